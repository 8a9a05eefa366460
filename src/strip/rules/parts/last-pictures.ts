import type { Block, Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isVoid } from '../body/shape.ts';
import type { Surroundings } from '../body/subtree.ts';

/** Share of a caption in links from which it is a teaser's headline. */
const TEASER_LINKS = 0.5;
/** What labels a picture that somebody paid for. */
const PAID = evidenceBit('advertisement');
/** How far the element that holds the pictures is looked for, in elements around one. */
const MAX_AROUND = 8;
/** What elements are called that show pictures in a row. */
const GALLERY = /gallery|carousel|slideshow|slider|lightbox|mosaic/;

/**
 * Keeps the pictures that an article ends with: those right behind its last text, in the element that holds all of its text, of which each
 * has a caption in its figure, or stands in a gallery and leads nowhere. What is about something else shows more than pictures.
 *
 * @param keep 1 for each block of the body; is added to.
 */
export function keepLastPictures(page: Page, features: BlockFeatures, around: Surroundings, keep: Uint8Array): void {
  const { blocks, containers } = page;
  const isText = (block: Block): boolean => keep[block.index] === 1 && !isVoid(block) && block.kind !== 'caption';
  const first = blocks.find(isText);
  const end = blocks.findLast(isText);
  if (!first || !end || first === end || containers.length <= 1) return;
  const holder = commonContainer(page, first.container, end.container);
  const last = features.containers.last[holder] as number;
  const isInside = ({ container }: Block): boolean => container >= holder && container <= last;
  for (let b = end.index + 1; b < blocks.length; b++) {
    const block = blocks[b] as Block;
    if (block.hidden) continue;
    if (!isInside(block) || around.against[block.container] !== 0) return;
    if (block.kind === 'caption' || isAlternative(block, blocks[b - 1])) continue;
    if (block.kind !== 'image' || !block.image?.src || block.image.embed !== undefined) return;
    const captions = captionsOf(block, page, holder);
    const isPaid = ({ index }: Block): boolean => ((features.cues[index] as number) & PAID) !== 0;
    if (captions.some((each) => each.linkDensity >= TEASER_LINKS || isPaid(each))) return;
    if (captions.length === 0 && (block.linkCount > 0 || !isInGallery(block, page, holder))) return;
    for (const { index } of [block, ...captions]) keep[index] = 1;
  }
}

/** Whether a text under a picture prints what the picture says to who can't see it. */
function isAlternative({ text }: Block, before: Block | undefined): boolean {
  return before?.kind === 'image' && text !== '' && before.text === text;
}

/** The innermost element around two. */
function commonContainer({ containers }: Page, a: number, b: number): number {
  let [low, high] = [Math.min(a, b), Math.max(a, b)];
  while (low !== high) {
    high = containers[high]?.parent ?? 0;
    if (high < low) [low, high] = [high, low];
  }
  return low;
}

/** The captions in a picture's figure, right behind it or before. */
function captionsOf({ index, container }: Block, { blocks, containers }: Page, holder: number): Block[] {
  let figure = container;
  while (figure > holder && containers[figure]?.tag !== 'figure') figure = containers[figure]?.parent ?? 0;
  if (figure <= holder) return [];
  const isIn = (at: number): boolean => {
    while (at > figure) at = containers[at]?.parent ?? 0;
    return at === figure;
  };
  const beside = [blocks[index - 1], blocks[index + 1], blocks[index + 2]];
  return beside.filter((each) => each?.kind === 'caption' && isIn(each.container)) as Block[];
}

function isInGallery({ container }: Block, { containers }: Page, holder: number): boolean {
  let at = container;
  for (let step = 0; at > holder && step < MAX_AROUND; step++) {
    if (GALLERY.test(containers[at]?.names ?? '')) return true;
    at = containers[at]?.parent ?? 0;
  }
  return false;
}
