/** What introduces a name on a line: `By`, `Von:`, `文／`. */
import { CJK_INTRODUCTIONS, INTRODUCTIONS, NOUN_INTRODUCTIONS } from './byline-words.ts';
import { cjkNames } from './cjk-bylines.ts';

/** Longest first, so that `written by` is found before `by`. */
const introductions = new Set<string>(INTRODUCTIONS);
/** Nouns that introduce a name only with a colon: without one they begin any line. */
const nouns: ReadonlySet<string> = new Set(NOUN_INTRODUCTIONS);
const LONGEST_INTRODUCTION = 4;
const firstWords = new Set(INTRODUCTIONS.map((words) => words.split(' ', 1)[0] ?? ''));
/** First of the code units of Chinese, Japanese and Korean. */
const FIRST_CJK = 0x2e80;
/** Letters of the three near the beginning of a line, which may begin with a date. */
const NEAR = 31;
const MAYBE_CJK = /^.{0,30}[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u;

const cjkIntroductions = CJK_INTRODUCTIONS.toSorted((a, b) => b.length - a.length);
/** A reporter's name with the word for it behind and a place before: `김철수 기자`, `서울=김철수 기자`, `山田太郎記者`. */
const SIGNED_CJK =
  /^[[(（【]?(?:\p{sc=Hangul}{1,8}=)?((?:\p{sc=Han}|\p{sc=Hangul}){2,5}) ?(?:기자|記者|记者)(?=[\])）】 ]|$)/u;
const GLUED = /^(?:By|Von|Par|Por|Door)(?=[^\s:])/;
/** What it begins with, for a first look: every line of a dump is asked. */
const MAYBE_GLUED = 'BVPD';
const NAME = /^\p{Uppercase}\p{Lowercase}/u;

/** Removes `By`, `Von:`, `文／` and their kin from the start of a line. Gives null when there was none. */
export function withoutIntroduction(line: string): string | null {
  const text = line.trimStart();
  if (beginsInCjk(text)) {
    const names = cjkNames(text.trimEnd());
    if (names) return names.join('、');
  }
  if (text.charCodeAt(0) >= FIRST_CJK) {
    for (const mark of cjkIntroductions) {
      if (text.startsWith(mark)) return text.slice(mark.length).replace(/^[\s:：／/=＝]+/, '');
    }
    const signed = SIGNED_CJK.exec(text);
    if (signed) return signed[1] ?? null;
  }
  // A browser's text of `<span>By</span><a>Ann Lee</a>` has no space in it.
  const glued = MAYBE_GLUED.includes(text.charAt(0)) ? GLUED.exec(text) : null;
  if (glued) {
    const rest = text.slice(glued[0].length);
    if (NAME.test(rest)) return rest;
  }
  const start = text.slice(0, 60);
  if (!beginsIntroduction(firstWord(start))) return null;
  const words = start.split(' ');
  for (let count = Math.min(LONGEST_INTRODUCTION, words.length); count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    const bare = head
      .replace(/(?<!\s)\s*[:.：]$/u, '')
      .replace(/\.$/, '')
      .toLowerCase();
    if (introductions.has(bare) && (bare !== head.toLowerCase() || !nouns.has(bare))) {
      return text.slice(head.length).trimStart();
    }
    const colon = head.search(/[:：]/u);
    if (colon > 0 && introductions.has(head.slice(0, colon).toLowerCase())) return text.slice(colon + 1).trimStart();
  }
  return null;
}

/** Whether {@link MAYBE_CJK} holds. Texts of other scripts have none of its signs, which is seen faster than asked of the expression. */
function beginsInCjk(text: string): boolean {
  const end = Math.min(text.length, 2 * NEAR);
  for (let at = 0; at < end; at++) if (text.charCodeAt(at) >= FIRST_CJK) return MAYBE_CJK.test(text);
  return false;
}

/** What stands before a text's first space. */
function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

/** Where a word's first colon stands, else the full stop that ends it; -1 when it has neither. */
function endOfLabel(word: string): number {
  const colon = word.indexOf(':');
  const wide = word.indexOf('：');
  if (colon >= 0 && wide >= 0) return Math.min(colon, wide);
  const first = Math.max(colon, wide);
  if (first > 0 && word.charAt(first - 1) === '.') return first - 1;
  return first < 0 && word.endsWith('.') ? word.length - 1 : first;
}

/** Whether a line's first word is that of an introduction, a mark or more after it or not: most lines end here. */
function beginsIntroduction(word: string): boolean {
  const first = word.toLowerCase();
  if (firstWords.has(first)) return true;
  const end = endOfLabel(first);
  return end > 0 && firstWords.has(first.slice(0, end));
}

/** Whether a line is nothing but the word that introduces a name. */
export function isIntroduction(line: string): boolean {
  if (line.length >= 30) return false;
  const bare = line.endsWith(':') || line.endsWith('：') ? line.slice(0, -1).trimEnd() : line;
  return introductions.has(bare.toLowerCase());
}
