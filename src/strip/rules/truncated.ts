import type { Page, PageKind } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import { hasNextPage, linksNextPage } from './next-page.ts';

const WALL = evidenceBit('wall');
const RELATED = evidenceBit('related');
/** How many blocks behind the text may be a wall to it. */
const REACH = 4;

/** Whether the page shows that the text goes on elsewhere, shows its end, or neither. */
export function isTruncated(page: Page, features: BlockFeatures, kind: PageKind, keep: Uint8Array): boolean | null {
  const { cues, ending, hidden, words } = features;
  const last = keep.lastIndexOf(1);
  if (last < 0) return null;
  // "Read more" leads on where a sentence breaks off, and to other pages behind a whole one.
  const isWhole = ending[last] === 1;
  const isWall = (b: number) =>
    ((cues[b] as number) & WALL) !== 0 && !(isWhole && ((cues[b] as number) & RELATED) !== 0);
  // A list goes on with other articles.
  if (isWall(last) || (kind !== 'listing' && hasNextPage(page.head))) return true;
  const isPager = (b: number) => {
    const block = page.blocks[b];
    return block !== undefined && linksNextPage(block, page.head);
  };
  let shown = 0;
  for (let b = last + 1; b < page.blocks.length; b++) {
    if (hidden[b] === 1 || words[b] === 0) continue;
    if (shown < REACH && (isWall(b) || (kind !== 'listing' && isPager(b)))) return true;
    shown++;
  }
  return shown > 0 ? false : null;
}
