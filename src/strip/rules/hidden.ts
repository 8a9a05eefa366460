import type { Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Longest visible text, in words of long blocks, that a page can have which hides its article. */
const MAX_VISIBLE = 60;
/** How many times the visible text the hidden one must have. */
const MIN_RATIO = 3;
/** A block with as many words counts. */
const LONG_WORDS = 15;

/**
 * Whether the page shows nothing and hides its article: streamed into hidden segments or a template that a script
 * reveals. Then being hidden says nothing.
 */
export function hidesArticle(page: Page, features: BlockFeatures): boolean {
  let visible = 0;
  let hidden = 0;
  for (const block of page.blocks) {
    const words = features.words[block.index] as number;
    if (words < LONG_WORDS || block.linkDensity > 0.5) continue;
    if (block.hidden) hidden += words;
    else visible += words;
  }
  return visible <= MAX_VISIBLE && hidden >= MIN_RATIO * Math.max(visible, LONG_WORDS);
}
