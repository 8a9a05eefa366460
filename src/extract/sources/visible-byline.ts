import type { Candidate } from '../candidate.ts';
import { type Context, isSeen, isUnderHeadline, nearness } from '../context.ts';
import { findDates } from '../dates/parse.ts';
import { hasRole, isIntroduction, looksLikePerson, readByline } from '../fields/names.ts';
import { isForeign } from '../foreign.ts';
import { fold } from '../text.ts';

/** How far around headline and body's start, and after its end, a byline can stand, in blocks. */
const REACH = 5;

/** A byline is a short line. */
const MAX_LINE = 150;

/**
 * What a byline is worth: as strip's field; with a word such as `By` near the headline or after the body; and, without
 * such a word, when people's names are all that stands before a date, or next to a line with a date.
 */
const WEIGHT = { field: 0.8, near: 0.7, end: 0.35, dated: 0.5, beside: 0.4 } as const;

/** How close to its company a line of names alone stands, in blocks, and how long such a line of company is. */
const BESIDE = 2;
const BESIDE_IN_DUMP = 4;
const MAX_COMPANY = 40;

const YEAR = /(?:19|20)\d\d|\d\/\d{1,2}\/\d\d/;
/** A line that tells when, or how long a read: the company that a line with only a name is in. */
const WHEN = /(?:19|20)\d\d|\d\/\d|\d:\d\d|\bago\b|\bmin(?:ute)?s? read\b/i;
/** What stands behind a date or a bar and introduces a name: `May 20, 2018 | By Ann Lee`. */
const LATE_BY = /(?:^|[\s|•·])(?:by|von|par|por|door)(?:\s*[:：]\s*|\s+)(?=\p{Lu})/iu;

/** Whether a line is company for a line of names alone: a date, a reading time, a role, an account. */
function isCompany(text: string): boolean {
  return WHEN.test(text) || (text.length <= MAX_COMPANY && (hasRole(text) || text.startsWith('@')));
}

/** The part of a dated line that can hold names: what stands before the date, or behind it after a `by`. */
function besideDate(line: string): string {
  if (!YEAR.test(line)) return line;
  const date = findDates(line, 'day-first')[0];
  if (!date) return line;
  const before = line.slice(0, date.start);
  const late = LATE_BY.exec(before) ? null : LATE_BY.exec(line.slice(date.end));
  if (late) return `by ${line.slice(date.end + late.index + late[0].length)}`;
  return before.length > 4 ? before : line;
}

/** Proposes the names on lines that strip calls bylines, that begin like one near the headline, or that are dated. */
export function fromVisibleBylines(context: Context): Candidate[] {
  const { blocks, verdicts } = context.page;
  const found: Candidate[] = [];
  const bylines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const verdict = verdicts[index];
    const isUnder = isUnderHeadline(index, context);
    if (!verdict || !isSeen(block, context) || block.text === '' || block.text.length > MAX_LINE) continue;
    if (isForeign(verdict) && !isUnder) continue;
    const isField = verdict.verdict === 'field' && (verdict.field === 'byline' || verdict.field === 'date');
    // In a dump strip's headline and standfirst may be other lines than they turn out to be.
    if (verdict.verdict === 'field' && !isField && (!context.isDump || index === context.anchor)) continue;
    const isByline = isField && verdict.field === 'byline';
    const near = nearness(index, context, REACH);
    if (near === null && !isField) continue;
    const line = wholeLine(block.text, blocks[index + 1]?.text);
    const names = readByline(besideDate(line), isByline);
    if (isByline && (isUnder || near === 'start')) bylines.push(...names);
    else if (names.length > 0) {
      found.push({
        field: 'authors',
        values: names,
        source: 'visible',
        weight: near === 'start' ? WEIGHT.near : WEIGHT.end,
      });
      // The names in a listing are those of its articles' authors.
    } else if (context.page.kind !== 'listing' && (isUnder || (near === 'start' && index > context.anchor)))
      found.push(...unannounced(index, line, context));
  }
  if (bylines.length > 0) found.unshift({ field: 'authors', values: bylines, source: 'visible', weight: WEIGHT.field });
  return found;
}

/** The first line of a block; where that is only `By`, with the block after it. */
function wholeLine(text: string, next: string | undefined): string {
  const line = text.split('\n', 1)[0] ?? '';
  return isIntroduction(line) && next !== undefined && next.length <= MAX_LINE ? `${line} ${next}` : line;
}

/** A name that is printed in capitals as it would be otherwise: `ANN LEE` as `Ann Lee`. */
function uncapitalized(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(' ')) return name;
  return name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
}

/** Names under the headline that nothing introduces: `Ann Lee, Daily News - Dec 20, 2024`, or a line above the date. */
function unannounced(index: number, line: string, context: Context): Candidate[] {
  const hasYear = YEAR.test(line);
  const date = hasYear ? findDates(line, 'day-first')[0] : undefined;
  const before = date ? line.slice(0, date.start) : hasYear ? '' : line;
  const names =
    before.length > 4 ? readByline(before, true).filter((name) => looksLikePerson(uncapitalized(name))) : [];
  if (names.length === 0) return [];
  // Whom the headline names is whom the article is about.
  const headline = fold(context.page.blocks[context.anchor]?.text ?? '');
  if (names.every((name) => headline.includes(fold(name)))) return [];
  if (date) return [{ field: 'authors', values: names, source: 'visible', weight: WEIGHT.dated }];
  if (!isUnderHeadline(index, context)) return [];
  const { blocks } = context.page;
  // A dump's lines are pieces of what is one line of a page.
  const reach = context.isDump ? BESIDE_IN_DUMP : BESIDE;
  const around = blocks.slice(Math.max(0, index - reach), index + reach + 1);
  const isBeside = around.some(
    (block) => block.index !== index && block.text.length <= MAX_LINE && isCompany(block.text),
  );
  return isBeside ? [{ field: 'authors', values: names, source: 'visible', weight: WEIGHT.beside }] : [];
}
