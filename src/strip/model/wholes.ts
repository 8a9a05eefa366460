import type { Block, BlockField, Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Share of a list's or a quote's words that is kept, from which the rest is kept too. */
const MOST = 0.5;
/** Share of a list's words and items below which nothing of it is kept. */
const LITTLE = 0.3;
/** Least chance of an item that is kept for its list's sake, and of a table inside the body. */
const ITEM = 0.1;
const TABLE = 0.15;
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
 * Keeps or drops together what a reader sees as one thing. A list or a quote is kept whole where most of it is, and a list
 * dropped where little of it is. Code and formulas between two kept blocks are part of what they tell, and so is a table of
 * data.
 *
 * @param judged the page, and each block's chance to be body; what isn't asked about has none and stays as it is.
 * @param keep 1 for each block of the body; is changed.
 */
export function settleWholes({ page, features, chances, quoted, fields }: Judged, keep: Uint8Array): void {
  const { words, linkDensity } = features;
  const isAsked = (b: number): boolean => chances[b] !== 0 && quoted[b] !== 1 && !fields.has(b);
  for (const items of groupBy(page, ({ list }) => list?.id)) {
    const share = keptShare(items, words, keep);
    if (share <= 0 || share >= 1) continue;
    const isLittle = share < LITTLE && countKept(items, keep) < LITTLE * items.length;
    for (const b of items) {
      if (share > MOST && isAsked(b) && (chances[b] as number) >= ITEM) keep[b] = 1;
      else if (isLittle) keep[b] = 0;
    }
  }
  for (const quote of groupBy(page, (block) => block.quote)) {
    if (keptShare(quote, words, keep) <= MOST) continue;
    for (const b of quote) if (isAsked(b)) keep[b] = 1;
  }
  const last = keep.lastIndexOf(1);
  for (let b = keep.indexOf(1) + 1; b < last; b++) {
    if (keep[b] === 1 || !isAsked(b)) continue;
    const block = page.blocks[b] as Block;
    if (block.kind === 'code' || isFormula(block)) keep[b] = 1;
    else if (block.kind === 'table' && (linkDensity[b] as number) < LINKED && (chances[b] as number) >= TABLE) keep[b] = 1;
  }
}

function isFormula({ inlines }: Block): boolean {
  return inlines.length > 0 && inlines.every((run) => run.math);
}

/** The blocks of each list or quote, without those of another inside it. */
function groupBy({ blocks }: Page, idOf: (block: Block) => number | undefined): Iterable<number[]> {
  const groups = new Map<number, number[]>();
  for (const block of blocks) {
    const id = idOf(block);
    if (id === undefined || block.kind === 'control') continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [block.index]);
    else group.push(block.index);
  }
  return groups.values();
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
