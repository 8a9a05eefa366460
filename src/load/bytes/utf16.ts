import { controlShare } from './controls.ts';

/** How much of a page is looked at, in bytes. */
const SAMPLE = 64 * 1024;

/** Least share of the NULs that must stand at even, or at odd, offsets. */
const MIN_ONE_SIDED = 0.95;

/** Share of NULs among the bytes that only UTF-16 of mostly ASCII characters has. */
const MOSTLY_ASCII = 0.2;

/** Least share of NULs among the bytes otherwise: the spaces, digits and line breaks of a text in any script. */
const SOME_ASCII = 0.0025;

/** Most control bytes in text of an encoding that has ASCII. */
const MAX_CONTROLS = 0.01;

/** Least share of characters that are letters, digits, punctuation or white space in a text in any script. */
const MIN_READABLE = 0.97;

const READABLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\s]/gu;

/**
 * Finds UTF-16 that has no byte order mark, by where its NUL bytes stand.
 *
 * @param bytes a page's bytes.
 * @returns `utf-16le`, `utf-16be`, or null when it is neither.
 */
export function unmarkedUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1));
  if (!sample.includes(0)) return null;
  const nuls = [0, 0];
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] === 0) nuls[index & 1] = (nuls[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) < MIN_ONE_SIDED * (even + odd)) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const share = (even + odd) / sample.length;
  if (share >= MOSTLY_ASCII) return isReadable(sample, encoding) ? encoding : null;
  if (share < SOME_ASCII || (controlShare(sample) <= MAX_CONTROLS && sample.every((byte) => byte < 0x80))) return null;
  return isReadable(sample, encoding) ? encoding : null;
}

function isReadable(sample: Buffer, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample).replaceAll('\ufffd', '\0');
  return (text.match(READABLE)?.length ?? 0) >= MIN_READABLE * Array.from(text).length;
}
