/** Numbers for texts and their words, by which they are told apart without being cut out or folded. */
import { hashOf, hashOn, OFFSET } from '../hash.ts';
import { fold, isPlainLatin } from './text.ts';

const SPACE = 0x20;

/** For each code of Latin-1 that of what {@link fold} makes of it; 0 for what it leaves out, -1 for what becomes more than one sign. */
const WORD_CODES = Int16Array.from({ length: 0x100 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return sign.normalize('NFKC').length > 1 ? -1 : fold(sign).charCodeAt(0) || 0;
});
/** Marks of Latin text that Latin-1 hasn't; folding leaves them out, too. */
const MARKS: ReadonlySet<number> = new Set(Array.from('‘’“”–—•…€‹›', (mark) => mark.charCodeAt(0)));

/** The code of what {@link fold} makes of a sign of Latin text; 0 for what it leaves out, -1 for a sign of other text. */
function wordCode(code: number): number {
  return code < 0x100 ? (WORD_CODES[code] as number) : MARKS.has(code) ? 0 : -1;
}

/** The last letter or digit of plain Latin text in small, as {@link fold} leaves it, as its code; 0 for other text, and for none. */
export function lastLatinCode(text: string): number {
  if (!isPlainLatin(text)) return 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = wordCode(text.charCodeAt(at));
    if (code > 0) return code;
  }
  return 0;
}

/** {@link hashOf} of {@link fold} of a text, for Latin text without folding it. */
export function hashFolded(text: string): number {
  let hash = OFFSET;
  let isApart = false;
  for (let at = 0; at < text.length; at++) {
    const code = wordCode(text.charCodeAt(at));
    if (code === 0) {
      isApart = true;
      continue;
    }
    if (code < 0) return hashOf(fold(text));
    if (isApart && hash !== OFFSET) hash = hashOn(hash, SPACE);
    isApart = false;
    hash = hashOn(hash, code);
  }
  return hash;
}

/**
 * The words of Latin text that have so many letters and digits or more, each as its {@link hashOf} in small; null for other
 * text.
 */
export function hashLatinWords(text: string, least: number): number[] | null {
  const hashes: number[] = [];
  let hash = OFFSET;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = wordCode(text.charCodeAt(at));
    if (code > 0) {
      hash = hashOn(hash, code);
      length++;
      continue;
    }
    if (code < 0) return null;
    if (length >= least) hashes.push(hash);
    hash = OFFSET;
    length = 0;
  }
  if (length >= least) hashes.push(hash);
  return hashes;
}
