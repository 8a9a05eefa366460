import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

const MIB = 1024 * 1024;

/**
 * What V8 keeps of the heap limit for new objects, in MiB: half of Node's own default. Pages take no longer with it. It is three
 * times a semi-space.
 */
const YOUNG_GENERATION = 24;

/**
 * V8's options for how a worker's heap grows, which it does only as garbage gathers: else a long run would need more memory than a short one.
 *
 * - The space for new objects is as large from the beginning as it may get (`YOUNG_GENERATION`).
 * - What lived longer is collected at 36 MiB, about where a worker gets to in the long run, so that it isn't while all else is still being
 *   compiled; then whenever there is 30 % more than was left, or 8 MiB. Its own rules let a worker gather up to three times what it needs, and
 *   the more the longer the run. Such a collection halts a worker for some 25 ms every few hundred pages.
 */
export const HEAP_OPTIONS = [
  '--min-semi-space-size=8',
  '--initial-old-space-size=36',
  '--heap-growing-percent=30',
] as const;

/**
 * V8's option for the space for new objects never to grow. That of the main thread, which is there before the workers, would grow to
 * 32 MiB, over thousands of pages, and hold next to nothing. V8 takes the option back whenever a heap is made.
 */
export const NO_GROWTH = '--semi-space-growth-factor=1';

/** Has V8 collect garbage before it gathers. Holds for workers that start from now on. */
export function boundHeaps(): void {
  for (const option of HEAP_OPTIONS) setFlagsFromString(option);
}

/** Keeps the space for new objects of all threads as it is. Holds until the next worker starts, so each says it when it has. */
export function keepHeaps(): void {
  setFlagsFromString(NO_GROWTH);
}

/**
 * The limits of a worker's heap.
 *
 * @param memory most bytes.
 */
export function heapLimits(memory: number): ResourceLimits {
  const old = Math.ceil(memory / MIB);
  return { maxOldGenerationSizeMb: old, maxYoungGenerationSizeMb: Math.min(YOUNG_GENERATION, Math.ceil(old / 4)) };
}
