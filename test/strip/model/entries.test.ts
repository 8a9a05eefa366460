import { describe, expect, it } from 'vitest';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { findEntries } from '../../../src/strip/model/entries.ts';
import { pageOf, STORY } from '../support.ts';

/** What teasers say of other articles, or comments of this one. */
const OTHERS = [
  'She told her party that twelve years in the town hall had been enough for one life.',
  'Our series looks at the gauges along the river Tarn, and at who reads them at night.',
  'The old customs house opens at four in the morning for the crews of the boats.',
  'The last span will be lifted into its place in April if the wind allows it.',
] as const;
const LINES = {
  days: [
    'Ada Lund February 17, 2024',
    'Ben Torr February 16, 2024',
    'Ada Lund 16/02/2024',
    'Cleo Marsh February 15, 2024',
  ],
  hours: ['tolm_fan at 10:42 pm', 'Ben • 3 hours ago', 'vor 2 Stunden', 'anna, 9:05 am'],
  prices: ['Set of 2019: $40', 'Set of 2020: $42', 'Set of 2021: $45', 'Set of 2022: $48'],
} as const;
const LONG = [...STORY, ...STORY];

/** What of a page is among dated entries, where the story is body beyond doubt and all else likely. */
async function entriesOf(...lines: readonly string[]): Promise<string[]> {
  const page = await pageOf(lines);
  const chances = Float64Array.from(page.blocks, ({ text }) => (STORY.some((story) => story === text) ? 0.95 : 0.6));
  const among = findEntries(page, computeFeatures(page), chances, 0.3);
  return page.blocks.filter((_, b) => among[b] === 1).map(({ text }) => text);
}

/** Entries, each with the line that dates it above or below. */
function entries(lines: readonly string[], place: 'above' | 'below', count: number = OTHERS.length): string[] {
  return OTHERS.slice(0, count).flatMap((text, i) =>
    place === 'above' ? [lines[i] as string, text] : [text, lines[i] as string],
  );
}

describe('dated entries beside an article', () => {
  it.each(['days', 'hours'] as const)('are known by lines of %s, above them or below', async (kind) => {
    for (const place of ['above', 'below'] as const) {
      const among = entries(LINES[kind], place);
      expect(await entriesOf(...LONG, ...among)).toEqual(expect.arrayContaining(among));
    }
  });

  it('are known by ways to answer below them, but for the first, which may be the story', async () => {
    const among = entries(['Reply', 'Reply', 'Antworten', 'Reply'], 'below');
    expect(await entriesOf(...LONG, ...among)).toEqual(among.slice(1));
  });

  it('hold nothing of the story', async () => {
    const among = await entriesOf(...LONG, 'More news', ...entries(LINES.days, 'below'));
    expect(among.filter((text) => (STORY as readonly string[]).includes(text))).toEqual([]);
  });

  it('take three dates', async () => {
    expect(await entriesOf(...LONG, ...entries(LINES.days, 'below', 2))).toEqual([]);
  });

  it('stand no farther apart than 300 words and eight blocks', async () => {
    const apart = async (...between: readonly string[]) => {
      const among = [0, 1, 2].flatMap((i) => [
        LINES.days[i] as string,
        OTHERS[i] as string,
        ...(i === 1 ? between : []),
      ]);
      return (await entriesOf(...LONG, ...LONG, ...among)).length > 0;
    };
    const words = OTHERS[1].split(' ').length;
    const text = (count: number) => 'willow '.repeat(count - words).trim();
    expect([await apart(text(300)), await apart(text(301))]).toEqual([true, false]);
    const lines = (count: number) => Array.from({ length: count }, () => 'Willow');
    expect([await apart(...lines(7)), await apart(...lines(8))]).toEqual([true, false]);
  });

  it('aren’t found by prices', async () => {
    expect(await entriesOf(...LONG, ...entries(LINES.prices, 'below'))).toEqual([]);
  });

  it('are part of a text that goes on after them', async () => {
    expect(await entriesOf(...LONG, ...entries(LINES.days, 'above'), ...LONG)).toEqual([]);
  });

  it('are the page where there is little else', async () => {
    expect(await entriesOf(STORY[0], ...entries(LINES.days, 'below'))).toEqual([]);
  });

  it('aren’t seen in a column of dates', async () => {
    expect(await entriesOf(...LONG, ...LINES.days)).toEqual([]);
  });
});
