/** The best choice of blocks after load: what load makes possible, whatever strip decides. */
import type { Page } from '../../src/page.ts';
import { bag, shingles, words } from './words.ts';

/** Rounds of toggling single blocks; the gain of a further one is below the fourth digit. */
const ROUNDS = 3;

/**
 * Chooses the blocks whose words come closest to the gold text: first those with most of their shingles in it, then by
 * adding and removing single blocks as long as the page's word F1 rises.
 *
 * @returns the word F1 of that choice, 0 to 1.
 */
export function ceiling(page: Page, gold: string): number {
  const goldWords = words(gold);
  const wanted = bag(goldWords);
  const goldShingles = new Set(shingles(goldWords));
  const blocks = page.blocks
    .filter((block) => block.kind !== 'image')
    .map((block) => words(block.text))
    .filter((list) => list.length > 0);
  const chosen = new Map<string, number>();
  let size = 0;
  let common = 0;
  const put = (list: readonly string[], step: 1 | -1) => {
    for (const word of list) {
      const before = chosen.get(word) ?? 0;
      const want = wanted.get(word) ?? 0;
      common += Math.min(before + step, want) - Math.min(before, want);
      chosen.set(word, before + step);
    }
    size += step * list.length;
  };
  // F1 of a multiset is twice the intersection over the sum of the sizes.
  const score = () => (size + goldWords.length === 0 ? 1 : (2 * common) / (size + goldWords.length));
  const kept = blocks.map((list) => {
    const own = shingles(list);
    const keep = own.filter((shingle) => goldShingles.has(shingle)).length >= own.length / 2;
    if (keep) put(list, 1);
    return keep;
  });
  let best = score();
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    blocks.forEach((list, i) => {
      const step = kept[i] ? -1 : 1;
      put(list, step);
      if (score() > best) {
        best = score();
        kept[i] = !kept[i];
      } else put(list, step === 1 ? -1 : 1);
    });
    if (best === before) break;
  }
  return best;
}
