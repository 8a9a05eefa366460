import type { BlockField, Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { Surroundings } from './subtree.ts';

/** How far before the first paragraph an image is still the body's, in blocks. */
const REACH = 3;

/**
 * Keeps what has no text of the body's own but stands in it: images with their captions, and rules between two parts.
 *
 * @param keep 1 for each block of the body; is added to.
 * @param posts 1 for each block of a thread's posts, or null: the pictures beside posts are of who wrote them.
 */
export function keepVoids(
  page: Page,
  features: BlockFeatures,
  around: Surroundings,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
  posts: Uint8Array | null,
): void {
  const first = keep.indexOf(1);
  const last = keep.lastIndexOf(1);
  for (let b = Math.max(0, first - REACH); b <= last; b++) {
    const block = page.blocks[b];
    if (!block || keep[b] === 1 || posts?.[b] === 0 || features.hidden[b] === 1 || fields.has(b)) continue;
    if (around.against[block.container] !== 0 || around.inBody[block.container] === 0) continue;
    if (block.kind === 'image' || block.kind === 'caption' || (block.kind === 'rule' && b > first)) keep[b] = 1;
  }
}
