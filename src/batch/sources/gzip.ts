import { crc32, createInflateRaw } from 'node:zlib';
import { InputError } from '../../load/index.ts';
import type { ByteSource } from './bytes.ts';

/** What each member begins with: the magic number and deflate, the one method there is (RFC 1952, 2.3.1). */
export const MEMBER = Buffer.from([0x1f, 0x8b, 0x08]);

/** How much is inflated at once, in bytes: as much as 1,032 times of it may come out before anybody takes it. */
const PIECE = 32_768;

/** Longest header of a member: a name, a comment and an extra field. */
const MAX_HEADER = 65_536 * 2;

const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

/**
 * Inflates one member. Archives have a member for each record, so that what stands after a damaged one can be read; Node's own
 * gunzip knows no members.
 *
 * @param source stands at a member's begin, and after it when all is well.
 * @yields what the member holds, piece by piece.
 * @throws {InputError} `bad-gzip` when it is damaged or ends too early.
 */
export async function* gzipMember(source: ByteSource): AsyncGenerator<Buffer> {
  source.take(await headerLength(source));
  let checksum = 0;
  let size = 0;
  for await (const piece of inflateRaw(source)) {
    checksum = crc32(piece, checksum);
    size += piece.length;
    yield piece;
  }
  const trailer = await source.peek(8);
  if (trailer.length < 8) throw tooEarly();
  if (!tellsOf(trailer, checksum, size)) throw damaged();
  source.take(8);
}

/**
 * Whether the end of a member says what was inflated.
 *
 * @param trailer its eight bytes.
 * @param checksum that of what was inflated.
 * @param size in bytes, of which the member tells the last 32 bits.
 */
export function tellsOf(trailer: Buffer, checksum: number, size: number): boolean {
  return trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === size % 2 ** 32;
}

async function headerLength(source: ByteSource): Promise<number> {
  const fixed = await source.peek(18);
  const magic = fixed.subarray(0, MEMBER.length);
  if (!MEMBER.subarray(0, magic.length).equals(magic)) throw damaged();
  if (fixed.length < 18) throw tooEarly();
  const flags = fixed.readUInt8(3);
  let length = 10 + (flags & EXTRA ? 2 + fixed.readUInt16LE(10) : 0);
  for (const flag of [NAME, COMMENT]) {
    if ((flags & flag) !== 0) length = (await zero(source, length)) + 1;
  }
  return length + (flags & HEADER_CRC ? 2 : 0);
}

/** Where the next NUL stands: it ends a name or a comment. */
async function zero(source: ByteSource, from: number): Promise<number> {
  for (let wanted = from + 256; ; wanted *= 2) {
    const bytes = await source.peek(wanted);
    const at = bytes.indexOf(0, from);
    if (at >= 0) return at;
    if (bytes.length < wanted) throw tooEarly();
    if (wanted > MAX_HEADER) throw damaged();
  }
}

/** Inflates until the deflate data ends, and takes no byte more than it has. */
async function* inflateRaw(source: ByteSource): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  const output: Buffer[] = [];
  let ended = false;
  inflate.on('data', (piece: Buffer) => output.push(piece));
  try {
    while (!ended) {
      const bytes = (await source.peek(1)).subarray(0, PIECE);
      if (bytes.length === 0) throw tooEarly();
      const before = inflate.bytesWritten;
      ended = await new Promise<boolean>((resolve, reject) => {
        inflate.once('error', () => reject(damaged()));
        inflate.once('end', () => resolve(true));
        inflate.write(bytes, () => resolve(false));
      });
      inflate.removeAllListeners('error').removeAllListeners('end');
      source.take(inflate.bytesWritten - before);
      yield* output.splice(0);
    }
  } finally {
    inflate.on('error', () => undefined).destroy();
  }
}

function tooEarly(): InputError {
  return new InputError('bad-gzip', 'gzip data ends too early: the file is truncated');
}

function damaged(): InputError {
  return new InputError('bad-gzip', 'damaged gzip data');
}
