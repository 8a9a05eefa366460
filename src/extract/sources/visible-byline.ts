import { hasDate } from '../../digits.ts';
import type { Candidate } from '../candidate.ts';
import { type Context, isSeen, isUnderHeadline, nearness } from '../context.ts';
import { findDates } from '../dates/find.ts';
import { labelStart } from '../dates/labels.ts';
import { LABELS } from '../fields/byline-words.ts';
import { isIntroduction, withoutIntroduction } from '../fields/introductions.ts';
import { looksLikePerson } from '../fields/name-shapes.ts';
import { readByline } from '../fields/names.ts';
import { isForeign } from '../foreign.ts';
import { fold } from '../text.ts';
import { Company, MAX_LINE } from './byline-company.ts';

/** How far around headline and body's start, and after its end, a byline can stand, in blocks. */
const REACH = 5;

/**
 * What a byline is worth: as strip's field; with a word such as `By` near the headline or after the body; and, without
 * such a word, when people's names are all that stands before a date, or next to a line with a date.
 */
const WEIGHT = { field: 0.8, near: 0.7, end: 0.35, dated: 0.5, beside: 0.4 } as const;

/** How far into the body, behind a standfirst, and above the headline such a line can stand in a dump, in blocks. */
const INTO_BODY = 3;
const ABOVE_REACH = 4;
/** What is lost with each line between it and its company, for words that may be no name, and above the headline. */
const FARTHER = 0.02;
const DOUBTFUL = 0.04;
const ABOVE = 0.06;

/** From how many links a name on a line is one entry of a menu. */
const MENU = 3;

const labels: ReadonlySet<string> = new Set(LABELS);
/** What stands behind a date or a bar and introduces a name: `May 20, 2018 | By Ann Lee`. */
const LATE_BY = /(?:^|[\s|•·])(?:by|von|par|por|door)(?:\s*[:：]\s*|\s+)(?=\p{Uppercase})/iu;

/** What stands before a date holds a name when it is longer than this, in UTF-16 units. */
const MIN_BEFORE = 2;

/** The part of a dated line that can hold names: what stands before the date, or behind it after a `by`. */
function besideDate(line: string): string {
  if (!hasDate(line)) return line;
  const date = findDates(line, 'day-first')[0];
  if (!date) return line;
  const before = line.slice(0, date.start);
  const late = LATE_BY.exec(before) ? null : LATE_BY.exec(line.slice(date.end));
  if (late) return `by ${line.slice(date.end + late.index + late[0].length)}`;
  const label = labelStart(before);
  const isBehindNames = label > 0 && !isIntroduction(before.slice(0, label).trim());
  const names = isBehindNames ? before.slice(0, label) : before;
  return names.length > MIN_BEFORE ? names : line;
}

/** Proposes the names on lines that strip calls bylines, that begin like one near the headline, or that are dated. */
export function fromVisibleBylines(context: Context): Candidate[] {
  const { blocks, verdicts } = context.page;
  const found: Candidate[] = [];
  const bylines: Line[] = [];
  const company = new Company(context);
  const from = context.isDump ? ABOVE_REACH : 0;
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
    if (isByline && (isUnder || near === 'start')) {
      bylines.push({ names, isPlain: block.kind !== 'image' && withoutIntroduction(line) !== null });
    } else if (names.length > 0) {
      found.push({
        field: 'authors',
        values: names,
        source: 'visible',
        weight: near === 'start' ? WEIGHT.near : WEIGHT.end,
      });
      // The names in a listing are those of its articles' authors.
    } else if (context.page.kind !== 'listing' && (isUnder || (near === 'start' && index > context.anchor - from))) {
      found.push(...unannounced(index, line, context, company));
    }
  }
  const values = namesOf(bylines);
  if (values.length > 0) found.unshift({ field: 'authors', values, source: 'visible', weight: WEIGHT.field });
  return found;
}

/** A line that strip calls a byline: its names, and whether a word such as `By` says that they are names. */
interface Line {
  readonly names: readonly string[];
  readonly isPlain: boolean;
}

/** The names of a page's bylines. Beside people, what is said to be a name by its place alone is their role or a label. */
function namesOf(lines: readonly Line[]): string[] {
  const isPerson = (name: string): boolean => looksLikePerson(uncapitalized(name));
  const hasPerson = lines.some(({ names }) => names.some(isPerson));
  return lines.flatMap(({ names, isPlain }) => (isPlain || !hasPerson ? names : names.filter(isPerson)));
}

/** The first line of a block; where that is only `By`, with the block after it. */
function wholeLine(text: string, next: string | undefined): string {
  const line = text.split('\n', 1)[0] ?? '';
  return isIntroduction(line) && next !== undefined && next.length <= MAX_LINE ? `${line} ${next}` : line;
}

/** A name that is printed in capitals as it would be otherwise: `ANN LEE` as `Ann Lee`. */
function uncapitalized(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(' ')) return name;
  return name.replace(/(?<=\p{Uppercase})\p{Uppercase}+/gu, (rest) => rest.toLowerCase());
}

/** Names under the headline that nothing introduces: `Ann Lee, Daily News - Dec 20, 2024`, or a line above the date. */
function unannounced(index: number, line: string, context: Context, company: Company): Candidate[] {
  // A person's name has two words.
  if (!line.includes(' ')) return [];
  const hasYear = hasDate(line);
  const date = hasYear ? findDates(line, 'day-first')[0] : undefined;
  const before = date ? line.slice(0, date.start) : hasYear ? '' : line;
  if (before.length <= 4) return [];
  const distance = date ? 0 : company.distance(index);
  const isNear = context.isDump && distance === 1 && index - context.firstBody <= INTO_BODY;
  if (!date && (distance === 0 || !(isNear || isUnderHeadline(index, context)))) return [];
  const names = readByline(before, true).filter((name) => looksLikePerson(uncapitalized(name)));
  // More links than names are a menu.
  if (names.length === 0 || (context.page.blocks[index]?.linkCount ?? 0) > MENU * names.length) return [];
  // Whom the headline names is whom the article is about.
  const headline = fold(context.page.blocks[context.anchor]?.text ?? '');
  if (names.every((name) => headline.includes(fold(name)))) return [];
  if (date) return [{ field: 'authors', values: names, source: 'visible', weight: WEIGHT.dated }];
  if (
    names.some((name) =>
      name
        .toLowerCase()
        .split(' ')
        .some((word) => labels.has(word)),
    )
  )
    return [];
  const share = Math.max(...names.map((name) => company.shareOfSmall(name)));
  if (share === 1) return [];
  const weight = WEIGHT.beside - FARTHER * (distance - 1) - DOUBTFUL * share - (index < context.anchor ? ABOVE : 0);
  return [{ field: 'authors', values: names, source: 'visible', weight }];
}
