import type { Block, BlockField, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** What a line begins with that says whom a quote is from, and the longest such line, in words. */
const FROM = /^[—–―]\s?\S/;
const FROM_WORDS = 10;

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
