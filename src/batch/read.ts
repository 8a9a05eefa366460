import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tooLarge } from '../load/index.ts';
import { systemPath } from './raw-path.ts';

/** How much is asked for at once where the size isn't known beforehand, in bytes. */
const CHUNK = 64 * 1024;

/**
 * Reads one page, at most to a limit.
 *
 * @param path its file; null for standard input.
 * @param limit most bytes that are read.
 * @returns the bytes.
 * @throws {InputError} `too-large` beyond the limit; system errors as Node gives them.
 */
export type Read = (path: string | null, limit: number) => Promise<Uint8Array> | Uint8Array;

/**
 * Makes what reads files of all kinds, and standard input.
 *
 * @param stdin gives standard input, asked only when that is read.
 */
export function reader(stdin: () => AsyncIterable<Uint8Array>): Read {
  return (path, limit) => (path === null ? readStreamBounded(stdin(), limit) : readFileBounded(path, limit));
}

/**
 * Reads a regular file in one go, which takes a tenth of the time: for a thread that has nothing else to do meanwhile.
 *
 * @param path the file.
 * @param limit most bytes that are read; the file's size is checked before anything is.
 * @returns the bytes.
 * @throws {InputError} `too-large` beyond the limit; system errors as Node gives them.
 */
export function readRegularFile(path: string, limit: number): Uint8Array {
  // Not to wait for a writer, should the file have been replaced by a pipe since it was looked at.
  const file = openSync(systemPath(path), constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const bytes = new GrowingBytes(fstatSync(file).size, limit);
    while (bytes.add(readSync(file, bytes.room)));
    return bytes.whole;
  } finally {
    closeSync(file);
  }
}

/**
 * Reads one file, a named pipe or a device, at most to a limit.
 *
 * @param path the file.
 * @param limit most bytes that are read; a regular file's size is checked before anything is.
 * @returns the bytes.
 * @throws {InputError} `too-large` beyond the limit; system errors as Node gives them.
 */
export async function readFileBounded(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(systemPath(path), 'r');
  try {
    const bytes = new GrowingBytes((await file.stat()).size, limit);
    while (bytes.add((await file.read({ buffer: bytes.room })).bytesRead));
    return bytes.whole;
  } finally {
    await file.close();
  }
}

/** What was read of a file. */
class GrowingBytes {
  #buffer: Buffer;
  #length = 0;
  readonly #limit: number;

  /** @param size what the file says of its size; 0 where it doesn't. */
  constructor(size: number, limit: number) {
    if (size > limit) throw tooLarge(limit);
    this.#limit = limit;
    // One byte more than the file has shows its end without a second buffer.
    this.#buffer = Buffer.allocUnsafe(size > 0 ? size + 1 : CHUNK);
  }

  /** Where the next bytes go. */
  get room(): Buffer {
    return this.#buffer.subarray(this.#length);
  }

  get whole(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Takes so many bytes that were put there. Tells whether there may be more. */
  add(count: number): boolean {
    this.#length += count;
    if (this.#length > this.#limit) throw tooLarge(this.#limit);
    if (this.#length === this.#buffer.length)
      this.#buffer = Buffer.concat([this.#buffer], Math.min(this.#length * 2, this.#limit + 1));
    return count > 0;
  }
}

/**
 * Reads a stream to its end, at most to a limit.
 *
 * @param stream a stream of bytes, such as standard input.
 * @param limit most bytes that are read.
 * @returns the bytes.
 * @throws {InputError} `too-large` beyond the limit; the rest isn't read.
 */
export async function readStreamBounded(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
