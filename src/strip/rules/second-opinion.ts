import type { Page, SecondOpinion } from '../../page.ts';
import { HASH_SEED, hashWords, mix } from '../features/characters.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Confidence below which another extractor is asked. */
const UNSURE = 0.1;
/** Agreement, words kept by both over words kept by either, from which the choice stands. */
const AGREED = 0.6;
/** How sure a body can be that another extractor chose. */
export const MAX_ADOPTED_CONFIDENCE = 0.5;
/** How much more prose the other must have found to be believed. */
const MORE_PROSE = 1.2;
/** Least chance that the model gives what the other found, on average over its words: site notices are prose, and no more. */
const CREDIBLE = 0.15;

/**
 * Whether to ask another extractor.
 *
 * @param wish the caller's: when unsure, never, or always.
 */
export function shouldAsk(page: Page, wish: 'auto' | 'never' | 'always', confidence: number): boolean {
  if (!page.secondOpinion || wish === 'never') return false;
  return wish === 'always' || (confidence < UNSURE && page.blocks.length > 0);
}

/**
 * Compares the chosen body with another extractor's, by the words of whole blocks.
 *
 * @param chances of each block to be body, 0 to 1.
 * @param keep 1 for each block of the chosen body.
 * @returns the blocks to keep instead, 1 for each, or null when the choice stands.
 */
export function adoptOpinion(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  chances: Float64Array,
  keep: Uint8Array,
  opinion: SecondOpinion,
): Uint8Array | null {
  const said = new Set<number>();
  for (const paragraph of opinion.paragraphs) said.add(hashWords(paragraph).reduce(mix, HASH_SEED));
  const adopted = new Uint8Array(features.size);
  let both = 0;
  let either = 0;
  let ours = 0;
  let theirs = 0;
  let likely = 0;
  let all = 0;
  for (const block of page.blocks) {
    const b = block.index;
    const words = features.words[b] as number;
    if (words === 0 || features.hidden[b] === 1) continue;
    if (said.has(hashOfWords(features, b))) adopted[b] = 1;
    if (keep[b] === 1 && adopted[b] === 1) both += words;
    if (keep[b] === 1 || adopted[b] === 1) either += words;
    if (keep[b] === 1) ours += words * (prose[b] as number);
    if (adopted[b] === 0) continue;
    theirs += words * (prose[b] as number);
    likely += words * (chances[b] as number);
    all += words;
  }
  if (theirs === 0 || both >= AGREED * either || theirs < MORE_PROSE * ours || likely < CREDIBLE * all) return null;
  return adopted;
}

function hashOfWords(features: BlockFeatures, b: number): number {
  const { hashes, start } = features.tokens;
  let hash = HASH_SEED;
  for (let t = start[b] as number; t < (start[b + 1] as number); t++) hash = mix(hash, hashes[t] as number);
  return hash;
}
