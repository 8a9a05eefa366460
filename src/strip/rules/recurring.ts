import type { Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';

/**
 * What a block's chance not to be body is compared with, over the number of the site's pages that it stands on: on two pages it
 * stays from a chance of 0.7, on two hundred from 0.997.
 */
const RECURRING = 0.6;
/** Longest line, in words, that may head or name a part of every article of a site: Ingredients, What we don't like. */
const LABEL_WORDS = 5;
/** Share of the body's words that must be its own; less, and it is the page itself that was saved several times. */
const OWN_SHARE = 1 / 3;

/**
 * Drops what recurs over the pages of the site: its frame, unless the model is the surer that it is body the more pages it
 * stands on. A label inside the body stays, with what it heads; at the body's edges, or before nothing but frame, it
 * goes. A page of which little is its own is left as it is.
 *
 * @param recurrence on how many pages each block stands.
 * @param chances of each block, 0 to 1; lessened for what is dropped.
 * @param keep 1 for each block of the body; cleared for what is dropped.
 * @returns 1 for each block that was dropped.
 */
export function dropRecurring(
  page: Page,
  { words, size }: BlockFeatures,
  recurrence: Uint32Array,
  chances: Float64Array,
  keep: Uint8Array,
): Uint8Array {
  const frame = new Uint8Array(size);
  const kept: number[] = [];
  let all = 0;
  let own = 0;
  for (let b = 0; b < size; b++) {
    if (keep[b] !== 1) continue;
    kept.push(b);
    all += words[b] as number;
    if (recurrence[b] === 0) own += words[b] as number;
  }
  if (own < all * OWN_SHARE) return frame;
  const isHeading = (b: number) => page.blocks[b]?.kind === 'heading';
  const isLabel = (b: number) => isHeading(b) || (words[b] as number) <= LABEL_WORDS;
  const mayGo = (b: number) =>
    (recurrence[b] as number) > 0 && (chances[b] as number) < 1 - RECURRING / (recurrence[b] as number);

  let leadsNowhere = true;
  for (const b of kept.toReversed()) {
    if (mayGo(b) && (leadsNowhere || !isLabel(b))) frame[b] = 1;
    leadsNowhere = frame[b] === 1;
  }
  for (const b of kept) {
    if (frame[b] === 1) continue;
    if (!mayGo(b) || isHeading(b)) break;
    frame[b] = 1;
  }
  for (const b of kept) {
    if (frame[b] === 0) continue;
    keep[b] = 0;
    chances[b] = ((chances[b] as number) * RECURRING) / (recurrence[b] as number);
  }
  return frame;
}
