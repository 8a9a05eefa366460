import { controlShare } from './controls.ts';
import { looksLikeUtf8 } from './utf8.ts';

/** How much of a page is looked at, in bytes. */
const SAMPLE = 64 * 1024;

/** Least share of the NULs, or of the white space, that must speak for one byte order. */
const MIN_ONE_SIDED = 0.95;

/** Share of NULs among the bytes that only UTF-16 of mostly ASCII characters has. */
const MOSTLY_ASCII = 0.2;

/** Least share of characters that are line breaks and spaces otherwise: a Chinese text has few. */
const MIN_SPACES = 0.0025;

/** Most control bytes, and least bytes of ASCII text, in text of an encoding that has ASCII. */
const MAX_CONTROLS = 0.01;
const MIN_ASCII = 0.7;

/** Least share of characters that are letters, digits, punctuation or white space in a text in any script. */
const MIN_READABLE = 0.97;

const READABLE = /[\p{Alphabetic}\p{M}\p{N}\p{P}\p{S}\p{Z}\s]/gu;

type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * Finds UTF-16 that has no byte order mark, by where the NUL bytes of its ASCII characters stand.
 *
 * @param bytes a page's bytes.
 * @returns `utf-16le`, `utf-16be`, or null when it is neither.
 */
export function unmarkedUtf16(bytes: Buffer): Utf16 | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1));
  if (!sample.includes(0)) return null;
  const encoding = orderOfAscii(sample) ?? orderOfSpaces(sample);
  return encoding !== null && isReadable(sample, encoding) ? encoding : null;
}

/** Text of mostly ASCII characters: every other byte is NUL. */
function orderOfAscii(sample: Buffer): Utf16 | null {
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  return even + odd < MOSTLY_ASCII * sample.length ? null : order(odd, even);
}

/** Text in other scripts: only its line breaks and spaces are certain to have NULs, and only in one order. */
function orderOfSpaces(sample: Buffer): Utf16 | null {
  let little = 0;
  let big = 0;
  for (let index = 0; index < sample.length; index += 2) {
    const first = sample[index];
    const second = sample[index + 1];
    if (second === 0 && isSpace(first)) little++;
    else if (first === 0 && isSpace(second)) big++;
  }
  if (little + big < MIN_SPACES * (sample.length / 2) || hasAscii(sample)) return null;
  return order(little, big);
}

function order(little: number, big: number): Utf16 | null {
  if (Math.max(little, big) < MIN_ONE_SIDED * (little + big)) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

/** Whether the bytes are text already in an encoding that has ASCII, and their NULs stray. */
function hasAscii(sample: Buffer): boolean {
  if (controlShare(sample) > MAX_CONTROLS) return false;
  let ascii = 0;
  for (let index = 0; index < sample.length; index++) if ((sample[index] ?? 0) < 0x80) ascii++;
  return ascii >= MIN_ASCII * sample.length || looksLikeUtf8(sample);
}

function isReadable(sample: Buffer, encoding: Utf16): boolean {
  const text = new TextDecoder(encoding).decode(sample).replaceAll('\ufffd', '\0');
  return (text.match(READABLE)?.length ?? 0) >= MIN_READABLE * Array.from(text).length;
}
