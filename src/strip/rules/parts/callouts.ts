import { isInside } from '../../../containers.ts';
import type { BlockField, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Longest title of a callout, in words. */
const TITLE_WORDS = 8;

/** How deep in a summary its text stands. */
const SUMMARY_DEPTH = 3;

/**
 * Keeps the titles of callouts that are kept, and the summaries of what is unfolded: `Caution` in bold says nothing to whoever
 * looks at it alone.
 *
 * @param keep 1 for each block of the body; is added to.
 */
export function keepCalloutTitles(
  page: Page,
  features: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
): void {
  const { blocks } = page;
  for (const { index: b, quote, inlines, linkCount } of blocks) {
    if (keep[b] === 1 || keep[b + 1] !== 1 || features.hidden[b] === 1 || fields.has(b) || linkCount > 0) continue;
    const isBold = inlines.length > 0 && inlines.every(({ strong }) => strong);
    if (!isBold || (features.words[b] as number) > TITLE_WORDS) continue;
    const beginsQuote = quote !== undefined && blocks[b + 1]?.quote === quote && blocks[b - 1]?.quote !== quote;
    if (beginsQuote || isSummary(page, b)) keep[b] = 1;
  }
}

/** Whether a block is the summary of the one that follows it. */
function isSummary({ blocks, containers }: Page, b: number): boolean {
  let at = blocks[b]?.container ?? 0;
  for (let depth = 0; depth < SUMMARY_DEPTH && at > 0 && containers[at]?.tag !== 'summary'; depth++)
    at = containers[at]?.parent ?? 0;
  if (containers[at]?.tag !== 'summary') return false;
  return isInside(containers, blocks[b + 1]?.container ?? 0, containers[at]?.parent ?? 0);
}
