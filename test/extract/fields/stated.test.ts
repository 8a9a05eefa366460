import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { BODY, makePage, meta } from '../page.ts';

const HEADLINE = 'Harbour bridge closes for six weeks from Monday';
const LINES = [{ text: HEADLINE, heading: 1, field: 'title' as const }, ...BODY];

const recordOf = (tags: Readonly<Record<string, string>>) =>
  extract(makePage(LINES, { title: HEADLINE, meta: meta(tags) }));

describe('the section', () => {
  it.each([
    ['News,City,Sidebar - Featured', 'News'],
    ['Coast Herald,News', 'News'],
    ['News|City', 'News'],
    ['Arts, Culture', 'Arts, Culture'],
    ['1,000 ideas', '1,000 ideas'],
    ['Coast Herald', 'Coast Herald'],
    [',', null],
  ])('is the first of several in one string: %s', async (stated, section) => {
    const record = await recordOf({ 'og:site_name': 'Coast Herald', 'article:section': stated });
    expect(record.section).toBe(section);
  });
});

describe('the site', () => {
  it.each([
    [`${HEADLINE} - Coast Herald`, 'Coast Herald'],
    [`${HEADLINE} | Coast Herald - News`, 'Coast Herald - News'],
    [HEADLINE, HEADLINE],
    [`${HEADLINE} morning`, `${HEADLINE} morning`],
  ])('isn’t called by its headline: %s', async (stated, site) => {
    expect((await recordOf({ 'og:site_name': stated })).site).toBe(site);
  });
});
