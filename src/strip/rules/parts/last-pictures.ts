import { figureAround, isInside, isWithin } from '../../../containers.ts';
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
  const { last } = features.containers;
  let holder = first.container;
  while (!isWithin(last, end.container, holder)) holder = containers[holder]?.parent ?? 0;
  let checked = holder;
  for (let b = end.index + 1; b < blocks.length; b++) {
    const block = blocks[b] as Block;
    if (block.hidden) continue;
    if (!isWithin(last, block.container, holder) || around.against[block.container] !== 0) return;
    if (block.kind === 'caption' || isAlternative(block, blocks[b - 1])) continue;
    if (block.kind !== 'image' || !block.image?.src || block.image.embed !== undefined) return;
    const outermost = elementBelow(holder, block.container, page);
    if (outermost !== checked && !showsPicturesAlone(page, last, b, outermost)) return;
    checked = outermost;
    const captions = captionsOf(block, page, holder);
    const isPaid = ({ index }: Block): boolean => ((features.cues[index] as number) & PAID) !== 0;
    if (captions.some((each) => each.linkDensity >= TEASER_LINKS || isPaid(each))) return;
    if (captions.length === 0 && (block.linkCount > 0 || !isInGallery(block, page, holder))) return;
    for (const { index } of [block, ...captions]) keep[index] = 1;
  }
}

/** The outermost element around a container inside of another one; the other one itself where none is. */
function elementBelow(holder: number, container: number, { containers }: Page): number {
  let at = container;
  while (at > holder && (containers[at]?.parent ?? holder) > holder) at = containers[at]?.parent ?? holder;
  return at;
}

/** Whether an element has nothing but pictures and their captions from a block on, and what moves them along. */
function showsPicturesAlone({ blocks }: Page, last: Int32Array, from: number, element: number): boolean {
  for (let b = from; b < blocks.length && isWithin(last, (blocks[b] as Block).container, element); b++) {
    const { kind, hidden } = blocks[b] as Block;
    const isOfPictures = kind === 'image' || kind === 'caption' || kind === 'control';
    if (!hidden && !isOfPictures && !isAlternative(blocks[b] as Block, blocks[b - 1])) return false;
  }
  return true;
}

/** Whether a text under a picture prints what the picture says to who can't see it. */
function isAlternative({ text }: Block, before: Block | undefined): boolean {
  return before?.kind === 'image' && text !== '' && before.text === text;
}

/** The captions in a picture's figure, right behind it or before. */
function captionsOf({ index, container }: Block, { blocks, containers }: Page, holder: number): Block[] {
  const figure = figureAround(containers, container);
  if (figure <= holder) return [];
  const beside = [blocks[index - 1], blocks[index + 1], blocks[index + 2]];
  return beside.filter((each) => each?.kind === 'caption' && isInside(containers, each.container, figure)) as Block[];
}

function isInGallery({ container }: Block, { containers }: Page, holder: number): boolean {
  let at = container;
  for (let step = 0; at > holder && step < MAX_AROUND; step++) {
    if (GALLERY.test(containers[at]?.names ?? '')) return true;
    at = containers[at]?.parent ?? 0;
  }
  return false;
}
