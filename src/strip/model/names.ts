import { hashWords } from '../features/characters.ts';
import type { View } from './view.ts';
import type { WordWeights } from './word-weights.ts';

/** Names of the columns, in the order of {@link fillNames}. */
export const NAME_COLUMNS: readonly string[] = ['name', 'name:near', 'name:min', 'name:max', 'name:sum'];
/** What an ancestor's name counts of its child's. */
const DECAY = 0.8;

/** Hashes of the words in a container's names, each once, and one of its tag. */
export function nameHashes(names: string, tag: string): number[] {
  const different: number[] = [];
  for (const text of [names, `${tag}tag`])
    for (const hash of hashWords(text)) if (!different.includes(hash)) different.push(hash);
  return different;
}

/** Mean log-odds of those of a container's words that are known. */
function weightsOf({ page, features }: View, weights: WordWeights): Float64Array {
  const { alike, firstAlike } = features.containers;
  const means = firstAlike.map((first) => {
    const container = page.containers[first];
    let sum = 0;
    let count = 0;
    for (const hash of container ? nameHashes(container.names, container.tag) : []) {
      const weight = weights.of(hash);
      sum += weight;
      if (weight !== 0) count++;
    }
    return sum / Math.max(1, count);
  });
  const weightOf = new Float64Array(alike.length);
  for (let c = 0; c < alike.length; c++) weightOf[c] = means[alike[c] as number] as number;
  return weightOf;
}

/** How much the names of the containers around each block speak for the body: log-odds that were learned. */
export function fillNames(view: View, weights: WordWeights, out: Float32Array, width: number, at: number): void {
  const { page, rows } = view;
  const n = page.containers.length;
  const own = weightsOf(view, weights);
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
