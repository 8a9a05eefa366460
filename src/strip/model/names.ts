import type { Page } from '../../page.ts';
import { hashWords } from '../features/characters.ts';
import type { View } from './view.ts';
import type { WordWeights } from './word-weights.ts';

/** Names of the columns, in the order of {@link fillNames}. */
export const NAME_COLUMNS: readonly string[] = ['name', 'name:near', 'name:min', 'name:max', 'name:sum'];
/** What an ancestor's name counts of its child's. */
const DECAY = 0.8;

/** Hashes of the words in a container's names, each once, and one of its tag. */
export function nameHashes(names: string, tag: string): number[] {
  return [...new Set([...hashWords(names), ...hashWords(`${tag}tag`)])];
}

/** Mean log-odds of those of a container's words that are known. */
function weightsOf(page: Page, weights: WordWeights): Float64Array {
  const known = new Map<string, number>();
  return Float64Array.from(page.containers, ({ names, tag }) => {
    const key = `${tag} ${names}`;
    let mean = known.get(key);
    if (mean === undefined) {
      let sum = 0;
      let count = 0;
      for (const hash of nameHashes(names, tag)) {
        const weight = weights.of(hash);
        sum += weight;
        if (weight !== 0) count++;
      }
      mean = sum / Math.max(1, count);
      known.set(key, mean);
    }
    return mean;
  });
}

/** How much the names of the containers around each block speak for the body: log-odds that were learned. */
export function fillNames(
  { page, rows }: View,
  weights: WordWeights,
  out: Float32Array,
  width: number,
  at: number,
): void {
  const n = page.containers.length;
  const own = weightsOf(page, weights);
  const near = new Float64Array(n);
  const least = new Float64Array(n);
  const greatest = new Float64Array(n);
  const sum = new Float64Array(n);
  for (let c = 1; c < n; c++) {
    const parent = page.containers[c]?.parent ?? 0;
    const weight = own[c] as number;
    near[c] = weight !== 0 ? weight : (near[parent] as number);
    least[c] = Math.min(least[parent] as number, weight);
    greatest[c] = Math.max(greatest[parent] as number, weight);
    sum[c] = (sum[parent] as number) * DECAY + weight;
  }
  for (let r = 0; r < rows.length; r++) {
    const c = page.blocks[rows[r] as number]?.container ?? 0;
    const o = r * width + at;
    out[o] = own[c] as number;
    out[o + 1] = near[c] as number;
    out[o + 2] = least[c] as number;
    out[o + 3] = greatest[c] as number;
    out[o + 4] = sum[c] as number;
  }
}
