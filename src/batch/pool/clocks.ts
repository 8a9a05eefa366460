import { type OwnWaiting, waitingOf } from './waiting.ts';

/** What of each clock is in the shared memory: when the page in hand began, which of its task's pages it is, and the worker's thread. */
const CELLS = 3;

/**
 * Tells the main thread which page a worker is at, and since when: a page is timed from there, not from when it was sent,
 * since a new worker has to start first. What the worker's thread waits for a core doesn't count, where the system tells it: a
 * page isn't to blame for what else runs on the machine. Shared memory, because a worker that hangs can't answer.
 */
export class Clocks {
  readonly #cells: BigInt64Array<SharedArrayBuffer>;

  /** @param memory what {@link Clocks.allocate} gave. */
  constructor(memory: SharedArrayBuffer) {
    this.#cells = new BigInt64Array(memory);
  }

  /** Shared memory for so many clocks. */
  static allocate(count: number): SharedArrayBuffer {
    return new SharedArrayBuffer(count * CELLS * BigInt64Array.BYTES_PER_ELEMENT);
  }

  /**
   * A page of this clock's task begins now.
   *
   * @param clock the clock.
   * @param page its number in the task.
   * @param waiting that of the worker's thread, which calls this.
   */
  start(clock: number, page: number, waiting: OwnWaiting): void {
    // In this order, so that a page is never seen with the time of the one before it.
    Atomics.store(this.#cells, clock * CELLS + 2, BigInt(waiting.thread));
    Atomics.store(this.#cells, clock * CELLS, process.hrtime.bigint() - waiting.now());
    Atomics.store(this.#cells, clock * CELLS + 1, BigInt(page));
  }

  /** No page of this clock has begun. */
  reset(clock: number): void {
    Atomics.store(this.#cells, clock * CELLS, 0n);
    Atomics.store(this.#cells, clock * CELLS + 1, 0n);
  }

  /** The page in hand, by its number in the task, and for how many milliseconds it has been; 0 and 0 before the first begins. */
  now(clock: number): { readonly page: number; readonly elapsed: number } {
    const page = Number(Atomics.load(this.#cells, clock * CELLS + 1));
    const start = Atomics.load(this.#cells, clock * CELLS);
    if (start === 0n) return { page, elapsed: 0 };
    const thread = Number(Atomics.load(this.#cells, clock * CELLS + 2));
    return { page, elapsed: Number(process.hrtime.bigint() - waitingOf(thread) - start) / 1e6 };
  }
}
