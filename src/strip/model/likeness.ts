import { NUMBER_HASH } from '../features/characters.ts';
import { isIn } from '../features/language.ts';
import type { ColumnGroup } from './view.ts';

/** Rows after a block that are compared with the article as a whole. */
const STRETCH = 12;
/** Most words of a block that are compared: enough to tell. */
const MAX_WORDS = 200;
/** Least prose of a kept block from which its words are the article's. */
const SURE = 0.5;

/** What a block has in common with the headline, and with the part of the body that the rules are sure of. */
export const LIKENESS: ColumnGroup = {
  names: ['inHeadline', 'headlineWords', 'inBody', 'contentWords', 'inBody~before', 'inBody~after', 'rare'],
  fill({ features, decision, keep, rows }, out, width, at) {
    const { hashes, start } = features.tokens;
    const n = rows.length;
    /** Content words of the body, with the row that says them; -2 when several do. */
    const sayers = new Map<number, number>();
    const ofPage = new Map<number, number>();
    const content: number[][] = [];
    for (let r = 0; r < n; r++) {
      const b = rows[r] as number;
      const first = start[b] as number;
      const last = Math.min(start[b + 1] as number, first + MAX_WORDS);
      const sure = keep[b] === 1 && (decision.prose[b] as number) >= SURE;
      const own: number[] = [];
      for (let t = first; t < last; t++) {
        const hash = hashes[t] as number;
        if (hash === NUMBER_HASH || isIn(features.stopWords, hash) || own.includes(hash)) continue;
        own.push(hash);
        ofPage.set(hash, (ofPage.get(hash) ?? 0) + 1);
        if (!sure) continue;
        const sayer = sayers.get(hash);
        sayers.set(hash, sayer === undefined ? r : -2);
      }
      content.push(own);
    }
    const headline = new Set<number>();
    const head = decision.headline;
    if (head >= 0) {
      for (let t = start[head] as number; t < (start[head + 1] as number); t++) {
        const hash = hashes[t] as number;
        if (hash !== NUMBER_HASH && !isIn(features.stopWords, hash)) headline.add(hash);
      }
    }
    const shared = new Float64Array(n + 1);
    const asked = new Float64Array(n + 1);
    for (let r = 0; r < n; r++) {
      const own = content[r] as number[];
      let inBody = 0;
      let inHeadline = 0;
      let rare = 0;
      for (const hash of own) {
        const sayer = sayers.get(hash);
        if (sayer !== undefined && sayer !== r) inBody++;
        if (headline.has(hash)) inHeadline++;
        if (ofPage.get(hash) === 1) rare++;
      }
      shared[r + 1] = (shared[r] as number) + inBody;
      asked[r + 1] = (asked[r] as number) + own.length;
      const o = r * width + at;
      const size = Math.max(1, own.length);
      out[o] = inHeadline / size;
      out[o + 1] = headline.size > 0 ? inHeadline / headline.size : -1;
      out[o + 2] = inBody / size;
      out[o + 3] = Math.log1p(own.length);
      out[o + 6] = rare / size;
    }
    for (let r = 0; r < n; r++) {
      const o = r * width + at;
      const before = Math.max(0, r - STRETCH);
      const after = Math.min(n, r + 1 + STRETCH);
      out[o + 4] =
        ((shared[r] as number) - (shared[before] as number)) /
        Math.max(1, (asked[r] as number) - (asked[before] as number));
      out[o + 5] =
        ((shared[after] as number) - (shared[r + 1] as number)) /
        Math.max(1, (asked[after] as number) - (asked[r + 1] as number));
    }
  },
};
