import type { Block, Page, Post } from '../../page.ts';
import { findCount } from '../../time-ago.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { Ranges } from './ranges.ts';
import { isSignature } from './signature.ts';

/** Share of the containers of comments that hold a text, who wrote it and when. */
const MIN_SIGNED = 0.8;
/** Dates of one comment: when it was written, and changed. */
const MAX_DATES = 2;
/** Longest line that says who wrote a comment, and longest way to answer, in words. */
const WHO_WORDS = 5;
const LABEL_WORDS = 3;
/** Least share of a line about who wrote something that is a link. */
const LINKED = 0.5;

const COMMENTS = evidenceBit('comments');
const LABELS = COMMENTS | evidenceBit('share');
const BYLINE = evidenceBit('byline');

/** How much of the end of a line may say when it was written, in UTF-16 units, and what says so. */
const END = 24;
const TIME = /\d:\d\d|(?:19|20)\d\d(?!\d)/;

/** A comment on a post of a thread. */
export interface Reply {
  /** First and last block of its text, and those of it that are the text. */
  readonly first: number;
  readonly last: number;
  readonly text: readonly number[];
  readonly container: number;
}

/** Containers of one kind that may be those of comments. */
interface Row {
  readonly signed: number[];
  size: number;
  /** Last container inside the last one, the post that it is about, and how many of them that has; the most that any has. */
  last: number;
  post: number;
  inRow: number;
  most: number;
}

/**
 * Finds the short comments that stand below posts in another shape than posts have: in containers of one kind, each with a text, who
 * wrote it and when, in what is called comments, inside of an element that holds one post alone.
 *
 * @param kindred a number for each container that those of a kind have in common.
 * @param kind that of the containers of posts.
 * @param opening the post that the others answer, where it is of no such container.
 */
export function findReplies(
  page: Page,
  features: BlockFeatures,
  ranges: Ranges,
  kindred: Int32Array,
  kind: number,
  opening: Post | null,
): Reply[] {
  const { containers } = page;
  const { own, last } = features.containers;
  const { from, to } = ranges;
  const begun = countPosts(page, ranges, kindred, kind, opening);
  const postsIn = (c: number): number => (begun[to[c] as number] as number) - (begun[from[c] as number] as number);
  /** For each container, the innermost around it that holds a post, and whether anything between is called comments. */
  const holder = new Int32Array(containers.length);
  const called = new Uint8Array(containers.length);
  const rows = new Map<number, Row>();
  const lines = readLines(page, features);
  for (const [c, { parent, tag, names }] of containers.entries()) {
    if (c === 0 || (to[c] as number) <= (from[c] as number)) continue;
    if (postsIn(c) > 0) {
      holder[c] = c;
      continue;
    }
    holder[c] = holder[parent] as number;
    called[c] = called[parent] === 1 || ((own[c] as number) & COMMENTS) !== 0 ? 1 : 0;
    const around = holder[c] as number;
    if (around === 0 || postsIn(around) !== 1 || called[c] === 0) continue;
    if (names === '' && !tag.includes('-')) continue;
    const key = kindred[c] as number;
    const row: Row = rows.get(key) ?? { signed: [], size: 0, last: -1, post: 0, inRow: 0, most: 0 };
    rows.set(key, row);
    if (c <= row.last) continue;
    row.last = last[c] as number;
    row.inRow = row.post === around ? row.inRow + 1 : 1;
    row.post = around;
    row.most = Math.max(row.most, row.inRow);
    row.size++;
    const held = (sum: Int32Array): number => (sum[to[c] as number] as number) - (sum[from[c] as number] as number);
    const isSigned =
      held(lines.all) === 1
        ? held(lines.whole) > 0
        : held(lines.text) > 0 && held(lines.who) > 0 && held(lines.date) > 0 && held(lines.date) <= MAX_DATES;
    if (isSigned) row.signed.push(c);
  }
  const count = begun[begun.length - 1] as number;
  // What stands once beside each post is about whoever wrote that.
  const fits = [...rows.values()].filter(
    ({ size, signed, most }) => signed.length >= MIN_SIGNED * size && (most > 1 || size < count),
  );
  // The innermost of as many stand later, and what wraps several of them is fewer.
  const chosen = fits.reduce<number[]>((most, { signed }) => (signed.length >= most.length ? signed : most), []);
  return chosen.map((container) => {
    const isIn = (sum: Int32Array, b: number): boolean => (sum[b + 1] as number) > (sum[b] as number);
    const blocks = page.blocks.slice(from[container], to[container]).map(({ index }) => index);
    const parts = blocks.filter((b) => isIn(lines.text, b));
    const text = parts.length > 0 ? parts : blocks.filter((b) => isIn(lines.whole, b));
    return { first: text[0] as number, last: text[text.length - 1] as number, text, container };
  });
}

/** How many posts begin before each block. */
function countPosts(
  { containers, blocks }: Page,
  { from, to }: Ranges,
  kindred: Int32Array,
  kind: number,
  opening: Post | null,
): Int32Array {
  const begun = new Int32Array(blocks.length + 1);
  const begin = (b: number): void => {
    begun[b + 1] = 1;
  };
  for (const c of containers.keys())
    if (kindred[c] === kind && (to[c] as number) > (from[c] as number)) begin(from[c] as number);
  if (opening !== null) begin(opening.first);
  for (let b = 0; b < blocks.length; b++) begun[b + 1] = (begun[b + 1] as number) + (begun[b] as number);
  return begun;
}

/** Running sums over the blocks before each index. */
interface Lines {
  /** Blocks with words, that say something, that say when, that say who, and that may say all of it. */
  readonly all: Int32Array;
  readonly text: Int32Array;
  readonly date: Int32Array;
  readonly who: Int32Array;
  readonly whole: Int32Array;
}

function readLines(page: Page, features: BlockFeatures): Lines {
  const sum = (): Int32Array => new Int32Array(features.size + 1);
  const lines: Lines = { all: sum(), text: sum(), date: sum(), who: sum(), whole: sum() };
  const count = (sums: Int32Array, b: number, counts: boolean): void => {
    sums[b + 1] = (sums[b] as number) + (counts ? 1 : 0);
  };
  for (const block of page.blocks) {
    const b = block.index;
    // What is said in a quote was said elsewhere.
    const isOwn = features.hidden[b] !== 1 && block.kind !== 'control' && block.quoteDepth === undefined;
    const isShown = isOwn && /\p{Alphabetic}/u.test(block.text);
    const isDated = isShown && isSignature(page, features, b);
    const isWho = isShown && (saysWho(features, block) || (isDated && block.linkCount > 0));
    const isLabel = (features.words[b] as number) <= LABEL_WORDS && ((features.cues[b] as number) & LABELS) !== 0;
    count(lines.all, b, isShown);
    count(lines.text, b, isShown && !isDated && !isWho && !isLabel);
    count(lines.date, b, isDated);
    count(lines.who, b, isWho);
    count(lines.whole, b, isShown && block.linkCount > 0 && (isDated || endsWithTime(block.text)));
  }
  return lines;
}

function endsWithTime(text: string): boolean {
  const end = text.slice(-END);
  return TIME.test(end) || findCount(end) !== null;
}

function saysWho(features: BlockFeatures, { index: b, container }: Block): boolean {
  if ((features.words[b] as number) > WHO_WORDS) return false;
  return (
    (features.linkDensity[b] as number) >= LINKED || ((features.containers.own[container] as number) & BYLINE) !== 0
  );
}
