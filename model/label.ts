import type { Gold } from '../bench/eval/corpus.ts';
import { align } from './align.ts';

/** Share of a row's words found from which it isn't looked for elsewhere, and from which it counts as found there. */
const FOUND = 0.3;
const FOUND_ELSEWHERE = 0.8;
/** Fewest words that are looked for out of order: fewer stand anywhere by chance. */
const MIN_WORDS = 5;

/** Ids of words, the same for the same word. */
export class WordIds {
  private readonly ids = new Map<string, number>();

  of(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(word, id);
    }
    return id;
  }
}

/**
 * What share of each row's words is the gold text's: the page is aligned with it, and what stands in another order is
 * looked for in what is left.
 *
 * @param rows ids of the words of each row.
 * @param gold ids of the gold text's words.
 * @returns a share a row, 0 to 1.
 */
export function labelRows(rows: readonly (readonly number[])[], gold: readonly number[]): Float32Array {
  const { inGold, found } = align(Int32Array.from(rows.flat()), Int32Array.from(gold));
  const labels = shares(rows, inGold);
  const loose = [...rows.keys()].filter(
    (r) => (labels[r] as number) < FOUND && (rows[r] as readonly number[]).length >= MIN_WORDS,
  );
  const rest = gold.filter((_, i) => found[i] === 0);
  if (rest.length < MIN_WORDS || loose.length === 0) return labels;
  const looseRows = loose.map((r) => rows[r] as readonly number[]);
  const again = shares(looseRows, align(Int32Array.from(looseRows.flat()), Int32Array.from(rest)).inGold);
  for (const [i, r] of loose.entries()) if ((again[i] as number) > FOUND_ELSEWHERE) labels[r] = again[i] as number;
  return labels;
}

function shares(rows: readonly (readonly number[])[], inGold: Uint8Array): Float32Array {
  let at = 0;
  return Float32Array.from(rows, (row) => {
    let hits = 0;
    for (let k = 0; k < row.length; k++) hits += inGold[at++] as number;
    return row.length > 0 ? hits / row.length : 0;
  });
}

/**
 * Rows that hold a snippet of the gold's.
 *
 * @param texts of the rows.
 * @returns for each row 1 for a snippet that must be in the body, -1 for one that must not, 0 for none.
 */
export function markRows(texts: readonly string[], gold: Gold): Int8Array {
  const space = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const wanted = (gold.with ?? []).map(space);
  const unwanted = (gold.without ?? []).map(space);
  return Int8Array.from(texts, (text) => {
    const own = space(text);
    if (unwanted.some((snippet) => own.includes(snippet))) return -1;
    return wanted.some((snippet) => own.includes(snippet)) ? 1 : 0;
  });
}
