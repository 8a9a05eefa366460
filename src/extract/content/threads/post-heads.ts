import { isInside, isWithin, lastInside } from '../../../containers.ts';
import { hasDigit } from '../../../digits.ts';
import type { Annotation, Block, Container, JudgedPage, Post } from '../../../page.ts';
import { findCount } from '../../../time-ago.ts';
import { findDates } from '../../dates/find.ts';
import { namesIn, type PosterName } from './poster-names.ts';

/** Who wrote a post and when, and the blocks that say so. */
export interface PostHead {
  readonly author: string;
  /** As printed; the day alone where a time is printed as gone by and the markup says when. */
  readonly date: string | null;
  readonly blocks: readonly Block[];
}

/** How many blocks before and behind a post are looked at, and how far up from each. */
const REACH = 40;
const MAX_UP = 60;
/** How many lines of what counts as a post's text may be about it. */
const OWN_LINES = 3;
/** Share of the posts, without the comments on them, whose author must show. */
const MIN_NAMED = 0.6;
/** Longest line that says who and when, and the most of it that may be anything else, in UTF-16 units. */
const MAX_LINE = 200;
const MAX_REST = 60;
/** What is kept above the first post and is longer than this is a text of its own. */
const MAX_HEAD = 80;

/** Words beside a date that say it is the member's, not the post's. */
const MEMBERSHIP = /join|member|since|regist|posts|inscrit|beigetreten|dabei/i;
const ISO_DAY = /^\d{4}-\d\d-\d\d/;

/**
 * Finds who wrote each post of a thread, and when. It stands between the posts; whose it is shows by the elements that hold
 * both it and a post, and where nothing does, it is that of the post below.
 *
 * @returns nothing where the authors of too few posts show.
 */
export function findPostHeads(page: JudgedPage): Map<Post, PostHead> {
  const heads = new Map<Post, PostHead>();
  const { posts = [] } = page;
  if (posts.length < 2) return heads;
  const annotations = byBlock(page.annotations);
  for (const [post, { inside, above }] of linesOf(page, posts)) {
    const head = readHead(post, inside, page, annotations) ?? readHead(post, above, page, annotations);
    if (head !== null) heads.set(post, head);
  }
  const own = posts.filter(({ comment }) => !comment);
  return own.filter((post) => heads.has(post)).length >= MIN_NAMED * own.length ? heads : new Map();
}

function byBlock(annotations: readonly Annotation[]): Map<number, Annotation[]> {
  const found = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    const known = found.get(annotation.block);
    if (known) known.push(annotation);
    else found.set(annotation.block, [annotation]);
  }
  return found;
}

/** The lines around a post's text: those that are its own by the elements that hold them, and those right above. */
interface Lines {
  readonly inside: readonly Block[];
  readonly above: readonly Block[];
}

/** For each post, the short blocks around its text that say something of it. */
function linesOf(page: JudgedPage, posts: readonly Post[]): Map<Post, Lines> {
  const { blocks, containers } = page;
  const last = lastInside(containers);
  /** The innermost container that a block shares with a post; inner ones have larger numbers. */
  const sharedWith = (block: Block, other: Post): number => {
    let at = block.container;
    for (let up = 0; at > 0 && !isWithin(last, other.container, at); up++)
      at = up < MAX_UP ? (containers[at]?.parent ?? 0) : 0;
    return at;
  };
  return new Map(
    posts.map((post, i) => {
      const [before, next] = [posts[i - 1], posts[i + 1]];
      // What stands above other text than a post's is about that.
      const start = before ? before.last + 1 : textAbove(post.first, page) + 1;
      const end = next?.first ?? blocks.length;
      const near = [
        ...blocks.slice(Math.max(start, post.first - REACH), Math.min(post.first + OWN_LINES, post.last + 1)),
        ...blocks.slice(post.last + 1, Math.min(post.last + 1 + REACH, end)),
      ];
      const lines = near.filter(({ text, kind }) => text.length <= MAX_LINE && kind !== 'image');
      const isOwn = (block: Block): boolean => {
        if (block.index >= post.first && block.index <= post.last) return true;
        const other = block.index < post.first ? (before ?? next) : (next ?? before);
        return other === undefined || sharedWith(block, post) > sharedWith(block, other);
      };
      // What stands before each post stands before the first, too.
      const gap = before ? post.first - start : Math.max(0, (next?.first ?? 0) - post.last - 1);
      const isAbove = (block: Block): boolean =>
        block.index < post.first &&
        block.index >= post.first - gap &&
        (before === undefined || sharedWith(block, post) >= sharedWith(block, before));
      const above = lines.filter(isAbove);
      // In a dump, a label of the post before may stand between.
      return [post, { inside: lines.filter(isOwn), above: containers.length > 1 ? above : above.reverse() }];
    }),
  );
}

/** The last block before another that is the body's and more than a line about a post; -1 for none. */
function textAbove(first: number, { blocks, verdicts }: JudgedPage): number {
  let at = first - 1;
  while (at >= 0 && (verdicts[at]?.verdict !== 'body' || (blocks[at]?.text.length ?? 0) <= MAX_HEAD)) at--;
  return at;
}

function readHead(
  post: Post,
  blocks: readonly Block[],
  page: JudgedPage,
  annotations: ReadonlyMap<number, Annotation[]>,
): PostHead | null {
  const names = blocks.flatMap((block) => namesIn(block, page.containers, annotations.get(block.index) ?? []));
  const best = names.reduce<PosterName | null>((top, name) => (top && top.weight >= name.weight ? top : name), null);
  if (best === null || best.weight === 0) return null;
  // Whoever is named twice is called by the name, and by the account behind it.
  const author = names.find(({ href }) => href !== undefined && href === best.href) ?? best;
  const date = dateOf(blocks, author.block, page.containers, annotations);
  const used = [author.block, ...(date && date.block !== author.block ? [date.block] : [])];
  // In the text of a post, only a line that says no more than this is none of it.
  const isText = ({ index }: Block): boolean => index >= post.first && index <= post.last;
  const rest = (text: string): number => text.length - author.name.length - (date?.text.length ?? 0);
  if (
    used.some((block) => isText(block) && page.verdicts[block.index]?.verdict === 'body' && rest(block.text) > MAX_REST)
  )
    return null;
  return { author: author.name, date: date?.text ?? null, blocks: used };
}

/** The date in the lines of a post: on its author's line, or one that markup knows, or the one in the same box as the author, or the first. */
function dateOf(
  blocks: readonly Block[],
  author: Block,
  containers: readonly Container[],
  annotations: ReadonlyMap<number, Annotation[]>,
): { text: string; block: Block } | null {
  const momentOf = ({ index }: Block): string | null =>
    annotations
      .get(index)
      ?.find(({ source, value }) => source === 'time' && ISO_DAY.test(value))
      ?.value.slice(0, 10) ?? null;
  const isMoment = (block: Block): boolean => momentOf(block) !== null;
  const box = containers[author.container]?.parent ?? 0;
  const isNear = ({ container }: Block): boolean => box > 0 && isInside(containers, container, box);
  // What is listed about a member has terms.
  const isListed = ({ kind }: Block): boolean => kind === 'term' || kind === 'definition';
  const others = blocks.filter((block) => !MEMBERSHIP.test(block.text) && !isListed(block));
  const inOrder = [...blocks.filter((block) => isMoment(block)), ...others];
  inOrder.unshift(author, ...inOrder.filter(isNear));
  for (const block of inOrder) {
    const text = printedDate(block.text, momentOf(block));
    if (text !== null) return { text, block };
  }
  return null;
}

function printedDate(line: string, moment: string | null): string | null {
  if (!hasDigit(line)) return null;
  const [date] = findDates(line, 'day-first');
  if (date) return line.slice(date.start, date.end);
  if (moment !== null) return moment;
  const count = findCount(line);
  return count && line.slice(count.start, count.end);
}
