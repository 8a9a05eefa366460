import { constants } from 'node:buffer';
import { InputError } from '../input-error.ts';
import type { PageText } from '../utf8-text.ts';
import { rejectBinary } from './binary.ts';
import { decode } from './decode.ts';
import { gunzip, isGzip } from './gzip.ts';
import { knownEncoding } from './labels.ts';

/** Largest input, in bytes, when the caller sets no limit: 64 MiB. Holds before and after decompression. */
export const DEFAULT_MAX_INPUT_SIZE = 64 * 1024 * 1024;

/** What the caller says about the bytes. */
export interface BytesOptions {
  /** Name of the encoding; found out from the bytes when absent. */
  encoding?: string;
  /** In bytes; default {@link DEFAULT_MAX_INPUT_SIZE}. */
  maxInputSize?: number;
}

/**
 * Opens and decodes bytes.
 *
 * @param input bytes of a page or of its gzip.
 * @param options what the caller knows.
 * @returns the text.
 * @throws {InputError} `too-large`, `bad-gzip`, `binary` or `unknown-encoding`.
 */
export async function readText(input: Uint8Array, options: BytesOptions = {}): Promise<PageText> {
  const stated = options.encoding === undefined ? null : statedEncoding(options.encoding);
  const limit = sizeLimit(options);
  if (input.length > limit) throw tooLarge(limit);
  const given = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const bytes = isGzip(given) ? await gunzip(given, limit) : given;
  rejectBinary(bytes, stated);
  return decode(bytes, stated);
}

/**
 * Checks text that came decoded against the size limit, counted in UTF-8.
 *
 * @param text any string.
 * @param options what the caller knows.
 * @returns the same text.
 * @throws {InputError} `too-large`.
 */
export function checkSize(text: string, options: BytesOptions): string {
  const limit = sizeLimit(options);
  if (text.length > limit || (text.length * 3 > limit && Buffer.byteLength(text) > limit)) throw tooLarge(limit);
  return text;
}

/** The limit in bytes: never more than a string can hold. */
function sizeLimit(options: BytesOptions): number {
  return Math.min(options.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE, constants.MAX_STRING_LENGTH);
}

function tooLarge(limit: number): InputError {
  return new InputError('too-large', `larger than the limit of ${limit} bytes`);
}

function statedEncoding(name: string): string {
  const encoding = knownEncoding(name);
  if (encoding === null) throw new InputError('unknown-encoding', `unknown encoding: ${JSON.stringify(name)}`);
  return encoding;
}
