import { constants, isUtf8 } from 'node:buffer';
import { InputError, tooLarge } from '../input-error.ts';
import type { MainPart } from '../mhtml/index.ts';
import type { PageText } from '../utf8-text.ts';
import { asBuffer } from './as-buffer.ts';
import { rejectBinary } from './binary.ts';
import { decode } from './decode.ts';
import { gunzip, isGzip } from './gzip.ts';
import { withoutHeader } from './http.ts';
import { knownEncoding } from './labels.ts';
import { isZstd } from './zstd-magic.ts';

/** Largest input, in bytes, when the caller sets no limit: 64 MiB. Holds before and after decompression. */
export const DEFAULT_MAX_INPUT_SIZE = 64 * 1024 * 1024;

/** What the caller says about the bytes. */
export interface BytesOptions {
  /** Name of the encoding; found out from the bytes when absent. */
  encoding?: string;
  /** In bytes; default {@link DEFAULT_MAX_INPUT_SIZE}. */
  maxInputSize?: number;
}

/** A text, and where it came from when the file that held it says so. */
export interface OpenedText {
  readonly text: PageText;
  readonly url: string | null;
}

/**
 * Opens and decodes bytes.
 *
 * @param input bytes of a page, of its gzip or zstd, of MHTML, or behind the header that it was sent with.
 * @param options what the caller knows.
 * @returns the text.
 * @throws {InputError} `too-large`, `bad-gzip`, `bad-zstd`, `bad-mhtml`, `binary` or `unknown-encoding`.
 */
export async function readText(input: Uint8Array, options: BytesOptions = {}): Promise<OpenedText> {
  const stated = options.encoding === undefined ? null : statedEncoding(options.encoding);
  const limit = sizeLimit(options);
  if (input.length > limit) throw tooLarge(limit);
  const bytes = await inflated(asBuffer(input), limit);
  const { bytes: page, charset, url } = await pageIn(bytes, limit);
  return { text: await decodePage(page, stated ?? trusted(page, charset)), url };
}

/** The page that bytes hold, in MHTML or behind a header, with what stands there of its encoding and address; else the bytes. */
async function pageIn(bytes: Buffer, limit: number): Promise<MainPart> {
  if (looksLikeMail(bytes)) {
    const { isMhtml, mainPart } = await import('../mhtml/index.ts');
    if (isMhtml(bytes)) return mainPart(bytes);
  }
  const sent = await withoutHeader(bytes);
  if (sent === null) return { bytes, charset: null, url: null };
  return { bytes: await inflated(asBuffer(sent.bytes), limit), charset: sent.charset, url: null };
}

async function inflated(bytes: Buffer, limit: number): Promise<Buffer> {
  if (!isGzip(bytes) && !isZstd(bytes)) return bytes;
  const open = isGzip(bytes) ? gunzip : (await import('./zstd.ts')).unzstd;
  return asBuffer(await open(bytes, limit));
}

function decodePage(bytes: Buffer, encoding: string | null): Promise<PageText> {
  rejectBinary(bytes, encoding);
  return decode(bytes, encoding);
}

/** Whether bytes begin like a header, so that it is worth looking whether they are MHTML. */
function looksLikeMail(bytes: Buffer): boolean {
  return /^\s{0,4}[A-Za-z][A-Za-z-]{1,40}:/.test(bytes.toString('latin1', 0, 48));
}

/**
 * The encoding that the header of a page which came with one is to be believed in.
 *
 * @param bytes the page.
 * @param charset what the header names, or null.
 * @returns the encoding; null where the page is valid UTF-8, whatever the header says, or nobody knows the name.
 */
export function trusted(bytes: Uint8Array, charset: string | null): string | null {
  return charset === null || isUtf8(bytes) ? null : knownEncoding(charset);
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

function statedEncoding(name: string): string {
  const encoding = knownEncoding(name);
  if (encoding === null) throw new InputError('unknown-encoding', `unknown encoding: ${JSON.stringify(name)}`);
  return encoding;
}
