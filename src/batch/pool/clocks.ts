/**
 * Tells the main thread when a worker began a page: a page is timed from there, not from when it was sent, since a new
 * worker has to start first. Shared memory, because a worker that hangs can't answer.
 */
export class Clocks {
  readonly #starts: BigInt64Array<SharedArrayBuffer>;

  /** @param memory what {@link Clocks.allocate} gave. */
  constructor(memory: SharedArrayBuffer) {
    this.#starts = new BigInt64Array(memory);
  }

  /** Shared memory for so many clocks. */
  static allocate(count: number): SharedArrayBuffer {
    return new SharedArrayBuffer(count * BigInt64Array.BYTES_PER_ELEMENT);
  }

  /** The page of this clock begins now. */
  start(clock: number): void {
    Atomics.store(this.#starts, clock, process.hrtime.bigint());
  }

  /** No page of this clock has begun. */
  reset(clock: number): void {
    Atomics.store(this.#starts, clock, 0n);
  }

  /** Milliseconds since the page began; null when it hasn't. */
  elapsed(clock: number): number | null {
    const start = Atomics.load(this.#starts, clock);
    return start === 0n ? null : Number(process.hrtime.bigint() - start) / 1e6;
  }
}
