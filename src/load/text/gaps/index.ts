import { KINDS, type Kind, readGaps, signGap } from './signs.ts';
import { WEIGHTS } from './weights.ts';
import { readWords } from './words.ts';

/** Characters of a text that are looked at. */
const MAX_LOOKED = 4_000_000;

/** A gap between two words at which a block may end and another begin. */
export interface Gap {
  /** Where the text goes on behind it. */
  readonly at: number;
  /** A sentence ends before it. */
  readonly isStop: boolean;
  /** Chinese or Japanese, which parts no words, stands on both sides. */
  readonly isUnspaced: boolean;
  /** Characters of white space. */
  readonly width: number;
  /** The odds that blocks meet there, as their logarithm. */
  readonly odds: number;
}

/**
 * Judges all gaps between the words of a text that has blocks one behind the other.
 *
 * @param text of any length; what is past {@link MAX_LOOKED} isn't looked at.
 */
export function judgeGaps(text: string): Gap[] {
  const words = readWords(text.slice(0, MAX_LOOKED));
  const gaps = readGaps(words);
  const judged: Gap[] = [];
  for (let i = 1; i < words.count; i++) {
    let odds = 0;
    signGap(gaps, i, (kind, which) => {
      odds += WEIGHTS[kind][which] as number;
    });
    const at = words.start[i] as number;
    judged.push({
      at,
      isStop: words.endings[i - 1] === 'stop',
      isUnspaced: words.isUnspaced[i] === 1,
      width: at - (words.end[i - 1] as number),
      odds,
    });
  }
  return judged;
}

/** Numbers all signs, those of one kind after those of another. */
export function numberSigns(): { first: Readonly<Record<Kind, number>>; count: number } {
  let count = 0;
  const first = Object.fromEntries(
    Object.entries(KINDS).map(([kind, size]) => {
      count += size;
      return [kind, count - size];
    }),
  ) as Record<Kind, number>;
  return { first, count };
}
