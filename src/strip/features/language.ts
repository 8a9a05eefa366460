import { HASH_SEED, hashWords, isHangulSyllable, mix } from './characters.ts';
import { HashNumbers } from './hash-numbers.ts';
import { HashSet } from './hash-set.ts';
import { CHARACTER_LANGUAGES, FUNCTION_CHARACTERS, KOREAN_ENDINGS, STOP_WORDS } from './stop-words.ts';
import type { Tokens } from './tokens.ts';
import { marked, type Vocabulary } from './vocabulary.ts';

/** Characters of the page that are looked at to guess its language, and of each block. */
const SAMPLE = 2400;
const SAMPLE_OF_BLOCK = 400;
/** A block this long, in words, is looked at; menus would only confuse the guess. */
const SAMPLE_BLOCK_WORDS = 12;
/** A language is taken with another when it has at least this share of the best one's hits (Danish and Norwegian). */
const CLOSE_SECOND = 0.85;
/** Least hits, and share of the sample's words, that make a guess. */
const MIN_HITS = 4;
const MIN_HIT_SHARE = 0.08;

const CODES = [...STOP_WORDS.keys()];
/** The stop words, numbered, and for each the languages that have it, as indices into {@link CODES}; made when first needed. */
let speakers: { readonly known: HashNumbers; readonly languages: readonly (readonly number[])[] } | undefined;
const NOT_LETTERS = /[^\p{Alphabetic}\p{M}]+/u;
/** Latin text with typographic marks: most text, whose letters are told without asking for properties. */
const LATIN = /^[\0-\u024f\u2010-\u2026]*$/;

/** Stop words' hashes by language, each made when a page first needs it. */
const compiled = new Map<string, HashSet>();

function stopWordsOf(language: string): HashSet {
  let set = compiled.get(language);
  if (!set) {
    const made = new HashSet(hashWords(STOP_WORDS.get(language) ?? FUNCTION_CHARACTERS));
    if (language === 'ja') for (let code = 0x3041; code <= 0x3096; code++) made.add(mix(HASH_SEED, code));
    compiled.set(language, made);
    set = made;
  }
  return set;
}

/**
 * Guesses which languages' stop words to count on a page, by counting them all in a sample of its longer blocks.
 *
 * @param blocks the page's blocks.
 * @param tokens their words.
 * @param stated BCP 47 tag that the caller or the page states, used when nothing better is known.
 * @returns codes, likeliest first; none when no guess can be made.
 */
function guessLanguages(blocks: readonly { readonly text: string }[], tokens: Tokens, stated: string | null): string[] {
  const parts: string[] = [];
  let length = 0;
  for (let b = 0; b < blocks.length && length < SAMPLE; b++) {
    if ((tokens.words[b] as number) < SAMPLE_BLOCK_WORDS) continue;
    const part = blocks[b]?.text.slice(0, SAMPLE_OF_BLOCK) ?? '';
    length += part.length + 1;
    parts.push(part);
  }
  // Joined, so that the sample is one flat string, and ends in a space if there is one.
  if (parts.length > 0) parts.push('');
  const sample = parts.join(' ');
  let words = plainWordsOf(sample);
  if (words === null) {
    const script = characterLanguage(sample);
    if (script !== null) return [script];
    words = wordsOf(sample.toLowerCase());
  }
  speakers ??= readSpeakers();
  const { known, languages } = speakers;
  const hits = new Array<number>(CODES.length).fill(0);
  for (const word of words) {
    const number = known.find(word);
    if (number < 0) continue;
    for (const language of languages[number] as readonly number[]) hits[language] = (hits[language] as number) + 1;
  }
  const best = Math.max(...hits);
  if (best < MIN_HITS || best < words.length * MIN_HIT_SHARE) {
    const named = (stated ?? '').toLowerCase().split('-')[0] ?? '';
    return CODES.includes(named) || CHARACTER_LANGUAGES.includes(named) ? [named] : [];
  }
  return CODES.filter((_, i) => (hits[i] as number) >= best * CLOSE_SECOND).sort(
    (a, b) => (hits[CODES.indexOf(b)] as number) - (hits[CODES.indexOf(a)] as number),
  );
}

function readSpeakers(): NonNullable<typeof speakers> {
  const all = [...STOP_WORDS.values()].map((stopWords) => stopWords.split(' '));
  const known = new HashNumbers(all.reduce((sum, words) => sum + words.length, 0));
  const languages: number[][] = [];
  for (const [language, words] of all.entries()) {
    for (const word of words) {
      const number = known.add(hashOf(word));
      languages[number] = [...(languages[number] ?? []), language];
    }
  }
  return { known, languages };
}

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

/** What {@link wordsOf} gives for a text of ASCII letters and typographic marks, in one pass; null for any other text. */
function plainWordsOf(text: string): number[] | null {
  const words: number[] = [];
  let hash = HASH_SEED;
  let inWord = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) {
      hash = mix(hash, lower);
      inWord = true;
      continue;
    }
    if (code >= 0x80 && (code < 0x2010 || code > 0x2026)) return null;
    if (inWord) {
      words.push(hash);
      hash = HASH_SEED;
      inWord = false;
    }
  }
  words.push(hash);
  return words;
}

/** Hashes of what stands between the signs of a text in lower case; the empty word's where the text ends in a sign. */
function wordsOf(text: string): number[] {
  if (!LATIN.test(text)) return text.split(NOT_LETTERS).map(hashOf);
  const words: number[] = [];
  let hash = HASH_SEED;
  let inWord = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLatinLetter(code)) {
      hash = mix(hash, code);
      inWord = true;
    } else if (inWord) {
      words.push(hash);
      hash = HASH_SEED;
      inWord = false;
    }
  }
  words.push(hash);
  return words;
}

/** Whether a code unit below 0x250, or a typographic mark, is a lower-case letter. */
function isLatinLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return (code >= 0xdf && code <= 0x24f && code !== 0xf7) || code === 0xaa || code === 0xb5 || code === 0xba;
}

/** Chinese, Japanese, Korean or Thai, when a good part of the text is in their characters. */
function characterLanguage(text: string): string | null {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let thai = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xe01 && code <= 0xe5b) thai++;
    if (code < 0x3041) continue;
    if (code <= 0x30ff) kana++;
    else if (code >= 0x3400 && code <= 0x9fff) han++;
    else if (isHangulSyllable(code)) hangul++;
  }
  if (thai * 3 >= text.length && thai > 0) return 'th';
  if ((han + kana + hangul) * 3 < text.length || text.length === 0) return null;
  if (hangul > han + kana) return 'ko';
  return kana * 8 > han ? 'ja' : 'zh';
}

/** Whether one of the sets has a word. */
export function isIn(sets: readonly HashSet[], hash: number): boolean {
  for (let i = 0; i < sets.length; i++) if ((sets[i] as HashSet).has(hash)) return true;
  return false;
}

/** Stop words of each block. */
export interface StopWords {
  /** Share of the block's words that are stop words, 0 to 1; -1 where the script has none to count. */
  readonly share: Float64Array;
  /** The share that prose has on this page: its long blocks' mean; 0 when there is nothing to measure. */
  readonly ofProse: number;
  /** Languages whose stop words were counted, likeliest first; empty when no guess could be made. */
  readonly languages: readonly string[];
  /** Hashes of the stop words counted. */
  readonly sets: readonly HashSet[];
  /** 1 for each word of the page's vocabulary that is one of them. */
  readonly isStop: Uint8Array;
}

/**
 * Counts stop words in the language of the page.
 *
 * @param tokens the page's words; `vocabulary` has the different ones.
 * @param stated language that the caller or the page states.
 */
export function countStopWords(
  tokens: Tokens,
  vocabulary: Vocabulary,
  texts: readonly { readonly text: string }[],
  stated: string | null,
): StopWords {
  const languages = guessLanguages(texts, tokens, stated);
  const sets = (languages.length > 0 ? languages : CODES).map(stopWordsOf);
  const n = tokens.words.length;
  const share = new Float64Array(n);
  const { numbers } = vocabulary;
  const isStop = marked(vocabulary, (hash) => isIn(sets, hash));
  let proseWords = 0;
  let proseStops = 0;
  for (let b = 0; b < n; b++) {
    const first = tokens.start[b] as number;
    const last = tokens.start[b + 1] as number;
    const size = last - first;
    if (size === 0) continue;
    if ((tokens.unspaced[b] as number) * 2 > size) {
      share[b] = -1;
      continue;
    }
    let stops = 0;
    for (let t = first; t < last; t++) stops += isStop[numbers[t] as number] as number;
    const text = texts[b]?.text ?? '';
    if (stops * 5 < size && isHangul(text)) stops = koreanEndings(text);
    share[b] = Math.min(1, stops / size);
    if ((tokens.words[b] as number) >= 25) {
      proseWords += size;
      proseStops += stops;
    }
  }
  return { share, ofProse: proseWords > 0 ? proseStops / proseWords : 0, languages, sets, isStop };
}

/** Whether one of the first characters is a Hangul syllable. */
function isHangul(text: string): boolean {
  for (let i = 0; i < text.length && i < 8; i++) if (isHangulSyllable(text.charCodeAt(i))) return true;
  return false;
}

/** Words whose last syllable is a particle or the ending of a verb. */
function koreanEndings(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isHangulSyllable(text.charCodeAt(i)) || isHangulSyllable(text.charCodeAt(i + 1))) continue;
    if (KOREAN_ENDINGS.includes(text[i] as string)) found++;
  }
  return found;
}
