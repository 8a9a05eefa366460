import type { PageFacts } from './facts.ts';
import { columnNames, type FeatureGroup, fillMatrix, type Matrix } from './matrix.ts';
import { neighbours } from './neighbours.ts';
import { prefixSums } from './place.ts';
import { blockFrequencies, tokensOf } from './topic.ts';

/** The page and the first pass's answers: the chance of each block to be body. */
export interface Answers {
  readonly facts: PageFacts;
  readonly first: Matrix;
  readonly chance: Float32Array;
}

/** Answers this high, of blocks this long, are the sure part of the body. */
const SURE = 0.7;
const SURE_WORDS = 10;
const WINDOWS = [2, 5, 12, 30] as const;
/** Containers above a block whose mean answer is read. */
const LEVELS = 5;

/** The first pass's own columns, next to its answers. */
const FIRST = (names: readonly string[]): FeatureGroup<Answers> => ({
  names,
  fill({ first }, values, stride, offset) {
    for (let row = 0; row < first.rows; row++) {
      values.set(first.values.subarray(row * first.columns, (row + 1) * first.columns), row * stride + offset);
    }
  },
});

const CHANCE: FeatureGroup<Answers> = {
  names: ['chance'],
  fill({ chance }, values, stride, offset) {
    chance.forEach((p, row) => {
      values[row * stride + offset] = p;
    });
  },
};

/** Answers around the block, and how much of the sure body lies before and after it. */
const AROUND: FeatureGroup<Answers> = {
  names: [
    ...WINDOWS.flatMap((w) => [`answers ${w} before`, `answers ${w} after`]),
    'mass before',
    'mass after',
    'mass',
    'since sure',
    'until sure',
    'words since sure',
    'words until sure',
    'first sure at',
    'last sure at',
    'best word run',
    'run share',
  ],
  fill({ facts, chance }, values, stride, offset) {
    const n = chance.length;
    const words = facts.tokens.words;
    const mass = prefixSums(n, (i) => (chance[i] as number) * (words[i] as number));
    const sums = prefixSums(n, (i) => words[i] as number);
    const total = mass[n] as number;
    const isSure = (i: number) => (chance[i] as number) >= SURE && (words[i] as number) >= SURE_WORDS;
    const until = new Int32Array(n);
    const wordsUntil = new Float32Array(n);
    let first = n;
    let last = -1;
    for (let i = n - 1, blocks = 99, sum = 9999; i >= 0; i--) {
      if (isSure(i)) {
        first = i;
        if (last < 0) last = i;
        blocks = 0;
        sum = 0;
      } else {
        blocks = Math.min(99, blocks + 1);
        sum += words[i] as number;
      }
      until[i] = blocks;
      wordsUntil[i] = sum;
    }
    const runs = massOfRuns(n, chance, words);
    const heaviest = runs.reduce((most, mass) => Math.max(most, mass), 0);
    let since = 99;
    let wordsSince = 9999;
    for (let i = 0; i < n; i++) {
      let at = i * stride + offset;
      for (const window of WINDOWS) {
        values[at++] = meanBetween(mass, sums, i - window, i);
        values[at++] = meanBetween(mass, sums, i + 1, i + 1 + window);
      }
      if (isSure(i)) {
        since = 0;
        wordsSince = 0;
      } else {
        since = Math.min(99, since + 1);
        wordsSince += words[i] as number;
      }
      values[at++] = total > 0 ? (mass[i] as number) / total : 0;
      values[at++] = total > 0 ? (total - (mass[i + 1] as number)) / total : 0;
      values[at++] = total;
      values[at++] = since;
      values[at++] = until[i] as number;
      values[at++] = wordsSince;
      values[at++] = wordsUntil[i] as number;
      values[at++] = i - first;
      values[at++] = i - last;
      values[at++] = runs[i] as number;
      values[at++] = heaviest > 0 ? (runs[i] as number) / heaviest : 0;
    }
  },
};

/** Mean answer, weighted by words, of the blocks from `from` up to but not `to`; -1 for none. */
function meanBetween(mass: Float64Array, words: Float64Array, from: number, to: number): number {
  const low = Math.max(0, from);
  const high = Math.min(mass.length - 1, to);
  const size = high > low ? (words[high] as number) - (words[low] as number) : 0;
  return size > 0 ? ((mass[high] as number) - (mass[low] as number)) / size : -1;
}

/** A run of body goes on over this many blocks that aren't. */
const RUN_GAP = 3;

/** For each block the body words of the run it is in; 0 outside all runs. */
function massOfRuns(n: number, chance: Float32Array, words: Float64Array): Float32Array {
  const runs = new Float32Array(n);
  let start = -1;
  let end = -1;
  let mass = 0;
  const close = () => {
    if (start >= 0) runs.fill(mass, start, end + 1);
    start = -1;
    mass = 0;
  };
  for (let i = 0; i < n; i++) {
    if ((chance[i] as number) < 0.5) {
      if (start >= 0 && i - end > RUN_GAP) close();
      continue;
    }
    if (start < 0) start = i;
    end = i;
    mass += words[i] as number;
  }
  close();
  return runs;
}

/** How much a block has in common with the sure part of the body and with what was thrown away. */
const ECHO: FeatureGroup<Answers> = {
  names: ['echo of body', 'echo of rest', 'echo of body start', 'sure words in title'],
  fill({ facts, chance }, values, stride, offset) {
    const { tokens, page } = facts;
    const n = chance.length;
    const frequencies = blockFrequencies(tokens, n);
    const common = Math.max(4, n * 0.1);
    const inBody = new Map<number, number>();
    const inRest = new Map<number, number>();
    for (let b = 0; b < n; b++) {
      const sure = (chance[b] as number) >= SURE;
      if (!sure && (chance[b] as number) > 0.3) continue;
      const into = sure ? inBody : inRest;
      const last = tokens.start[b + 1] as number;
      for (let t = tokens.start[b] as number; t < last; t++) {
        const hash = tokens.hashes[t] as number;
        if ((frequencies.get(hash) ?? 1) <= common && into.get(hash) !== b) {
          // A word that stands in several blocks is an echo for each of them; one that stands in one alone is not.
          into.set(hash, into.has(hash) ? -1 : b);
        }
      }
    }
    const echo = (from: Map<number, number>, b: number) => {
      const first = tokens.start[b] as number;
      const last = tokens.start[b + 1] as number;
      let rare = 0;
      let hits = 0;
      for (let t = first; t < last; t++) {
        const hash = tokens.hashes[t] as number;
        if ((frequencies.get(hash) ?? 1) > common) continue;
        rare++;
        const where = from.get(hash);
        if (where !== undefined && where !== b) hits++;
      }
      return rare > 0 ? hits / rare : -1;
    };
    const title = new Set(tokensOf(page.head.title ?? '').hashes);
    let shared = 0;
    for (const hash of title) if (inBody.has(hash)) shared++;
    for (let b = 0; b < n; b++) {
      const at = b * stride + offset;
      values[at] = echo(inBody, b);
      values[at + 1] = echo(inRest, b);
      values[at + 2] = (values[at] as number) - (values[at + 1] as number);
      values[at + 3] = title.size > 0 ? shared / title.size : -1;
    }
  },
};

/** What the answers of the blocks under the same containers say. */
const UNDER: FeatureGroup<Answers> = {
  names: [
    ...Array.from({ length: LEVELS }, (_, k) => `answers under ${k}`),
    ...Array.from({ length: LEVELS }, (_, k) => `mass under ${k}`),
  ],
  fill({ facts, chance }, values, stride, offset) {
    const { page, tokens, wordsUnder } = facts;
    const mass = new Float64Array(page.containers.length);
    for (const block of page.blocks) {
      const c = block.container;
      mass[c] = (mass[c] as number) + (chance[block.index] as number) * (tokens.words[block.index] as number);
    }
    for (let c = mass.length - 1; c > 0; c--) {
      const up = page.containers[c]?.parent ?? -1;
      if (up >= 0) mass[up] = (mass[up] as number) + (mass[c] as number);
    }
    const total = Math.max(1, mass[0] ?? 0);
    for (const block of page.blocks) {
      const at = block.index * stride + offset;
      const own = tokens.words[block.index] as number;
      const ownMass = own * (chance[block.index] as number);
      let level = block.container;
      for (let k = 0; k < LEVELS; k++) {
        const others = level < 0 ? 0 : (wordsUnder[level] as number) - own;
        values[at + k] = level < 0 || others <= 0 ? -1 : ((mass[level] as number) - ownMass) / others;
        values[at + LEVELS + k] = level < 0 ? 1 : (mass[level] as number) / total;
        level = level < 0 ? -1 : (page.containers[level]?.parent ?? -1);
      }
    }
  },
};

/** The answer of the heading above, and of the section since. */
const SECTION: FeatureGroup<Answers> = {
  names: ['answer of heading', 'blocks since heading 2', 'answers since heading', 'answers until heading'],
  fill({ facts, chance }, values, stride, offset) {
    const { page, tokens } = facts;
    const n = chance.length;
    const mass = prefixSums(n, (i) => (chance[i] as number) * (tokens.words[i] as number));
    const sums = prefixSums(n, (i) => tokens.words[i] as number);
    const next = new Int32Array(n);
    for (let i = n - 1, at = n; i >= 0; i--) {
      next[i] = at;
      if (page.blocks[i]?.kind === 'heading') at = i;
    }
    let heading = -1;
    for (let i = 0; i < n; i++) {
      if (page.blocks[i]?.kind === 'heading') heading = i;
      const at = i * stride + offset;
      values[at] = heading < 0 ? -1 : (chance[heading] as number);
      values[at + 1] = heading < 0 ? 99 : i - heading;
      values[at + 2] = meanBetween(mass, sums, heading + 1, i);
      values[at + 3] = meanBetween(mass, sums, i + 1, next[i] as number);
    }
  },
};

/** Groups of the second pass for a first pass with these columns. */
function secondPassGroups(firstNames: readonly string[]): FeatureGroup<Answers>[] {
  return [
    FIRST(firstNames),
    CHANCE,
    AROUND,
    ECHO,
    UNDER,
    SECTION,
    neighbours([{ name: 'chance', at: firstNames.length }], 5) as FeatureGroup<Answers>,
  ];
}

/** Names of the second pass's features. */
export function secondPassNames(firstNames: readonly string[]): string[] {
  return columnNames(secondPassGroups(firstNames));
}

/** Features of a page once the first pass has answered. */
export function secondPassFeatures(answers: Answers, firstNames: readonly string[]): Matrix {
  return fillMatrix(secondPassGroups(firstNames), answers, answers.chance.length);
}
