/** What of each clock is in the shared memory: when the page in hand began, and which of its task's pages it is. */
const CELLS = 2;

/**
 * Tells the main thread which page a worker is at, and since when: a page is timed from there, not from when it was sent,
 * since a new worker has to start first. Shared memory, because a worker that hangs can't answer.
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

  /** A page of this clock's task begins now. */
  start(clock: number, page: number): void {
    // In this order, so that a page is never seen with the time of the one before it.
    Atomics.store(this.#cells, clock * CELLS, process.hrtime.bigint());
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
    return { page, elapsed: start === 0n ? 0 : Number(process.hrtime.bigint() - start) / 1e6 };
  }
}
