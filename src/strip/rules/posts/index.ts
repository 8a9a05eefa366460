import { type Ranges, readRanges } from '../../../containers.ts';
import type { Page, Post } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import type { KindSigns } from '../../kind/signs.ts';
import type { Points } from '../../kind/stated.ts';
import { findGroup } from './groups.ts';
import { kindredOf } from './kindred.ts';
import { findPostLines } from './lines.ts';
import { findOpening } from './opening.ts';
import { dropPostParts } from './parts.ts';
import { isTitleLine } from './title-line.ts';

/** Share of the posts from which those above the page's title are none. */
const MIN_BELOW = 0.7;
/** Running prose outside of the posts, in words, from which the page is an article with comments. */
const MAX_OUTSIDE = 60;
/** The least share of a stated thread's prose that its posts hold. */
const MIN_STATED_SHARE = 0.6;
/** What the head may say for an article or a product. */
const MAX_STATED = 3;
/** Longest post that answers are to, in words, and its length by theirs, beyond which it is an article with comments. */
const OPENING_WORDS = 400;
const OPENING_SHARE = 0.5;
/** Longest label of a way to answer and shortest running prose, in words. */
const LABEL_WORDS = 3;
const PROSE_WORDS = 20;
/** Text with more of it in links leads elsewhere. */
const LINKED = 0.5;

const ANSWERS = evidenceBit('comments') | evidenceBit('share');
const LEGAL = evidenceBit('legal');

/** The posts of a thread. */
export interface FoundPosts {
  /** 1 for each block of a post's text. */
  readonly text: Uint8Array;
  /** The number that their containers have in common, see `kindredOf`; null in a dump. */
  readonly kind: number | null;
  /** The post that the others answer, where the page shows it in another way than them. */
  readonly opening: Post | null;
}

/**
 * Finds the posts of a thread by their shape: containers of one tag and names, but for numbers, with text in each, and between them who wrote
 * it, when, and how to answer. An article's own prose stands outside of its comments, a teaser has a headline, so that
 * neither makes a thread.
 *
 * @param stated what the page's head and address say.
 * @param thread whether the page is known for a thread; what its shape needs to show is less then.
 * @returns null where the page shows no posts.
 */
export function findPosts(
  page: Page,
  features: BlockFeatures,
  signs: KindSigns,
  stated: Points,
  thread: boolean,
): FoundPosts | null {
  if (page.containers.length <= 1) {
    const text = thread ? null : findPostLines(page, features);
    return text && { text, kind: null, opening: null };
  }
  if (!thread && Math.max(stated.article, stated.product) >= MAX_STATED) return null;
  const kindred = kindredOf(page, features.containers);
  const ranges = readRanges(page);
  const { from, to } = ranges;
  const group = findGroup(page, features, ranges, kindred, thread);
  if (group === null) return null;
  const posts = new Uint8Array(features.size);
  const places = Array.from(kindred.keys()).filter(
    (c) => kindred[c] === group.kind && (to[c] as number) > (from[c] as number),
  );
  // The text about a forum, laid out as a post is, may stand beside the thread.
  const title = page.blocks.findIndex(({ index }) => isTitleLine(page, features, index));
  const below = places.filter((c) => (to[c] as number) > title);
  for (const c of below.length >= MIN_BELOW * places.length ? below : places) posts.fill(1, from[c], to[c]);
  const opening = openingOf(page, features, ranges, title, posts, thread ? null : group.words);
  if (opening !== null) posts.fill(1, opening.first, opening.last + 1);
  const { inside, outside } = weigh(page, features, posts);
  const { words, posts: count, kind } = group;
  if (thread ? inside < MIN_STATED_SHARE * (inside + outside) : outside > Math.min(MAX_OUTSIDE, words)) return null;
  if (!thread && (signs.prices > count / 4 || signs.shop > count / 2)) return null;
  dropPostParts(page, features, kindred, kind, posts);
  return { text: posts, kind, opening };
}

/** @param answered words of the answers, where the page may still be an article with comments; null for a thread. */
function openingOf(
  page: Page,
  features: BlockFeatures,
  ranges: Ranges,
  title: number,
  posts: Uint8Array,
  answered: number | null,
): Post | null {
  const opening = findOpening(page, features, ranges, title, posts);
  if (opening === null || answered === null) return opening;
  let words = 0;
  for (let b = opening.first; b <= opening.last; b++) words += features.words[b] as number;
  return words <= Math.min(OPENING_WORDS, Math.max(MAX_OUTSIDE, OPENING_SHARE * answered)) ? opening : null;
}

/** Words of running prose in posts and outside of them; takes from the posts what is no text of theirs. */
function weigh(page: Page, features: BlockFeatures, posts: Uint8Array): { inside: number; outside: number } {
  let inside = 0;
  let outside = 0;
  for (const block of page.blocks) {
    const b = block.index;
    const words = features.words[b] as number;
    const cues = features.cues[b] as number;
    const isProse = features.hidden[b] !== 1 && words >= PROSE_WORDS && (features.linkDensity[b] as number) < LINKED;
    if (posts[b] === 1) {
      if (isProse) inside += words;
      const isLabel = block.kind !== 'code' && words <= LABEL_WORDS && (cues & ANSWERS) !== 0;
      if (features.hidden[b] === 1 || block.kind === 'control' || isLabel) posts[b] = 0;
    } else if (isProse && (cues & LEGAL) === 0) outside += words;
  }
  return { inside, outside };
}
