import type { Page } from '../../../page.ts';
import { findCount } from '../../../time-ago.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Longest signature of a post, in words, and the share of it that is a date. */
const SIGNATURE_WORDS = 14;
const DATED = 0.25;
const DATELINE = evidenceBit('dateline');
const CREDIT = evidenceBit('credit');

/** Whether a block is a short line that says when, and so who, beside a post. A caption may say when its picture was taken, and whose it is. */
export function isSignature(page: Page, features: BlockFeatures, b: number): boolean {
  const words = features.words[b] as number;
  const cues = features.cues[b] as number;
  if (words === 0 || words > SIGNATURE_WORDS || (cues & CREDIT) !== 0) return false;
  if ((features.digitShare[b] as number) > 0 && (features.dateShare[b] as number) >= DATED) return true;
  return (cues & DATELINE) !== 0 || findCount(page.blocks[b]?.text ?? '') !== null;
}
