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

describe('a quotation for a headline', () => {
  it.each([
    ['« Les ferries ne coulent pas en hiver »', 'Le Port libre'],
    ['»Wir fahren auch bei Eis«', 'Hafenpost'],
  ])('keeps both of its marks: %s', async (printed, site) => {
    const line: Line = { text: printed, heading: 1, field: 'title' };
    const titleOf = async (lines: readonly (Line | string)[]) =>
      (await extract(makePage(lines, { title: `${printed} - ${site}`, meta: meta({ 'og:site_name': site }) }))).title;
    expect(await titleOf([line, ...BODY])).toBe(printed);
    expect(await titleOf(BODY)).toBe(printed);
  });
});

describe('what stands in the heading of a headline that two sources state', () => {
  const titleOf = async (printed: string, stated = HEADLINE, whole = `${HEADLINE} - Harbour Post`) => {
    const head = { title: whole, meta: meta({ 'og:title': stated }) };
    return (await extract(makePage([{ text: printed, heading: 1, field: 'title' }, ...BODY], head))).title;
  };

  it.each([
    ['a kicker', `Island traffic ${HEADLINE}`],
    ['a kicker without a space', `Island traffic${HEADLINE}`],
    ['a kicker with a colon', `Island traffic: ${HEADLINE}`],
    ['a badge', `${HEADLINE} Subscribers only`],
    ['a badge without a space before it', `Premium${HEADLINE}`],
    ['a counter', `${HEADLINE}12`],
    ['a button', `${HEADLINE}Copy link`],
  ])('is no part of it: %s', async (_, printed) => {
    expect(await titleOf(printed)).toBe(HEADLINE);
  });

  it.each([
    ['what it goes on with', `${HEADLINE} of repair`],
    ['what it goes on with after a mark', `${HEADLINE}: Ferries run`],
    ['its own beginning', `The ${HEADLINE}`],
    ['a beginning that it goes on from', `Why the h${HEADLINE.slice(1)}`],
    ['more than a label', `Ferries will run from the old pier ${HEADLINE}`],
  ])('is a part of it: %s', async (_, printed) => {
    expect(await titleOf(printed)).toBe(printed);
  });

  it('is a part of it where one source alone leaves it out', async () => {
    const printed = `${HEADLINE} Port Authority Says`;
    expect(await titleOf(printed, HEADLINE, 'Harbour Post')).toBe(printed);
  });
});

describe('a printed heading that leads to the site’s first page', () => {
  const titleOf = async (href: string, whole: string): Promise<string | null> => {
    const name: Line = { text: 'Tide Notes', heading: 1, field: 'title', href };
    return (await extract(makePage([name, { text: HEADLINE, heading: 3 }, ...BODY], { title: whole }))).title;
  };

  it('is the site’s name where a heading below it is the rest of the title element', async () => {
    expect(await titleOf('https://tide.example/', `Tide Notes: ${HEADLINE}`)).toBe(HEADLINE);
    expect(await titleOf('/', `Tide Notes: ${HEADLINE}`)).toBe(HEADLINE);
  });

  it('is the site’s name where the title element has the part of the site between it and a heading below it', async () => {
    expect(await titleOf('/', `Tide Notes » Blog Archive » ${HEADLINE}`)).toBe(HEADLINE);
    expect(await titleOf('https://tide.example/notes', `Tide Notes » Blog Archive » ${HEADLINE}`)).toBe('Tide Notes');
  });

  it('is the headline where it leads to a page of its own, or the title element has no other', async () => {
    expect(await titleOf('https://tide.example/notes', `Tide Notes: ${HEADLINE}`)).toBe('Tide Notes');
    expect(await titleOf('/', 'Tide Notes')).toBe('Tide Notes');
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

  it('is none where the title element ends with it, and the rest is a heading below it', async () => {
    const titleWith = async (whole: string, below = HEADLINE): Promise<string | null> => {
      const name: Line = { text: 'Tide Notes Board', heading: 1, field: 'title' };
      return (await extract(makePage([name, { text: below, heading: 2 }, ...BODY], { title: whole }))).title;
    };
    expect(await titleWith(`${HEADLINE} - Tide Notes Board`)).toBe(HEADLINE);
    expect(await titleWith('Interview - Tide Notes Board', 'Interview')).toBe('Tide Notes Board');
    expect(await titleWith(`Tide Notes Board - ${HEADLINE}`)).toBe('Tide Notes Board');
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

describe('the name of a file', () => {
  it.each(['Microsoft Word - bridge_final_v3.docx', 'bridge final.pdf'])('is no title: %s', async (stated) => {
    expect((await extract(makePage(BODY, { title: stated }))).title).toBeNull();
  });
});

describe('a link at the end of a headline', () => {
  const linked = async (sign: string, before: object = {}): Promise<string | null> => {
    const page = makePage([{ text: `${HEADLINE} ${sign}`, heading: 1, field: 'title' }, ...BODY], { title: HEADLINE });
    const inlines = [
      { text: `${HEADLINE} `, ...before },
      { text: sign, href: 'https://harbour.example/edit' },
    ];
    return (
      await extract({ ...page, blocks: page.blocks.map((block, at) => (at === 0 ? { ...block, inlines } : block)) })
    ).title;
  };

  it('is none of it where it shows a sign alone', async () => {
    expect(await linked('✎')).toBe(HEADLINE);
    expect(await linked('?', { href: 'https://harbour.example/bridge' })).toBe(`${HEADLINE} ?`);
  });
});
