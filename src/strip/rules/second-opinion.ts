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
 * Chance that the model gives the chosen body's words on average, from which it stands: what another extractor adds to a body the model
 * is sure of, however short it is, was seldom the article's on annotated pages.
 */
const CERTAIN = 0.7;
/** Share of the chosen body's words that it has at least: a notice on a page of entries is more prose than they are, and no better body. */
const LEAST_SIZE = 1 / 3;

/** The body that was chosen without it, and what that went by. */
export interface FirstChoice {
  readonly features: BlockFeatures;
  readonly prose: Float64Array;
  /** Of each block to be body, 0 to 1. */
  readonly chances: Float64Array;
  /** 1 for each block of the chosen body. */
  readonly keep: Uint8Array;
}

/**
 * Whether to ask another extractor.
 *
 * @param wish the caller's: when unsure, never, or always.
 */
export function shouldAsk(
  page: Page,
  wish: 'auto' | 'never' | 'always',
  confidence: number,
  choice: FirstChoice,
): boolean {
  if (!page.secondOpinion || wish === 'never') return false;
  return wish === 'always' || (confidence < UNSURE && couldAdopt(page, choice));
}

/**
 * Compares the chosen body with another extractor's, by the words of whole blocks.
 *
 * @returns the blocks to keep instead, 1 for each, or null when the choice stands.
 */
export function adoptOpinion(page: Page, choice: FirstChoice, opinion: SecondOpinion): Uint8Array | null {
  if (isCertain(page, choice)) return null;
  const { features, prose, chances, keep } = choice;
  const said = new Set<number>();
  for (const paragraph of opinion.paragraphs) said.add(hashWords(paragraph).reduce(mix, HASH_SEED));
  const adopted = new Uint8Array(features.size);
  let both = 0;
  let either = 0;
  let kept = 0;
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
    if (keep[b] === 1) {
      kept += words;
      ours += words * (prose[b] as number);
    }
    if (adopted[b] === 0) continue;
    theirs += words * (prose[b] as number);
    likely += words * (chances[b] as number);
    all += words;
  }
  if (theirs === 0 || both >= AGREED * either || all < LEAST_SIZE * kept) return null;
  if (theirs < MORE_PROSE * ours || likely < CREDIBLE * all) return null;
  return adopted;
}

/**
 * Whether any opinion could be adopted, whatever it says: what can't change the body isn't worth seconds of another extractor.
 *
 * @returns false where the model is sure of the chosen body, and where even those blocks that hold the most prose, of all that the
 *   model finds credible together, hold too little.
 */
function couldAdopt(page: Page, choice: FirstChoice): boolean {
  if (isCertain(page, choice)) return false;
  const { features, prose, chances, keep } = choice;
  let ours = 0;
  let most = 0;
  // How many words without any chance the credible ones could bear with, and what else there is to say, by prose for each of them.
  let credit = 0;
  const doubtful: { readonly prose: number; readonly cost: number }[] = [];
  for (const { index: b } of page.blocks) {
    const words = features.words[b] as number;
    if (words === 0 || features.hidden[b] === 1) continue;
    const worth = words * (prose[b] as number);
    const cost = words * (CREDIBLE - (chances[b] as number));
    if (keep[b] === 1) ours += worth;
    if (cost > 0) doubtful.push({ prose: worth, cost });
    else {
      most += worth;
      credit -= cost;
    }
  }
  doubtful.sort((a, b) => b.prose * a.cost - a.prose * b.cost);
  for (const { prose: worth, cost } of doubtful) {
    if (most > 0 && most >= MORE_PROSE * ours) break;
    const share = Math.min(1, credit / cost);
    most += share * worth;
    credit -= share * cost;
  }
  return most > 0 && most >= MORE_PROSE * ours;
}

/** Whether the model is sure of the chosen body. */
function isCertain(page: Page, { features, chances, keep }: FirstChoice): boolean {
  let kept = 0;
  let likely = 0;
  for (const { index: b } of page.blocks) {
    if (keep[b] === 0 || features.hidden[b] === 1) continue;
    kept += features.words[b] as number;
    likely += (features.words[b] as number) * (chances[b] as number);
  }
  return kept > 0 && likely >= CERTAIN * kept;
}

function hashOfWords(features: BlockFeatures, b: number): number {
  const { hashes, start } = features.tokens;
  let hash = HASH_SEED;
  for (let t = start[b] as number; t < (start[b + 1] as number); t++) hash = mix(hash, hashes[t] as number);
  return hash;
}
