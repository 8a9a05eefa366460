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
