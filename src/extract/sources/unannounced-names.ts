/** Names between headline and body that no word introduces. */
import { hasDate } from '../../digits.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { findDates } from '../dates/find.ts';
import { dateLabel, labelStart } from '../dates/labels.ts';
import { LABELS } from '../fields/byline-words.ts';
import { isCjkPerson } from '../fields/cjk-surnames.ts';
import { isCollective, isGlued, looksLikePrintedPerson } from '../fields/name-shapes.ts';
import { readByline } from '../fields/names.ts';
import { fold } from '../text.ts';
import type { Company } from './byline-company.ts';
import { beforeDate } from './byline-part.ts';

/** What people's names are worth when they are all that stands before a date, and next to a line with a date. */
const DATED = 0.5;
const BESIDE = 0.4;

/** How far into the body, behind a standfirst, such a line can stand in a dump, in blocks. */
const INTO_BODY = 3;
/** What is lost with each line between it and its company, for words that may be no name, and above the headline. */
const FARTHER = 0.02;
const DOUBTFUL = 0.04;
const ABOVE = 0.06;

/** From how many links a name on a line is one entry of a menu. */
const MENU = 3;

/** What is no longer than this is no name of two words, in UTF-16 units. */
const SHORT = 4;

/** Where a label stands that begins a line, behind a bar and a space. */
const LABEL_AT = 2;

const BARS = /[|•·⋅]/;
const HALF = 0.5;

const labels: ReadonlySet<string> = new Set(LABELS);

/** Whether a word of a name is one of buttons and menus, or two glued together. */
function hasLabel(name: string): boolean {
  return name
    .split(' ')
    .some((word, i, words) => labels.has(word.toLowerCase()) || (i < words.length - 1 && isGlued(word)));
}

/** What stands before a date on its line, where it isn't a label of the date as a whole. */
function namesBefore(before: string): string {
  return dateLabel(before) !== null && labelStart(`| ${before}`) <= LABEL_AT ? '' : beforeDate(before);
}

/** The one person named behind the date of a line: `May 3, 2024 · 5 min · Ann Lee`; null when it names none or several. */
function personBehind(rest: string, company: Company): string | null {
  const people = rest
    .split(BARS)
    .flatMap((piece) => readByline(piece, true))
    .filter((name) => looksLikePrintedPerson(name) && !hasLabel(name) && company.shareOfSmall(name) < HALF);
  return people.length === 1 ? (people[0] ?? null) : null;
}

/**
 * Reads names that nothing introduces: `Ann Lee, Daily News - Dec 20, 2024`, or a line above the date.
 *
 * @param index the line's block.
 * @param line its text.
 * @param isUnder whether it stands between headline and body.
 */
export function unannouncedNames(
  index: number,
  line: string,
  isUnder: boolean,
  context: Context,
  company: Company,
): Candidate[] {
  const candidate = (values: readonly string[], weight: number): Candidate[] => [
    { field: 'authors', values, source: 'visible', weight },
  ];
  const hasYear = hasDate(line);
  const date = hasYear ? findDates(line, 'day-first')[0] : undefined;
  const before = date ? namesBefore(line.slice(0, date.start)) : hasYear ? '' : line;
  // Behind words that say what the date is stands no name.
  if (before === '' && (date?.start ?? 0) > SHORT) return [];
  if (before.length <= SHORT && !isCjkPerson(before.trim())) {
    const person = date && isUnder ? personBehind(line.slice(date.end), company) : null;
    return person === null ? [] : candidate([person], BESIDE);
  }
  const distance = date ? 0 : company.distance(index);
  if (isUnder && distance === 1 && company.isDated(index + 1) && isCollective(line)) return candidate([line], BESIDE);
  // A person's name has two words, but where no spaces are written.
  const isCjk = isCjkPerson(before.trim());
  if (!line.includes(' ') && !isCjk) return [];
  const isNear = context.isDump && distance === 1 && index - context.firstBody <= INTO_BODY;
  if (!date && (distance === 0 || !(isNear || isUnder))) return [];
  const names = isCjk ? [before.trim()] : readByline(before, true).filter(looksLikePrintedPerson);
  if (names.length === 0 || company.isHeading(line)) return [];
  // More links than names are a menu.
  if ((context.page.blocks[index]?.linkCount ?? 0) > MENU * names.length) return [];
  // Whom the headline names is whom the article is about.
  const headline = fold(context.page.blocks[context.anchor]?.text ?? '');
  if (names.every((name) => headline.includes(fold(name)))) return [];
  if (date) return candidate(names, DATED);
  if (names.some(hasLabel)) return [];
  const share = Math.max(...names.map((name) => company.shareOfSmall(name)));
  if (share === 1) return [];
  return candidate(names, BESIDE - FARTHER * (distance - 1) - DOUBTFUL * share - (index < context.anchor ? ABOVE : 0));
}
