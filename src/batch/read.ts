import { open } from 'node:fs/promises';
import { InputError } from '../load/index.ts';
import { systemPath } from './raw-path.ts';

/** How much is asked for at once where the size isn't known beforehand, in bytes. */
const CHUNK = 64 * 1024;

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
    const { size } = await file.stat();
    if (size > limit) throw tooLarge(limit);
    // One byte more than the file has shows its end without a second buffer.
    let buffer = Buffer.allocUnsafe(size > 0 ? size + 1 : CHUNK);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
      if (length > limit) throw tooLarge(limit);
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(length * 2, limit + 1));
    }
  } finally {
    await file.close();
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

function tooLarge(limit: number): InputError {
  return new InputError('too-large', `larger than the limit of ${limit} bytes`);
}
