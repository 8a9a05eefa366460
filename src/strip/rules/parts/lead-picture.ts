import { figureAround } from '../../../containers.ts';
import type { Block, Container, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isVoid } from '../body/shape.ts';
import type { Decision } from '../reasons.ts';

/** Share of a caption in links from which it is a teaser's headline. */
const TEASER_LINKS = 0.5;
/** Blocks below the headline, at most, among which its picture is. */
const REACH = 20;

/**
 * Keeps the picture between an article's headline and its first paragraph, though the body's own element begins below it: one that is large,
 * or a figure with a caption.
 *
 * @param keep 1 for each block of the body; is added to.
 */
export function keepLeadPicture(page: Page, features: BlockFeatures, decision: Decision, keep: Uint8Array): void {
  const { headline, around, fields } = decision;
  const { blocks, containers } = page;
  if (headline < 0) return;
  const first = blocks.findIndex((block, b) => keep[b] === 1 && !isVoid(block) && block.kind !== 'caption');
  for (const block of blocks.slice(headline + 1, Math.min(first, headline + 1 + REACH))) {
    if (features.hidden[block.index] === 1 || fields.has(block.index) || around.against[block.container] !== 0)
      continue;
    if (block.kind !== 'image' || !block.image?.src) continue;
    const captions = captionsOf(block, blocks, containers);
    const isTeaser = captions.length === 0 ? block.linkCount > 0 : captions.some(isLinked);
    if (isTeaser || (captions.length === 0 && block.image.large !== true)) continue;
    for (const { index } of [block, ...captions]) keep[index] = 1;
    return;
  }
}

function isLinked({ linkDensity }: Block): boolean {
  return linkDensity >= TEASER_LINKS;
}

/** The captions in a picture's figure, which follow it or stand before. */
function captionsOf(image: Block, blocks: readonly Block[], containers: readonly Container[]): Block[] {
  const figure = figureAround(containers, image.container);
  const beside = figure === 0 ? [] : [blocks[image.index - 1], blocks[image.index + 1], blocks[image.index + 2]];
  return beside.filter(
    (each) => each?.kind === 'caption' && figureAround(containers, each.container) === figure,
  ) as Block[];
}
