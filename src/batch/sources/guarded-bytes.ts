import { RecordError } from '../failure.ts';
import { asBuffer } from './bytes.ts';

/** Least length of a piece of a header, in bytes, unless it is the last. */
const LEAST_PIECE = 64;

/** What a record begins with. */
const START = Buffer.from('WARC/');

/** A WARC file, inflated. */
export interface WarcBytes extends AsyncIterableIterator<Uint8Array> {
  /** How many compressed members were begun; they stay as many where nothing is compressed. */
  readonly members: number;
  /** Whether what was thrown last is that the file ends too early: what came before is whole. */
  readonly cutOff: boolean;
}

/** What was read of the bytes at once. */
interface Piece {
  readonly result: IteratorResult<Uint8Array>;
  /** Whether a compressed member begins with it. */
  readonly isFirst: boolean;
}

/**
 * Bytes of which only so many are given while a header is read, and of a block none of a member that begins a record: warcio
 * sets no limit of its own, and believes what length a record states.
 */
export class GuardedBytes implements AsyncIterableIterator<Uint8Array> {
  /** How many bytes may follow; null means any number. */
  allowance: number | null = null;
  /** Whether a record's block is read. */
  inBlock = false;
  readonly #bytes: WarcBytes;
  #held: Piece | null = null;
  /** What was given and is to be given once more, last first. */
  readonly #again: Uint8Array[] = [];

  constructor(bytes: WarcBytes) {
    this.#bytes = bytes;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.allowance !== null) return this.#ofHeader(this.allowance);
    const piece = await this.#take();
    if (!this.inBlock || !beginsRecord(piece)) return piece.result;
    this.#held = piece;
    throw broken('damaged record: it is shorter than it states');
  }

  /** Gives pieces once more, before the next. */
  giveBack(pieces: readonly Uint8Array[]): void {
    this.#again.push(...pieces.toReversed());
  }

  async #ofHeader(allowance: number): Promise<IteratorResult<Uint8Array>> {
    // warcio finds no end of a header in pieces of a few bytes.
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < LEAST_PIECE) {
      const piece = await this.#take();
      if (piece.isFirst && length > 0) {
        this.#held = piece;
        break;
      }
      if (piece.result.done) break;
      parts.push(piece.result.value);
      length += piece.result.value.length;
    }
    this.allowance = allowance - length;
    if (this.allowance < 0) throw broken('damaged record: its header has no end');
    return length === 0 ? { done: true, value: undefined } : { done: false, value: Buffer.concat(parts, length) };
  }

  /** The next piece; a member's first is long enough to tell a record's begin. */
  async #take(): Promise<Piece> {
    const again = this.#again.pop();
    if (again !== undefined) return { result: { done: false, value: again }, isFirst: false };
    const held = this.#held;
    this.#held = null;
    if (held !== null) return held;
    const member = this.#bytes.members;
    const result = await this.#bytes.next();
    if (result.done || this.#bytes.members === member) return { result, isFirst: false };
    let value = asBuffer(result.value);
    while (value.length < START.length) {
      const more = await this.#bytes.next();
      if (more.done) break;
      value = Buffer.concat([value, more.value]);
    }
    return { result: { done: false, value }, isFirst: true };
  }
}

function beginsRecord({ result, isFirst }: Piece): boolean {
  return isFirst && !result.done && asBuffer(result.value).subarray(0, START.length).equals(START);
}

/** A record that isn't as it should be. */
export function broken(message: string): RecordError {
  return new RecordError('bad-warc', message);
}
