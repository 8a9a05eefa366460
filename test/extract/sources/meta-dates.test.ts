import { describe, expect, test } from 'vitest';
import { dateClaim } from '../../../src/extract/sources/meta-dates.ts';

describe('meta tags that state a date', () => {
  test.each([
    ['article:published_time'],
    ['datepublished'],
    ['date-published'],
    ['parsely-pub-date'],
    ['sailthru.date'],
    ['citation_publication_date'],
    ['originalpublicationdate'],
    ['w-published-date'],
    ['bt:pubdate'],
    ['post_date'],
    ['dc.date.issued'],
    ['date'],
  ])('%s is of publication', (name) => {
    expect(dateClaim(name)?.[0]).toBe('published');
  });

  test.each([
    ['article:modified_time'],
    ['og:updated_time'],
    ['datemodified'],
    ['last-modified'],
    ['dcterms.modified'],
    ['article_date_updated'],
    ['revised'],
  ])('%s is of change', (name) => {
    expect(dateClaim(name)?.[0]).toBe('modified');
  });

  test.each([
    ['article:publisher'],
    ['og:video:release_date'],
    ['unpublish_date'],
    ['last-published-date'],
    ['expiration-date'],
    ['constructor'],
    ['updated-by-staff-name'],
    ['viewport'],
  ])('%s is neither', (name) => {
    expect(dateClaim(name)).toBeNull();
  });

  test('a plain date is worth less than one of publication', () => {
    expect(dateClaim('dc.date')?.[1]).toBeLessThan(dateClaim('dc.date.issued')?.[1] ?? 0);
  });
});
