import { promisify } from 'node:util';
import { brotliDecompress, inflate, inflateRaw } from 'node:zlib';
import { tooLarge } from '../../load/index.ts';

/** Codings that have no magic number; gzip and zstd are known by theirs when the page is loaded. */
const CODINGS: ReadonlyMap<string, readonly ((bytes: Uint8Array, options: Bounds) => Promise<Buffer>)[]> = new Map([
  ['br', [promisify<Uint8Array, Bounds, Buffer>(brotliDecompress)]],
  // Servers send it with and without the wrapping that the standard asks for.
  ['deflate', [promisify<Uint8Array, Bounds, Buffer>(inflate), promisify<Uint8Array, Bounds, Buffer>(inflateRaw)]],
]);

interface Bounds {
  readonly maxOutputLength: number;
}

/**
 * Undoes `br` and `deflate`. Crawlers often store the page as it was decoded and leave the header: what isn't so coded comes back
 * as it is, and is judged like any other page.
 *
 * @param body the page as stored.
 * @param coding what `Content-Encoding` says, without white space around it.
 * @param limit most bytes that may come out.
 * @returns the page's bytes.
 * @throws {InputError} `too-large`.
 */
export async function undoContentCoding(body: Uint8Array, coding: string, limit: number): Promise<Uint8Array> {
  const name = coding.toLowerCase();
  for (const decode of CODINGS.get(name) ?? []) {
    try {
      return await decode(body, { maxOutputLength: Math.max(1, limit) });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
        throw tooLarge(limit, 'once decompressed');
      }
    }
  }
  return body;
}
