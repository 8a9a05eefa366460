import { Decompress } from 'fzstd';
import { createXXHash64, type IHasher } from 'hash-wasm';
import { InputError, tooLarge } from '../input-error.ts';
import { FRAME, isSkippable } from './zstd-magic.ts';

/** Largest window that is kept, in bytes: what the decompressor's offsets reach. `zstd -19` needs 8 MiB, `--ultra -22` 128. */
const MAX_WINDOW = 33_554_432;

/** Blocks of less than this many bytes cost as much as others, since the window moves with each. */
const SMALL_BLOCK = 16;

/** Small blocks that a frame may have: one after each flush of a writer that hasn't much to say. */
const MAX_SMALL_BLOCKS = 10_000;

/** A frame that is being inflated. */
interface Frame {
  readonly decompress: Decompress;
  /** Whether a checksum follows its last block. */
  readonly checksum: boolean;
  smallBlocks: number;
}

/**
 * Inflates Zstandard piece by piece. The frames' blocks are told apart here, so that the decompressor gets one at a time:
 * no piece of input, however small, makes more than a block (128 KiB) at once, and no window is larger than the limit.
 */
export class ZstdStream {
  /** How many frames were begun. */
  frames = 0;
  readonly #hash: IHasher;
  #waiting: Buffer = Buffer.alloc(0);
  #frame: Frame | null = null;
  #output: Uint8Array[] = [];
  #skip = 0;

  private constructor(hash: IHasher) {
    this.#hash = hash;
  }

  /** Begins with nothing. */
  static async create(): Promise<ZstdStream> {
    return new ZstdStream(await createXXHash64());
  }

  /**
   * @param piece the next bytes of the input.
   * @yields what is complete, inflated.
   * @throws {InputError} `bad-zstd` at damage; what was waiting is then in {@link rest}.
   */
  *push(piece: Uint8Array): Generator<Uint8Array> {
    this.#waiting = Buffer.concat([this.#waiting, piece]);
    for (let step = this.#step(); step !== null; step = this.#step()) {
      this.#waiting = this.#waiting.subarray(step);
      yield* this.#output.splice(0);
    }
  }

  /** Whether the input may end here: no frame is open. */
  get complete(): boolean {
    return this.#frame === null && this.#skip === 0 && this.#waiting.length === 0;
  }

  /** Bytes that weren't inflated yet. */
  get rest(): Uint8Array {
    return this.#waiting;
  }

  /** Takes the next header, block or skipped piece. Gives the bytes it took, or null when more are needed. */
  #step(): number | null {
    const { length } = this.#waiting;
    if (this.#skip > 0) {
      const taken = Math.min(this.#skip, length);
      this.#skip -= taken;
      return taken === 0 ? null : taken;
    }
    return this.#frame === null ? this.#header() : this.#block(this.#frame);
  }

  #header(): number | null {
    const bytes = this.#waiting;
    if (bytes.length < 8) return null;
    const magic = bytes.readUInt32LE(0);
    if (isSkippable(magic)) {
      this.#skip = bytes.readUInt32LE(4);
      return 8;
    }
    if (magic !== FRAME) throw damaged();
    const flags = bytes.readUInt8(4);
    const single = (flags & 0x20) !== 0;
    const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
    const sizeBytes = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
    const size = 5 + (single ? 0 : 1) + dictionary + sizeBytes;
    if (bytes.length < size) return null;
    const id = dictionary === 0 ? 0 : bytes.readUIntLE(size - sizeBytes - dictionary, dictionary);
    if (id !== 0) throw new InputError('bad-zstd', 'zstd data that needs a dictionary');
    const window = single ? contentSize(bytes, size - sizeBytes, sizeBytes) : windowSize(bytes.readUInt8(5));
    if (window > MAX_WINDOW) {
      throw new InputError('bad-zstd', `zstd data that needs a window of more than ${MAX_WINDOW} bytes`);
    }
    const checksum = (flags & 4) !== 0;
    if (checksum) this.#hash.init();
    const decompress = new Decompress((data) => {
      if (checksum) this.#hash.update(data);
      this.#output.push(data);
    });
    this.frames++;
    this.#frame = { decompress, checksum, smallBlocks: 0 };
    this.#feed(decompress, bytes.subarray(0, size), false);
    return size;
  }

  #block(frame: Frame): number | null {
    const bytes = this.#waiting;
    if (bytes.length < 3) return null;
    const head = bytes.readUIntLE(0, 3);
    const last = (head & 1) !== 0;
    const stated = head >> 3;
    // A block of one byte repeated holds that byte alone.
    const end = 3 + (((head >> 1) & 3) === 1 ? 1 : stated);
    const taken = end + (last && frame.checksum ? 4 : 0);
    if (bytes.length < taken) return null;
    if (stated < SMALL_BLOCK && ++frame.smallBlocks > MAX_SMALL_BLOCKS) throw damaged();
    this.#feed(frame.decompress, bytes.subarray(0, taken), last);
    if (last) {
      this.#frame = null;
      // The checksum is the low half of the content's hash.
      if (frame.checksum && bytes.readUInt32LE(end) !== Buffer.from(this.#hash.digest('binary')).readUInt32BE(4)) {
        throw damaged();
      }
    }
    return taken;
  }

  #feed(decompress: Decompress, bytes: Buffer, final: boolean): void {
    try {
      decompress.push(Buffer.from(bytes), final);
    } catch {
      throw damaged();
    }
  }
}

/**
 * Opens Zstandard data. The size is checked while inflating.
 *
 * @param bytes all of the data, one frame or several.
 * @param limit most bytes that may come out.
 * @returns the inflated bytes.
 * @throws {InputError} `bad-zstd` when the data is truncated or damaged, `too-large` over the limit.
 */
export async function unzstd(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const stream = await ZstdStream.create();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const part of stream.push(bytes)) {
    length += part.length;
    if (length > limit) throw tooLarge(limit, 'once decompressed');
    parts.push(part);
  }
  if (!stream.complete) throw new InputError('bad-zstd', 'zstd data ends too early: the file is truncated');
  return Buffer.concat(parts, length);
}

function damaged(): InputError {
  return new InputError('bad-zstd', 'damaged zstd data');
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function contentSize(bytes: Buffer, at: number, length: number): number {
  if (length === 8) return Number(bytes.readBigUInt64LE(at));
  return bytes.readUIntLE(at, length) + (length === 2 ? 256 : 0);
}
