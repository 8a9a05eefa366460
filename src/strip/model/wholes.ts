import type { Block, BlockField, Page } from '../../page.ts';
import { REASON_BITS } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import { isSignature } from '../rules/posts/signature.ts';
import { runsOf } from './runs.ts';

/** Share of a list's, a quote's or a typed text's words that is kept, from which the rest is kept too. */
const MOST = 0.5;
/** Share of a list's words and items below which nothing of it is kept. */
const LITTLE = 0.3;
/** Least chance of an item that is kept for its list's sake. */
const ITEM = 0.1;
/** Least chance of what stands inside the body, by what it is; a heading must have kept text below it. */
const TABLE = 0.15;
const QUOTE = 0.2;
const HEADING = 0.1;
const LINKED_HEADING = 0.25;
/** The same of a heading right above the body's first text, and how many blocks above it may stand. */
const OPENING_HEADING = 0.2;
const OPENING = 3;
/** Longest label between a heading and its text, in words; how many blocks there are at most; and how long that text is at least. */
const LABEL_WORDS = 8;
const LABELS = 6;
const PROSE_WORDS = 15;
/** What has more text in links than this leads to other pages. */
const LINKED = 0.5;

/** Longest cell of a table, in words, fewest lines in a row that are cells, and how many of them have digits, and how much of these is digits. */
const CELL_WORDS = 8;
const MIN_CELLS = 8;
const VALUES = 0.25;
const VALUE = 0.2;

/** How much of a headline of another article, or of a button, is its link. */
const WHOLLY_LINKED = 0.9;
/** Entries from which a list may be one of other articles, the share of them that have a headline and a date, and how long a headline is. */
const MIN_TEASERS = 3;
const TEASERS = 0.6;
const HEADLINE_WORDS = 4;
/** What looks like a date to a counter of numbers. */
const PRICE = /[$€£¥]|\d\.\d/;
/** How long a button is at most, in words, how many of a row of buttons are known by their words, and what share. */
const BUTTON_WORDS = 4;
const MIN_TOLD = 2;
const BUTTONS = 0.3;
/** Words of its own from which a page isn't made of the list. */
const OWN_WORDS = 120;

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
 * Keeps or drops together what a reader sees as one thing. A list, a quote or a typed text is kept whole where most of it is, and a list
 * dropped where little of it is; a dump's run of a table's cells is kept whole where most of it is. Between two kept blocks, code
 * and formulas are part of what they tell, and so are a table of data, a quote and the heading of a kept text, unless they are most
 * likely not.
 *
 * @param judged the page, and each block's chance to be body; what isn't asked about has none and stays as it is.
 * @param keep 1 for each block of the body; is changed.
 */
export function settleWholes(judged: Judged, keep: Uint8Array): void {
  const { page, chances, features } = judged;
  // What looks like a list, a table or a heading in a dump may be none.
  const hasMarkup = page.containers.length > 1;
  if (hasMarkup) settleGroups(judged, keep);
  else settleCells(judged, keep);
  const first = keep.indexOf(1);
  /** The next block that has text of its own, and the next but for a few dropped labels, such as a rating or a price. */
  let next = -1;
  let below = -1;
  for (let b = keep.lastIndexOf(1); b >= Math.max(0, first - OPENING); b--) {
    const block = page.blocks[b] as Block;
    if (b < first && block.kind !== 'heading') continue;
    const words = features.words[b] as number;
    const isAboveText = keep[next] === 1 || (keep[below] === 1 && (features.words[below] as number) >= PROSE_WORDS);
    const isNotice = ((features.cues[b] as number) & REASON_BITS) !== 0;
    const inside = leastInside(block, hasMarkup, isAboveText && !isNotice);
    const least = b < first ? Math.max(inside, OPENING_HEADING) : inside;
    if (keep[b] === 0 && isAsked(judged, b) && (chances[b] as number) >= least) keep[b] = 1;
    if (words === 0 || block.kind === 'image' || block.kind === 'caption') continue;
    next = b;
    if (keep[b] === 1 || block.kind === 'heading' || words > LABEL_WORDS || below - b > LABELS) below = b;
  }
}

/** Whether a block may be kept for the sake of others. */
function isAsked({ chances, quoted, fields }: Judged, b: number): boolean {
  return chances[b] !== 0 && quoted[b] !== 1 && !fields.has(b);
}

/** Keeps lists and quotes whole, or drops them. */
function settleGroups(judged: Judged, keep: Uint8Array): void {
  const { page, chances } = judged;
  const { words } = judged.features;
  const lists = [...groupBy(page, ({ list }) => list?.id)];
  for (const items of lists) {
    const isElsewhere = listsArticles(judged, items) && keptOutside(items, words, keep) >= OWN_WORDS;
    if (!isElsewhere && !isToolbar(judged, items)) continue;
    for (const b of items) keep[b] = 0;
  }
  for (const items of lists) {
    if (keptShare(items, words, keep) >= LITTLE || countKept(items, keep) >= LITTLE * items.length) continue;
    for (const b of items) keep[b] = 0;
  }
  for (const items of [...lists, ...groupBy(page, outermostList())]) {
    if (keptShare(items, words, keep) <= MOST) continue;
    for (const b of items) if (isAsked(judged, b) && (chances[b] as number) >= ITEM) keep[b] = 1;
  }
  /** What was typed into one element, such as a mail with its closing words. */
  const typed = ({ container }: Block) => (page.containers[container]?.tag === 'pre' ? container : undefined);
  for (const whole of [...groupBy(page, (block) => block.quote), ...groupBy(page, typed)]) {
    if (keptShare(whole, words, keep) <= MOST) continue;
    for (const b of whole) if (isAsked(judged, b)) keep[b] = 1;
  }
}

/** Keeps the cells of a table whole where most are kept: a dump prints each on a line of its own, and half a table says nothing. */
function settleCells(judged: Judged, keep: Uint8Array): void {
  const { page, features, fields, chances } = judged;
  const isCell = ({ index: b, hidden }: Block) =>
    hidden ? null : (features.words[b] as number) <= CELL_WORDS && features.ending[b] !== 1 && !fields.has(b);
  for (const cells of runsOf(page.blocks, isCell)) {
    const values = cells.filter((b) => (features.digitShare[b] as number) >= VALUE).length;
    if (cells.length < MIN_CELLS || values < VALUES * cells.length) continue;
    if (countKept(cells, keep) <= MOST * cells.length) continue;
    for (const b of cells) if (isAsked(judged, b) && (chances[b] as number) >= ITEM) keep[b] = 1;
  }
}

/** Whether most entries of a list are a headline that leads elsewhere with the date of what stands there. */
function listsArticles({ page, features }: Judged, items: readonly number[]): boolean {
  if (items.length < MIN_TEASERS) return false;
  let entries = 0;
  let headlines = 0;
  let dated = 0;
  for (const b of items) {
    const block = page.blocks[b] as Block;
    if (block.kind === 'image') continue;
    if (!block.list?.continues) entries++;
    if (block.linkDensity >= WHOLLY_LINKED && (features.words[b] as number) >= HEADLINE_WORDS) headlines++;
    else if (isSignature(page, features, b) && !PRICE.test(block.text)) dated++;
  }
  return dated >= MIN_TEASERS && Math.min(headlines, dated) >= TEASERS * entries;
}

/** Whether a list is buttons: short links, of which some say what buttons do. */
function isToolbar({ page, features }: Judged, items: readonly number[]): boolean {
  const isButton = (b: number) =>
    (page.blocks[b] as Block).linkDensity >= WHOLLY_LINKED && (features.words[b] as number) <= BUTTON_WORDS;
  if (!items.every(isButton)) return false;
  const told = items.filter((b) => ((features.cues[b] as number) & REASON_BITS) !== 0).length;
  return told >= MIN_TOLD && told >= BUTTONS * items.length;
}

/** Words of the body outside of a list. */
function keptOutside(items: readonly number[], words: Float64Array, keep: Uint8Array): number {
  return keptWords(keep.keys(), words, keep) - keptWords(items, words, keep);
}

/** Least chance of a block between two kept ones; 1 for one that gains nothing by its place. */
function leastInside(block: Block, hasMarkup: boolean, isAboveText: boolean): number {
  if (block.kind === 'code' || isFormula(block)) return 0;
  if (!hasMarkup) return 1;
  const isLinked = block.linkDensity >= LINKED;
  if (block.kind === 'heading') return isAboveText ? (isLinked ? LINKED_HEADING : HEADING) : 1;
  if (isLinked) return 1;
  if (block.kind === 'table') return TABLE;
  return block.quoteDepth === undefined || block.kind === 'control' ? 1 : QUOTE;
}

function isFormula({ inlines }: Block): boolean {
  return inlines.length > 0 && inlines.every((run) => run.math);
}

/** Tells a block's outermost list, for blocks in the page's order. */
function outermostList(): (block: Block) => number | undefined {
  let outermost: number | undefined;
  return ({ list }) => {
    if (list === undefined || list.depth === 0) outermost = list?.id;
    return outermost;
  };
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
  for (const b of items) all += words[b] as number;
  return all === 0 ? 0 : keptWords(items, words, keep) / all;
}

function keptWords(blocks: Iterable<number>, words: Float64Array, keep: Uint8Array): number {
  let kept = 0;
  for (const b of blocks) if (keep[b] === 1) kept += words[b] as number;
  return kept;
}

function countKept(items: readonly number[], keep: Uint8Array): number {
  return items.reduce((count, b) => count + (keep[b] as number), 0);
}
