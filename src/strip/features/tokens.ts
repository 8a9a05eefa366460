import type { Block } from '../../page.ts';
import {
  CHARACTER_CLASS,
  CLOSER,
  COMMA,
  DIGIT,
  foldCase,
  HASH_SEED,
  IDEOGRAPH,
  isHangulSyllable,
  LETTER,
  mix,
  NUMBER_HASH,
  SPACE,
  STOP,
  UNSPACED,
} from './characters.ts';

/** How many words an ideograph, or a letter of a script without spaces, is worth: an average word is 1.7 and 5 of them. */
const WORDS_PER_IDEOGRAPH = 0.6;
const WORDS_PER_UNSPACED = 0.2;

/**
 * How many words a Korean one is worth: it holds the particles that other languages write apart, so that translations of
 * Korean into English have about 1.6 times its words.
 */
const WORDS_PER_KOREAN = 1.6;

/** The words of a page as hashes, and counts that one pass over the text gives; `[i]` is of block `i`. */
export interface Tokens {
  /** Word hashes of all blocks, one after the other. */
  readonly hashes: Int32Array;
  /** Where the block's hashes start; one entry more than there are blocks. */
  readonly start: Int32Array;
  /** Words; an ideograph counts {@link WORDS_PER_IDEOGRAPH}, a Korean word {@link WORDS_PER_KOREAN}. */
  readonly words: Float64Array;
  /** Letters and digits. */
  readonly letters: Int32Array;
  readonly digits: Int32Array;
  readonly commas: Float64Array;
  /** Signs that end a sentence and are followed by space or the end. */
  readonly sentences: Float64Array;
  /** Words that begin with a capital, and words all in capitals of two letters or more. */
  readonly capitalized: Int32Array;
  readonly uppercase: Int32Array;
  /** Letters of scripts with neither spaces nor function characters, where stop words say nothing. */
  readonly unspaced: Int32Array;
  /** Last sign: 0 none of note, 1 the end of a sentence, 2 a colon, 3 a comma or dash, 4 an ellipsis. */
  readonly ending: Float64Array;
  /** Words before the first colon, 0 when there is none among the first words. */
  readonly lead: Int32Array;
}

const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** Where the words of a page of usual size are gathered before their number is known. */
const scratch = new Int32Array(1 << 15);

/** What the last signs of the text from `begin` to before `end` say; reads back over at most a few closing quotes. */
function endingOf(text: string, begin: number, end: number): number {
  let i = end - 1;
  for (let back = 0; i >= begin && back < 6; back++, i--) {
    const kind = CHARACTER_CLASS[text.charCodeAt(i)];
    if (kind !== CLOSER && kind !== SPACE) break;
  }
  if (i < begin) return 0;
  const code = text.charCodeAt(i);
  if (code === 0x2026 || (code === 0x2e && i - 2 >= begin && text.startsWith('..', i - 2))) return 4;
  const kind = CHARACTER_CLASS[code];
  if (kind === STOP) return 1;
  if (code === COLON || code === WIDE_COLON) return 2;
  return kind === COMMA || code === 0x2d || code === 0x2013 || code === 0x2014 ? 3 : 0;
}

/** From how many words on a text of a script without spaces is one of sentences: Thai and Lao put no sign at their end. */
const UNMARKED_WORDS = 18;

/**
 * Scans the text of every block once, character by character.
 *
 * @param blocks the page's blocks.
 * @returns hashes and counts, linear in the length of the text.
 */
export function scanTokens(blocks: readonly Block[]): Tokens {
  const n = blocks.length;
  const start = new Int32Array(n + 1);
  const figures = new ArrayBuffer(4 * n * Float64Array.BYTES_PER_ELEMENT);
  const words = new Float64Array(figures, 0, n);
  const commas = new Float64Array(figures, 8 * n, n);
  const sentences = new Float64Array(figures, 16 * n, n);
  const ending = new Float64Array(figures, 24 * n, n);
  const counts = new ArrayBuffer(6 * n * Int32Array.BYTES_PER_ELEMENT);
  const letters = new Int32Array(counts, 0, n);
  const digits = new Int32Array(counts, 4 * n, n);
  const capitalized = new Int32Array(counts, 8 * n, n);
  const uppercase = new Int32Array(counts, 12 * n, n);
  const unspacedLetters = new Int32Array(counts, 16 * n, n);
  const lead = new Int32Array(counts, 20 * n, n);
  // One flat string: the texts are slices and ropes, each of whose characters would cost several steps to reach. The
  // space after a text closes its last word.
  const texts = new Array<string>(n + 1).fill('');
  for (let b = 0; b < n; b++) texts[b] = (blocks[b] as Block).text;
  const flat = texts.join(' ');
  const hashes = flat.length <= scratch.length ? scratch : new Int32Array(flat.length);
  const classes = CHARACTER_CLASS;
  let used = 0;
  let end = -1;

  for (let b = 0; b < n; b++) {
    const text = texts[b] as string;
    const begin = end + 1;
    end = begin + text.length;
    start[b] = used;
    let count = 0;
    let ideographs = 0;
    let korean = 0;
    let unspaced = 0;
    let digitCount = 0;
    let letterCount = 0;
    let commaCount = 0;
    let stops = 0;
    let capitals = 0;
    let uppers = 0;
    let hash = HASH_SEED;
    let word = begin;
    let wordDigits = 0;
    let wordUppers = 0;
    let firstUpper = false;
    for (let i = begin; i <= end; i++) {
      let code = flat.charCodeAt(i);
      while (code >= 0x61 && code <= 0x7a) {
        hash = mix(hash, code);
        code = flat.charCodeAt(++i);
      }
      const kind = classes[code] as number;
      if (kind === LETTER || kind === DIGIT) {
        const folded = foldCase(code);
        if (folded !== code) {
          wordUppers++;
          if (word === i) firstUpper = true;
        }
        hash = mix(hash, folded);
        if (kind === DIGIT) wordDigits++;
        continue;
      }
      const length = i - word;
      word = i + 1;
      if (length > 0) {
        hashes[used++] = wordDigits === length ? NUMBER_HASH : hash;
        count++;
        if (isHangulSyllable(flat.charCodeAt(i - length))) korean++;
        letterCount += length;
        digitCount += wordDigits;
        if (firstUpper) capitals++;
        if (length > 1 && wordUppers === length) uppers++;
        hash = HASH_SEED;
        wordDigits = 0;
        wordUppers = 0;
        firstUpper = false;
      }
      if (kind === SPACE) continue;
      if ((code === COLON || code === WIDE_COLON) && lead[b] === 0)
        lead[b] = Math.min(used - (start[b] as number), 255);
      if (kind === IDEOGRAPH) {
        hashes[used++] = mix(HASH_SEED, code);
        ideographs++;
      } else if (kind === UNSPACED) {
        hashes[used++] = mix(HASH_SEED, code);
        unspaced++;
      } else if (kind === COMMA) commaCount++;
      else if (kind === STOP) {
        const next = i < end ? (classes[flat.charCodeAt(i + 1)] as number) : SPACE;
        if (next === SPACE || next === CLOSER || next === IDEOGRAPH) stops++;
      }
    }
    words[b] =
      count + korean * (WORDS_PER_KOREAN - 1) + ideographs * WORDS_PER_IDEOGRAPH + unspaced * WORDS_PER_UNSPACED;
    letters[b] = letterCount + ideographs + unspaced;
    digits[b] = digitCount;
    commas[b] = commaCount;
    sentences[b] = stops;
    capitalized[b] = capitals;
    uppercase[b] = uppers;
    unspacedLetters[b] = unspaced;
    const isUnmarked = unspaced * 2 > (letters[b] as number) && (words[b] as number) >= UNMARKED_WORDS;
    ending[b] = endingOf(flat, begin, end) || (isUnmarked ? 1 : 0);
  }
  start[n] = used;
  return {
    hashes: hashes.slice(0, used),
    start,
    words,
    letters,
    digits,
    commas,
    sentences,
    capitalized,
    uppercase,
    unspaced: unspacedLetters,
    ending,
    lead,
  };
}

/** Whether the `size` tokens from `b` on are those from `a` on once more. */
export function isSame(hashes: Int32Array, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (hashes[a + i] !== hashes[b + i]) return false;
  return true;
}
