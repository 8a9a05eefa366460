import { expect, test } from 'vitest';
import { makeContext } from '../../../src/extract/context.ts';
import { fromLoneDate } from '../../../src/extract/sources/lone-date.ts';
import { BODY, type Line, makePage } from '../page.ts';

const lone = (lines: readonly (Line | string)[]): (string | undefined)[] =>
  fromLoneDate(makeContext(makePage(lines), {})).map(({ values }) => values[0]);

const filler = Array.from({ length: 10 }, (_, at): Line => ({ text: `Harbour link ${at}`, dropped: 'navigation' }));
const far = (text: string, dropped: Line['dropped'] = 'other'): (Line | string)[] => [
  ...BODY,
  ...filler,
  { text, dropped: dropped ?? 'other' },
];

test('the only date that words call the publication’s', () => {
  expect(lone(far('Published June 24, 2024'))).toEqual(['June 24, 2024']);
  expect(lone(far('Embargoed until 00:01 on June 24, 2024'))).toEqual(['00:01 on June 24, 2024']);
  expect(lone([...far('Published June 24, 2024'), { text: 'Posted June 25, 2024', dropped: 'other' }])).toEqual([]);
});

test('the only date below the headline, not far below the article', () => {
  const date: Line = { text: 'June 24, 2024', dropped: 'other' };
  const near = [...BODY, ...filler.slice(0, 5), date];
  expect(lone(near)).toEqual(['June 24, 2024']);
  expect(lone([...near, { text: 'June 25, 2024', dropped: 'other' }])).toEqual([]);
  expect(lone([date, ...filler, ...BODY])).toEqual([]);
  expect(lone([...BODY, ...filler, date])).toEqual([]);
});

test('not the first of teasers’ dates, the others of which stand far below', () => {
  const date: Line = { text: 'June 24, 2024', dropped: 'other' };
  const other: Line = { text: 'June 3, 2024', dropped: 'other' };
  expect(lone([...BODY, ...filler.slice(0, 5), date, ...filler, other])).toEqual([]);
  expect(lone([...BODY, ...filler.slice(0, 5), date, ...filler, ...filler, other])).toEqual(['June 24, 2024']);
});

test('one that a label says is the publication’s, in a form below the article or among teasers above it', () => {
  const below = (text: string, dropped: 'newsletter' | 'related'): string[] =>
    lone([...BODY, ...filler.slice(0, 5), { text, dropped }]).map(String);
  expect(below('Published June 24, 2024', 'newsletter')).toEqual(['June 24, 2024']);
  expect(below('June 24, 2024', 'newsletter')).toEqual([]);
  expect(below('Published June 24, 2024', 'related')).toEqual([]);
  expect(lone([{ text: 'Published June 24, 2024', dropped: 'related' }, ...filler, ...BODY])).toEqual([
    'June 24, 2024',
  ]);
});

test('none of a teaser, a comment or a change', () => {
  expect(lone(far('Published June 24, 2024', 'related'))).toEqual([]);
  expect(lone([...BODY, { text: 'June 24, 2024', dropped: 'comments' }])).toEqual([]);
  expect(lone(far('Updated June 24, 2024'))).toEqual([]);
});

test('one that stands beside a name among what was taken for teasers, below another line than the headline', () => {
  const related = (text: string): Line => ({ text, dropped: 'related' });
  const signed = [...filler, related('Noor Handal'), related('June 24, 2024'), ...BODY];
  expect(lone(signed)).toEqual(['June 24, 2024']);
  expect(
    lone([...filler, related('Noor Handal'), related('Cranes'), related('Nets'), related('June 24, 2024'), ...BODY]),
  ).toEqual([]);
  expect(lone([...filler, related('Bo Ek'), related('June 25, 2024'), ...signed])).toEqual([]);
  expect(lone([...BODY, ...filler, related('Noor Handal'), related('June 24, 2024')])).toEqual([]);
  const entry: Line = { text: 'June 24, 2024', dropped: 'navigation' };
  const title: Line = { text: 'The harbour bridge will close', field: 'title' };
  expect(lone([...filler, related('Noor Handal'), related('June 24, 2024'), title, ...BODY])).toEqual([
    'June 24, 2024',
  ]);
  expect(lone([...filler, related('Noor Handal'), entry, title, ...BODY])).toEqual([]);
  expect(lone([related('Noor Handal'), related('June 24, 2024'), ...filler, ...BODY])).toEqual([]);
});

test('none beside the days on which something begins and ends', () => {
  const guest: Line = { text: 'January 21, 2025', dropped: 'share' };
  const life: Line = { text: 'March 3, 1938 – January 19, 2025', dropped: 'other' };
  expect(lone([...BODY, guest])).toEqual(['January 21, 2025']);
  expect(lone([...BODY, life, guest])).toEqual([]);
});

test('the only moment below a dump’s article where the buttons to share it follow', () => {
  const teasers: Line[] = [
    { text: 'Related Posts', dropped: 'related' },
    { text: 'A seal in the basin', dropped: 'related' },
  ];
  const share: Line = { text: 'Share This', dropped: 'share' };
  const foot = (text: string, ...behind: Line[]) =>
    lone([...BODY, ...teasers, { text, dropped: 'related' }, ...behind]);
  expect(foot('Jun 24, 2024 08:05am PDT', share)).toEqual(['Jun 24, 2024 08:05am PDT']);
  expect(foot('Jun 24, 2024', share)).toEqual([]);
  expect(foot('Jun 24, 2024 08:05am PDT', ...teasers)).toEqual([]);
  expect(foot('Jun 24, 2024 08:05am PDT', share, { text: 'Jun 20, 2024', dropped: 'related' })).toEqual([]);
});
