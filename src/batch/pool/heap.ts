import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

const MIB = 1024 * 1024;

/**
 * What V8 keeps of the heap limit for new objects, in MiB: half of Node's own default, which a worker comes to use only after
 * thousands of pages, so that a long run would need more memory than a short one. Pages take no longer with it.
 */
const YOUNG_GENERATION = 24;

/**
 * V8's options for when it collects what lived longer: at 24 MiB, then whenever there is 60 % more than was left. Its own rules let
 * a worker gather up to three times what it needs, and the more the longer the run; pages take some 3 % longer with these.
 */
export const HEAP_OPTIONS = [
  '--min-semi-space-size=8',
  '--semi-space-growth-factor=1',
  '--initial-old-space-size=24',
  '--heap-growing-percent=60',
] as const;

/**
 * Has V8 collect garbage before it gathers. Holds for the whole process; the first of the options only for workers that start
 * from now on.
 */
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
