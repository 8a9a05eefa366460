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

describe('a printed section', () => {
  it.each([
    ['in Islands', 'Islands'],
    ['Posted in Islands', 'Islands'],
    ['Category: Walks', 'Walks'],
    ['Kategorie: Inseln', 'Inseln'],
    ['In Depth', 'In Depth'],
    ['inside', 'inside'],
  ])('is without the words that introduce it: %s', async (printed, section) => {
    const page = makePage([LINES[0] ?? '', { text: printed, field: 'section' }, ...BODY]);
    expect((await extract(page)).section).toBe(section);
  });
});

describe('the day of an event', () => {
  const publishedOf = async (data: Readonly<Record<string, unknown>>) => {
    const page = makePage([LINES[0] ?? '', { text: '14 June 2025', field: 'date' }, ...BODY], { title: HEADLINE });
    return (await extract({ ...page, head: { ...page.head, jsonld: [data] } })).published;
  };

  it('isn’t that of publication', async () => {
    const event = { '@type': 'MusicEvent', name: HEADLINE, startDate: '2025-06-14T19:00:00+01:00' };
    expect(await publishedOf(event)).toBeNull();
    expect(await publishedOf({ ...event, startDate: '2025-06-21' })).toBe('2025-06-14');
    expect(await publishedOf({ '@type': 'WebPage', name: HEADLINE })).toBe('2025-06-14');
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

describe('the title that a dump states', () => {
  const titleOf = async (printed: string) => {
    const page = makePage([{ text: printed, field: 'title' }, ...BODY]);
    return (await extract({ ...page, head: { ...page.head, meta: meta({ 'og:title': HEADLINE }) } })).title;
  };

  it('is not outdone by a line that says something else', async () => {
    expect(await titleOf('The northern span in March, seen from the pier')).toBe(HEADLINE);
  });

  it('is printed as the line says that shares its words', async () => {
    expect(await titleOf('Harbour bridge closes for six weeks')).toBe('Harbour bridge closes for six weeks');
  });
});
