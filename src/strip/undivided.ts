import type { BlockFeatures } from './features/index.ts';

/** Share of a page's visible words in one block from which nothing tells its parts apart. */
const UNDIVIDED = 0.9;

/**
 * The block that holds nearly all that a page says, as where a tool has put all of its text into one line.
 *
 * @returns its index, or -1.
 */
export function undividedBlock({ size, hidden, words }: BlockFeatures): number {
  let all = 0;
  let largest = -1;
  for (let b = 0; b < size; b++) {
    if (hidden[b] === 1) continue;
    all += words[b] as number;
    if (largest < 0 || (words[b] as number) > (words[largest] as number)) largest = b;
  }
  return largest >= 0 && (words[largest] as number) >= all * UNDIVIDED ? largest : -1;
}
