import type { Block, Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isVoid } from '../body/shape.ts';

/** What labels of players say, such as "listen to this article", is known with what one does with a page; their greatest length, in words. */
const LABEL = evidenceBit('share') | evidenceBit('notice');
const MAX_WORDS = 12;

/**
 * Drops the players that read an article aloud and what labels them: a sound beside such a label, or one that stands above the text and
 * says nothing.
 *
 * @param keep 1 for each block of the body; is changed.
 */
export function dropReadAloud({ blocks }: Page, features: BlockFeatures, keep: Uint8Array): void {
  const first = blocks.find((block) => keep[block.index] === 1 && isText(features, block))?.index ?? 0;
  for (const { index: b, image, text } of blocks) {
    if (image?.sound !== true) continue;
    const beside = [blocks[b - 1], blocks[b + 1]].filter((each) => each !== undefined);
    const labels = beside.filter((each) => isLabel(features, each));
    const isCaptioned = beside.some(({ kind }) => kind === 'caption');
    if (labels.length === 0 && !isLabel(features, blocks[b] as Block) && (b > first || text !== '' || isCaptioned))
      continue;
    keep[b] = 0;
    for (const label of labels) keep[label.index] = 0;
  }
}

function isLabel({ cues, words }: BlockFeatures, { index }: Block): boolean {
  return ((cues[index] as number) & LABEL) !== 0 && (words[index] as number) <= MAX_WORDS;
}

function isText(features: BlockFeatures, block: Block): boolean {
  return !isVoid(block) && block.kind !== 'caption' && !isLabel(features, block);
}
