import type { Block, BlockField, Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isVoid } from './shape.ts';
import type { Surroundings } from './subtree.ts';

/** Longest text of a link beside a heading. */
const LINK_LENGTH = 12;
/** Longest list that is kept for what stands around it, in items. */
const MAX_ITEMS = 12;

/**
 * Keeps the headings right above text of the body, and short lists right between two texts of it: a word or two say nothing to whoever looks at
 * them alone, and a menu of the same page may have said them before.
 *
 * @param keep 1 for each block of the body; is added to.
 * @param posts 1 for each block of a thread's posts, or null: what stands between those is none of the body.
 */
export function keepInner(
  page: Page,
  features: BlockFeatures,
  around: Surroundings,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
  posts: Uint8Array | null,
): void {
  if (page.containers.length <= 1) return;
  const { blocks } = page;
  const first = keep.indexOf(1);
  if (first < 0) return;
  const mayBeBody = ({ index: b, container, linkCount }: Block): boolean =>
    features.hidden[b] !== 1 &&
    posts?.[b] !== 0 &&
    !fields.has(b) &&
    around.against[container] === 0 &&
    linkCount === 0;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b] as Block;
    if (keep[b] === 1 || (block.kind !== 'heading' && block.kind !== 'list-item')) continue;
    const isHeading = block.kind === 'heading';
    const end = isHeading ? b + 1 : endOfList(blocks, b, keep);
    const isKept =
      end - b <= MAX_ITEMS &&
      blocks.slice(b, end).every(mayBeBody) &&
      (isHeading ? b > first : isText(blocks, b, -1, keep)) &&
      isText(blocks, end - 1, 1, keep);
    if (isKept) keep.fill(1, b, end);
    b = end - 1;
  }
}

/** Where the items end that follow one another from a block on and aren't kept. */
function endOfList(blocks: readonly Block[], start: number, keep: Uint8Array): number {
  let end = start + 1;
  while (blocks[end]?.list !== undefined && keep[end] !== 1) end++;
  return end;
}

/** Whether the next block before or behind another that isn't a picture or the like is the body's. */
function isText(blocks: readonly Block[], b: number, step: 1 | -1, keep: Uint8Array): boolean {
  for (let at = b + step; ; at += step) {
    const block = blocks[at];
    if (block === undefined) return false;
    if (keep[at] === 1 && block.kind !== 'image' && block.kind !== 'rule') return block.kind !== 'heading' || step < 0;
    if (!block.hidden && !isVoid(block) && !isLink(block)) return false;
  }
}

/** Whether a block is a link beside a heading: to the heading itself, or to change what stands below it. */
function isLink({ linkCount, text }: Block): boolean {
  return linkCount > 0 && text.length <= LINK_LENGTH;
}
