import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

const MIB = 1024 * 1024;

/**
 * What V8 keeps of the heap limit for new objects, in MiB: half of Node's own default. Pages take no longer with it. It is three
 * times a semi-space.
 */
const YOUNG_GENERATION = 24;

/**
 * V8's options for how a heap grows, which it does only as garbage gathers: else a long run would need more memory than a short one.
 *
 * - The space for new objects is as large from the beginning as a worker's may get (`YOUNG_GENERATION`), and never grows. So that of
 *   the main thread, which is there already, stays as it is: it would grow to 32 MiB, over thousands of pages, and hold next to nothing.
 * - What lived longer is collected at 24 MiB, then whenever there is 30 % more than was left. Its own rules let a worker gather up
 *   to three times what it needs, and the more the longer the run. Such a collection halts a worker for some 25 ms every few hundred pages.
 */
export const HEAP_OPTIONS = [
  '--min-semi-space-size=8',
  '--semi-space-growth-factor=1',
  '--initial-old-space-size=24',
  '--heap-growing-percent=30',
] as const;

/** Has V8 collect garbage before it gathers. Holds for the whole process: for this thread, and for workers that start from now on. */
export function boundHeaps(): void {
  for (const option of HEAP_OPTIONS) setFlagsFromString(option);
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
