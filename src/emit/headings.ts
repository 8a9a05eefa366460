import type { RecordBlock } from '../record.ts';

/** The body's highest heading is printed at this level; the headline has the one above. */
const TOP_LEVEL = 2;

/**
 * How far the body's headings move so that the highest stands at {@link TOP_LEVEL}.
 *
 * @param blocks of a record.
 * @returns what is added to every heading's level; 0 where there is no heading.
 */
export function headingShift(blocks: readonly RecordBlock[]): number {
  const highest = highestLevel(blocks);
  return Number.isFinite(highest) ? TOP_LEVEL - highest : 0;
}

function highestLevel(blocks: readonly RecordBlock[]): number {
  let highest = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (block.type === 'heading') highest = Math.min(highest, block.level);
    else if (block.type === 'list') for (const i of block.items) highest = Math.min(highest, highestLevel(i.blocks));
    else if ('blocks' in block) highest = Math.min(highest, highestLevel(block.blocks));
  }
  return highest;
}
