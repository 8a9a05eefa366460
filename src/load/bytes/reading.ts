import { decodeAs } from './decoders.ts';
import { countErrors, type ErrorCount } from './errors.ts';

/** Most characters that are errors, among those beyond ASCII, in a decoding that may be right. */
const MAX_ERRORS = 0.05;

/** Most words that mix alphabets, among those beyond ASCII, in a decoding that may be right. */
const MAX_MIXED = 0.3;

/** Least share of the characters beyond ASCII that two readings have different, to be told apart. */
const MIN_DIFFERENCE = 0.05;

/** What `countErrors` counts. */
const ERROR = /[\ufffd\u0080-\u009f]/;
const BEYOND_ASCII = /[^\0-\x7f]/;
const WORDS = /[\p{Alphabetic}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/** Alphabets that don't stand inside one word with Latin letters. Japanese and Chinese do: they write no spaces. */
const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u;

/** A letter that isn't ASCII. */
export const LETTER_BEYOND_ASCII = /[^\P{Alphabetic}A-Za-z]/u;

/** A page's sample, read in one encoding. */
export interface Reading extends ErrorCount {
  readonly encoding: string;
  readonly text: string;
  /** The bytes without those that gave errors. */
  readonly bytes: Buffer;
}

/**
 * Reads a sample in one encoding.
 *
 * @param sample bytes, of bounded length.
 * @param encoding an encoding's name.
 * @returns the reading; its bytes are still the sample's where there are too many errors for it to be right.
 */
export function readAs(sample: Buffer, encoding: string): Reading {
  const text = decodeAs(sample, encoding);
  const reading = { encoding, text, bytes: sample, ...countErrors(text) };
  return reading.errors === 0 || hasManyErrors(reading)
    ? reading
    : { ...reading, bytes: withoutErrors(sample, encoding) };
}

/** Whether a reading has few errors and few words of two alphabets at once, such as French read as Hebrew. */
export function mayBeRight(reading: Reading): boolean {
  if (hasManyErrors(reading)) return false;
  if (!OTHER_ALPHABET.test(reading.text)) return true;
  const words = (reading.text.match(WORDS) ?? []).filter((word) => BEYOND_ASCII.test(word));
  const mixed = words.filter((word) => LATIN.test(word) && OTHER_ALPHABET.test(word));
  return mixed.length <= MAX_MIXED * words.length;
}

/** Whether two readings differ in a character here and there at most, which proves nothing: a © read as Š. */
export function isNearly(text: string, other: string): boolean {
  if (text.length !== other.length) return false;
  let beyondAscii = 0;
  let differing = 0;
  for (let index = 0; index < other.length; index++) {
    if (other.charCodeAt(index) < 0x80) continue;
    beyondAscii++;
    if (text[index] !== other[index]) differing++;
  }
  return differing < MIN_DIFFERENCE * beyondAscii;
}

function hasManyErrors({ errors, beyondAscii }: ErrorCount): boolean {
  return errors > Math.max(1, MAX_ERRORS * beyondAscii);
}

/** Takes out the bytes that give errors, since statistics of bytes give an encoding up at the first. */
function withoutErrors(sample: Buffer, encoding: string): Buffer {
  const kept = Buffer.allocUnsafe(sample.length);
  let length = 0;
  let start = 0;
  let decoder = new TextDecoder(encoding);
  const decodeByte = (index: number) => {
    try {
      return decoder.decode(sample.subarray(index, index + 1), { stream: true });
    } catch {
      // Node's decoders of gb18030 and euc-jp throw at some bytes that can't follow, and are of no use then.
      decoder = new TextDecoder(encoding);
      return '\ufffd';
    }
  };
  for (let index = 0; index < sample.length; index++) {
    const character = decodeByte(index);
    if (character === '') continue;
    if (!ERROR.test(character)) length += sample.copy(kept, length, start, index + 1);
    start = index + 1;
  }
  return kept.subarray(0, length);
}
