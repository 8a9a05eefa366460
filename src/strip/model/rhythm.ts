import { dateWords } from '../cues/index.ts';
import { HASH_SEED, mix, NUMBER_HASH } from '../features/characters.ts';
import { HashNumbers } from '../features/hash-numbers.ts';
import type { ColumnGroup, View } from './view.ts';

/** Longest line, in words, that opens or closes each part of a row of alike parts: who wrote a comment and when. */
const LINE_WORDS = 12;
/** Other lines of the pattern that make it one. */
const OTHERS = 2;
/** Most lines of a pattern that are told apart, and farthest distance, in rows. */
const MANY = 12;
const FAR = 40;
const STRETCH = 8;
/** Stands for any word of a date in a pattern. */
const DATE = mix(HASH_SEED, 0x64);

/** How many other lines of the page are written by the same pattern as each row; 0 for a row that is no line. */
interface Patterns {
  /** The same words, but for numbers and words of dates: `December 18, 2025, 9:59 pm`, `3 hours ago`. */
  readonly worded: Float32Array;
  /** The same first and last word, numbers apart: `by Anna Lund (12)`. */
  readonly framed: Float32Array;
}

function readPatterns({ features, rows }: View): Patterns {
  const { hashes, start } = features.tokens;
  const n = rows.length;
  const inDates = dateWords();
  const wordings = new HashNumbers(n);
  const frames = new HashNumbers(n);
  const wording = new Int32Array(n).fill(-1);
  const frame = new Int32Array(n).fill(-1);
  const ofWording = new Int32Array(n);
  const ofFrame = new Int32Array(n);
  for (let r = 0; r < n; r++) {
    const b = rows[r] as number;
    const first = start[b] as number;
    const last = (start[b + 1] as number) - 1;
    if (last < first || last - first >= LINE_WORDS) continue;
    let hash = HASH_SEED;
    for (let t = first; t <= last; t++) {
      const word = hashes[t] as number;
      hash = mix(hash, word !== NUMBER_HASH && inDates.has(word) ? DATE : word);
    }
    const worded = wordings.add(hash);
    wording[r] = worded;
    ofWording[worded] = (ofWording[worded] as number) + 1;
    if (last < first + 2) continue;
    const framed = frames.add(mix(mix(HASH_SEED, hashes[first] as number), hashes[last] as number));
    frame[r] = framed;
    ofFrame[framed] = (ofFrame[framed] as number) + 1;
  }
  const othersOf = (counts: Int32Array, pattern: Int32Array): Float32Array =>
    Float32Array.from(pattern, (p) => (p < 0 ? 0 : Math.min(MANY, (counts[p] as number) - 1)));
  return { worded: othersOf(ofWording, wording), framed: othersOf(ofFrame, frame) };
}

/** What comes again and again around a block: the lines between which comments, teasers and entries stand. */
export const RHYTHM: ColumnGroup = {
  names: ['worded', 'framed', 'sincePattern', 'untilPattern', 'patternBefore', 'patternAfter', 'patterns~'],
  fill(view, out, width, at) {
    const n = view.rows.length;
    const { worded, framed } = readPatterns(view);
    const others = new Float32Array(n);
    const sums = new Int32Array(n + 1);
    const next = new Int32Array(n);
    for (let r = 0; r < n; r++) {
      others[r] = Math.max(worded[r] as number, framed[r] as number);
      sums[r + 1] = (sums[r] as number) + ((others[r] as number) >= OTHERS ? 1 : 0);
    }
    for (let r = n - 1, ahead = -1; r >= 0; r--) {
      next[r] = ahead;
      if ((others[r] as number) >= OTHERS) ahead = r;
    }
    for (let r = 0, before = -1; r < n; r++) {
      const ahead = next[r] as number;
      const from = Math.max(0, r - STRETCH);
      const to = Math.min(n, r + 1 + STRETCH);
      const o = r * width + at;
      out[o] = worded[r] as number;
      out[o + 1] = framed[r] as number;
      out[o + 2] = before < 0 ? FAR : Math.min(FAR, r - before);
      out[o + 3] = ahead < 0 ? FAR : Math.min(FAR, ahead - r);
      out[o + 4] = before < 0 ? 0 : (others[before] as number);
      out[o + 5] = ahead < 0 ? 0 : (others[ahead] as number);
      out[o + 6] = ((sums[to] as number) - (sums[from] as number)) / (to - from);
      if ((others[r] as number) >= OTHERS) before = r;
    }
  },
};
