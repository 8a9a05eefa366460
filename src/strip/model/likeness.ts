import { NUMBER_HASH } from '../features/characters.ts';
import type { ColumnGroup, View } from './view.ts';

/** Rows after a block that are compared with the article as a whole. */
const STRETCH = 12;
/** Most words of a block that are compared: enough to tell. */
const MAX_WORDS = 200;
/** Least prose of a kept block from which its words are the article's. */
const SURE = 0.5;
/** In place of the row of the article that says a word: none does, more than one does. */
const NOBODY = -1;
const SEVERAL = -2;

/** The content words of every row, each once: those of row `r` are `words[from[r]]` to `words[from[r + 1] - 1]`. */
interface ContentWords {
  readonly words: Int32Array;
  readonly from: Int32Array;
}

function contentWords({ features, rows }: View): ContentWords {
  const { start } = features.tokens;
  const { numbers, different } = features.vocabulary;
  const { isStop } = features;
  /** The last row that said each word, and one. */
  const saidBy = new Int32Array(different.length);
  const words = new Int32Array(numbers.length);
  const from = new Int32Array(rows.length + 1);
  let count = 0;
  for (let r = 0; r < rows.length; r++) {
    const b = rows[r] as number;
    const first = start[b] as number;
    const last = Math.min(start[b + 1] as number, first + MAX_WORDS);
    for (let t = first; t < last; t++) {
      const word = numbers[t] as number;
      if (saidBy[word] === r + 1 || isStop[word] === 1 || different[word] === NUMBER_HASH) continue;
      saidBy[word] = r + 1;
      words[count++] = word;
    }
    from[r + 1] = count;
  }
  return { words, from };
}

/** Which of the page's content words the headline has, and how many different ones that has. */
function wordsOfHeadline({ features, decision }: View): { has: Uint8Array; size: number } {
  const { start } = features.tokens;
  const { numbers, different } = features.vocabulary;
  const has = new Uint8Array(different.length);
  let size = 0;
  const { headline } = decision;
  for (let t = start[headline] ?? 0; headline >= 0 && t < (start[headline + 1] as number); t++) {
    const word = numbers[t] as number;
    if (has[word] === 1 || features.isStop[word] === 1 || different[word] === NUMBER_HASH) continue;
    has[word] = 1;
    size++;
  }
  return { has, size };
}

/** What a block has in common with the headline, and with the part of the body that the rules are sure of. */
export const LIKENESS: ColumnGroup = {
  names: ['inHeadline', 'headlineWords', 'inBody', 'contentWords', 'inBody~before', 'inBody~after', 'rare'],
  fill(view, out, width, at) {
    const { features, decision, keep, rows } = view;
    const n = rows.length;
    const { words, from } = contentWords(view);
    const headline = wordsOfHeadline(view);
    const count = features.vocabulary.different.length;
    /** How many rows say each word, and which of the article's does. */
    const sayers = new Int32Array(count);
    const ofBody = new Int32Array(count).fill(NOBODY);
    for (let r = 0; r < n; r++) {
      const b = rows[r] as number;
      const sure = keep[b] === 1 && (decision.prose[b] as number) >= SURE;
      for (let k = from[r] as number; k < (from[r + 1] as number); k++) {
        const word = words[k] as number;
        sayers[word] = (sayers[word] as number) + 1;
        if (sure) ofBody[word] = ofBody[word] === NOBODY ? r : SEVERAL;
      }
    }
    const shared = new Float64Array(n + 1);
    for (let r = 0; r < n; r++) {
      let inBody = 0;
      let inHeadline = 0;
      let rare = 0;
      const first = from[r] as number;
      const last = from[r + 1] as number;
      for (let k = first; k < last; k++) {
        const word = words[k] as number;
        const sayer = ofBody[word] as number;
        if (sayer !== NOBODY && sayer !== r) inBody++;
        if (headline.has[word] === 1) inHeadline++;
        if (sayers[word] === 1) rare++;
      }
      shared[r + 1] = (shared[r] as number) + inBody;
      const o = r * width + at;
      const size = Math.max(1, last - first);
      out[o] = inHeadline / size;
      out[o + 1] = headline.size > 0 ? inHeadline / headline.size : -1;
      out[o + 2] = inBody / size;
      out[o + 3] = Math.log1p(last - first);
      out[o + 6] = rare / size;
    }
    /** Share of the words of a stretch of rows that the article says elsewhere. */
    const shareOf = (first: number, last: number): number =>
      ((shared[last] as number) - (shared[first] as number)) /
      Math.max(1, (from[last] as number) - (from[first] as number));
    for (let r = 0; r < n; r++) {
      const o = r * width + at;
      out[o + 4] = shareOf(Math.max(0, r - STRETCH), r);
      out[o + 5] = shareOf(r + 1, Math.min(n, r + 1 + STRETCH));
    }
  },
};
