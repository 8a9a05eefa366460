import type { Ranges } from '../../../containers.ts';
import type { Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { NO_KIND } from './kindred.ts';
import { subjectOf } from './parts.ts';
import { isSignature } from './signature.ts';

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
/** Share of the words of the group with most that one of smaller containers must have to be preferred, and one of more of them. */
const ENOUGH_WORDS = 0.9;
const ENOUGH_WORDS_OF_MORE = 0.75;
/** Shortest text of a post, in words, longest signature and shortest headline. */
const TEXT_WORDS = 3;
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

/** Running sums over the blocks before each index: the sum of a range is a difference. */
interface Sums {
  readonly words: Float64Array;
  /** Words outside of what is called comments. */
  readonly uncommented: Float64Array;
  readonly signed: Int32Array;
  readonly answers: Int32Array;
  readonly headlines: Int32Array;
}

function sumUp(page: Page, features: BlockFeatures, named: Uint8Array): Sums {
  const n = features.size;
  const sums: Sums = {
    words: new Float64Array(n + 1),
    uncommented: new Float64Array(n + 1),
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
    const isText = seen && !signed && block.kind !== 'control' && words >= TEXT_WORDS && links < LINKED;
    // The thread's own headline, which posts may have again, is no other page's.
    const isNew = !subjects.has(subject || block.text);
    const isHeadline =
      seen &&
      words >= HEADLINE_WORDS &&
      !signed &&
      isNew &&
      !HANDLE.test(block.text) &&
      (block.kind === 'heading' || links > HEADLINE_LINKED);
    const isComment = named[block.container] === 1;
    sums.words[b + 1] = (sums.words[b] as number) + (isText ? words : 0);
    sums.uncommented[b + 1] = (sums.uncommented[b] as number) + (isText && !isComment ? words : 0);
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
export interface Group {
  /** The number that the containers have in common, see `kindredOf`. */
  readonly kind: number;
  posts: number;
  filled: number;
  words: number;
  gaps: number;
  signed: number;
  answered: number;
  headed: number;
  /** How many are called comments. */
  named: number;
  /** First container of the group, and the last inside it. */
  readonly first: number;
  readonly firstEnd: number;
  /** Last container of the group that isn't inside another, the last inside it, and the block after it. */
  lastStart: number;
  last: number;
  end: number;
}

/**
 * Finds the containers of posts: of one tag and names, but for numbers, with text in each, and between them who wrote it, when, and how to
 * answer.
 *
 * @param kindred a number for each container that those of a kind have in common.
 * @param thread whether the page is known for a thread.
 * @returns null where the page shows none.
 */
export function findGroup(
  page: Page,
  features: BlockFeatures,
  ranges: Ranges,
  kindred: Int32Array,
  thread: boolean,
): Group | null {
  const { last } = features.containers;
  const named = namedComments(page, features);
  const sums = sumUp(page, features, named);
  const { from, to } = ranges;
  const groups = new Map<number, Group>();
  for (let c = 1; c < page.containers.length; c++) {
    const container = page.containers[c];
    if (!container) continue;
    const start = from[c] as number;
    const end = to[c] as number;
    if (kindred[c] === NO_KIND || end <= start || (container.names === '' && !container.tag.includes('-'))) continue;
    const key = kindred[c] as number;
    const group = groups.get(key) ?? {
      kind: key,
      posts: 0,
      filled: 0,
      words: 0,
      gaps: 0,
      signed: 0,
      answered: 0,
      headed: 0,
      named: 0,
      first: c,
      firstEnd: last[c] as number,
      lastStart: c,
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
    const said = named[c] === 1 ? sums.words : sums.uncommented;
    const words = (said[end] as number) - (said[start] as number);
    group.posts++;
    group.named += named[c] as number;
    group.words += words;
    if (words > 0) group.filled++;
    group.lastStart = c;
    group.last = last[c] as number;
    group.end = end;
  }
  const min = thread ? MIN_STATED_POSTS : MIN_POSTS;
  const fits = [...groups.values()].filter(
    ({ posts, filled, gaps, signed, answered, headed, named }) =>
      posts >= min &&
      filled >= MIN_FILLED * posts &&
      signed >= MIN_SIGNED * gaps &&
      (thread || answered >= MIN_ANSWERED * gaps) &&
      headed <= (named === posts ? MAX_HEADED_COMMENTS : MAX_HEADED) * gaps,
  );
  return innermost(withoutComments(fits));
}

/**
 * Leaves out what is called comments and begins among posts that aren't.
 *
 * @param groups in the order of their first containers.
 */
function withoutComments(groups: readonly Group[]): Group[] {
  let end = 0;
  return groups.filter(({ named, posts, first, lastStart }) => {
    if (named === 0) end = Math.max(end, lastStart);
    return named < posts || first > end;
  });
}

/** The innermost of the groups that hold the text has the least else in it. */
function innermost(fits: readonly Group[]): Group | null {
  const best = fits.reduce<Group | null>((most, each) => (most && most.words >= each.words ? most : each), null);
  if (best === null) return null;
  const share = ({ posts }: Group): number => (posts > best.posts ? ENOUGH_WORDS_OF_MORE : ENOUGH_WORDS);
  return fits
    .filter((group) => group.words >= share(group) * best.words)
    .reduce((inner, each) => (isWithin(each, inner) ? each : inner));
}

/** Whether the first or the last container of a group stands inside that of another. */
function isWithin(inner: Group, outer: Group): boolean {
  return (
    (inner.first > outer.first && inner.first <= outer.firstEnd) ||
    (inner.lastStart > outer.lastStart && inner.lastStart <= outer.last)
  );
}

/** 1 for each container that is called comments or stands in one that is. */
export function namedComments({ containers }: Page, features: BlockFeatures): Uint8Array {
  const named = new Uint8Array(containers.length);
  for (const [c, { parent }] of containers.entries()) {
    if (c > 0)
      named[c] = (named[parent] as number) | (((features.containers.own[c] as number) & COMMENTS) !== 0 ? 1 : 0);
  }
  return named;
}
