/** What a UTF-16 code unit is to the word scan. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A character that is about a word by itself: Han, kana. */
export const IDEOGRAPH = 3;
/** A letter of a script that puts no spaces between words: Thai, Lao, Khmer, Burmese. */
export const UNSPACED = 4;
const PUNCTUATION = 5;
/** Ends a sentence. */
export const STOP = 6;
/** May follow the sign that ends a sentence: quotes and brackets. */
export const CLOSER = 7;
export const COMMA = 8;

/** First and last code unit of ranges with a class; later ranges override earlier ones. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x00, 0x20, SPACE],
  [0x21, 0x2f, PUNCTUATION],
  [0x30, 0x39, DIGIT],
  [0x3a, 0x40, PUNCTUATION],
  [0x41, 0x5a, LETTER],
  [0x5b, 0x60, PUNCTUATION],
  [0x61, 0x7a, LETTER],
  [0x7b, 0xbf, PUNCTUATION],
  [0xc0, 0x0e00, LETTER],
  [0xd7, 0xd7, PUNCTUATION],
  [0xf7, 0xf7, PUNCTUATION],
  [0x055d, 0x055d, PUNCTUATION],
  [0x0589, 0x058a, PUNCTUATION],
  [0x05be, 0x05be, PUNCTUATION],
  [0x0600, 0x060f, PUNCTUATION],
  [0x0660, 0x0669, DIGIT],
  [0x06f0, 0x06f9, DIGIT],
  [0x0966, 0x096f, DIGIT],
  [0x0e01, 0x0eff, UNSPACED],
  [0x0f00, 0x0fff, LETTER],
  [0x1000, 0x109f, UNSPACED],
  [0x10a0, 0x177f, LETTER],
  [0x1780, 0x17ff, UNSPACED],
  [0x1800, 0x1fff, LETTER],
  [0x2000, 0x2bff, PUNCTUATION],
  [0x2000, 0x200b, SPACE],
  [0x2c00, 0x2dff, LETTER],
  [0x2e00, 0x303f, PUNCTUATION],
  [0x3005, 0x3006, IDEOGRAPH],
  [0x3041, 0x312f, IDEOGRAPH],
  [0x30fb, 0x30fb, PUNCTUATION],
  [0x3130, 0x318f, LETTER],
  [0x31f0, 0x31ff, IDEOGRAPH],
  [0x3400, 0x9fff, IDEOGRAPH],
  [0xa000, 0xd7ff, LETTER],
  [0xd800, 0xf8ff, PUNCTUATION],
  [0xf900, 0xfaff, IDEOGRAPH],
  [0xfb00, 0xfdff, LETTER],
  [0xfe00, 0xff0f, PUNCTUATION],
  [0xfe70, 0xfefe, LETTER],
  [0xff10, 0xff19, DIGIT],
  [0xff1a, 0xffff, PUNCTUATION],
  [0xff21, 0xff3a, LETTER],
  [0xff41, 0xff5a, LETTER],
  [0xff66, 0xff9f, IDEOGRAPH],
];

const SIGNS: readonly (readonly [string, number])[] = [
  ['\u00a0\u3000\u2028\u2029\u202f\u205f', SPACE],
  ['ªºµ', LETTER],
  ['.!?…。！？؟۔।॥‽．｡', STOP],
  ['"\'”’»)]}›」』）】〉》*“‘«', CLOSER],
  [',،、，;；؛', COMMA],
];

/** Class of every UTF-16 code unit. */
export const CHARACTER_CLASS: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  for (const [first, last, kind] of RANGES) table.fill(kind, first, last + 1);
  for (const [signs, kind] of SIGNS) for (let i = 0; i < signs.length; i++) table[signs.charCodeAt(i)] = kind;
  return table;
})();

/**
 * Lower-cases one UTF-16 code unit of the Latin, Greek, Cyrillic and Armenian scripts. Locale-free and without
 * allocation, unlike `toLowerCase`; İ folds to i.
 */
export function foldCase(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? code + 32 : code;
  if (code < 0x180) {
    if (code === 0x130) return 0x69;
    if (code === 0x178) return 0xff;
    const oddUpper = (code >= 0x139 && code <= 0x148) || code >= 0x179;
    if (oddUpper) return code & 1 && code < 0x17f ? code + 1 : code;
    return code === 0x138 || code === 0x149 ? code : code | 1;
  }
  if (code < 0x370) return code;
  if (code < 0x400) {
    if (code >= 0x391 && code <= 0x3a9) return code + 32;
    if (code >= 0x388 && code <= 0x38a) return code + 37;
    if (code === 0x386) return 0x3ac;
    if (code === 0x38c) return 0x3cc;
    return code === 0x38e || code === 0x38f ? code + 63 : code;
  }
  if (code < 0x460) {
    if (code < 0x410) return code + 80;
    return code < 0x430 ? code + 32 : code;
  }
  if (code >= 0x490 && code < 0x530) return code | 1;
  if (code < 0x557 && code > 0x530) return code + 48;
  return code >= 0x1ea0 && code < 0x1f00 ? code | 1 : code;
}

/** Whether a UTF-16 unit is a Korean syllable. */
export function isHangulSyllable(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** First value of a rolling word hash (FNV-1a's offset basis). */
export const HASH_SEED = 0x811c9dc5 | 0;

/** Adds one value to a rolling 32-bit hash (FNV-1a, multiplied over 32 bits). */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** Hash that every number has as a word, so that cues can say `# comments`. */
export const NUMBER_HASH = mix(HASH_SEED, 0x23);

/**
 * Hashes of a text's words, folded to lower case, as the page scan computes them: a number is `#`, an ideograph a word.
 *
 * @param text words of a lexicon; `#` stands for any number.
 */
export function hashWords(text: string): number[] {
  const hashes: number[] = [];
  let hash = HASH_SEED;
  let length = 0;
  let digits = 0;
  const close = (): void => {
    if (length > 0) hashes.push(digits === length ? NUMBER_HASH : hash);
    hash = HASH_SEED;
    length = 0;
    digits = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code === 0x23 ? DIGIT : (CHARACTER_CLASS[code] ?? PUNCTUATION);
    if (kind === LETTER || kind === DIGIT) {
      hash = mix(hash, foldCase(code));
      length++;
      if (kind === DIGIT) digits++;
    } else {
      close();
      if (kind === IDEOGRAPH || kind === UNSPACED) hashes.push(mix(HASH_SEED, code));
    }
  }
  close();
  return hashes;
}
