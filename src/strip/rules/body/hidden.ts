import type { Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import type { Surroundings } from './subtree.ts';

/** Longest visible text, in words of long blocks, that a page can have which hides its article. */
const MAX_VISIBLE = 60;
/** How many times the visible text the hidden one must have. */
const MIN_RATIO = 3;
/** Longest body, in words, that can be the visible beginning of a hidden article, and how many times as long that is. */
const MAX_BEGINNING = 150;
const MIN_REST_RATIO = 4;
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

/**
 * Whether the page shows the first paragraphs and hides the others beside them, for a script to reveal.
 *
 * @param keep 1 for each block of the body that the visible page gives.
 */
export function hidesRest(page: Page, features: BlockFeatures, around: Surroundings, keep: Uint8Array): boolean {
  let kept = 0;
  let hidden = 0;
  for (const block of page.blocks) {
    const b = block.index;
    const words = features.words[b] as number;
    if (keep[b] === 1) kept += words;
    if (features.hidden[b] === 0 || words < LONG_WORDS || block.linkDensity > 0.5 || features.ending[b] !== 1) continue;
    if (around.inBody[block.container] === 1 && around.against[block.container] === 0) hidden += words;
  }
  return around.body > 0 && kept > 0 && kept <= MAX_BEGINNING && hidden >= MIN_REST_RATIO * kept;
}
