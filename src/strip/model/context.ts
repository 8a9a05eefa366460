import { REASON_BITS } from '../evidence.ts';
import type { ColumnGroup } from './view.ts';

/** Neighbours that are looked at one by one, and stretches before and after a block that are looked at as a whole. */
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;
const STRETCHES = [5, 12, 30] as const;
/** What is seen of a row. */
const SEEN = ['words', 'prose', 'ends', 'cue', 'links', 'keep', 'level', 'capitals'] as const;
const SIZE = SEEN.length;
/** Which of those are looked at in a neighbour, and which are worth a stretch's mean. */
const OF_NEIGHBOURS = [0, 1, 4, 6, 7] as const;
const MEANS = [0, 1, 2, 3, 4, 5] as const;
const PROSE = 0.5;
/** Longest line, in words, of the kind that teasers and menus come in rows of. */
const LINE_WORDS = 25;
const FAR = 40;

/** What stands around a block. */
export const CONTEXT: ColumnGroup = {
  names: [
    ...NEIGHBOURS.flatMap((step) => OF_NEIGHBOURS.map((k) => `${SEEN[k]}@${step}`)),
    ...STRETCHES.flatMap((size) => [-size, size].flatMap((side) => MEANS.map((m) => `${SEEN[m]}~${side}`))),
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
    const sums = new Float64Array((n + 1) * SIZE);
    const isLine = new Uint8Array(n);
    for (let r = 0; r < n; r++) {
      const b = rows[r] as number;
      const o = r * SIZE;
      const words = features.words[b] as number;
      seen[o] = Math.log1p(words);
      seen[o + 1] = decision.prose[b] as number;
      seen[o + 2] = features.ending[b] === 1 ? 1 : 0;
      seen[o + 3] = ((features.cues[b] as number) & REASON_BITS) !== 0 ? 1 : 0;
      seen[o + 4] = features.linkDensity[b] as number;
      seen[o + 5] = keep[b] as number;
      seen[o + 6] = features.level[b] as number;
      seen[o + 7] = features.capitalShare[b] as number;
      for (let k = 0; k < SIZE; k++) sums[o + SIZE + k] = (sums[o + k] as number) + (seen[o + k] as number);
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
        const inside = from >= 0 && from < n;
        for (const k of OF_NEIGHBOURS) out[o++] = inside ? (seen[from * SIZE + k] as number) : -1;
      }
      for (const size of STRETCHES) {
        const before = Math.max(0, r - size);
        const after = Math.min(n, r + 1 + size);
        for (const m of MEANS)
          out[o++] =
            r > before ? ((sums[r * SIZE + m] as number) - (sums[before * SIZE + m] as number)) / (r - before) : -1;
        for (const m of MEANS)
          out[o++] =
            after > r + 1
              ? ((sums[after * SIZE + m] as number) - (sums[(r + 1) * SIZE + m] as number)) / (after - r - 1)
              : -1;
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
