import { fold, isPlainLatin } from '../text.ts';

/** Scripts without spaces between words. */
export const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

const HANGUL = /\p{sc=Hangul}/u;
/** How many syllables of a Korean word are its stem's. */
const STEM = 2;

/** Shorter words of a script with spaces say nothing about a subject. */
export const MIN_TERM = 4;
const LATIN_TERM = /[a-z0-9]{4,}/g;
/** The words that a text is about: the longer ones, or single characters where words aren't spaced. */
export function terms(text: string): string[] {
  if (isPlainLatin(text)) return text.toLowerCase().match(LATIN_TERM) ?? [];
  const words = fold(text).split(' ');
  if (HANGUL.test(text)) return words.flatMap(koreanTerm);
  if (!CJK.test(text)) return words.filter((word) => word.length >= MIN_TERM);
  return words.flatMap((word) => (CJK.test(word) ? [...word] : word.length >= MIN_TERM ? [word] : []));
}

/** What a Korean word is about: its beginning, without what shows its part in the sentence. */
function koreanTerm(word: string): string[] {
  if (HANGUL.test(word)) return word.length >= STEM ? [word.slice(0, STEM)] : [];
  return word.length >= MIN_TERM ? [word] : [];
}
