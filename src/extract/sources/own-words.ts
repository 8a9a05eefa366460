/** Dates that an article gives in sentences of its own. */

import { hasDate } from '../../digits.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { findDates } from '../dates/find.ts';

/** A dateline ends within this many characters of the body; what it is worth. */
const MAX_DATELINE = 90;
const DATELINE = 0.4;

/** What comes before the day on which a page that has changed since was published: `was originally published on …`. */
const FIRST_PUBLISHED =
  /(?:(?:originally|first) (?:published|posted)|this (?:entry|article|post) was (?:published|posted|written)|initialement publiée?|publiée? initialement|ursprünglich veröffentlicht|erstmals veröffentlicht|publicad[oa] originalmente|pubblicat[oa] originariamente|oorspronkelijk gepubliceerd)[:\s]{1,9}(?:on |le |am |el |em |il |op )?(?:the )?/i;
/** What stands before that day: the day of the week. */
const WEEKDAY = /^\p{L}{2,12},? $/u;
/** How much of a sentence is looked at for that, in UTF-16 units. */
const MAX_SENTENCE = 400;
const FIRST = 0.85;

/** Proposes the date that a sentence about the page gives for its first publication. */
function firstPublished(text: string): Candidate | null {
  if (text.length > MAX_SENTENCE || !hasDate(text)) return null;
  const said = FIRST_PUBLISHED.exec(text);
  if (!said) return null;
  const rest = text.slice(said.index + said[0].length);
  const date = findDates(rest, 'day-first')[0];
  if (!date || date.iso.length < 10) return null;
  if (date.start > 0 && !WEEKDAY.test(rest.slice(0, date.start))) return null;
  return { field: 'published', values: [rest.slice(date.start, date.end)], source: 'visible', weight: FIRST };
}

/** Proposes the date that a report begins with, behind its place: `LONDON, June 24, 2024 —`. */
function dateline(text: string): Candidate | null {
  const start = text.slice(0, MAX_DATELINE * 2);
  if (!hasDate(start.slice(0, MAX_DATELINE))) return null;
  const date = findDates(start, 'day-first')[0];
  if (!date || date.end > MAX_DATELINE || !/^[\s,.]*(?:[–—―/:]|-{1,2}\s|\()/.test(start.slice(date.end))) return null;
  const before = start.slice(0, date.start).trim();
  const isPlace = before === '' || /[,(/–—-]$/.test(before);
  if (!isPlace || before.split(' ').length > 6) return null;
  return { field: 'published', values: [start.slice(date.start, date.end)], source: 'visible', weight: DATELINE };
}

/** How many blocks before its body's beginning and after its end an article speaks of itself. */
const ABOUT_ITSELF = 12;

/**
 * Proposes the dates that the article's own sentences give: its dateline, and when it was published first.
 *
 * @param isSaid whether words above the body say already when that was.
 */
export function ownWords({ page, firstBody, lastBody }: Context, isSaid: boolean): Candidate[] {
  const own = dateline(page.blocks[firstBody]?.text ?? '');
  const found = own ? [own] : [];
  if (isSaid) return found;
  for (let index = Math.max(0, firstBody - ABOUT_ITSELF); index <= lastBody + ABOUT_ITSELF; index++) {
    const reason = page.verdicts[index];
    const isOthers = reason?.verdict === 'dropped' && (reason.reason === 'comments' || reason.reason === 'related');
    const first = isOthers ? null : firstPublished(page.blocks[index]?.text ?? '');
    if (first) found.push(first);
  }
  return found;
}
