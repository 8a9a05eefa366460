import type { BlockField, Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Longest title of a callout, in words. */
const TITLE_WORDS = 8;

/**
 * Keeps the titles of callouts that are kept: `Caution` in bold says nothing to whoever looks at it alone.
 *
 * @param keep 1 for each block of the body; is added to.
 */
export function keepCalloutTitles(
  { blocks }: Page,
  features: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
): void {
  for (const { index: b, quote, inlines, linkCount } of blocks) {
    if (quote === undefined || keep[b] === 1 || keep[b + 1] !== 1 || blocks[b + 1]?.quote !== quote) continue;
    if (blocks[b - 1]?.quote === quote || features.hidden[b] === 1 || fields.has(b) || linkCount > 0) continue;
    const isTitle = inlines.length > 0 && inlines.every(({ strong }) => strong);
    if (isTitle && (features.words[b] as number) <= TITLE_WORDS) keep[b] = 1;
  }
}
