import type { Page, Post } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { KindSigns } from '../kind/signs.ts';
import type { Points } from '../kind/stated.ts';
import { kindredOf } from './kindred.ts';
import { findOpening } from './opening.ts';
import { findPostLines } from './post-lines.ts';
import { dropPostParts, subjectOf } from './post-parts.ts';
import { type Ranges, readRanges } from './ranges.ts';
import { isSignature } from './signature.ts';
import { isTitleLine } from './title-line.ts';

/** Posts from which a page is a thread by its shape alone, and on a page that says it is one. */
const MIN_POSTS = 3;
const MIN_STATED_POSTS = 2;
/** Share of the containers of posts that hold text, and of the gaps between them that name who wrote when or how to answer. */
const MIN_FILLED = 0.66;
const MIN_SIGNED = 0.6;
const MIN_ANSWERED = 0.5;
/** Share of the gaps that may hold another page's headline, as those between teasers do. */
const MAX_HEADED = 0.3;
/** The same where what holds the posts is called comments: those of a thread may name other threads. */
const MAX_HEADED_COMMENTS = 0.6;
/** Share of the posts from which those above the page's title are none. */
const MIN_BELOW = 0.7;
/** Share of the best group's words that a group of more or smaller containers must have to be preferred. */
const ENOUGH_WORDS = 0.9;
/** Running prose outside of the posts, in words, from which the page is an article with comments. */
const MAX_OUTSIDE = 60;
/** The least share of a stated thread's prose that its posts hold. */
const MIN_STATED_SHARE = 0.6;
/** What the head may say for an article or a product. */
const MAX_STATED = 3;
/** Longest post that answers are to, in words, and its length by theirs, beyond which it is an article with comments. */
const OPENING_WORDS = 400;
const OPENING_SHARE = 0.5;
/** Shortest text of a post, in words, and of running prose, longest signature and shortest headline. */
const TEXT_WORDS = 3;
const PROSE_WORDS = 20;
const SIGNATURE_WORDS = 14;
const HEADLINE_WORDS = 4;
/** Text with more of it in links leads elsewhere. */
const LINKED = 0.5;
const HEADLINE_LINKED = 0.8;

/** An account's name, as it stands beside the name of whoever has it. */
const HANDLE = /(?:^|\s)@[\w.-]/;
/** What a button shows that counts answers or votes. */
const COUNT = /^\d{1,3}(?:[.,]\d{1,3})?[KM]?$/i;

const COMMENTS = evidenceBit('comments');
const ANSWERS = COMMENTS | evidenceBit('share');
const LEGAL = evidenceBit('legal');

/** Running sums over the blocks before each index: the sum of a range is a difference. */
interface Sums {
  readonly words: Float64Array;
  readonly signed: Int32Array;
  readonly answers: Int32Array;
  readonly headlines: Int32Array;
}

function sumUp(page: Page, features: BlockFeatures): Sums {
  const n = features.size;
  const sums: Sums = {
    words: new Float64Array(n + 1),
    signed: new Int32Array(n + 1),
    answers: new Int32Array(n + 1),
    headlines: new Int32Array(n + 1),
  };
  const subjects = subjectsOf(page);
  for (const block of page.blocks) {
    const b = block.index;
    const words = features.words[b] as number;
    const seen = features.hidden[b] !== 1;
    const links = features.linkDensity[b] as number;
    const signed = seen && isSignature(page, features, b);
    const isCount = block.kind === 'control' && COUNT.test(block.text);
    const subject = block.kind === 'heading' ? subjectOf(block.text) : '';
    const isReply = subject !== '' && subject !== block.text;
    const answers =
      seen && (isCount || isReply || (words <= SIGNATURE_WORDS && ((features.cues[b] as number) & ANSWERS) !== 0));
    const isText = seen && block.kind !== 'control' && words >= TEXT_WORDS && links < LINKED;
    // The thread's own headline, which posts may have again, is no other page's.
    const isNew = !subjects.has(subject || block.text);
    const isHeadline =
      seen &&
      words >= HEADLINE_WORDS &&
      !signed &&
      isNew &&
      !HANDLE.test(block.text) &&
      (block.kind === 'heading' || links > HEADLINE_LINKED);
    sums.words[b + 1] = (sums.words[b] as number) + (isText ? words : 0);
    sums.signed[b + 1] = (sums.signed[b] as number) + (signed ? 1 : 0);
    sums.answers[b + 1] = (sums.answers[b] as number) + (answers ? 1 : 0);
    sums.headlines[b + 1] = (sums.headlines[b] as number) + (isHeadline && !answers ? 1 : 0);
  }
  return sums;
}

/** What the thread is about: its headline, and what headings of posts say that they answer. */
function subjectsOf({ blocks }: Page): Set<string> {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const answered = headings.map(({ text }) => subjectOf(text)).filter((subject, i) => subject !== headings[i]?.text);
  return new Set([...answered, headings.find(({ level }) => level === 1)?.text ?? '']);
}

/** Containers of one tag and names but for numbers, none inside another, as they are met in the page's order. */
interface Group {
  posts: number;
  filled: number;
  words: number;
  gaps: number;
  signed: number;
  answered: number;
  headed: number;
  /** How many are called comments. */
  named: number;
  /** First container of the group. */
  readonly first: number;
  /** Last container inside the last post, and the block after it. */
  last: number;
  end: number;
}

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
  const { own, last } = features.containers;
  const kindred = kindredOf(page, features.containers);
  const sums = sumUp(page, features);
  const ranges = readRanges(page);
  const { from, to } = ranges;
  const groups = new Map<number, Group>();
  const named = new Uint8Array(page.containers.length);
  for (let c = 1; c < page.containers.length; c++) {
    const container = page.containers[c];
    if (!container) continue;
    named[c] = (named[container.parent] as number) | (((own[c] as number) & COMMENTS) !== 0 ? 1 : 0);
    const start = from[c] as number;
    const end = to[c] as number;
    if (end <= start || (container.names === '' && !container.tag.includes('-'))) continue;
    const key = kindred[c] as number;
    const group = groups.get(key) ?? {
      posts: 0,
      filled: 0,
      words: 0,
      gaps: 0,
      signed: 0,
      answered: 0,
      headed: 0,
      named: 0,
      first: c,
      last: -1,
      end: 0,
    };
    groups.set(key, group);
    if (c <= group.last) continue;
    const between = (sum: Int32Array): number => ((sum[start] as number) > (sum[group.end] as number) ? 1 : 0);
    if (group.posts > 0) {
      group.gaps++;
      group.signed += between(sums.signed);
      group.answered += Math.max(named[c] as number, between(sums.answers));
      group.headed += between(sums.headlines);
    }
    const words = (sums.words[end] as number) - (sums.words[start] as number);
    group.posts++;
    group.named += named[c] as number;
    group.words += words;
    if (words > 0) group.filled++;
    group.last = last[c] as number;
    group.end = end;
  }
  const min = thread ? MIN_STATED_POSTS : MIN_POSTS;
  const fits = [...groups].filter(
    ([, { posts, filled, gaps, signed, answered, headed, named }]) =>
      posts >= min &&
      filled >= MIN_FILLED * posts &&
      signed >= MIN_SIGNED * gaps &&
      (thread || answered >= MIN_ANSWERED * gaps) &&
      headed <= (named === posts ? MAX_HEADED_COMMENTS : MAX_HEADED) * gaps,
  );
  const best = fits.reduce((most, [, { words }]) => Math.max(most, words), 0);
  // The innermost of those that hold the text has the least else in it; what is inside stands later.
  const chosen = fits
    .filter(([, { words }]) => words >= ENOUGH_WORDS * best)
    .reduce<[number, Group] | null>(
      (inner, each) => (inner === null || each[1].first > inner[1].first ? each : inner),
      null,
    );
  if (chosen === null) return null;
  const posts = new Uint8Array(features.size);
  const places = Array.from(kindred.keys()).filter(
    (c) => kindred[c] === chosen[0] && (to[c] as number) > (from[c] as number),
  );
  // The text about a forum, laid out as a post is, may stand beside the thread.
  const title = page.blocks.findIndex(({ index }) => isTitleLine(page, features, index));
  const below = places.filter((c) => (to[c] as number) > title);
  for (const c of below.length >= MIN_BELOW * places.length ? below : places) posts.fill(1, from[c], to[c]);
  const opening = openingOf(page, features, ranges, title, posts, thread ? null : chosen[1].words);
  if (opening !== null) posts.fill(1, opening.first, opening.last + 1);
  const { inside, outside } = weigh(page, features, posts);
  const { words, posts: count } = chosen[1];
  if (thread ? inside < MIN_STATED_SHARE * (inside + outside) : outside > Math.min(MAX_OUTSIDE, words)) return null;
  if (!thread && (signs.prices > count / 4 || signs.shop > count / 2)) return null;
  dropPostParts(page, features, kindred, chosen[0], posts);
  return { text: posts, kind: chosen[0], opening };
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
      const isLabel = words <= TEXT_WORDS && (cues & ANSWERS) !== 0;
      if (features.hidden[b] === 1 || block.kind === 'control' || isLabel) posts[b] = 0;
    } else if (isProse && (cues & LEGAL) === 0) outside += words;
  }
  return { inside, outside };
}
