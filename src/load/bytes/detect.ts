import { decodeAs } from './decoders.ts';
import { knownEncoding } from './labels.ts';
import { tellingSample } from './sample.ts';

/** Encodings that pages are found in, as jschardet names them, without those that Unicode marks or validity tell. */
const CANDIDATES = [
  ...['big5', 'big5hkscs', 'cp932', 'cp949', 'euc-jp', 'euc-kr', 'gb18030', 'shift_jis', 'cp874'],
  ...['koi8-r', 'koi8-u', 'iso-8859-2', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8', 'iso-8859-9'],
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255'],
  ...['windows-1256', 'windows-1257', 'windows-1258', 'iso-8859-13'],
];

/** The most frequent of the encodings left once UTF-8 is ruled out, and the answer where nothing tells. */
const FALLBACK = 'windows-1252';

/** How much better another candidate must be than {@link FALLBACK}. */
const FALLBACK_BONUS = 1.25;

/** Most characters that are errors, among those beyond ASCII, in a decoding that may be right. */
const MAX_ERRORS = 0.05;

/** Most words that mix alphabets, among those beyond ASCII, in a decoding that may be right. */
const MAX_MIXED = 0.3;

const ERRORS = /[\ufffd\u0080-\u009f]/g;
const BEYOND_ASCII = /[^\0-\x7f]/g;
const LETTER_BEYOND_ASCII = /[^\P{L}A-Za-z]/u;
const WORDS = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/** Alphabets that don't stand inside one word with Latin letters. Japanese and Chinese do: they write no spaces. */
const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u;

/**
 * Guesses the encoding of a page that isn't Unicode and declares nothing usable. Statistics of bytes in each language
 * (jschardet) propose; proposals that give errors, or words of two alphabets at once (French read as Hebrew), are out.
 *
 * @param bytes a page's bytes.
 * @returns the encoding's name.
 */
export async function detectEncoding(bytes: Buffer): Promise<string> {
  const sample = tellingSample(bytes);
  // Curly quotes, dashes, © and £ alone tell no language, but stand where windows-1252 has them.
  if (!LETTER_BEYOND_ASCII.test(decodeAs(sample, FALLBACK))) return FALLBACK;

  const { detectAll } = await import('jschardet');
  let best = FALLBACK;
  let bestScore = 0;
  for (const { encoding, confidence } of detectAll(sample, { detectEncodings: CANDIDATES, minimumThreshold: 0 })) {
    const name = encoding === null ? null : knownEncoding(encoding);
    if (name === null) continue;
    const score = name === FALLBACK ? confidence * FALLBACK_BONUS : confidence;
    if (score <= bestScore || !mayBeRight(decodeAs(sample, name))) continue;
    best = name;
    bestScore = score;
  }
  return best;
}

function mayBeRight(text: string): boolean {
  const beyondAscii = text.match(BEYOND_ASCII)?.length ?? 0;
  if ((text.match(ERRORS)?.length ?? 0) > MAX_ERRORS * beyondAscii) return false;
  const words = (text.match(WORDS) ?? []).filter((word) => LETTER_BEYOND_ASCII.test(word));
  const mixed = words.filter((word) => LATIN.test(word) && OTHER_ALPHABET.test(word));
  return mixed.length <= MAX_MIXED * words.length;
}
