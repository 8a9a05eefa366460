import { isWithin } from '../../../containers.ts';
import type { Block, Page, Reason } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import { NUMBER_HASH } from '../../features/characters.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { type Ahead, lookAhead, PROSE, RESUMING_ALONE, RESUMING_WORDS, runningProse } from './ahead.ts';
import { ArticleWords } from './article-words.ts';
import { isVoid } from './shape.ts';
import type { Surroundings } from './subtree.ts';

/** Longest block, in words, that can head a section. */
const MAX_HEADING_WORDS = 9;
/** Longest label, in words, that counts the comments on a headline. */
const MAX_COUNT_WORDS = 30;
/** How many blocks a part of a text has at most between its heading and the next. */
const MAX_PART = 100;
/** Prose, in words, that has to stand before a section for it to end the article. */
const MIN_PROSE_BEFORE = 60;
/** The same before a wall, which may stand after the first paragraph. */
const MIN_PROSE_BEFORE_WALL = 25;
/** Prose after a section, in relation to that before, that makes it an insertion and not the end. */
const RESUMED_SHARE = 0.2;

/** Reasons whose label opens a section of the page, in order of precedence. */
const OPENING: readonly Reason[] = ['comments', 'newsletter', 'share', 'related', 'author-bio'];
/** Levels that a label's scope is looked for upwards. */
const MAX_SCOPE_DEPTH = 64;
/** Sections of a few lines, after which the article may go on. */
const BOXES: readonly Reason[] = ['newsletter', 'share', 'author-bio'];
/** Blocks that a body's beginning is known by. */
const BEGINNING_BLOCKS = 6;
/** Words that a box's own text seldom has. */
const BOX_WORDS = 15;
/** Sentences, each a paragraph of its own, that no box has in a row, and their least words. */
const BOX_SENTENCES = 3;
const SENTENCE_WORDS = 5;
/** How far below a label of teasers an article goes on that they were put into, in blocks; the words of its next two sentences, and the share it has had. */
const INSERT_REACH = 8;
const INSERTED_WORDS = 12;
const INSERTED_PAIR = 30;
const SHARED_PAIR = 0.27;
/** How much of a sentence of the article's is links; a teaser's is one. */
const MOST_LINKED = 0.5;
/** Share of running prose beside lines as stand between comments from which it is a thread of theirs. */
const THREAD_CHATTER = 0.3;
/** Share of the running prose after a label that no thread has before the first such line: the article goes on. */
const ARTICLE_SHARE = 0.5;
/** Running prose after a label of comments, in relation to that before, that makes the label a link at the top. */
const RESUMED_AFTER_COMMENTS = 0.8;
/** What the labels beside the posts of a thread speak for. */
const POST_LABELS: readonly Reason[] = ['comments', 'share', 'author-bio'];
const COMMENTS = evidenceBit('comments');
const FORM = evidenceBit('form');
const WALL = evidenceBit('wall');
const PAYWALL = evidenceBit('paywall');

/** The page's sections that a label opens. */
export interface Sections {
  /** Reason of the section that the block stands in, or null. */
  readonly reason: readonly (Reason | null)[];
  /** First block of the page's end: from here on nothing belongs to the article. */
  readonly end: number;
}

/** Whether a block can be the label over a section: short, and no sentence. */
function canHead(page: Page, features: BlockFeatures, b: number): boolean {
  const block = page.blocks[b];
  const words = features.words[b] as number;
  if (block?.kind === 'list-item' && block.linkDensity > 0.8) return false;
  if (!block || features.hidden[b] === 1 || words === 0 || features.ending[b] === 1) return false;
  return words <= (countsComments(features, b) ? MAX_COUNT_WORDS : MAX_HEADING_WORDS);
}

/** `7 thoughts on “…”`, with the whole headline in it. */
function countsComments(features: BlockFeatures, b: number): boolean {
  const { hashes, start } = features.tokens;
  return ((features.cues[b] as number) & COMMENTS) !== 0 && hashes[start[b] as number] === NUMBER_HASH;
}

/**
 * Finds the sections that labels such as "Related Articles" or "Leave a comment" open. A section goes on to the next
 * label, to a heading of its level, or to where prose resumes as the article's does: paragraph after paragraph, which
 * teasers don't.
 *
 * @param page the page.
 * @param features its features.
 * @param prose how much each block looks like prose, 0 to 1.
 * @param around what the containers say.
 * @param thread whether the page is a thread: what stands beside its posts opens no section.
 */
export function findSections(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  around: Surroundings,
  thread: boolean,
): Sections {
  const n = features.size;
  const running = runningProse(page, features, prose);
  const ahead = lookAhead(page, features, prose, running);
  const reason = new Array<Reason | null>(n).fill(null);
  let current: Reason | null = null;
  let level = 0;
  let scope = 0;
  let before = 0;
  let end = n;
  /** Where the article goes on behind the teasers that the current section is of; -1 for not soon. */
  let resumesAt = -1;
  const article = new ArticleWords(features);
  for (let b = 0; b < n; b++) {
    const block = page.blocks[b];
    if (!block || features.hidden[b] === 1) continue;
    const label = canHead(page, features, b) ? openedBy(features.cues[b] as number, thread) : null;
    const isOther =
      label === 'comments' && (isOwnHeading(page, features, ahead, b) || isCountAbove(features, ahead, b, before));
    const opened = isOther ? null : label;
    const left = block.container < scope || block.container > (features.containers.last[scope] as number);
    // A box's button says what its label does, and heads nothing behind the box.
    if (opened !== null && (opened !== current || left)) {
      current = opened;
      level = block.level ?? 0;
      scope = scopeOf(page, features, b);
      resumesAt = opened === 'related' && before >= MIN_PROSE_BEFORE ? resumption(page, features, article, b) : -1;
      const aroundBody = scope <= around.body && (features.containers.last[scope] as number) >= around.body;
      if (
        end === n &&
        aroundBody &&
        before >= (opened === 'paywall' ? MIN_PROSE_BEFORE_WALL : MIN_PROSE_BEFORE) &&
        block.linkDensity < 0.5 &&
        resumesAt < 0 &&
        (ends(opened, ahead, b, before) ||
          (opened === 'related' && (ahead.running[b] as number) * 2 < before && article.areMissingAfter(b, running)))
      ) {
        end = b;
      }
    } else if (current !== null && b < end) {
      const sameLevel = block.kind === 'heading' && (block.level === 1 || (level > 0 && (block.level ?? 6) <= level));
      const resumed =
        b === resumesAt ||
        (running[b] as number) > 0 ||
        (before < MIN_PROSE_BEFORE && startsBody(page, features, prose, b)) ||
        (BOXES.includes(current) &&
          (block.kind === 'caption' || isPlainProse(features, prose, b) || beginsSentences(page, features, b)));
      if (resumed) freeHeadings(page, features, reason, b);
      if (sameLevel || left || resumed) current = null;
    }
    reason[b] = current;
    if (current === null && (prose[b] as number) > PROSE) {
      before += features.words[b] as number;
      if (end === n) article.add(b);
    }
  }
  return { reason, end };
}

/**
 * Whether a heading that could be a label of comments, `Discussion`, is the text's own, as papers and judgments have it: it stands
 * between two others of its level in the same element, and nothing behind it stands between comments.
 */
function isOwnHeading(page: Page, features: BlockFeatures, { chatter }: Ahead, b: number): boolean {
  const block = page.blocks[b];
  if (block?.kind !== 'heading' || page.containers.length <= 1) return false;
  const holderOf = ({ container }: Block): number => page.containers[container]?.parent ?? -1;
  const isPeer = (k: number): boolean => {
    const other = page.blocks[k];
    return other?.kind === 'heading' && other.level === block.level && holderOf(other) === holderOf(block);
  };
  let before = b - 1;
  let behind = b + 1;
  while (before >= 0 && b - before <= MAX_PART && !isPeer(before)) before--;
  while (behind < features.size && behind - b <= MAX_PART && !isPeer(behind)) behind++;
  if (!isPeer(before) || !isPeer(behind)) return false;
  return ((features.cues[before] as number) | (features.cues[behind] as number)) === 0 && chatter().answered[b] === 0;
}

/**
 * Whether a line counts comments above all prose, as the one beside `Share` under a headline does: nothing was said yet that
 * they could be on, and most of what is said on the page is before the first line as stands between comments.
 */
function isCountAbove(features: BlockFeatures, { prose, chatter }: Ahead, b: number, before: number): boolean {
  if (before > 0 || !countsComments(features, b)) return false;
  const all = prose[b] as number;
  const unanswered = all - (prose[chatter().next[b + 1] as number] as number);
  return unanswered > ARTICLE_SHARE * all;
}

/** Whether a section that opens at `b` ends the article: not when the article plainly goes on after it. */
function ends(opened: Reason, ahead: Ahead, b: number, before: number): boolean {
  const running = ahead.running[b] as number;
  const rest = ahead.prose[b] as number;
  if (opened === 'comments') {
    return running < before * RESUMED_AFTER_COMMENTS || isThread(ahead, b);
  }
  if (opened === 'paywall') return running < before;
  if (BOXES.includes(opened)) return rest < before * RESUMED_SHARE;
  if (running >= Math.max(RESUMING_WORDS, before * RESUMED_SHARE)) return false;
  // Where headings and lists part all of its paragraphs, none of an article's is beside another.
  return (ahead.parted[b] as number) < Math.max(RESUMING_ALONE, before);
}

/** Whether the prose after a label of comments is a thread's: it stands beside such lines, and most of it not before the first. */
function isThread({ running, chatter }: Ahead, b: number): boolean {
  const { answered, next } = chatter();
  const all = running[b] as number;
  const unanswered = all - (running[next[b + 1] as number] as number);
  return (answered[b] as number) >= THREAD_CHATTER * all && unanswered < ARTICLE_SHARE * all;
}

/**
 * Where an article goes on right behind teasers that stand in the middle of it: two sentences one below the other, each a paragraph,
 * with words that it has had.
 *
 * @returns the block; -1 where it doesn't, or not soon.
 */
function resumption({ blocks }: Page, features: BlockFeatures, article: ArticleWords, label: number): number {
  const { words, ending, cues, linkDensity, hidden } = features;
  const isSentence = (k: number): boolean =>
    blocks[k]?.kind === 'paragraph' &&
    hidden[k] !== 1 &&
    (words[k] as number) >= INSERTED_WORDS &&
    ending[k] === 1 &&
    cues[k] === 0 &&
    (linkDensity[k] as number) < MOST_LINKED &&
    blocks[k]?.text.endsWith('?') !== true;
  const last = Math.min(features.size - 2, label + INSERT_REACH);
  for (let k = label + 1; k <= last; k++) {
    if (!isSentence(k) || !isSentence(k + 1)) continue;
    if ((words[k] as number) + (words[k + 1] as number) < INSERTED_PAIR) continue;
    return article.shareOf(k, k + 2) >= SHARED_PAIR ? k : -1;
  }
  return -1;
}

/** Prose that isn't a box's own text. */
function isPlainProse(features: BlockFeatures, prose: Float64Array, b: number): boolean {
  return (prose[b] as number) > PROSE && (features.words[b] as number) >= BOX_WORDS && features.cues[b] === 0;
}

/** Whether paragraph after paragraph is a short sentence: a box has no more than a line or two. */
function beginsSentences({ blocks }: Page, { words, ending, cues, linkDensity }: BlockFeatures, b: number): boolean {
  for (let k = b; k < b + BOX_SENTENCES; k++) {
    if (blocks[k]?.kind !== 'paragraph' || (words[k] as number) < SENTENCE_WORDS || ending[k] !== 1) return false;
    if (cues[k] !== 0 || (linkDensity[k] as number) > 0 || blocks[k]?.text.endsWith('?')) return false;
  }
  return true;
}

/** Whether paragraphs, short ones too, add up to the beginning of a body. */
function startsBody(page: Page, features: BlockFeatures, prose: Float64Array, b: number): boolean {
  let words = 0;
  for (let k = b; k < Math.min(features.size, b + BEGINNING_BLOCKS); k++) {
    const block = page.blocks[k];
    if (block && k > b && (isVoid(block) || features.hidden[k] === 1)) continue;
    if ((prose[k] as number) <= PROSE || (features.words[k] as number) < BOX_WORDS) break;
    words += features.words[k] as number;
  }
  return words >= RESUMING_ALONE;
}

/** Headings right before resumed prose are its own. */
function freeHeadings(page: Page, features: BlockFeatures, reason: (Reason | null)[], b: number): void {
  let k = b - 1;
  for (; page.blocks[k]?.kind === 'heading' && features.cues[k] === 0; k--) reason[k] = null;
  if (k === b - 1 && reason[k] === 'share' && headsPart(page, features, k)) reason[k] = null;
}

/** A line of a dump, which has lost its headings, that can't be a button to share. */
function headsPart(page: Page, features: BlockFeatures, b: number): boolean {
  const words = features.words[b] as number;
  return page.containers.length <= 1 && words >= 3 && features.cues[b] === 0 && (features.dateShare[b] as number) < 0.6;
}

/** The container that a label heads: the innermost that also holds the block after it. */
function scopeOf(page: Page, features: BlockFeatures, b: number): number {
  const { last } = features.containers;
  const next = page.blocks[b + 1]?.container ?? 0;
  let scope = page.blocks[b]?.container ?? 0;
  for (let up = 0; scope > 0 && !isWithin(last, next, scope); up++) {
    if (up === MAX_SCOPE_DEPTH) return 0;
    scope = page.containers[scope]?.parent ?? 0;
  }
  return scope;
}

function openedBy(cues: number, thread: boolean): Reason | null {
  if (cues === 0 || (cues & FORM) !== 0) return null;
  if ((cues & WALL) !== 0 && (cues & PAYWALL) !== 0) return 'paywall';
  for (const reason of OPENING) {
    if ((cues & evidenceBit(reason)) !== 0) return thread && POST_LABELS.includes(reason) ? null : reason;
  }
  return null;
}
