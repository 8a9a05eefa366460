import type { Page } from '../../../page.ts';
import { findCount } from '../../../time-ago.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Longest signature of a post, in words, and the share of it that is a date. */
const SIGNATURE_WORDS = 14;
const DATED = 0.25;
const DATELINE = evidenceBit('dateline');

/** Whether a block is a short line that says when, and so who, beside a post. */
export function isSignature(page: Page, features: BlockFeatures, b: number): boolean {
  const words = features.words[b] as number;
  if (words === 0 || words > SIGNATURE_WORDS) return false;
  if ((features.digitShare[b] as number) > 0 && (features.dateShare[b] as number) >= DATED) return true;
  return ((features.cues[b] as number) & DATELINE) !== 0 || findCount(page.blocks[b]?.text ?? '') !== null;
}
