import type { BlockField, Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Share of a list's words that is kept, from which the rest is kept too, and below which nothing is. */
const MOST = 0.5;
const LITTLE = 0.3;
/** Least chance of an item that is kept for the list's sake, and of a table or code inside the body. */
const ITEM = 0.1;
const INSIDE = 0.15;
/** A table with more text in links than this leads to other pages. */
const LINKED = 0.5;

/** What a page's lists and tables are judged by. */
interface Judged {
  readonly page: Page;
  readonly features: BlockFeatures;
  readonly chances: Float64Array;
  /** 1 for each block that says again what a paragraph says. */
  readonly quoted: ArrayLike<number>;
  readonly fields: ReadonlyMap<number, BlockField>;
}

/**
 * Keeps or drops together what a reader sees as one thing: a list is kept whole where most of it is kept, and dropped where
 * little of it is; a table of data or code between two kept blocks is part of what they tell.
 *
 * @param judged the page, and each block's chance to be body; what isn't asked about has none and stays as it is.
 * @param keep 1 for each block of the body; is changed.
 */
export function settleWholes({ page, features, chances, quoted, fields }: Judged, keep: Uint8Array): void {
  const isAsked = (b: number): boolean => chances[b] !== 0 && quoted[b] !== 1 && !fields.has(b);
  const first = keep.indexOf(1);
  const last = keep.lastIndexOf(1);
  for (const items of itemsOfLists(page)) {
    const share = keptShare(items, features.words, keep);
    if (share <= 0 || share >= 1) continue;
    const isLittle = share < LITTLE && countKept(items, keep) < LITTLE * items.length;
    for (const b of items) {
      if (share > MOST && isAsked(b) && (chances[b] as number) >= ITEM) keep[b] = 1;
      else if (isLittle) keep[b] = 0;
    }
  }
  for (let b = first + 1; b < last; b++) {
    const kind = page.blocks[b]?.kind;
    if ((kind !== 'table' && kind !== 'code') || keep[b] === 1 || !isAsked(b)) continue;
    if ((features.linkDensity[b] as number) < LINKED && (chances[b] as number) >= INSIDE) keep[b] = 1;
  }
}

/** The blocks of each list, without those of the lists inside it. */
function itemsOfLists({ blocks }: Page): Iterable<number[]> {
  const lists = new Map<number, number[]>();
  for (const { list, index } of blocks) {
    if (list === undefined) continue;
    const items = lists.get(list.id);
    if (items === undefined) lists.set(list.id, [index]);
    else items.push(index);
  }
  return lists.values();
}

function keptShare(items: readonly number[], words: Float64Array, keep: Uint8Array): number {
  let all = 0;
  let kept = 0;
  for (const b of items) {
    all += words[b] as number;
    if (keep[b] === 1) kept += words[b] as number;
  }
  return all === 0 ? 0 : kept / all;
}

function countKept(items: readonly number[], keep: Uint8Array): number {
  return items.reduce((count, b) => count + (keep[b] as number), 0);
}
