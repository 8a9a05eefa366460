import { InputError, tooLarge } from '../input-error.ts';

/** Whether the bytes begin like a gzip member that is compressed by deflate (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && (bytes.length < 3 || bytes[2] === 8);
}

/**
 * Opens gzip of one or several members. The size is checked while inflating, so a bomb costs at most the limit.
 *
 * @param bytes the whole gzip file.
 * @param limit most bytes that may come out.
 * @returns the inflated bytes.
 * @throws {InputError} `bad-gzip` when the data is truncated or damaged, `too-large` over the limit.
 */
export async function gunzip(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const { gunzipSync } = await import('node:zlib');
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(limit, 'once decompressed');
    }
    if (code === 'Z_BUF_ERROR') throw new InputError('bad-gzip', 'gzip data ends too early: the file is truncated');
    if (typeof code === 'string' && code.startsWith('Z_')) throw new InputError('bad-gzip', 'damaged gzip data');
    throw error;
  }
}
