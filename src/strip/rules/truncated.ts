import type { Page } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';

const WALL = evidenceBit('wall');
/** How many blocks behind the text may be a wall to it. */
const REACH = 4;

/** Whether the page shows that the text goes on elsewhere, shows its end, or neither. */
export function isTruncated(page: Page, features: BlockFeatures, keep: Uint8Array): boolean | null {
  const last = keep.lastIndexOf(1);
  if (last < 0) return null;
  let shown = 0;
  for (let b = last + 1; b < page.blocks.length; b++) {
    if (features.hidden[b] === 1 || (features.words[b] as number) === 0) continue;
    if (shown < REACH && ((features.cues[b] as number) & WALL) !== 0) return true;
    shown++;
  }
  return shown > 0 ? false : null;
}
