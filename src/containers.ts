/** Ways through the tree of a page's containers, which more than one stage goes. A container comes behind the one around it. */

import type { Container, Page } from './page.ts';

/** Whether a container is another, or stands inside of it. */
export function isInside(containers: readonly Container[], container: number, outer: number): boolean {
  let at = container;
  while (at > outer) at = containers[at]?.parent ?? 0;
  return at === outer;
}

/** For each container, the last inside of it; itself where it holds none. */
export function lastInside(containers: readonly Container[]): Int32Array {
  const last = Int32Array.from(containers.keys());
  for (let c = containers.length - 1; c > 0; c--) {
    const parent = containers[c]?.parent ?? 0;
    last[parent] = Math.max(last[parent] as number, last[c] as number);
  }
  return last;
}

/** {@link isInside} by what {@link lastInside} gives, for those who ask often. */
export function isWithin(last: Int32Array, container: number, outer: number): boolean {
  return container >= outer && container <= (last[outer] as number);
}

/** The innermost figure around what stands in a container; 0 for none. */
export function figureAround(containers: readonly Container[], container: number): number {
  let at = container;
  while (at > 0 && containers[at]?.tag !== 'figure') at = containers[at]?.parent ?? 0;
  return at;
}

/** Adds a container and those around it, up to the first whose own were added before. */
export function addAround(found: Set<number>, containers: readonly Container[], container: number): void {
  for (let at = container; at >= 0 && !found.has(at); at = containers[at]?.parent ?? -1) found.add(at);
}

/** First block of each container's subtree, and the one after its last; the first is behind every block where it holds none. */
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
