import type { Page } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Longest signature of a post, in words, and the share of it that is a date. */
const SIGNATURE_WORDS = 14;
const DATED = 0.25;
/** How long ago, as sites shorten it: `5d`, `12 min`, `3 hours ago`. */
const AGO =
  /(?:^|[^\w.])\d{1,3} ?(?:[smhdwy]|mo|min|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?![\w.])/;

const DATELINE = evidenceBit('dateline');

/** Whether a block is a short line that says when, and so who, beside a post. */
export function isSignature(page: Page, features: BlockFeatures, b: number): boolean {
  const words = features.words[b] as number;
  if (words === 0 || words > SIGNATURE_WORDS) return false;
  if ((features.digitShare[b] as number) > 0 && (features.dateShare[b] as number) >= DATED) return true;
  return ((features.cues[b] as number) & DATELINE) !== 0 || AGO.test(page.blocks[b]?.text ?? '');
}
