import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import type { Annotation, PageHead } from '../../../src/page.ts';
import { BODY, type Line, makePage, meta } from '../page.ts';

const HEADLINE: Line = { text: 'The harbour bridge will close for weeks', heading: 1, field: 'title' };

const stated = (published: string, modified?: string): Partial<PageHead> => ({
  meta: meta({ 'article:published_time': published, ...(modified ? { 'article:modified_time': modified } : {}) }),
});

async function dates(lines: readonly (Line | string)[], head?: Partial<PageHead>) {
  const { published, modified, captured } = await extract(makePage(lines, head));
  return { published, modified, captured };
}

describe('the date on a line that names who wrote', () => {
  test('counts whatever strip takes the line for, and whatever word leads to it', async () => {
    const foot: Line = { text: '12 mars 2021', dropped: 'date' };
    const under = async (line: Line) => (await dates([HEADLINE, line, ...BODY, foot])).published;
    expect(await under({ text: 'Texte : Luce Arbour - Photos : Noé Blanc 24 juin 2024', dropped: 'caption' })).toBe(
      '2024-06-24',
    );
    expect(await under({ text: 'Photo : Noé Blanc 24 juin 2024', dropped: 'caption' })).toBe('2021-03-12');
    expect(await under({ text: 'Rédigé par Luce Arbour le 24 juin 2024', dropped: 'other' })).toBe('2024-06-24');
    const below: Line = { text: 'Scris de Ana Popescu · 24 iunie 2024', dropped: 'related' };
    expect((await dates([HEADLINE, ...BODY, below])).published).toBe('2024-06-24');
  });
});

describe('a span of time', () => {
  const evening: Line = { text: 'August 23, 2025 @ 8:00 pm - 11:00 pm', heading: 2, field: 'date' };

  test('is when what the page is about takes place, and its day is no publication elsewhere', async () => {
    const day: Line = { text: 'August 23, 2025', dropped: 'date' };
    expect((await dates([HEADLINE, ...BODY, day])).published).toBe('2025-08-23');
    expect((await dates([HEADLINE, evening, ...BODY, day])).published).toBe(null);
    const life: Line = { text: 'March 3, 1938 – January 19, 2025', field: 'date' };
    expect((await dates([HEADLINE, life, ...BODY])).published).toBe(null);
  });

  test('leaves other days alone', async () => {
    const posted: Line = { text: 'Posted July 2, 2025', dropped: 'other' };
    expect((await dates([HEADLINE, posted, evening, ...BODY])).published).toBe('2025-07-02');
  });

  test('is none because its markup is called a date', async () => {
    const note: Annotation = { source: 'class', name: 'date', value: 'August 23, 2025', block: 1, container: 0 };
    expect((await extract(makePage([HEADLINE, evening, ...BODY], {}, [note]))).published).toBe(null);
  });
});

describe('what the page prints and what its head states', () => {
  const printed = (text: string): (Line | string)[] => [HEADLINE, { text, field: 'date' }, ...BODY];

  test('a head that states a later day was stamped when the page was saved again', async () => {
    const head = stated('2025-08-21T10:00:00Z', '2025-08-21T10:00:00Z');
    expect((await dates(printed('April 26, 2023'), head)).published).toBe('2023-04-26');
  });

  test('a day that the head knows as one of change is printed without a word', async () => {
    const head = stated('2023-12-18T17:32:39-05:00', '2023-12-21T08:42:26-05:00');
    expect(await dates(printed('Dec 21, 2023'), head)).toMatchObject({
      published: '2023-12-21',
      modified: '2023-12-21T08:42:26-05:00',
    });
  });

  test('a day that the page calls one of change is no publication', async () => {
    const head = stated('2023-12-18T17:32:39-05:00', '2023-12-21T08:42:26-05:00');
    expect((await dates(printed('Updated Dec 21, 2023'), head)).published).toBe('2023-12-18T17:32:39-05:00');
    const above = [HEADLINE, { text: 'Last updated', dropped: 'other' } as const, ...printed('Dec 21, 2023').slice(1)];
    expect((await dates(above, head)).published).toBe('2023-12-18T17:32:39-05:00');
  });

  test('a later day that the head doesn’t know, and two days side by side, leave it to the head', async () => {
    expect((await dates(printed('June 30, 2024'), stated('2024-06-24'))).published).toBe('2024-06-24');
    const both = [HEADLINE, { text: '1 May 2023', field: 'date' } as const, ...printed('2 May 2023').slice(1)];
    expect((await dates(both, stated('2024-06-24'))).published).toBe('2024-06-24');
  });

  test('a head that contradicts itself gives way to what the page says', async () => {
    const head: Partial<PageHead> = {
      ...stated('2024-06-08'),
      jsonld: [{ '@type': 'Article', headline: HEADLINE.text, datePublished: '2024-09-29' }],
    };
    const lines = (text: string): (Line | string)[] => [HEADLINE, ...BODY, { text, dropped: 'date' }];
    expect((await dates(lines('Published June 13, 2024'), head)).published).toBe('2024-06-13');
    expect((await dates(lines('Published June 13, 2024'), stated('2024-06-08'))).published).toBe('2024-06-08');
  });

  test('the one date of a page, stated and printed, is when what it shows was published', async () => {
    const head = (more: Record<string, string>): Partial<PageHead> => ({
      jsonld: [{ '@type': 'Article', headline: HEADLINE.text, ...more }],
    });
    const both = { published: '2024-02-12', modified: '2024-02-12' };
    expect(await dates(printed('Updated February 12, 2024'), head({ dateModified: '2024-02-12' }))).toMatchObject(both);
    expect((await dates(printed('Updated February 12, 2024'), head({}))).published).toBeNull();
    expect((await dates([HEADLINE, ...BODY], head({ dateModified: '2024-02-12' }))).published).toBeNull();
  });

  test('a month under “updated” is that of the change', async () => {
    const lines: (Line | string)[] = [HEADLINE, { text: 'Updated 12 February 2024', field: 'date' }];
    const month: Line = { text: 'February 2024', field: 'date' };
    expect(await dates([...lines, month, ...BODY])).toMatchObject({ published: null, modified: '2024-02-12' });
    expect((await dates([HEADLINE, month, ...BODY])).published).toBe('2024-02');
  });
});

describe('what the head states', () => {
  const clock: Line = { text: 'Sunday, June 30, 2024', field: 'date' };

  test('a moment is not moved to the day of a clock in the page’s frame', async () => {
    const byline: Line = { text: 'June 29, 2024', field: 'date' };
    expect((await dates([clock, HEADLINE, byline, ...BODY], stated('2024-06-29T20:00:00Z'))).published).toBe(
      '2024-06-29T20:00:00Z',
    );
  });

  test('a publication after every change is one of putting out again where the head states another', async () => {
    const tags = meta({
      'published-time': '2026-03-09',
      'published-date': '2021-02-16',
      'modified-date': '2024-07-30',
    });
    expect((await dates([HEADLINE, ...BODY], { meta: tags })).published).toBe('2021-02-16');
    const one = meta({ 'published-time': '2026-03-09', 'modified-date': '2024-07-30' });
    expect((await dates([HEADLINE, ...BODY], { meta: one })).published).toBe('2026-03-09');
  });

  test('the day that the page prints as well is not overruled by an event’s', async () => {
    const event: Line = { text: '13.10.2021', field: 'date' };
    const page = makePage([HEADLINE, event, ...BODY], stated('2021-10-15'), [
      { source: 'time', name: 'datetime', value: '2021-10-15', block: 3, container: 0 },
    ]);
    expect((await extract(page)).published).toBe('2021-10-15');
  });
});

describe('where a date stands', () => {
  test('on a line signed by the author it is the article’s, wherever strip put it', async () => {
    const signed: Line = { text: 'by Ann Lee | Jun 24, 2024 | All About Bridges', dropped: 'related' };
    expect((await dates([signed, HEADLINE, ...BODY])).published).toBe('2024-06-24');
    const after: Line = { text: 'June 24, 2024 By The Harbour Team', dropped: 'share' };
    expect((await dates([HEADLINE, ...BODY, after])).published).toBe('2024-06-24');
  });

  test('right under the headline it is the article’s when words say so, though it looks like a teaser’s', async () => {
    const under = (text: string): (Line | string)[] => [
      HEADLINE,
      BODY[0],
      { text, dropped: 'related' },
      ...BODY.slice(1),
    ];
    expect((await dates(under('Harbour Arts · Posted: Jun 24, 2024 10:27 AM EST'))).published).toBe(
      '2024-06-24T10:27-05:00',
    );
    expect((await dates(under('By Ann Lee Jun 24, 2024 | 6 comments'))).published).toBe('2024-06-24');
    expect((await dates(under('Jun 24, 2024'))).published).toBeNull();
    // A label above the headline that its lines were put under is of none of them.
    const [, ...rest] = under('Jun 24, 2024');
    expect((await dates([{ text: HEADLINE.text, dropped: 'related' }, ...rest])).published).toBe('2024-06-24');
  });

  test('at the foot of a post it stands beside where the post is filed', async () => {
    const foot = (text: string): (Line | string)[] => [HEADLINE, ...BODY, ...BODY, { text, dropped: 'related' }];
    expect((await dates(foot('June 24, 2024 · 6 Comments'))).published).toBe('2024-06-24');
    expect((await dates(foot('June 24, 2024 · Bridges'))).published).toBeNull();
    const tags = 'bridges, ferries, piers, the harbour and its authority, bearings, cracks, cyclists, tunnels, repairs';
    expect((await dates(foot(`BRIDGESAnn LeeJune 24, 2024${tags}5 Comments`))).published).toBe('2024-06-24');
  });

  test('after the article it is a teaser’s where several that are signed follow', async () => {
    const teaser = (day: number): Line[] => [
      { text: `Another story about ferries, number ${day}`, dropped: 'related' },
      { text: `By Bo Ek June ${day}, 2024`, dropped: 'related' },
    ];
    const page = (...days: number[]): (Line | string)[] => [HEADLINE, ...BODY, ...BODY, ...days.flatMap(teaser)];
    expect((await dates(page(1, 2, 3))).published).toBeNull();
    expect((await dates(page(1))).published).toBe('2024-06-01');
  });

  test('under a standfirst and who the author is it is the article’s, but not under two paragraphs', async () => {
    const about = ['Ann Lee', 'Post Staff', 'I write about bridges and what is under them.'];
    const date: Line = { text: 'Jun 24, 2024,01:51pm EST', dropped: 'date' };
    expect((await dates([HEADLINE, BODY[0], ...about, date, ...BODY.slice(1)])).published).toBe(
      '2024-06-24T13:51-05:00',
    );
    expect((await dates([HEADLINE, BODY[0], BODY[1], ...about, date, ...BODY])).published).toBeNull();
  });

  test('before the headline on its line it is the article’s', async () => {
    const title = (text: string): (Line | string)[] => [{ ...HEADLINE, text }, ...BODY, ...BODY];
    expect((await dates(title('Jun 24 2024 The harbour bridge will close for weeks'))).published).toBe('2024-06-24');
    expect((await dates(title('The harbour bridge of June 24, 2024 will close'))).published).toBeNull();
  });

  test('above the headline it counts less than on the signed line right under it', async () => {
    const above: Line = { text: '12/24/2024', field: 'date' };
    const under: Line = { text: '06/24/2024 by Ann Lee, Harbour Committee', field: 'subtitle' };
    expect((await dates([above, HEADLINE, under, ...BODY])).published).toBe('2024-06-24');
    expect((await dates([above, HEADLINE, ...BODY])).published).toBe('2024-12-24');
  });

  test('above a paper’s title it stands in the line that says how to cite it', async () => {
    const cited = (text: string): (Line | string)[] => [{ text, dropped: 'related' }, HEADLINE, ...BODY];
    expect((await dates(cited('. 2024 Jun 24;15(1):e334. doi: 10.9999/bridges.334'))).published).toBe('2024-06-24');
    expect((await dates(cited('See also: 2024 Jun 24'))).published).toBeNull();
  });

  test('at the beginning of a long line of facts about the post it is the post’s', async () => {
    const filed = 'Bridges, Ferries, The Old Pier, Cyclists, '.repeat(6);
    const lines = (text: string): (Line | string)[] => [HEADLINE, { text, field: 'subtitle' }, ...BODY];
    expect((await dates(lines(`Posted on June 24, 2024 in ${filed}`))).published).toBe('2024-06-24');
    expect((await dates(lines(`The storms of June 24, 2024 in ${filed}`))).published).toBeNull();
  });

  test('in a quotation it is that of whom it quotes', async () => {
    const page = makePage(
      [HEADLINE, { text: '— Bo Ek, March 16, 2020', field: 'date' }, ...BODY],
      stated('2024-06-24'),
    );
    const blocks = page.blocks.map((block) => (block.index === 1 ? { ...block, kind: 'quote' as const } : block));
    expect((await extract({ ...page, blocks })).published).toBe('2024-06-24');
  });

  test('after a short article it is one after its end', async () => {
    expect((await dates([HEADLINE, BODY[0], { text: '24. Juni 2024', dropped: 'date' }])).published).toBe('2024-06-24');
  });

  test('in an article that is shipped hidden it counts all the same', async () => {
    const page = makePage([HEADLINE, { text: 'June 24, 2024', field: 'date' }, ...BODY], {});
    const hide = (from: number) =>
      page.blocks.map((block) => ({ ...block, hidden: block.index >= from && block.index < 9 }));
    expect((await extract({ ...page, blocks: hide(0) })).published).toBe('2024-06-24');
    const only = page.blocks.map((block) => ({ ...block, hidden: block.index === 1 }));
    expect((await extract({ ...page, blocks: only })).published).toBeNull();
  });

  test('right above the headline it is the article’s, but a clock’s when it names the day of the week', async () => {
    const above = (text: string): (Line | string)[] => [{ text, dropped: 'date' }, HEADLINE, ...BODY];
    expect(await dates(above('June 24, 2024'))).toMatchObject({ published: '2024-06-24', captured: null });
    const clocks = [
      'Montag, 24. Juni 2024',
      'poniedziałek, 24 czerwca 2024',
      'måndag 24 juni 2024',
      'Pazartesi, 24 Haziran 2024',
    ];
    for (const clock of [...clocks, 'thứ hai ngày 24 tháng 6 năm 2024', '2024年6月24日 星期一']) {
      expect(await dates(above(clock))).toMatchObject({ published: null, captured: '2024-06-24' });
    }
  });

  test('far above the headline it is the article’s when it is the only one, and not at the top', async () => {
    const menu = Array.from({ length: 12 }, (_, at): Line => ({ text: `Section ${at}`, dropped: 'navigation' }));
    const date = (text: string): Line => ({ text, dropped: 'date' });
    const page = (before: Line[], after: Line[]): (Line | string)[] => [
      ...before,
      ...menu,
      ...after,
      HEADLINE,
      ...BODY,
    ];
    expect((await dates(page([...menu, date('June 24, 2024 10:00')], []))).published).toBe('2024-06-24T10:00');
    expect((await dates(page([date('June 24, 2024')], []))).published).toBeNull();
    expect((await dates(page([...menu, date('June 24, 2024'), date('June 20, 2024')], []))).published).toBeNull();
  });

  test('below the article the first is its own, and one that words say is', async () => {
    const below = (...lines: Line[]): (Line | string)[] => [HEADLINE, ...BODY, ...BODY, ...BODY, ...lines];
    expect(
      await dates(below({ text: 'August 30, 2024', dropped: 'date' }, { text: 'May 1, 2023', dropped: 'date' })),
    ).toEqual({
      published: '2024-08-30',
      modified: null,
      captured: null,
    });
    expect((await dates(below({ text: 'Posted on 30 August 2024', dropped: 'related' }))).published).toBe('2024-08-30');
    expect((await dates(below({ text: '30 August 2024', dropped: 'related' }))).published).toBeNull();
  });

  test('a list of teasers under the headline keeps its dates', async () => {
    const teasers = Array.from({ length: 5 }, (_, at): Line[] => [
      { text: `Another story, number ${at}, about ferries`, dropped: 'related' },
      { text: `June ${at + 1}, 2024`, field: 'date' },
    ]).flat();
    const menu = Array.from({ length: 5 }, (_, at): Line => ({ text: `Section ${at}`, dropped: 'navigation' }));
    expect((await dates([HEADLINE, ...menu, ...teasers, ...BODY])).published).toBeNull();
    const own: Line = { text: 'May 30, 2024', field: 'date' };
    expect((await dates([HEADLINE, own, ...menu, ...teasers, ...BODY])).published).toBe('2024-05-30');
  });

  test('a teaser that is taken for the headline gives none of its list’s dates', async () => {
    const entry = (at: number): Line[] => [
      { text: `June ${at}, 2024`, field: 'date' },
      { text: `Another story, number ${at}, about ferries`, dropped: 'related' },
    ];
    const wrong: Line[] = [entry(6)[0] as Line, HEADLINE];
    expect((await dates([...entry(7), ...wrong, ...entry(5), ...entry(4), ...BODY], {})).published).toBeNull();
    const own: Line = { text: 'June 8, 2024', field: 'date' };
    expect((await dates([...entry(7), ...entry(6), ...entry(5), HEADLINE, own, ...BODY], {})).published).toBe(
      '2024-06-08',
    );
  });

  test('of two days that a dump has on two lines, the later is that of a change', async () => {
    const line = (text: string): Line => ({ text, field: 'date' });
    const pair = (...texts: string[]): (Line | string)[] => [HEADLINE, ...texts.map(line), ...BODY];
    const both = { published: '2025-04-24', modified: '2025-05-21' };
    expect(await dates(pair('May 21, 2025', 'April 24, 2025'))).toMatchObject(both);
    expect(await dates(pair('April 24, 2025', 'May 21, 2025'))).toMatchObject(both);
    expect((await dates(pair('May 21, 2025 in Ferries', 'April 24, 2025'))).published).toBe('2025-05-21');
  });

  test.each([
    ['2024-06-24T12:00:00Z', '2024-06-24'],
    ['2024-06-24T00:00:00+00:00', '2024-06-24'],
    ['2024-06-24T09:31:00Z', '2024-06-24T09:31:00Z'],
  ])('a day that is stored as a moment is the day that is printed: %s', async (value, published) => {
    const lines: Line[] = [HEADLINE, { text: '24 June 2024', field: 'date' }, ...BODY.map((text) => ({ text }))];
    const time = [{ name: 'datetime', value, source: 'time' as const, block: 1, container: 0 }];
    expect((await extract(makePage(lines, {}, time))).published).toBe(published);
    const withTime = lines.map((line) => (line.field === 'date' ? { ...line, text: '24 June 2024, 12:00' } : line));
    expect((await extract(makePage(withTime, {}, time))).published).toBe(value);
    const head = stated('2024-06-24T07:15:00+02:00');
    expect((await extract(makePage(lines, head, time))).published).toBe('2024-06-24T07:15:00+02:00');
  });

  test.each([
    ['10:45', 'T10:45'],
    ['at 10:45', 'T10:45'],
    ['10.45 GMT', 'T10:45Z'],
    ['10 comments', ''],
  ])('the time of a date can stand on the line below it: %s', async (below, time) => {
    const date: Line = { text: 'June 24, 2024', field: 'date' };
    expect((await dates([HEADLINE, date, below, ...BODY])).published).toBe(`2024-06-24${time}`);
  });

  test('what is dated right after a product is a review of it', async () => {
    const page = makePage([HEADLINE, ...BODY, { text: 'November 15, 2022 at 7:03 am', dropped: 'date' }]);
    expect((await extract(page)).published).toBe('2022-11-15T07:03');
    expect((await extract({ ...page, kind: 'product' })).published).toBeNull();
  });

  test('a page without a body lists what its dates are of', async () => {
    const entries = ['June 3, 2024', 'June 2, 2024'].map((text): Line => ({ text, dropped: 'date' }));
    expect((await dates(entries)).published).toBeNull();
  });

  test('a page that is judged to be a list has no date of its own, but for a clock', async () => {
    const clock: Line = { text: 'Monday, June 24, 2024', dropped: 'weather' };
    const list = makePage([clock, HEADLINE, { text: 'Published June 3, 2024', field: 'date' }, ...BODY]);
    expect(await extract(list)).toMatchObject({ published: '2024-06-03' });
    expect(await extract({ ...list, kind: 'listing' })).toMatchObject({ published: null, captured: '2024-06-24' });
  });

  test('far below the article only a date that words say is its own', async () => {
    const share = Array.from({ length: 10 }, (_, at): Line => ({ text: `Share ${at}`, dropped: 'share' }));
    const date: Line = { text: '15 November 2018', dropped: 'date' };
    const body = [HEADLINE, ...BODY, ...BODY, ...BODY, ...share];
    expect((await dates([...body, date])).published).toBeNull();
    expect((await dates([...body, { text: 'Published', dropped: 'other' }, date])).published).toBe('2018-11-15');
  });
});

describe('dates that need the rest of the page', () => {
  test('a date of the same page tells which number is the day', async () => {
    const links = [{ rel: 'canonical', href: 'https://a.example/2023/10/03/wine' }];
    const lines = [HEADLINE, { text: '03/10/2023', field: 'date' } as const, ...BODY];
    expect((await dates(lines, { links })).published).toBe('2023-10-03');
    expect((await dates(lines, {})).published).toBe('2023-03-10');
  });

  test('so does any line of the page, in numbers or in words', async () => {
    const own: (Line | string)[] = [HEADLINE, { text: '03/10/2023', field: 'date' }, ...BODY];
    const teaser = (text: string): Line => ({ text: `A guide to bridges - ${text}`, dropped: 'related' });
    expect((await dates([...own, teaser('3 October 2023')])).published).toBe('2023-10-03');
    expect((await dates([...own, teaser('25/09/2023')])).published).toBe('2023-10-03');
    expect((await dates([...own, teaser('4 October 2023')])).published).toBe('2023-03-10');
  });

  test('so do two days whose month is a word, where the page prints none in the other way', async () => {
    const own: (Line | string)[] = [HEADLINE, { text: '03/10/2023', field: 'date' }, ...BODY];
    const teaser = (text: string): Line => ({ text: `A guide to bridges - ${text}`, dropped: 'related' });
    const dayFirst = ['9 December 2024', '31st January 2023'].map(teaser);
    expect((await dates([...own, ...dayFirst])).published).toBe('2023-10-03');
    expect((await dates([...own, ...dayFirst, teaser('June 4, 2024')])).published).toBe('2023-03-10');
    const page = makePage([...own, teaser('December 9, 2024'), teaser('Jan. 31, 2023')]);
    expect((await extract(page, { language: 'en-GB' })).published).toBe('2023-03-10');
  });

  test('a date with dots has the month first where another shows that the page writes it so', async () => {
    const own: (Line | string)[] = [HEADLINE, { text: '09.10.2024', field: 'date' }, ...BODY];
    expect((await dates(own)).published).toBe('2024-10-09');
    expect((await dates([...own, { text: '11.24.2025', dropped: 'navigation' }])).published).toBe('2024-09-10');
    expect((await dates([...own, { text: 'September 10, 2024', dropped: 'related' }])).published).toBe('2024-09-10');
    expect((await dates([...own, { text: '11/24/2025', dropped: 'navigation' }])).published).toBe('2024-10-09');
  });

  test('“2 days ago” counts from the date the page shows of itself, or not at all', async () => {
    const ago: (Line | string)[] = [HEADLINE, { text: '2 days ago', field: 'date' }, ...BODY];
    expect((await dates(ago)).published).toBeNull();
    expect(await dates([{ text: 'Monday, June 24, 2024', dropped: 'weather' }, ...ago])).toMatchObject({
      published: '2024-06-22',
      captured: '2024-06-24',
    });
  });
});
