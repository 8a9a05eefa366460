import { hashOf } from '../../hash.ts';

/** Words in a row that are compared as one. A changed word changes as many as this. */
const WIDTH = 5;

/** Scripts that don't put spaces between words: each character counts as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{Alphabetic}\p{M}\p{N}]+/gu;

/**
 * Marks on one letter beyond the 30th, which Unicode's stream-safe format allows no more of; the voice marks of Japanese become such
 * marks when they are normalized. To put them in order takes time by the square of their number.
 */
const MORE_MARKS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** Mixes the hashes of neighbouring words; odd, else arbitrary. */
const MIX = 0x9e3779b1;

/**
 * Hashes every five words in a row of a text. Case, punctuation and white space don't count.
 *
 * @param text a record's text.
 * @returns 32-bit hashes, one for all of a text of fewer words; empty when it has no words.
 */
export function shingles(text: string): Uint32Array {
  const words = Uint32Array.from(
    text.replace(MORE_MARKS, '$1').normalize('NFKC').toLowerCase().match(WORD) ?? [],
    hashOf,
  );
  if (words.length === 0) return words;
  const hashes = new Uint32Array(Math.max(1, words.length - WIDTH + 1));
  for (let start = 0; start < hashes.length; start++) {
    let hash = 0;
    for (let index = start; index < Math.min(start + WIDTH, words.length); index++) {
      hash = (Math.imul(hash, MIX) + (words[index] ?? 0)) >>> 0;
      hash = (hash ^ (hash >>> 15)) >>> 0;
    }
    hashes[start] = hash;
  }
  return hashes;
}
