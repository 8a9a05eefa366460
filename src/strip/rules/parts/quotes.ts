import { isWithin } from '../../../containers.ts';
import type { Block, BlockField, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** What a line begins with that says whom a quote is from, and the longest such line, in words. */
const FROM = /^[—–―]\s?\S/;
const FROM_WORDS = 10;

/** How many lines say whom a pull quote is from, and how far up the element that holds both is. */
const FROM_LINES = 2;
const MAX_UP = 4;

/**
 * Drops the short lines that stand with a pull quote in an element of their own: whom it is from, and what that is.
 *
 * @param quoted 1 for each block that says again what a paragraph says.
 * @param keep 1 for each block of the body; is changed.
 */
export function dropSources(
  { blocks, containers }: Page,
  { words, ending, containers: { last } }: BlockFeatures,
  quoted: ArrayLike<number>,
  keep: Uint8Array,
): void {
  const isSource = (b: number): boolean =>
    blocks[b]?.kind === 'paragraph' && (words[b] as number) <= FROM_WORDS && ending[b] !== 1;
  for (const { index: b, container } of blocks) {
    if (quoted[b] !== 1 || keep[b] === 1 || keep[b + 1] !== 1) continue;
    let at = container;
    for (let up = 0; up < MAX_UP && at > 0; up++, at = containers[at]?.parent ?? 0) {
      const isInside = (k: number): boolean => isWithin(last, blocks[k]?.container ?? -1, at);
      let end = b + 1;
      while (end <= b + FROM_LINES && isInside(end) && isSource(end)) end++;
      if (isInside(b - 1) || isInside(end)) break;
      keep.fill(0, b + 1, end);
    }
  }
}

/**
 * Keeps a quote whole that ends in whom it is from, or drops it whole where it says again what the text says: neither part says
 * anything without the other.
 *
 * @param quoted 1 for each block that says again what a paragraph says.
 * @param keep 1 for each block of the body; is changed.
 */
export function settleAttributed(
  { blocks }: Page,
  features: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  quoted: ArrayLike<number>,
  keep: Uint8Array,
): void {
  for (const { index: last, quote, text } of blocks) {
    if (quote === undefined || blocks[last - 1]?.quote !== quote || blocks[last + 1]?.quote === quote) continue;
    let first = last;
    while (blocks[first - 1]?.quote === quote) first--;
    const said = blocks.slice(first, last);
    const isRepeat = ({ index }: Block) => quoted[index] === 1;
    if (said.every(isRepeat) && (features.words[last] as number) <= FROM_WORDS) keep[last] = 0;
    else if (FROM.test(text) && keep.subarray(first, last + 1).includes(1) && !said.some(isRepeat)) {
      for (let b = first; b <= last; b++)
        if (blocks[b]?.kind !== 'control' && features.hidden[b] !== 1 && !fields.has(b)) keep[b] = 1;
    }
  }
}
