import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { BODY, type Line, makePage, meta } from '../page.ts';

const HEADLINE = 'Harbour bridge to close for six weeks';

describe('what stands behind a printed headline', () => {
  const titleOf = async (printed: string): Promise<string | null> => {
    const head = { title: HEADLINE, meta: meta({ 'og:site_name': 'Harbour Post' }) };
    return (await extract(makePage([{ text: printed, heading: 1, field: 'title' }, ...BODY], head))).title;
  };

  it.each([
    ['a part of the site behind a bar', `${HEADLINE} | Editorial`, HEADLINE],
    ['the site’s name behind a dash', `${HEADLINE} – Harbour Post`, HEADLINE],
    ['more of the headline behind a dash', `${HEADLINE} – Ferries`, `${HEADLINE} – Ferries`],
    ['more of it behind a bar', `${HEADLINE} | What to know now`, `${HEADLINE} | What to know now`],
    ['most of it behind a bar', 'Bridge closes | Ferries', 'Bridge closes | Ferries'],
  ])('%s', async (_, printed, title) => {
    expect(await titleOf(printed)).toBe(title);
  });
});

describe('a printed heading that is the site’s name', () => {
  const titleOf = async (stated: string, whole: string): Promise<string | null> => {
    const head = { title: whole, meta: meta({ 'og:title': stated }) };
    const lines: (Line | string)[] = [
      { text: 'Tide Notes', heading: 1, field: 'title' },
      { text: HEADLINE, heading: 3 },
      ...BODY,
    ];
    return (await extract(makePage(lines, head))).title;
  };

  it('is no headline: the title element says it and the headline that is stated elsewhere', async () => {
    expect(await titleOf(HEADLINE, `Tide Notes: ${HEADLINE}`)).toBe(HEADLINE);
    expect(await titleOf(HEADLINE, `${HEADLINE} : Tide Notes`)).toBe(HEADLINE);
    expect(await titleOf('Tide Notes', 'Tide Notes')).toBe('Tide Notes');
  });
});

describe('the site of a dump', () => {
  const titleOf = async (line: string, rights: Line): Promise<string | null> =>
    (await extract(makePage([{ text: line, field: 'title' }, ...BODY, rights]))).title;

  it.each([
    [`${HEADLINE} - Harbour Post`, HEADLINE],
    [`Harbour Post: ${HEADLINE}`, `Harbour Post: ${HEADLINE}`],
    [`${HEADLINE} - Tern Post`, `${HEADLINE} - Tern Post`],
  ])('is whoever has the rights in it: %s', async (line, title) => {
    expect(await titleOf(line, { text: '© 2024 Harbour Post. All rights reserved.', dropped: 'legal' })).toBe(title);
  });

  it('isn’t who has the rights in a picture of the text', async () => {
    const line = `${HEADLINE} - Harbour Post`;
    expect(await titleOf(line, { text: 'The bridge at noon. © Harbour Post' })).toBe(line);
  });
});
