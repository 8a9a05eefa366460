import { hashOf } from '../../hash.ts';
import { hashLatinWords } from '../hashes.ts';
import { fold } from '../text.ts';

/** Scripts without spaces between words. */
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Where these stand, and more: a first look that most texts end with. */
const MAYBE_CJK = /[\u2e80-\uffff]/;

/** Whether a text has signs of a script without spaces between words. */
export function hasCjk(text: string): boolean {
  return MAYBE_CJK.test(text) && CJK.test(text);
}

const HANGUL = /\p{sc=Hangul}/u;
/** How many syllables of a Korean word are its stem's. */
const STEM = 2;

/** Shorter words of a script with spaces say nothing about a subject. */
const MIN_TERM = 4;

/** The words that a text is about, each as its hash: the longer ones, or single characters where words aren't spaced. */
export function terms(text: string): number[] {
  return hashLatinWords(text, MIN_TERM) ?? foldedTerms(text).map(hashOf);
}

function foldedTerms(text: string): string[] {
  const words = fold(text).split(' ');
  if (HANGUL.test(text)) return words.flatMap(koreanTerm);
  if (!hasCjk(text)) return words.filter((word) => word.length >= MIN_TERM);
  return words.flatMap((word) => (hasCjk(word) ? [...word] : word.length >= MIN_TERM ? [word] : []));
}

/** What a Korean word is about: its beginning, without what shows its part in the sentence. */
function koreanTerm(word: string): string[] {
  if (HANGUL.test(word)) return word.length >= STEM ? [word.slice(0, STEM)] : [];
  return word.length >= MIN_TERM ? [word] : [];
}
