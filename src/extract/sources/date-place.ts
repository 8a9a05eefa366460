/** What a date is whose line says nothing of it, by where the line stands. */

import { hasDate } from '../../digits.ts';
import type { Block, Reason, Verdict } from '../../page.ts';
import type { Field } from '../candidate.ts';
import { type Context, isSeen, isUnderHeadline, nearness } from '../context.ts';
import { findDates } from '../dates/find.ts';
import { DAY_LENGTH } from '../dates/iso.ts';
import { hasWeekday } from '../dates/weekdays.ts';
import { isForeign } from '../foreign.ts';
import { datesOf, isCitedDate, isFiledDate, isSigned, isSignedDate } from './date-line.ts';

/** How far from the headline, and after the body, a date line can stand, in blocks. */
const REACH = 8;
/** How far after the body's beginning and its end a date that nothing explains can still be the article's, in blocks. */
const INTO = 3;
const CLOSE = 4;
/** How long a paragraph of prose is, in UTF-16 units, and how many of them stand above the date: the standfirst. */
const PROSE = 100;
const MAX_STANDFIRSTS = 1;
/** How far below it a line that is a date and nothing else can stand when words say which, in blocks. */
const FAR_BELOW = 16;
/** How far above the headline a line stands that is its own whatever it looks like, in blocks. */
const BESIDE = 2;
const MAX_BESIDE = 70;
/** How far under the headline a line stands that is its own although it looks like a teaser's, in blocks. */
const RIGHT_UNDER = 4;
/** How far under the article the line stands that a content system prints at its foot, in blocks. */
const FOOT = 5;
/** How far under the article the teasers of a list stand, in blocks, and how many of them are one. */
const LIST_REACH = 16;
const LISTED = 3;
/** A line with a date is this short, in UTF-16 units; a longer one is a sentence that speaks of a day. */
export const MAX_LINE = 160;
/** What a date is worth: by what strip says its block is, and by where its line stands. */
export const WEIGHT = {
  field: 0.7,
  fieldAbove: 0.58,
  byline: 0.6,
  near: 0.45,
  above: 0.35,
  end: 0.3,
  after: 0.25,
  captured: 0.9,
  frame: 0.6,
} as const;

/** A headline holds no time of day, but for that of the date which stands on its line. */
const CLOCK_TIME = /(?:19|20)\d\d,? (?:at )?\d{1,2}:\d\d/;

/** Whether a headline stands behind a whole date on one line: `Dec 18 2025 Bridge closes`. */
function beginsWithDate(text: string): boolean {
  const [first] = hasDate(text) ? findDates(text, 'day-first') : [];
  return first?.start === 0 && first.iso.length >= DAY_LENGTH && /^\s+\p{Uppercase}/u.test(text.slice(first.end));
}

/** What the dates of a line are that no word explains, and what they are worth; null for a line that isn't read. */
type Place = readonly [unlabelled: Field | null, weight: number] | null;

function placeOfField(verdict: Extract<Verdict, { verdict: 'field' }>, text: string, isAbove: boolean): Place {
  if (verdict.field === 'captured') return ['captured', WEIGHT.captured];
  if (verdict.field === 'date') return ['published', isAbove ? WEIGHT.fieldAbove : WEIGHT.field];
  const isGlued = verdict.field === 'title' && (isSigned(text) || CLOCK_TIME.test(text) || beginsWithDate(text));
  const isByline = verdict.field === 'byline' || verdict.field === 'subtitle' || isGlued;
  return isByline ? ['published', WEIGHT.byline] : null;
}

/** How many blocks at the top of a page are its frame, where a clock stands. */
export const FRAME = 6;

/** Where the article begins: its headline, else its body; -1 for neither. */
const startOf = ({ anchor, firstBody }: Context): number => (anchor >= 0 ? anchor : firstBody);

/**
 * The block up to which hardly more than a standfirst stands behind where the article begins: its first lines go on till
 * there.
 */
function endOfLead(context: Context): number {
  const { blocks, verdicts } = context.page;
  let prose = 0;
  for (let at = Math.max(0, startOf(context)); at < blocks.length; at++) {
    if (verdicts[at]?.verdict !== 'body' || (blocks[at]?.text.length ?? 0) < PROSE) continue;
    if (++prose > MAX_STANDFIRSTS) return at;
  }
  return blocks.length;
}

/** Whether a line that strip took for some date above the article is a clock's or a weather report's. */
const isClock = (block: Block, verdict: Verdict): boolean =>
  verdict.verdict !== 'dropped' || verdict.reason !== 'date' || hasWeekday(block.text);

/**
 * The block with the only date above the article that is no clock's: it is the article's, however far above it stands; -1
 * when there is none, or several.
 */
function onlyAbove(context: Context): number {
  const { blocks, verdicts } = context.page;
  const start = startOf(context);
  let only = -1;
  for (let index = FRAME; index < (start < 0 ? blocks.length : start); index++) {
    const verdict = verdicts[index];
    const block = blocks[index];
    if (verdict?.verdict !== 'dropped' || verdict.reason !== 'date' || !block || !isSeen(block, context)) continue;
    if (block.text.length > MAX_LINE || isClock(block, verdict) || datesOf(block.text, 'published', 1).length === 0)
      continue;
    if (only >= 0 && blocks[only]?.text !== block.text) return -1;
    only = index;
  }
  return only;
}

/** What the place of each line of a page is told by, looked for once. */
export interface Landmarks {
  readonly only: number;
  readonly leadEnd: number;
}

/** Finds where a page's lead ends, and the only date above it. */
export const landmarksOf = (context: Context): Landmarks => ({
  only: onlyAbove(context),
  leadEnd: endOfLead(context),
});

/** Whether what is signed on a page is what its readers wrote: reviews of a product, a forum's posts. */
const hasReaders = ({ page }: Context): boolean => page.kind === 'product' || page.kind === 'forum';

/** Whether several lines with dates and names follow the article, as teasers with theirs do. */
function isListBelow({ page: { blocks, verdicts }, lastBody }: Context): boolean {
  let signed = 0;
  for (let at = lastBody + 1; at <= lastBody + LIST_REACH && signed < LISTED; at++) {
    const verdict = verdicts[at];
    const isRelated = verdict?.verdict === 'dropped' && verdict.reason === 'related';
    const text = blocks[at]?.text ?? '';
    if (isRelated && text.length <= MAX_LINE && isSignedDate(text)) signed++;
  }
  return signed >= LISTED;
}

/** Whether the headline was taken for one of the others, too: then the label above it is of nothing below it. */
function isOfHeadline(reason: Reason | null, { page: { kind, verdicts }, anchor }: Context): boolean {
  const headline = verdicts[anchor];
  return kind === 'article' && headline?.verdict === 'dropped' && headline.reason === reason;
}

/** The place of a line in a part of the page that is about something else, as far as it can be the article's after all. */
function placeAmongOthers(block: Block, below: number, reason: Reason | null, context: Context): Place {
  const isSignature = (): boolean => !hasReaders(context) && isSignedDate(block.text);
  // `By Ann Lee | June 24, 2024 | Bridges` above the headline, and `Posted on June 24, 2024` right under an article, are
  // easily taken for parts of what is listed there.
  const above = context.anchor - block.index;
  const isBeside = above <= BESIDE && block.text.length <= MAX_BESIDE;
  if (above > 0 && above <= REACH && (isBeside || isSignature())) {
    const isOwn = isSignature() || (isBeside && isCitedDate(block.text));
    return [isOwn ? 'published' : null, WEIGHT.above];
  }
  // So are those right under the headline, where its standfirst is taken for the text.
  if (context.anchor >= 0 && above < 0 && above >= -RIGHT_UNDER && reason !== 'comments')
    return [isSignature() || isOfHeadline(reason, context) ? 'published' : null, WEIGHT.above];
  if (reason !== 'related' || below <= 0) return null;
  const isFoot = below <= FOOT && !hasReaders(context) && isFiledDate(block.text);
  if (below > INTO && !isFoot) return null;
  return (isFoot || isSignature()) && !isListBelow(context) ? ['published', WEIGHT.after] : [null, WEIGHT.end];
}

/** The place of a line after the article. */
function placeAfter(block: Block, below: number, reason: Reason | null, context: Context): Place {
  if (reason === 'date' || reason === 'share' || reason === 'other') {
    if (below <= CLOSE && !hasReaders(context)) return ['published', WEIGHT.after];
  }
  const isNear = below <= (reason === 'navigation' ? CLOSE : REACH);
  return isNear && !hasReaders(context) && isSignedDate(block.text) ? ['published', WEIGHT.after] : [null, WEIGHT.end];
}

/**
 * Tells what a date is worth by where its line stands.
 *
 * @param landmarks the page's.
 */
export function placeOf(block: Block, verdict: Verdict, context: Context, { only, leadEnd }: Landmarks): Place {
  const { anchor, firstBody, lastBody, isDump } = context;
  // In a dump strip's headline may be another line than it turns out to be.
  const isMistaken = isDump && verdict.verdict === 'field' && verdict.field === 'title' && block.index !== anchor;
  if (verdict.verdict === 'field' && !isMistaken) return placeOfField(verdict, block.text, block.index < anchor);
  const reason = verdict.verdict === 'dropped' ? verdict.reason : null;
  if (reason === 'caption' && !(isUnderHeadline(block.index, context) && isSigned(block.text))) return null;
  const below = lastBody < 0 ? 0 : block.index - lastBody;
  if (isForeign(verdict) && !isUnderHeadline(block.index, context)) {
    return placeAmongOthers(block, below, reason, context);
  }
  const near = nearness(block.index, context, REACH);
  const start = startOf(context);
  const isAbove = start < 0 || block.index < start;
  // Without a body, dates are those of what the page lists.
  const isOwn = firstBody >= 0 && (block.index <= firstBody + INTO || firstBody < anchor || block.index <= leadEnd);
  if (isAbove && (reason === 'weather' || reason === 'date')) {
    if (isClock(block, verdict)) return ['captured', WEIGHT.frame];
    const isPublished = block.index === only || (near === 'start' && isOwn);
    return isPublished ? ['published', WEIGHT.above] : ['captured', WEIGHT.frame];
  }
  if (near === 'start') return [isOwn ? 'published' : null, isAbove ? WEIGHT.above : WEIGHT.near];
  if (near === 'end') return placeAfter(block, below, reason, context);
  return reason === 'date' && below > 0 && below <= FAR_BELOW ? [null, WEIGHT.end] : null;
}
