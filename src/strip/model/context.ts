import { REASON_BITS } from '../evidence.ts';
import type { ColumnGroup } from './view.ts';

/** Neighbours that are looked at one by one, and stretches before and after a block that are looked at as a whole. */
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;
const STRETCHES = [5, 12, 30] as const;
/** What is seen of a row: of a neighbour so many, the first; of a stretch the means of others. */
const SEEN = ['words', 'prose', 'links', 'level', 'capitals', 'ends', 'cue', 'keep'] as const;
const SIZE = SEEN.length;
const OF_NEIGHBOUR = 5;
const MEANS = ['words', 'prose', 'ends', 'cue', 'links', 'keep'] as const;
const OF_STRETCH = MEANS.length;
const PROSE = 0.5;
/** Longest line, in words, of the kind that teasers and menus come in rows of. */
const LINE_WORDS = 25;
const FAR = 40;

/** What stands around a block. */
export const CONTEXT: ColumnGroup = {
  names: [
    ...NEIGHBOURS.flatMap((step) => SEEN.slice(0, OF_NEIGHBOUR).map((fact) => `${fact}@${step}`)),
    ...STRETCHES.flatMap((size) => [-size, size].flatMap((side) => MEANS.map((fact) => `${fact}~${side}`))),
    'lineRun',
    'intoLineRun',
    'afterProse',
    'beforeProse',
    'proseWordsBefore',
    'proseWordsAfter',
  ],
  fill({ features, decision, keep, rows }, out, width, at) {
    const n = rows.length;
    const seen = new Float32Array(n * SIZE);
    /** What the rows before each have of {@link MEANS}, added up. */
    const sums = new Float64Array((n + 1) * OF_STRETCH);
    const isLine = new Uint8Array(n);
    for (let r = 0; r < n; r++) {
      const b = rows[r] as number;
      const o = r * SIZE;
      const words = features.words[b] as number;
      seen[o] = Math.log1p(words);
      seen[o + 1] = decision.prose[b] as number;
      seen[o + 2] = features.linkDensity[b] as number;
      seen[o + 3] = features.level[b] as number;
      seen[o + 4] = features.capitalShare[b] as number;
      seen[o + 5] = features.ending[b] === 1 ? 1 : 0;
      seen[o + 6] = ((features.cues[b] as number) & REASON_BITS) !== 0 ? 1 : 0;
      seen[o + 7] = keep[b] as number;
      const s = r * OF_STRETCH;
      sums[s + 6] = (sums[s] as number) + (seen[o] as number);
      sums[s + 7] = (sums[s + 1] as number) + (seen[o + 1] as number);
      sums[s + 8] = (sums[s + 2] as number) + (seen[o + 5] as number);
      sums[s + 9] = (sums[s + 3] as number) + (seen[o + 6] as number);
      sums[s + 10] = (sums[s + 4] as number) + (seen[o + 2] as number);
      sums[s + 11] = (sums[s + 5] as number) + (seen[o + 7] as number);
      isLine[r] = words <= LINE_WORDS && features.ending[b] !== 1 ? 1 : 0;
    }
    const runStart = new Int32Array(n);
    const runEnd = new Int32Array(n);
    const next = new Int32Array(n);
    for (let r = n - 1, end = n, prose = -1; r >= 0; r--) {
      if (isLine[r] === 0) end = r;
      runEnd[r] = end;
      next[r] = prose;
      if ((seen[r * SIZE + 1] as number) >= PROSE) prose = r;
    }
    for (let r = 0, start = -1, prose = -1; r < n; r++) {
      if (isLine[r] === 0) start = r;
      runStart[r] = start;
      let o = r * width + at;
      for (const step of NEIGHBOURS) {
        const from = r + step;
        const first = from * SIZE;
        if (from < 0 || from >= n) for (let k = 0; k < OF_NEIGHBOUR; k++) out[o++] = -1;
        else for (let k = first; k < first + OF_NEIGHBOUR; k++) out[o++] = seen[k] as number;
      }
      for (const size of STRETCHES) {
        fillMeans(sums, Math.max(0, r - size), r, out, o);
        fillMeans(sums, r + 1, Math.min(n, r + 1 + size), out, o + OF_STRETCH);
        o += 2 * OF_STRETCH;
      }
      const isPart = isLine[r] === 1;
      out[o++] = isPart ? Math.min(FAR, (runEnd[r] as number) - start - 1) : 0;
      out[o++] = isPart ? Math.min(FAR, r - start) : 0;
      out[o++] = prose < 0 ? FAR : Math.min(FAR, r - prose);
      const ahead = next[r] as number;
      out[o++] = ahead < 0 ? FAR : Math.min(FAR, ahead - r);
      out[o++] = prose < 0 ? 0 : (seen[prose * SIZE] as number);
      out[o++] = ahead < 0 ? 0 : (seen[ahead * SIZE] as number);
      if ((seen[r * SIZE + 1] as number) >= PROSE) prose = r;
    }
  },
};

/** Fills in the means over the rows from `first` to before `end`; -1 where there are none. */
function fillMeans(sums: Float64Array, first: number, end: number, out: Float32Array, at: number): void {
  const count = end - first;
  const from = first * OF_STRETCH;
  const to = end * OF_STRETCH;
  for (let k = 0; k < OF_STRETCH; k++)
    out[at + k] = count > 0 ? ((sums[to + k] as number) - (sums[from + k] as number)) / count : -1;
}
