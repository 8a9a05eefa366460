/**
 * Words as `Intl.Segmenter` counts them, without asking it about every word: it takes milliseconds a page. In scripts
 * with spaces the rules of Unicode Standard Annex 29 for letters, digits and the marks between them are few, and are
 * applied here; anything else is handed to the segmenter.
 */

const UNKNOWN = 0;
const LETTER = 1;
const DIGIT = 2;
/** MidNumLet and Single_Quote: joins two letters or two digits. */
const INNER_MARK = 3;
/** MidNum: joins two digits. */
const DIGIT_MARK = 4;
const BREAK = 5;
/** White space at which text can be cut without a change to the words on either side. */
const SPACE = 6;
/** Hangul syllables join each other and nothing else. */
const HANGUL = 7;
/** The colon joins two letters in some versions and languages of ICU, and so the segmenter is asked. */
const COLON = 8;

const TABLE_SIZE = 0x700;

function makeTable(): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE);
  const set = (kind: number, ...ranges: readonly (readonly [number, number])[]): void => {
    for (const [from, to] of ranges) table.fill(kind, from, to + 1);
  };
  set(BREAK, [0x21, 0x7e], [0xa1, 0xac], [0xae, 0xbf], [0xd7, 0xd7], [0xf7, 0xf7]);
  set(COLON, [0x3a, 0x3a]);
  // The underscore joins and isn't a word itself; the cedilla is a letter that stands alone.
  set(UNKNOWN, [0x5f, 0x5f], [0xb7, 0xb8]);
  set(LETTER, [0x41, 0x5a], [0x61, 0x7a], [0xaa, 0xaa], [0xb5, 0xb5], [0xba, 0xba], [0xc0, 0xd6], [0xd8, 0xf6]);
  // Latin, Greek, Cyrillic and Arabic.
  set(LETTER, [0xf8, 0x24f], [0x388, 0x38a], [0x38e, 0x3a1], [0x3a3, 0x3f5], [0x400, 0x481], [0x48a, 0x52f]);
  set(LETTER, [0x620, 0x64a], [0x671, 0x6d3]);
  set(DIGIT, [0x30, 0x39], [0x660, 0x669], [0x6f0, 0x6f9]);
  set(INNER_MARK, [0x27, 0x27], [0x2e, 0x2e]);
  set(DIGIT_MARK, [0x2c, 0x2c], [0x3b, 0x3b], [0x60c, 0x60c]);
  set(BREAK, [0x61b, 0x61b], [0x61f, 0x61f]);
  set(SPACE, [0x09, 0x0a], [0x20, 0x20]);
  return table;
}

let table: Uint8Array | undefined;
let segmenter: Intl.Segmenter | undefined;

function kindOf(code: number, kinds: Uint8Array): number {
  if (code < TABLE_SIZE) return kinds[code] ?? UNKNOWN;
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL;
  if (code === 0x2018 || code === 0x2019) return INNER_MARK;
  // Dashes, double quotation marks, bullets, the ellipsis, the euro sign.
  if ((code >= 0x2010 && code <= 0x2016) || (code >= 0x201c && code <= 0x2022) || code === 0x2026 || code === 0x20ac) {
    return BREAK;
  }
  return UNKNOWN;
}

/** The segmenter's time grows with the square of the text, so a long one is cut, in UTF-16 units. */
const MAX_SEGMENTED = 2000;

/** Marks that no word reaches across when a Han character or kana follows: commas and full stops, wide space, quotes. */
const CUT = /[\u3000-\u3002\u300c-\u300f\uff01\uff0c\uff1b\uff1f](?=[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5])/g;

/** Where to cut a text that is too long: after the last such mark, else anywhere but inside a surrogate pair. */
function cutBefore(text: string, from: number, to: number): number {
  let cut = -1;
  for (const match of text.slice(from, to).matchAll(CUT)) cut = from + match.index + 1;
  if (cut > from) return cut;
  return (text.charCodeAt(to) & 0xfc00) === 0xdc00 ? to - 1 : to;
}

function segment(text: string): number {
  // A fixed locale: words must not depend on the host's. `und` would mean the host's.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let words = 0;
  for (let from = 0; from < text.length; ) {
    const to = text.length - from > MAX_SEGMENTED ? cutBefore(text, from, from + MAX_SEGMENTED) : text.length;
    for (const part of segmenter.segment(text.slice(from, to))) if (part.isWordLike) words++;
    from = to;
  }
  return words;
}

/** Where the text goes on after what only the segmenter can count: after this word and those that start alike. */
function endOfUnknown(text: string, from: number, kinds: Uint8Array): number {
  let at = from;
  while (at < text.length) {
    while (at < text.length && kindOf(text.charCodeAt(at), kinds) !== SPACE) at++;
    if (at + 1 >= text.length || kindOf(text.charCodeAt(at + 1), kinds) !== UNKNOWN) return at;
    at++;
  }
  return at;
}

/** Whether a mark joins what stands on its two sides. */
function joins(mark: number, before: number, after: number): boolean {
  if (before !== after) return false;
  return (
    (before === LETTER && mark === INNER_MARK) || (before === DIGIT && (mark === INNER_MARK || mark === DIGIT_MARK))
  );
}

/**
 * Counts words.
 *
 * @param text any text.
 * @returns the number of word-like segments that `Intl.Segmenter` with granularity `word` gives; in a line of thousands
 *   of characters without space or punctuation it may be off by one in two thousand.
 */
export function countWords(text: string): number {
  table ??= makeTable();
  let words = 0;
  /** Where the text since the last space begins, and how many words it has so far. */
  let chunk = 0;
  let chunkWords = 0;
  let previous = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Small letters first: they are most of what is met.
    if (code >= 0x61 && code <= 0x7a) {
      if (previous !== LETTER && previous !== DIGIT) chunkWords++;
      previous = LETTER;
      continue;
    }
    let kind = kindOf(code, table);
    if (kind === LETTER || kind === DIGIT) {
      if (previous !== LETTER && previous !== DIGIT) chunkWords++;
      previous = kind;
      continue;
    }
    if (kind === SPACE) {
      words += chunkWords;
      chunkWords = 0;
      chunk = at + 1;
      previous = SPACE;
      continue;
    }
    if (kind === HANGUL) {
      if (previous !== HANGUL) chunkWords++;
      previous = kind;
      continue;
    }
    const next = at + 1 < text.length ? kindOf(text.charCodeAt(at + 1), table) : SPACE;
    if (kind === COLON && previous === LETTER && next === LETTER) kind = UNKNOWN;
    if (kind === UNKNOWN) {
      const end = endOfUnknown(text, at, table);
      words += segment(text.slice(chunk, end));
      chunkWords = 0;
      chunk = end;
      previous = SPACE;
      at = end - 1;
    } else if (!joins(kind, previous, next)) previous = BREAK;
  }
  return words + chunkWords;
}
