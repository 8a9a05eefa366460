/** A stream of bytes that can be looked at before they are taken. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #waiting: Buffer = Buffer.alloc(0);

  /** @param chunks the stream. */
  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /**
   * Looks ahead.
   *
   * @param length how many bytes, at least one.
   * @returns that many bytes or more, fewer only at the end of the stream.
   */
  async peek(length: number): Promise<Buffer> {
    while (this.#waiting.length < length) {
      const { value, done } = await this.#chunks.next();
      if (done) break;
      this.#waiting = this.#waiting.length === 0 ? asBuffer(value) : Buffer.concat([this.#waiting, value]);
    }
    return this.#waiting;
  }

  /** Takes bytes that were looked at. */
  take(length: number): void {
    this.#waiting = this.#waiting.subarray(length);
  }

  /** Puts bytes back before the next. */
  giveBack(bytes: Buffer): void {
    this.#waiting = Buffer.concat([bytes, this.#waiting]);
  }

  /**
   * Takes everything up to where some bytes stand next.
   *
   * @param start what is looked for, at most a few bytes.
   * @returns whether it was found; else the stream is at its end.
   */
  async skipTo(start: Buffer): Promise<boolean> {
    for (;;) {
      const bytes = await this.peek(Math.max(start.length, this.#waiting.length));
      const at = bytes.indexOf(start);
      if (at >= 0) {
        this.take(at);
        return true;
      }
      if (bytes.length < start.length) {
        this.take(bytes.length);
        return false;
      }
      this.take(bytes.length - start.length + 1);
    }
  }

  /** The stream is not needed any further. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

/** The same bytes as a Buffer. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
