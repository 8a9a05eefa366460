import { isGzip, isZstd, loadZstd, type ZstdStream } from '../../load/index.ts';
import { ByteSource } from './bytes.ts';
import { gzipMember, MEMBER } from './gzip.ts';
import { FRAME, zstdFrames } from './zstd.ts';

/**
 * A stream of bytes, inflated when it is gzip or zstd. At damage `next` throws once; where a member or frame begins further
 * on, the bytes go on with it, so that one damaged record costs that record.
 */
export class Inflated implements AsyncIterableIterator<Uint8Array> {
  /** Whether what was thrown last is that the data ends too early. */
  cutOff = false;
  readonly #source: ByteSource;
  #pieces: AsyncGenerator<Uint8Array> | null = null;
  #damaged = false;
  #members = 0;
  #zstd: ZstdStream | null = null;
  #kind: 'gzip' | 'zstd' | 'plain' | null = null;

  /** @param raw the bytes as they are stored. */
  constructor(raw: AsyncIterable<Uint8Array>) {
    this.#source = new ByteSource(raw);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /**
   * @returns the next piece, never empty.
   * @throws {InputError} `bad-gzip` or `bad-zstd`, after which it may be called again; system errors.
   */
  async next(): Promise<IteratorResult<Uint8Array>> {
    for (;;) {
      const pieces = this.#pieces ?? (await this.#open());
      if (pieces === null) return { done: true, value: undefined };
      this.#pieces = pieces;
      try {
        const { value, done } = await pieces.next();
        if (done) this.#pieces = null;
        else if (value.length > 0) return { done: false, value };
      } catch (error) {
        this.#pieces = null;
        this.#damaged = true;
        this.cutOff = (await this.#source.peek(1)).length === 0;
        throw error;
      }
    }
  }

  /** How many members of gzip, or frames of zstd, were begun. */
  get members(): number {
    return this.#members + (this.#zstd?.frames ?? 0);
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    await this.#pieces?.return(undefined);
    await this.#source.close();
    return { done: true, value: undefined };
  }

  /** The next member's pieces, or null at the end. */
  async #open(): Promise<AsyncGenerator<Uint8Array> | null> {
    const start = await this.#source.peek(4);
    this.#kind ??= isGzip(start) ? 'gzip' : isZstd(start) ? 'zstd' : 'plain';
    if (this.#damaged) {
      this.#damaged = false;
      // What was damaged may begin right here.
      this.#source.take(1);
      if (this.#kind === 'plain' || !(await this.#source.skipTo(this.#kind === 'gzip' ? MEMBER : FRAME))) return null;
    } else if (start.length === 0) {
      return null;
    }
    this.#members++;
    if (this.#kind === 'gzip') return gzipMember(this.#source);
    if (this.#kind === 'plain') return plain(this.#source);
    const { ZstdStream } = await loadZstd();
    this.#zstd = await ZstdStream.create();
    return zstdFrames(this.#source, this.#zstd);
  }
}

async function* plain(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let bytes = await source.peek(1); bytes.length > 0; bytes = await source.peek(1)) {
    source.take(bytes.length);
    yield bytes;
  }
}
