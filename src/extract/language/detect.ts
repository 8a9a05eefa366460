/** Tells a text's language from its script and its most frequent small words. */
import { hashOf, hashOn, OFFSET } from '../../hash.ts';
import { countScripts, isShared } from './scripts.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What the detector says. */
export interface Detected {
  /** Primary language subtag. */
  readonly language: string;
  /** Whether it would bet against what the page claims. */
  readonly sure: boolean;
}

/** How many words are looked at. */
const MAX_WORDS = 250;
/** Fewer letters than this say nothing. */
const MIN_LETTERS = 20;
/** Share of the words that are small words of the language: below the first it isn't named, above the second it is sure. */
const MIN_SHARE = 0.1;
const SURE_SHARE = 0.2;
/** How far the next language must be behind to be sure. */
const SURE_MARGIN = 1.35;
const MIN_SURE_WORDS = 40;

/** A Japanese text has at least this share of kana among its kana and Han characters. */
const KANA_SHARE = 0.1;

/** What stands between words. A mark that is missing here costs one word. */
const NOT_WORD = /[\s\d.,;:!?"'“”„‘’«»()[\]…–—/|،。؟-]/;
const IS_NOT_WORD = Array.from({ length: 0x250 }, (_, code) => NOT_WORD.test(String.fromCharCode(code)));

const LANGUAGES = Object.keys(STOP_WORDS);

/** A small word: the languages that have it, as indices into {@link LANGUAGES}. */
interface Small {
  readonly word: string;
  readonly languages: readonly number[];
  readonly weight: number;
  /** Another word with the same hash. */
  readonly other: Small | undefined;
}

/** The small words by their hash: most words of a text are none, and are told so without being cut out of it. */
let small: Map<number, Small> | undefined;

function load(): Map<number, Small> {
  const speakers = new Map<string, number[]>();
  for (const [language, code] of LANGUAGES.entries()) {
    for (const word of (STOP_WORDS[code] ?? '').split(' ')) {
      const known = speakers.get(word);
      if (known === undefined) speakers.set(word, [language]);
      else if (known.at(-1) !== language) known.push(language);
    }
  }
  const byHash = new Map<number, Small>();
  for (const [word, languages] of speakers) {
    const hash = hashOf(word);
    byHash.set(hash, { word, languages, weight: 1 / Math.sqrt(languages.length), other: byHash.get(hash) });
  }
  return byHash;
}

/**
 * The words of a text, as many as are looked at: its pieces between such marks, the empty ones at its ends too. `undefined`
 * stands for every one that is no small word.
 */
function readWords(text: string): (Small | undefined)[] {
  small ??= load();
  const words: (Small | undefined)[] = [];
  let from = 0;
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!(code < IS_NOT_WORD.length ? IS_NOT_WORD[code] : NOT_WORD.test(text.charAt(at)))) {
      hash = hashOn(hash, code);
      continue;
    }
    // A run of marks is one.
    if (at > from || at === 0) words.push(find(text, from, at, small.get(hash)));
    if (words.length === MAX_WORDS) return words;
    from = at + 1;
    hash = OFFSET;
  }
  words.push(find(text, from, text.length, small.get(hash)));
  return words;
}

/** Of the words with one hash the one that stands in a text from one place to another. */
function find(text: string, from: number, to: number, first: Small | undefined): Small | undefined {
  let one = first;
  while (one !== undefined && (one.word.length !== to - from || !text.startsWith(one.word, from))) one = one.other;
  return one;
}

/** The language that some words speak for most. */
interface Best {
  readonly language: number;
  /** How many of the words are its small words, and whether the next one is far behind. */
  readonly hits: number;
  readonly isClear: boolean;
}

/** What words say for each language; used again for the next text, as its arrays take longer to make than to fill. */
class Scores {
  private readonly scores = new Float64Array(LANGUAGES.length);
  private readonly hits = new Int32Array(LANGUAGES.length);
  /** Languages in the order in which they are met: of equals the first is the best. */
  private readonly met: number[] = [];

  clear(): this {
    for (const language of this.met) {
      this.scores[language] = 0;
      this.hits[language] = 0;
    }
    this.met.length = 0;
    return this;
  }

  /** Adds the words from one place to before another. */
  add(words: readonly (Small | undefined)[], from: number, to: number): void {
    const { scores, hits } = this;
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (!word) continue;
      for (const language of word.languages) {
        if (hits[language] === 0) this.met.push(language);
        scores[language] = (scores[language] as number) + word.weight;
        hits[language] = (hits[language] as number) + 1;
      }
    }
  }

  best(): Best | null {
    let language = -1;
    let most = 0;
    let next = 0;
    for (const one of this.met) {
      const score = this.scores[one] as number;
      if (score > most) {
        next = most;
        most = score;
        language = one;
      } else if (score > next) next = score;
    }
    return language < 0 ? null : { language, hits: this.hits[language] as number, isClear: most >= SURE_MARGIN * next };
  }
}

const ofAll = new Scores();
const ofHalf = new Scores();

function byWords(text: string): Detected | null {
  const words = readWords(text.toLowerCase());
  const middle = words.length >> 1;
  const scores = ofAll.clear();
  scores.add(words, 0, middle);
  const ofFirstHalf = scores.best();
  scores.add(words, middle, words.length);
  const best = scores.best();
  const share = (best?.hits ?? 0) / words.length;
  if (!best || share < MIN_SHARE) return null;
  const language = LANGUAGES[best.language] as string;
  if (words.length < MIN_SURE_WORDS || !best.isClear || share < SURE_SHARE) return { language, sure: false };
  // A long quotation in another language outweighs the text around it; then the two halves differ.
  if (ofFirstHalf?.language !== best.language) return { language, sure: false };
  const ofSecondHalf = ofHalf.clear();
  ofSecondHalf.add(words, middle, words.length);
  return { language, sure: ofSecondHalf.best()?.language === best.language };
}

/**
 * Detects a text's language. Bounded: give it the first few thousand characters.
 *
 * @returns null when the text is too short or in no language known.
 */
export function detectLanguage(text: string): Detected | null {
  const { counts, letters } = countScripts(text);
  if (letters < MIN_LETTERS) return null;
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('zh') ?? 0;
  // Japanese mixes scripts, and so does Korean; they are told by the one that is theirs alone.
  if (kana > 0 && kana >= KANA_SHARE * (kana + han)) {
    counts.set('ja', kana + han);
    counts.delete('zh');
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!top) return null;
  if (isShared(top[0])) return byWords(text);
  return { language: top[0], sure: top[1] > 0.6 * letters };
}
