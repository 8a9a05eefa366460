/** Names between headline and body that no word introduces. */
import { hasDate } from '../../digits.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';
import { type FoundDate, findDates } from '../dates/find.ts';
import { dateLabel, labelStart } from '../dates/labels.ts';
import { LABELS } from '../fields/byline-words.ts';
import { isCjkPerson } from '../fields/cjk-surnames.ts';
import { withoutIntroduction } from '../fields/introductions.ts';
import { isCollective, isGlued, looksLikePrintedPerson } from '../fields/name-shapes.ts';
import { readByline } from '../fields/names.ts';
import { countSpaced, fold } from '../text.ts';
import type { Company } from './byline-company.ts';
import { beforeDate, saysWhen } from './byline-part.ts';

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

/**
 * The one person named behind the date of a line: `May 3, 2024 · 5 min · Ann Lee`; null when it names none or several.
 *
 * @param isSaid whether words before the date say what it is, behind which a name stands in a part of its own.
 */
function personBehind(rest: string, isSaid: boolean, company: Company): string | null {
  const people = rest
    .split(BARS)
    .flatMap((piece) => {
      const names = readByline(piece, true);
      return isSaid && names[0] !== (withoutIntroduction(piece.trim()) ?? piece).trim() ? [] : names;
    })
    .filter((name) => looksLikePrintedPerson(name) && !hasLabel(name) && company.shareOfSmall(name) < HALF);
  return people.length === 1 ? (people[0] ?? null) : null;
}

/** The one person named on a line beside when it was written, behind its dates. */
function personBeside(line: string, dates: readonly FoundDate[], company: Company): string | null {
  const last = dates.at(-1);
  if (last === undefined) return saysWhen(line) ? personBehind(line, true, company) : null;
  return personBehind(line.slice(last.end), dateLabel(line.slice(0, last.start)) !== null, company);
}

/** How many words a part of a line has that is a sentence, and what sets it off from what stands before. */
const SENTENCE = 10;
const PARTS = /[,|•·]|\s[–—-]\s/;

const SENTENCE_END = /[.!?…]$/;

/** Whether a line goes on with a sentence, as a report does behind its place and a caption behind a name, or is one: `Hello, I’m Ann, and …`. */
const hasSentence = (line: string): boolean =>
  (SENTENCE_END.test(line) && countSpaced(line) >= SENTENCE) ||
  line.split(PARTS).some((part) => countSpaced(part.trim()) >= SENTENCE);

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
  const verdict = context.page.verdicts[index];
  if (verdict?.verdict === 'dropped' && verdict.reason === 'caption') return [];
  const hasYear = hasDate(line);
  const dates = hasYear ? findDates(line, 'day-first') : [];
  const [date] = dates;
  const before = date ? namesBefore(line.slice(0, date.start)) : hasYear ? '' : line;
  if ((before.length <= SHORT && !isCjkPerson(before.trim())) || (!hasYear && saysWhen(line))) {
    const person = isUnder ? personBeside(line, dates, company) : null;
    return person === null ? [] : candidate([person], BESIDE);
  }
  if (!date && hasSentence(line)) return [];
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
  // Where all is in capitals they tell nothing.
  if (share === 1 || (share >= HALF && !/\p{Ll}/u.test(line))) return [];
  return candidate(names, BESIDE - FARTHER * (distance - 1) - DOUBTFUL * share - (index < context.anchor ? ABOVE : 0));
}
