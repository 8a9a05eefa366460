import type { Page } from '../../../page.ts';
import { HASH_SEED, mix } from '../../features/characters.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isSame } from '../../features/tokens.ts';
import { isVoid } from '../body/shape.ts';

/** Shortest and longest pull quote, in words. */
const MIN_TOKENS = 8;
const MAX_TOKENS = 70;
/** Words by which a quote is looked for in the paragraphs. */
const KEY_TOKENS = 6;
/** How many kinds of first two words are told apart before the others are looked at: a power of two. */
const FIRST_WORDS = 4096;
/** Text that begins with a tag: source to be put on another page, which says again what this one says. */
const MARKUP = /^<(?:[a-z]+|h[1-6])[ >]/;
/** Texts that such source says again, from which all of it is a copy. */
const MIN_COPIES = 3;
/** How many quotes may begin alike and are compared. */
const MAX_ALIKE = 4;

/**
 * Finds the blocks whose every word stands, in the same order and without a gap, inside a longer paragraph: pull quotes,
 * and teasers of a part of the text. Where that paragraph is markup to be copied, it is the one that says it again.
 *
 * @param prose how much each block looks like prose, 0 to 1.
 * @returns 1 for each such block.
 */
export function findPullQuotes(page: Page, features: BlockFeatures, prose: Float64Array): Uint8Array {
  const { hashes, start } = features.tokens;
  const quoted = new Uint8Array(features.size);
  const byKey = new Map<number, number[]>();
  const starts = new Uint8Array(FIRST_WORDS);
  for (const block of page.blocks) {
    const b = block.index;
    const first = start[b] as number;
    const size = (start[b + 1] as number) - first;
    if (size < MIN_TOKENS || size > MAX_TOKENS || features.hidden[b] === 1 || isVoid(block)) continue;
    starts[slotAt(hashes, first)] = 1;
    const key = keyAt(hashes, first);
    const alike = byKey.get(key);
    if (!alike) byKey.set(key, [b]);
    else if (alike.length < MAX_ALIKE) alike.push(b);
  }
  let copies = 0;
  for (const block of page.blocks) {
    const b = block.index;
    const first = start[b] as number;
    const end = start[b + 1] as number;
    if (end - first <= MIN_TOKENS) continue;
    const isCopy = isMarkup(block.text);
    if (!isCopy && (prose[b] as number) < 0.5) continue;
    for (let t = first; t + KEY_TOKENS <= end; t++) {
      if (starts[slotAt(hashes, t)] === 0) continue;
      for (const quote of byKey.get(keyAt(hashes, t)) ?? []) {
        const size = (start[quote + 1] as number) - (start[quote] as number);
        if (size < end - first && t + size <= end && isSame(hashes, start[quote] as number, t, size)) {
          quoted[isCopy ? b : quote] = 1;
          if (isCopy) copies++;
        }
      }
    }
  }
  if (copies >= MIN_COPIES) for (const { index, text } of page.blocks) if (isMarkup(text)) quoted[index] = 1;
  return quoted;
}

/** Hardly a text begins with the sign, and the pattern is asked of no other. */
function isMarkup(text: string): boolean {
  return text.startsWith('<') && MARKUP.test(text);
}

function slotAt(hashes: Int32Array, at: number): number {
  return mix(hashes[at] as number, hashes[at + 1] as number) & (FIRST_WORDS - 1);
}

function keyAt(hashes: Int32Array, at: number): number {
  let key = HASH_SEED;
  for (let t = at; t < at + KEY_TOKENS; t++) key = mix(key, hashes[t] as number);
  return key;
}
