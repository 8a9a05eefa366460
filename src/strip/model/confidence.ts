import type { View } from './view.ts';
import type { Forest } from './weights.ts';

/** What a page's confidence is computed from, in the order of the model's weights. */
const CONFIDENCE_COLUMNS = [
  /** Log-odds of the F1 that the chances of the blocks lead to expect. */
  'expected',
  /** Words of the body, as a logarithm. */
  'words',
  /** Words that the rules keep too, over those that either keeps. */
  'agreement',
  /** Words about which there is doubt, over those of the body. */
  'doubt',
  'constant',
] as const;

/** Nearest that an expected F1 comes to 0 and 1 in log-odds. */
const MARGIN = 0.01;

/**
 * The chance that the body is right, where right means a word F1 of 0.90 against what a careful reader would keep: a
 * logistic regression fitted on pages that the trees never saw.
 *
 * @param chances of each block, 0 to 1.
 * @param body 1 for each block of the body.
 * @param expected the F1 that the chances lead to expect.
 */
export function confidenceOf(
  { features, keep, rows }: View,
  forest: Forest,
  chances: Float64Array,
  body: Uint8Array,
  expected: number,
): number {
  let size = 0;
  let both = 0;
  let either = 0;
  let doubt = 0;
  for (const b of rows) {
    const words = features.words[b] as number;
    const chance = chances[b] as number;
    doubt += words * chance * (1 - chance);
    if (body[b] === 1) size += words;
    if (body[b] === 1 && keep[b] === 1) both += words;
    if (body[b] === 1 || keep[b] === 1) either += words;
  }
  if (size === 0) return 0;
  const figures: Readonly<Record<(typeof CONFIDENCE_COLUMNS)[number], number>> = {
    expected: Math.log(Math.max(MARGIN, expected) / Math.max(MARGIN, 1 - expected)),
    words: Math.log1p(size),
    agreement: both / Math.max(1e-9, either),
    doubt: Math.min(1, doubt / size),
    constant: 1,
  };
  let sum = 0;
  for (const [k, name] of CONFIDENCE_COLUMNS.entries()) sum += figures[name] * (forest.confidence[k] as number);
  return 1 / (1 + Math.exp(-sum));
}
