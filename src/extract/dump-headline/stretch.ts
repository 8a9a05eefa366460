import type { JudgedPage } from '../../page.ts';

/** How many blocks that aren't the body's may stand between two of it that belong together, and how long its prose is. */
const MAX_GAP = 8;
const MIN_PROSE = 60;

/** First and last block of a body; both -1 when there is none. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What share of the longest stretch's prose one has at least that is no menu's. */
const LEAST_SHARE = 0.2;

/** Where the body begins and ends without the paragraphs in menus that are taken for the body's: they hold little prose. */
export function mainStretch({ blocks, verdicts }: JudgedPage): Stretch {
  const stretches: { first: number; last: number; size: number }[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict.verdict !== 'body') continue;
    const length = blocks[index]?.text.length ?? 0;
    const size = length >= MIN_PROSE ? length : 0;
    const at = stretches.at(-1);
    if (at && index - at.last <= MAX_GAP) {
      at.last = index;
      at.size += size;
    } else stretches.push({ first: index, last: index, size });
  }
  const longest = stretches.reduce((most, { size }) => Math.max(most, size), 0);
  const long = stretches.filter(({ size }) => size >= LEAST_SHARE * longest);
  return { first: long[0]?.first ?? -1, last: long.at(-1)?.last ?? -1 };
}
