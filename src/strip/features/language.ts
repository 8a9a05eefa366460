import { HASH_SEED, hashWords, mix } from './characters.ts';
import { CHARACTER_LANGUAGES, FUNCTION_CHARACTERS, KOREAN_ENDINGS, STOP_WORDS } from './stop-words.ts';
import type { Tokens } from './tokens.ts';

/** Words of the page that are looked at to guess its language. */
const SAMPLE_WORDS = 800;
/** A block this long is looked at; menus would only confuse the guess. */
const SAMPLE_BLOCK_WORDS = 12;
/** A language is taken with another when it has at least this share of the best one's hits (Danish and Norwegian). */
const CLOSE_SECOND = 0.85;

const LANGUAGES = [...Object.keys(STOP_WORDS), ...CHARACTER_LANGUAGES];
/** Bit of the languages that are written with ideographs. */
const IDEOGRAPHIC = (1 << LANGUAGES.indexOf('zh')) | (1 << LANGUAGES.indexOf('ja'));

/** Stop word's hash → bits of the languages that have it. */
let table: Map<number, number> | undefined;

function stopWordTable(): Map<number, number> {
  if (table) return table;
  const built = new Map<number, number>();
  const add = (hash: number, bits: number): void => {
    built.set(hash, (built.get(hash) ?? 0) | bits);
  };
  LANGUAGES.forEach((language, bit) => {
    for (const hash of hashWords(STOP_WORDS[language] ?? '')) add(hash, 1 << bit);
  });
  for (const hash of hashWords(FUNCTION_CHARACTERS)) add(hash, IDEOGRAPHIC);
  for (let code = 0x3041; code <= 0x3096; code++) add(mix(HASH_SEED, code), 1 << LANGUAGES.indexOf('ja'));
  table = built;
  return built;
}

/**
 * Guesses which languages' stop words to count on a page.
 *
 * @param tokens the page's words.
 * @param stated BCP 47 tag that the caller or the page states, used when nothing better is known.
 * @returns bits of the languages, all of them when no guess can be made.
 */
function languageBits(tokens: Tokens, stated: string | null): number {
  const hits = new Int32Array(LANGUAGES.length);
  const lookup = stopWordTable();
  let sampled = 0;
  for (let b = 0; b < tokens.words.length && sampled < SAMPLE_WORDS; b++) {
    if ((tokens.words[b] as number) < SAMPLE_BLOCK_WORDS) continue;
    const last = Math.min(tokens.start[b + 1] as number, (tokens.start[b] as number) + 120);
    for (let t = tokens.start[b] as number; t < last; t++) {
      sampled++;
      let bits = lookup.get(tokens.hashes[t] as number) ?? 0;
      while (bits !== 0) {
        const low = bits & -bits;
        const bit = 31 - Math.clz32(low);
        hits[bit] = (hits[bit] as number) + 1;
        bits ^= low;
      }
    }
  }
  const best = Math.max(...hits);
  if (best < 4 || best < sampled * 0.08) {
    const named = LANGUAGES.indexOf((stated ?? '').toLowerCase().split('-')[0] ?? '');
    return named < 0 ? -1 : 1 << named;
  }
  let bits = 0;
  for (let bit = 0; bit < hits.length; bit++) if ((hits[bit] as number) >= best * CLOSE_SECOND) bits |= 1 << bit;
  return bits;
}

/** Stop words of each block. */
export interface StopWords {
  /** Share of the block's words that are stop words, 0 to 1; -1 where the script has none to count. */
  readonly share: Float64Array;
  /** The share that prose has on this page: its long blocks' mean; 0 when there is nothing to measure. */
  readonly ofProse: number;
  /** Languages whose stop words were counted, likeliest first; empty when no guess could be made. */
  readonly languages: readonly string[];
}

/**
 * Counts stop words in the language of the page.
 *
 * @param tokens the page's words.
 * @param stated language that the caller or the page states.
 */
export function countStopWords(
  tokens: Tokens,
  texts: readonly { readonly text: string }[],
  stated: string | null,
): StopWords {
  const lookup = stopWordTable();
  const wanted = languageBits(tokens, stated);
  const n = tokens.words.length;
  const share = new Float64Array(n);
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
    for (let t = first; t < last; t++) {
      if (((lookup.get(tokens.hashes[t] as number) ?? 0) & wanted) !== 0) stops++;
    }
    const text = texts[b]?.text ?? '';
    if (stops * 5 < size && isHangul(text)) stops = koreanEndings(text);
    share[b] = Math.min(1, stops / size);
    if ((tokens.words[b] as number) >= 25) {
      proseWords += size;
      proseStops += stops;
    }
  }
  const languages = wanted === -1 ? [] : LANGUAGES.filter((_, bit) => (wanted & (1 << bit)) !== 0);
  return { share, ofProse: proseWords > 0 ? proseStops / proseWords : 0, languages };
}

function isHangulSyllable(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
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
