import type { Page } from '../../../page.ts';

/** First block of each container's subtree, and the one after its last; equal where it holds none. */
export interface Ranges {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Finds which blocks each container of a page holds. */
export function readRanges({ blocks, containers }: Page): Ranges {
  const n = containers.length;
  const from = new Int32Array(n).fill(blocks.length);
  const to = new Int32Array(n);
  for (const { index, container } of blocks) {
    from[container] = Math.min(from[container] as number, index);
    to[container] = Math.max(to[container] as number, index + 1);
  }
  for (let c = n - 1; c > 0; c--) {
    const parent = containers[c]?.parent ?? 0;
    from[parent] = Math.min(from[parent] as number, from[c] as number);
    to[parent] = Math.max(to[parent] as number, to[c] as number);
  }
  return { from, to };
}
