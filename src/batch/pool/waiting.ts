import { openSync, readFileSync, readlinkSync, readSync } from 'node:fs';

/** Longest line that is read, in bytes: three numbers. */
const LINE = 128;

/** Where Linux tells of a thread for how many nanoseconds it ran, and for how many it waited for a core. */
const FILE = 'schedstat';

/** How long the thread that asks has waited for a core while others had them all. */
export class OwnWaiting {
  /** The thread's number; 0 where the system doesn't tell. */
  readonly thread: number = 0;
  readonly #file: number | null = null;
  readonly #line = Buffer.alloc(LINE);

  constructor() {
    try {
      this.thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
      this.#file = openSync(`/proc/thread-self/${FILE}`, 'r');
    } catch {
      // Not Linux, or `/proc` isn't there: nothing is known of waiting.
      this.thread = 0;
    }
  }

  /** In nanoseconds since the thread began; 0 where the system doesn't tell. */
  now(): bigint {
    if (this.#file === null) return 0n;
    return parse(this.#line.toString('latin1', 0, readSync(this.#file, this.#line, 0, LINE, 0)));
  }
}

/**
 * How long a thread of this process has waited for a core.
 *
 * @param thread its number, as {@link OwnWaiting} gives it.
 * @returns nanoseconds since it began; 0 where that isn't known, or the thread has ended.
 */
export function waitingOf(thread: number): bigint {
  if (thread === 0) return 0n;
  try {
    return parse(readFileSync(`/proc/self/task/${thread}/${FILE}`, 'latin1'));
  } catch {
    return 0n;
  }
}

function parse(line: string): bigint {
  return BigInt(/^\d+ (\d+)/.exec(line)?.[1] ?? 0);
}
