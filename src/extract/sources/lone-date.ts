import { hasDate } from '../../digits.ts';
import type { Block, Verdict } from '../../page.ts';
import type { Candidate } from '../candidate.ts';
import { type Context, isSeen } from '../context.ts';
import { findDates } from '../dates/find.ts';
import { DAY_LENGTH } from '../dates/iso.ts';
import { dateLabel } from '../dates/labels.ts';
import { hasSpan } from '../dates/spans.ts';
import { hasRole, looksLikePrintedPerson } from '../fields/name-shapes.ts';
import { readByline } from '../fields/names.ts';
import { isForeign } from '../foreign.ts';
import { datesOf, isNamedChange, labelOf } from './date-line.ts';
import { FRAME } from './date-place.ts';

/** A line that holds a date and little else is this short, in UTF-16 units, and how much of it may be something else. */
const MAX_LINE = 80;
const MAX_REST = 12;
/**
 * How far below the article a date still is its own when it is the page's only one, and how far those stand that show that it
 * isn't, as the dates of teasers do, in blocks.
 */
const BELOW = 8;
const FAR_BELOW = 24;
/** What the only date that words call the publication's is worth, and the only date there is. */
const SAID = 0.2;
const ONLY = 0.15;

/** How far from each other a name and a date stand that sign an article, in blocks, and how long a line with the name is. */
const BESIDE = 2;
const MAX_NAME = 60;

/** How much of a line with a date a label takes up, in UTF-16 units. */
const LABEL = 30;

/** Whether a line is a label and a date, `Published August 13, 2025`, and stands in a form or a notice by mistake. */
function isPlainlySaid({ text, index }: Block, verdict: Verdict, { firstBody, lastBody }: Context): boolean {
  const reason = verdict.verdict === 'dropped' ? verdict.reason : null;
  if (reason === 'comments' || index > (reason === 'related' ? firstBody : lastBody + BELOW)) return false;
  return hasDate(text) && /^\p{Alphabetic}/u.test(text) && dateLabel(text.slice(0, LABEL)) === 'published';
}

/** The candidates when they all state one day. */
function sole(found: readonly Candidate[]): Candidate | null {
  const [first] = found;
  return first && found.every((other) => other.values[0] === first.values[0]) ? first : null;
}

/** Whether a date on a line that says nothing of it can be the article's: not in a list of others, and no clock's. */
function canBeOwn(block: Block, verdict: Verdict, { lastBody, anchor, firstBody }: Context): boolean {
  if (verdict.verdict === 'field' && verdict.field === 'captured') return false;
  if (verdict.verdict === 'dropped' && verdict.reason === 'weather') return false;
  // Above the article stand the dates of the page's frame; within its text those of what it tells and quotes.
  if (block.index > firstBody && block.index < lastBody) return false;
  return block.index > (anchor >= 0 ? anchor : firstBody) && block.index <= lastBody + FAR_BELOW;
}

/** Whether a short line with a date stands next to one with a person's name, below the page's frame, outside the text and menus. */
function standsBesideName({ index, text }: Block, verdict: Verdict, { page: { blocks }, lastBody }: Context): boolean {
  if (index < FRAME || index > lastBody || verdict.verdict === 'body') return false;
  if (verdict.verdict === 'dropped' && verdict.reason === 'navigation') return false;
  if (text.length > MAX_LINE || !hasDate(text) || findDates(text, 'day-first').length === 0) return false;
  for (let at = index - BESIDE; at <= index + BESIDE; at++) {
    const name = blocks[at]?.text ?? '';
    if (at === index || name.length > MAX_NAME) continue;
    if (readByline(name, true).some((read) => looksLikePrintedPerson(read) && !hasRole(read))) return true;
  }
  return false;
}

/** The one date of a dump that is signed, though under another line than the one that was taken for the headline. */
function soleSigned(context: Context): Candidate | null {
  const { blocks, verdicts } = context.page;
  const signed: Candidate[] = [];
  for (const block of context.isDump ? blocks : []) {
    const verdict = verdicts[block.index];
    if (!verdict || !isSeen(block, context) || !standsBesideName(block, verdict, context)) continue;
    signed.push(...datesOf(block.text, 'published', ONLY, () => labelOf(blocks[block.index - 1]), MAX_REST));
  }
  return sole(signed);
}

/** The one moment below a dump's article, on a line of its own that the buttons to share it follow, as at the foot of a post. */
function soleAtFoot({ isDump, lastBody, page: { blocks, verdicts } }: Context): Candidate | null {
  const moments: Candidate[] = [];
  let isAboveShare = false;
  for (let at = lastBody + 1; isDump && at <= lastBody + FAR_BELOW && at < blocks.length; at++) {
    const { text } = blocks[at] as Block;
    const verdict = verdicts[at];
    if (verdict?.verdict === 'dropped' && verdict.reason === 'comments') break;
    const dates = text.length > MAX_LINE ? [] : datesOf(text, 'published', ONLY, () => labelOf(blocks[at - 1]), 0);
    if (dates.length === 0) continue;
    moments.push(...dates);
    const [moment] = findDates(dates[0]?.values[0] ?? '', 'day-first');
    const next = verdicts[at + 1];
    const isShare = next?.verdict === 'dropped' && next.reason === 'share';
    isAboveShare ||= isShare && (moment?.iso.length ?? 0) > DAY_LENGTH;
  }
  return isAboveShare ? sole(moments) : null;
}

/**
 * Proposes the one date of a page that stands where an article's date seldom does: the only one that words call that of
 * publication, else the only one there is.
 */
export function fromLoneDate(context: Context): Candidate[] {
  const { page } = context;
  if (page.kind !== 'article' || context.lastBody < 0) return [];
  const said: Candidate[] = [];
  const plain: Candidate[] = [];
  let isFar = false;
  let isAlone = true;
  const changes = new Set<string | undefined>();
  for (const [index, verdict] of page.verdicts.entries()) {
    const block = page.blocks[index];
    if (!block || block.text.length > MAX_LINE || block.text === '' || !isSeen(block, context)) continue;
    if (isForeign(verdict) && !isPlainlySaid(block, verdict, context)) continue;
    const unlabelled = canBeOwn(block, verdict, context) ? 'published' : null;
    // What lasts from one day to another is what the page is about, and its other dates come after it.
    if (unlabelled && hasSpan(block.text)) isAlone = false;
    for (const date of datesOf(block.text, unlabelled, 0, () => labelOf(page.blocks[index - 1]), MAX_REST)) {
      if (date.field === 'modified' || isNamedChange(block.container, page)) changes.add(date.values[0]);
      else if (date.weight > 0) said.push({ ...date, weight: SAID });
      else {
        plain.push({ ...date, weight: ONLY });
        if (index > context.lastBody + BELOW) isFar ||= plain.length === 1;
      }
    }
  }
  const one =
    said.length > 0
      ? sole(said)
      : ((isFar || !isAlone ? null : sole(plain)) ?? soleSigned(context) ?? soleAtFoot(context));
  return one && !changes.has(one.values[0]) ? [one] : [];
}
