import { isWithin } from '../../../containers.ts';
import type { Block, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** What a field for an address shows. */
const ADDRESS = /@|\be-?mail\b/i;
const MAX_LABEL = 60;
/** How many elements around such a form are looked at, how many words one has at most, and what share of those that are kept. */
const MAX_AROUND = 2;
const MAX_WORDS = 50;
const MAX_SHARE = 0.25;

/**
 * Drops what stands in one box with a form that asks for an address alone: the lines that say what one gets for it.
 *
 * @param keep 1 for each block of the body; is changed.
 */
export function dropSignUps({ blocks, containers }: Page, features: BlockFeatures, keep: Uint8Array): void {
  const { words } = features;
  const { last } = features.containers;
  let all = -1;
  for (const block of blocks) {
    if (!asksForAddress(block) || containers[block.container]?.tag !== 'form') continue;
    if (all < 0) all = blocks.reduce((sum, { index: b }) => sum + (keep[b] === 1 ? (words[b] as number) : 0), 0);
    let box: Block[] = [];
    let at = containers[block.container]?.parent ?? 0;
    for (let step = 0; at > 0 && step < MAX_AROUND; step++) {
      const inside = around(blocks, block.index, at, last);
      const size = inside.reduce((sum, { index: b }) => sum + (words[b] as number), 0);
      if (inside.length > MAX_WORDS || size > MAX_WORDS || size > all * MAX_SHARE) break;
      box = inside;
      at = containers[at]?.parent ?? 0;
    }
    for (const { index } of box) keep[index] = 0;
  }
}

function asksForAddress({ kind, text }: Block): boolean {
  return kind === 'control' && text.length <= MAX_LABEL && ADDRESS.test(text);
}

/** The blocks of an element around one of them; more than any box has where it has more. */
function around(blocks: readonly Block[], index: number, element: number, last: Int32Array): Block[] {
  const isInside = (b: number): boolean => isWithin(last, blocks[b]?.container ?? -1, element);
  let [start, end] = [index, index + 1];
  while (index - start <= MAX_WORDS && isInside(start - 1)) start--;
  while (end - index <= MAX_WORDS && isInside(end)) end++;
  return blocks.slice(start, end);
}
