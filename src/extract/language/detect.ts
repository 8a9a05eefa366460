/** Tells a text's language from its script and its most frequent small words. */
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

/** Scripts that one language (of those on the web in numbers) is written in, by the first and last code point. */
const SINGLE: readonly (readonly [from: number, to: number, language: string])[] = [
  [0x370, 0x3ff, 'el'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb00, 0xb7f, 'or'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xd80, 0xdff, 'si'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0xf00, 0xfff, 'bo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7a3, 'ko'],
];

/** Scripts that several languages share; their words decide. */
const SHARED: readonly (readonly [from: number, to: number, script: string])[] = [
  [0x41, 0x24f, 'Latn'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x400, 0x52f, 'Cyrl'],
  [0x600, 0x6ff, 'Arab'],
  [0x900, 0x97f, 'Deva'],
];

/** A Japanese text has at least this share of kana among its kana and Han characters. */
const KANA_SHARE = 0.1;

/** What stands between words. A mark that is missing here costs one word. */
const NOT_WORD = /[\s\d.,;:!?"'“”„‘’«»()[\]…–—/|،。؟-]/;
const IS_NOT_WORD = Array.from({ length: 0x250 }, (_, code) => NOT_WORD.test(String.fromCharCode(code)));

/** The pieces of a text between such marks, the empty ones at its ends too; as many as are looked at. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!(code < IS_NOT_WORD.length ? IS_NOT_WORD[code] : NOT_WORD.test(text.charAt(at)))) continue;
    // A run of marks is one.
    if (at > from || at === 0) words.push(text.slice(from, at));
    if (words.length === MAX_WORDS) return words;
    from = at + 1;
  }
  words.push(text.slice(from));
  return words;
}

const LANGUAGES = Object.keys(STOP_WORDS);

/** A small word: the languages that have it, as indices into {@link LANGUAGES}. */
interface Small {
  readonly languages: readonly number[];
  readonly weight: number;
}

let small: Map<string, Small> | undefined;

function load(): Map<string, Small> {
  const speakers = new Map<string, number[]>();
  for (const [language, code] of LANGUAGES.entries()) {
    for (const word of (STOP_WORDS[code] ?? '').split(' ')) {
      const known = speakers.get(word);
      if (known === undefined) speakers.set(word, [language]);
      else if (known.at(-1) !== language) known.push(language);
    }
  }
  return new Map(
    Array.from(speakers, ([word, languages]) => [word, { languages, weight: 1 / Math.sqrt(languages.length) }]),
  );
}

function countScripts(text: string): { counts: Map<string, number>; letters: number } {
  const counts = new Map<string, number>();
  let letters = 0;
  /** The script of the letters being read, and how many they are. */
  let script = '';
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x41) continue;
    // Latin first: it is most of what is met.
    const range =
      code < 0x370
        ? /* v8 is fastest on the plain case */ (code <= 0x5a || (code >= 0x61 && code <= 0x7a) || code >= 0xc0) &&
          SHARED[0]
        : (SHARED.find(([from, to]) => code >= from && code <= to) ??
          SINGLE.find(([from, to]) => code >= from && code <= to));
    if (!range) continue;
    if (range[2] !== script) {
      if (run > 0) counts.set(script, (counts.get(script) ?? 0) + run);
      [, , script] = range;
      run = 0;
    }
    letters++;
    run++;
  }
  if (run > 0) counts.set(script, (counts.get(script) ?? 0) + run);
  return { counts, letters };
}

interface Tally {
  readonly best: string;
  /** The best one's score beside the next one's, and the share of the words that are its small words. */
  readonly isClear: boolean;
  readonly share: number;
}

/** Scores the languages by the small words among some words, `undefined` standing for any other word. */
function tally(words: readonly (Small | undefined)[]): Tally | null {
  const scores = new Float64Array(LANGUAGES.length);
  const hits = new Int32Array(LANGUAGES.length);
  /** Languages in the order in which they are met: of equals the first is the best. */
  const met: number[] = [];
  for (const word of words) {
    if (!word) continue;
    for (const language of word.languages) {
      if (hits[language] === 0) met.push(language);
      scores[language] = (scores[language] as number) + word.weight;
      hits[language] = (hits[language] as number) + 1;
    }
  }
  const [best, next] = met.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  if (best === undefined) return null;
  const isClear = (scores[best] as number) >= SURE_MARGIN * (next === undefined ? 0 : (scores[next] as number));
  return { best: LANGUAGES[best] as string, isClear, share: (hits[best] as number) / words.length };
}

function byWords(text: string): Detected | null {
  small ??= load();
  const known = small;
  const words = splitWords(text.toLowerCase()).map((word) => known.get(word));
  const all = tally(words);
  if (!all || all.share < MIN_SHARE) return null;
  const isLong = words.length >= MIN_SURE_WORDS;
  if (!isLong || !all.isClear || all.share < SURE_SHARE) return { language: all.best, sure: false };
  // A long quotation in another language outweighs the text around it; then the two halves differ.
  const middle = words.length >> 1;
  const halves = [words.slice(0, middle), words.slice(middle)];
  return { language: all.best, sure: halves.every((half) => tally(half)?.best === all.best) };
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
  if (SHARED.some(([, , script]) => script === top[0])) return byWords(text);
  return { language: top[0], sure: top[1] > 0.6 * letters };
}
