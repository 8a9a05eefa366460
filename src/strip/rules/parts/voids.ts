import { isWithin } from '../../../containers.ts';
import type { Block, BlockField, Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isVoid } from '../body/shape.ts';
import type { Surroundings } from '../body/subtree.ts';

/** How far before the first paragraph an image is still the body's, in blocks. */
const REACH = 3;

/** Text beside a picture, in words, from which the picture is about what that says, and how much of its surroundings is looked at, in blocks. */
const MIN_BESIDE = 4;
const MAX_AROUND = 12;
/** What a line beside a picture says that is dropped though the picture stays. */
const OF_PICTURE = evidenceBit('credit') | evidenceBit('caption');
/** What labels a picture that somebody paid for, in however few words. */
const PAID = evidenceBit('advertisement');

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
    if (isPicture(block) && standsBesideDropped(page, features, fields, keep, block)) continue;
    if (block.kind === 'image' || block.kind === 'caption' || (block.kind === 'rule' && b > first)) keep[b] = 1;
  }
}

/** Whether a block is a picture, and not what is played in its place. */
function isPicture({ kind, image }: Block): boolean {
  return kind === 'image' && image?.embed === undefined;
}

/**
 * Whether a picture is part of something that isn't the body's: the innermost element with text around it holds no other picture, and all of
 * its text was dropped. A figure's picture is its own.
 */
function standsBesideDropped(
  page: Page,
  features: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  keep: Uint8Array,
  { index, container }: Block,
): boolean {
  const { blocks, containers } = page;
  const { last } = features.containers;
  for (let at = container; at > 0; at = containers[at]?.parent ?? 0) {
    if (containers[at]?.tag === 'figure') return false;
    const isInside = (b: number): boolean => isWithin(last, blocks[b]?.container ?? -1, at);
    let [first, end] = [index, index + 1];
    // No further than it matters: a gallery has as many pictures that ask as blocks around each.
    while (end - first <= MAX_AROUND && isInside(first - 1)) first--;
    while (end - first <= MAX_AROUND && isInside(end)) end++;
    if (end - first > MAX_AROUND) return false;
    const others = blocks.slice(first, end).filter((each) => each.index !== index && !each.hidden);
    if (others.some(({ kind }) => kind === 'image' || kind === 'caption')) return false;
    const texts = others.filter((each) => !isVoid(each));
    if (texts.length === 0) continue;
    const isDropped = ({ index: b }: Block) =>
      keep[b] === 0 && !fields.has(b) && ((features.cues[b] as number) & OF_PICTURE) === 0;
    const words = texts.reduce((sum, { index: b }) => sum + (features.words[b] as number), 0);
    const isPaid = texts.every(({ index: b }) => ((features.cues[b] as number) & PAID) !== 0);
    return (words >= MIN_BESIDE || isPaid) && texts.every(isDropped);
  }
  return false;
}
