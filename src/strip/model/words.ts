import type { View } from './view.ts';
import type { WordWeights } from './word-weights.ts';

/** Stands for the end of the block in the pair of words that the last word begins. */
const END = 7;
/** Multipliers that make a pair of hashes one. */
const FIRST_OF_PAIR = 0x9e3779b1 | 0;
const SECOND_OF_PAIR = 0x85ebca6b | 0;
/** Neighbours, and stretches before and after, whose words are seen as well. */
const NEIGHBOURS = [-2, -1, 1, 2] as const;
const STRETCHES = [6, 15] as const;
/** Columns of one table of words: mean, least, greatest, the first word's and the last. */
const FIGURES = ['mean', 'min', 'max', 'first', 'last'] as const;

/** Words from which a row tells a page's language: shorter ones are names and what stands in many a site's frame in English. */
const LONG = 8;
/** Words that such rows have together, at least. */
const TELLING = 20;
/**
 * What share of the words and of their pairs must be known in such rows for a page's language to be one that was learned. On annotated pages in English
 * they are 0.7 and 0.15 or more, on those in German mostly 0.2 to 0.3 and 0.005 to 0.05. Where nothing was learned words may be the same by chance, up to 0.27 of them,
 * and pairs hardly ever, 0.003; a few learned pages bring 0.01 of the pairs but no more words.
 */
const KNOWN_WORDS = 0.15;
const KNOWN_PAIRS = 0.0045;

/** Names of the columns, in the order of {@link fillWords}. */
export const WORD_COLUMNS: readonly string[] = [
  ...['word', 'pair'].flatMap((table) => FIGURES.map((figure) => `${table}:${figure}`)),
  ...NEIGHBOURS.flatMap((step) => ['word', 'pair'].map((table) => `${table}@${step}`)),
  ...['word', 'pair'].flatMap((table) => STRETCHES.flatMap((size) => [`${table}~${size}`, `${table}~${-size}`])),
];

/** One hash for two words that follow each other. */
function hashPair(first: number, second: number): number {
  return Math.imul(first, FIRST_OF_PAIR) ^ Math.imul(second, SECOND_OF_PAIR);
}

/**
 * How much the words of each block, and those around it, speak for the body: log-odds that were learned.
 *
 * @returns whether the page's language is one that was learned; so it is taken to be where there are too few words to tell.
 */
export function fillWords(
  { features, rows }: View,
  words: WordWeights,
  pairs: WordWeights,
  out: Float32Array,
  width: number,
  at: number,
): boolean {
  const { hashes, start } = features.tokens;
  const { numbers, different } = features.vocabulary;
  const weightOf = new Float64Array(different.length);
  for (let i = 0; i < different.length; i++) weightOf[i] = words.of(different[i] as number);
  const n = rows.length;
  const size = FIGURES.length;
  let seen = 0;
  let knownWords = 0;
  let knownPairs = 0;
  const sums = [new Float64Array(n + 1), new Float64Array(n + 1)] as const;
  for (let r = 0; r < n; r++) {
    const b = rows[r] as number;
    const first = start[b] as number;
    const last = (start[b + 1] as number) - 1;
    const o = r * width + at;
    const count = Math.max(1, last - first + 1);
    const isLong = count >= LONG;
    if (isLong) seen += count;
    let wordSum = 0;
    let wordMin = last < first ? 0 : Number.POSITIVE_INFINITY;
    let wordMax = -wordMin;
    let pairSum = 0;
    let pairMin = wordMin;
    let pairMax = wordMax;
    for (let t = first; t <= last; t++) {
      const hash = hashes[t] as number;
      const word = weightOf[numbers[t] as number] as number;
      const pair = pairs.of(hashPair(hash, t === last ? END : (hashes[t + 1] as number)));
      wordSum += word;
      pairSum += pair;
      knownWords += Number(isLong && word !== 0);
      knownPairs += Number(isLong && pair !== 0);
      if (word < wordMin) wordMin = word;
      if (word > wordMax) wordMax = word;
      if (pair < pairMin) pairMin = pair;
      if (pair > pairMax) pairMax = pair;
      if (t === first) {
        out[o + 3] = word;
        out[o + size + 3] = pair;
      }
      if (t === last) {
        out[o + 4] = word;
        out[o + size + 4] = pair;
      }
    }
    out[o] = wordSum / count;
    out[o + 1] = wordMin;
    out[o + 2] = wordMax;
    out[o + size] = pairSum / count;
    out[o + size + 1] = pairMin;
    out[o + size + 2] = pairMax;
    sums[0][r + 1] = (sums[0][r] as number) + (out[o] as number);
    sums[1][r + 1] = (sums[1][r] as number) + (out[o + size] as number);
  }
  for (let r = 0; r < n; r++) {
    let o = r * width + at + 2 * size;
    for (const step of NEIGHBOURS) {
      const from = r + step;
      const inside = from >= 0 && from < n;
      out[o++] = inside ? (out[from * width + at] as number) : 0;
      out[o++] = inside ? (out[from * width + at + size] as number) : 0;
    }
    for (const sum of sums) {
      for (const stretch of STRETCHES) {
        const after = Math.min(n, r + 1 + stretch);
        const before = Math.max(0, r - stretch);
        out[o++] = ((sum[after] as number) - (sum[r + 1] as number)) / Math.max(1, after - r - 1);
        out[o++] = ((sum[r] as number) - (sum[before] as number)) / Math.max(1, r - before);
      }
    }
  }
  // One pair may be a name.
  return seen < TELLING || (knownWords >= KNOWN_WORDS * seen && knownPairs - 1 >= KNOWN_PAIRS * seen);
}
