import type { Block } from '../../page.ts';

/**
 * The stretches of blocks that are of a kind and follow each other.
 *
 * @param isPart whether a block is of the kind; null for one that counts for nothing, and parts no stretch.
 * @returns the indices of each stretch's blocks.
 */
export function runsOf(blocks: readonly Block[], isPart: (block: Block) => boolean | null): number[][] {
  const runs: number[][] = [];
  let run: number[] | null = null;
  for (const block of blocks) {
    const part = isPart(block);
    if (part === null) continue;
    if (!part) run = null;
    else if (run) run.push(block.index);
    else {
      run = [block.index];
      runs.push(run);
    }
  }
  return runs;
}
