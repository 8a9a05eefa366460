import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/**
 * V8's option for how long a function runs before it is compiled to fast code, by the major version of V8, at sixteen times the
 * default: what each worker has compiled for itself, in threads of its own beside the worker, is most of what two workers cost
 * more than twice one. V8 13 and later compile in between to code that costs little, and gain nothing.
 */
const LATER: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1081344',
  12: '--invocation-count-for-turbofan=48000',
};

/**
 * V8's option for how much of other functions is compiled into one, in bytes of bytecode: a ninth of the default. Functions as large
 * as that makes them take longer to compile than they save: over thousands of pages two workers take a twentieth less time with it.
 */
export const LESS_INLINED = '--max-inlined-bytecode-size-cumulative=100';

/**
 * V8's option for a worker to collect new objects that are garbage by itself: the threads that help it wait for one another, on
 * cores that the other workers need. It is asked at each collection; the like ones for old objects can't be set once V8 runs.
 */
export const COLLECTING_ALONE = '--no-parallel-scavenge';

/**
 * The option that makes V8 compile functions later.
 *
 * @param version V8's, as in `process.versions.v8`.
 * @returns null where none is known: V8 complains about options that it doesn't have.
 */
export function laterCompiling(version: string): string | null {
  return LATER[version.split('.', 1)[0] ?? ''] ?? null;
}

/**
 * Has V8 do less beside the workers where these keep all cores busy: what it compiles and collects in threads of its own takes time
 * from cleaning. With a core to spare it takes none. Holds for the whole process, and must come before the workers.
 *
 * @param jobs how many workers there will be.
 */
export function spareCores(jobs: number): void {
  if (jobs < availableParallelism()) return;
  const option = laterCompiling(process.versions.v8);
  if (option !== null) setFlagsFromString(option);
  setFlagsFromString(LESS_INLINED);
  setFlagsFromString(COLLECTING_ALONE);
}
