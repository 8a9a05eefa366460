import type { Page, PageKind } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';

/** What a page is, by its shape. */
export function kindOf(_page: Page, features: BlockFeatures, keep: Uint8Array): PageKind {
  let words = 0;
  let kept = 0;
  for (let b = 0; b < features.size; b++) {
    if (features.hidden[b] === 1) continue;
    words += features.words[b] as number;
    if (keep[b] === 1) kept += features.words[b] as number;
  }
  if (words === 0) return 'empty';
  return kept > 0 ? 'article' : 'other';
}
