/** Which part of a line on which a byline can stand holds the names. */

import { hasDate, hasDigit } from '../../digits.ts';
import { findDates } from '../dates/find.ts';
import { DAY_LENGTH } from '../dates/iso.ts';
import { dateLabel, labelStart } from '../dates/labels.ts';
import { monthNumber } from '../dates/months.ts';
import { tokenize } from '../dates/tokens.ts';
import { withoutWeekday } from '../dates/weekdays.ts';
import { PICTURES_BEHIND } from '../fields/byline-tails.ts';
import { cjkNames } from '../fields/cjk-bylines.ts';
import { isCjkPerson } from '../fields/cjk-surnames.ts';
import { isIntroduction, withoutIntroduction } from '../fields/introductions.ts';
import { isJoiner } from '../fields/joined-names.ts';
import { looksLikePerson, looksLikePrintedPerson } from '../fields/name-shapes.ts';
import { readByline, splitNames } from '../fields/names.ts';
import { countSpaced } from '../text.ts';

/** What introduces a name behind a date: `May 20, 2018 | By Ann Lee`. */
const LATE_BY = /(?:^|[\s|•·⋅])(?:by|von|par|por|door)(?:\s*[:：]\s*|\s+)(?=\p{Alphabetic})/iu;
/** The same before a date, where a bar or a number ends what it stands behind: `3 · by Ann Lee · May 20, 2018`. */
const EARLY_BY = /[|•·⋅\d]\s+(?:by|von|par|por|door)\s+(?=\p{Alphabetic})/iu;
/** What both have, for a first look: V8 takes long to read them. */
const MAYBE_BY = /(?:by|von|par|por|door)[\s:：]/i;
/** An account's name is one word in small letters, with nothing behind it but a bar and more. */
const ACCOUNT_BY = /^[Bb]y\s+([a-z][a-z\d_.-]{2,30})(?:$|\s*[|•·⋅])/;

/** A mail address, written so that programs don't see it or not. */
const MAIL = /\s[<(]?[\w.+-]{1,64}(?:@| at )[\w-]{1,64}\.\w/;

/** What stands before a date holds a name when it is longer than this, in UTF-16 units. */
const MIN_BEFORE = 2;

/** The part of a line that can hold names: what stands before its mail address or date, or behind a `by` elsewhere than at its beginning. */
export function namePart(line: string): string {
  const mail = line.includes('@') || line.includes(' at ') ? MAIL.exec(line) : null;
  if (mail !== null && mail.index > MIN_BEFORE) return line.slice(0, mail.index);
  if (!hasDate(line)) return line;
  const date = findDates(line, 'day-first')[0];
  if (!date) return line;
  const before = line.slice(0, date.start);
  const introduced = MAYBE_BY.test(line) ? behindBy(before, line.slice(date.end)) : null;
  const isFirst = before.trim() === '';
  if (introduced !== null) return `by ${isFirst ? introduced.replace(NUMBER_BEHIND, '') : introduced}`;
  const behind = isFirst ? behindDates(line) : null;
  if (behind !== null) return behind;
  const names = beforeDate(before);
  return names.length > MIN_BEFORE ? names : line;
}

/** Marks between a date and what follows, and the word behind a Thai time. */
const BEFORE_NAME = /^[\s.]?(?:น\.)?[\s|•·⋅,–—-]+/u;
/** The number of comments or of minutes to read, and more, behind a name. */
const NUMBER_BEHIND = /\s\p{Nd}+[ +]?\p{Alphabetic}.*$/su;

/**
 * What a word introduces behind the dates that a line begins with, in any language: `3.5.2024 3.5.2024 Teksti: Päivi Koski 2 kommenttia`;
 * null when none does.
 */
function behindDates(line: string): string | null {
  const last = findDates(line, 'day-first').at(-1);
  if (last === undefined) return null;
  const rest = line.slice(last.end).replace(BEFORE_NAME, '');
  return withoutIntroduction(rest) === null ? null : rest.replace(NUMBER_BEHIND, '');
}

/** What stands before a date without the words that belong to it: `Ann Lee Published on Friday, `. */
export function beforeDate(before: string): string {
  const label = labelStart(before);
  const isBehindNames = label > 0 && !isIntroduction(before.slice(0, label).trim());
  return withoutWeekday(isBehindNames ? before.slice(0, label) : before);
}

/** How long a line is at most that is a byline and a date and no sentence, in UTF-16 units. */
const MAX_DATED = 100;

/** Whether a line says who wrote and when, and nothing else: `By Ann Lee 3 May 2024`. */
function isDatedByline(text: string): boolean {
  return text.length <= MAX_DATED && hasDate(text) && readByline(namePart(text), false).length > 0;
}

/** What follows a name in a byline: a role, a date. */
const NAME_END = /[,|•·–—(]/u;

/** How many words belong to each of several names at most: a title, and an `and` before it. */
const MAX_OTHERS = 2;

/** Whether a line begins by saying who wrote: `By Ann Lee, Harbour Editor`. A standfirst may begin with the same words. */
function isIntroduced(text: string): boolean {
  const [start = ''] = (withoutIntroduction(text) ?? '').split(NAME_END, 1);
  if (looksLikePerson(start.trim())) return true;
  // Several names, with the titles of who bears them: `By Prof. Ann Lee and Dr. Bo Ek · May 3, 2024`.
  const names = start.length <= MAX_DATED && !start.includes('\n') ? splitNames(start) : [];
  const others = names.reduce((left, name) => left - countSpaced(name), countSpaced(start.trim()));
  return names.length > 0 && others <= MAX_OTHERS * names.length && names.every(looksLikePerson);
}

/** Whether a line is the names of people and nothing else: `Ann Lee and Bo Ek`. */
export function isPeople(text: string): boolean {
  const names = splitNames(text);
  if (names.length === 0 || !names.every(looksLikePrintedPerson)) return false;
  const rest = names.reduce((left, name) => left.replace(name, ''), text).split(' ');
  return rest.every((word) => word === '' || isJoiner(word));
}

/** How many words a line that says who wrote has beside the names at most: what introduces them, where they wrote. */
const MAX_BESIDE_NAMES = 5;
/** What stands behind the word that introduces a name where no capital shows that it is one. */
const INTRODUCED = /^[^:：]{2,20}[:：]/u;
const SENTENCE_END = /[.!?…。！？]$/u;

/** Whether a line says who wrote, whom a word introduces, and next to nothing more: `Text: Ann Lee Fotos: Bo Ek`, `記者王小芳／台北報導`. */
function isByline(text: string): boolean {
  if (text.length > MAX_DATED || text.includes('\n') || SENTENCE_END.test(text)) return false;
  if (cjkNames(text)?.some(isCjkPerson)) return true;
  const names = readByline(text, false);
  if (names.length === 0 || !(INTRODUCED.test(text) || names.every(looksLikePrintedPerson))) return false;
  const said = names.reduce((sum, name) => sum + countSpaced(name), 0);
  return countSpaced(text.replace(PICTURES_BEHIND, '')) - said <= MAX_BESIDE_NAMES;
}

/** How long a line is at most that begins with a date. */
const MAX_LINE = 200;
/** What stands behind a date where the line goes on with something else: a bar, a dash, who wrote. */
const AFTER_DATE = /^\s*(?:[|•·⋅/(–—-]|by\s)/iu;

/**
 * Whether a line begins by saying when a page appeared, to the minute or with more of the kind behind it:
 * `2024年3月18日 07:42 江城晚报 字号：大 中 小`, `Published: May 3, 2024 · 41 comments`.
 */
function beginsWithWhen(text: string): boolean {
  if (text.length > MAX_LINE || !hasDate(text)) return false;
  const [date] = findDates(text, 'day-first');
  if (date === undefined) return false;
  const before = text.slice(0, date.start).trim();
  if (date.iso.length > DAY_LENGTH && withoutWeekday(before).trim() === '') return true;
  return AFTER_DATE.test(text.slice(date.end)) && saysOf(before);
}

/** Whether a line says who wrote or when, and no more, as a standfirst doesn't. */
export function isNoStandfirst(text: string): boolean {
  return isIntroduced(text) || isDatedByline(text) || saysWhen(text) || beginsWithWhen(text) || isByline(text);
}

/** What sets parts of a line off from one another, but not the numbers of a date. */
const PARTS = /[|•·⋅]|\s[/–—-]\s/;
/** How many words stand at most in another part of a line that says when, or beside the date in its own. */
const MAX_WORDS_BESIDE = 3;

/** Whether a line says when a page appeared or was changed, and no more of it: `The Desk / Updated: Dec 17, 2025 Share`. */
export function saysWhen(text: string): boolean {
  if (text.length > MAX_DATED || !hasDigit(text)) return false;
  const dates = hasDate(text) ? findDates(text, 'day-first') : [];
  const isShort = (part: string): boolean => countSpaced(part.trim()) <= MAX_WORDS_BESIDE;
  const [date] = dates;
  if (date === undefined) {
    const parts = text.split(PARTS);
    return parts.some(isDayOfYear) && parts.every(isShort);
  }
  const parts = text.slice(0, date.start).split(PARTS);
  const before = withoutWeekday(parts.pop() ?? '').trim();
  for (const [at, { end }] of dates.entries()) parts.push(...text.slice(end, dates[at + 1]?.start).split(PARTS));
  return (before === '' || saysOf(before)) && parts.every(isShort);
}

/** How long a day without its year is at most, in UTF-16 units, and how many days a month has. */
const MAX_DAY = 24;
const DAYS = 31;

/** Whether a part of a line is a day without its year: `Nov 4`, `Tuesday, 4. November`. */
function isDayOfYear(part: string): boolean {
  if (part.length > MAX_DAY) return false;
  const tokens = tokenize(withoutWeekday(part)).filter(({ kind }) => kind !== 'mark');
  const number = tokens.find(({ kind }) => kind === 'number');
  const month = tokens.some(({ kind, text }) => kind === 'word' && monthNumber(text) > 0);
  return tokens.length === 2 && month && number !== undefined && number.value >= 1 && number.value <= DAYS;
}

/** Whether words right before a date say that it is the page's. */
function saysOf(before: string): boolean {
  const label = dateLabel(before);
  return (label === 'published' || label === 'modified') && countSpaced(before) <= MAX_WORDS_BESIDE;
}

/** What a `by` introduces elsewhere than at the beginning of a line; null when none does. */
function behindBy(beforeDate: string, afterDate: string): string | null {
  const early = EARLY_BY.exec(beforeDate);
  if (early) return beforeDate.slice(early.index + early[0].length);
  const late = LATE_BY.test(beforeDate) ? null : LATE_BY.exec(afterDate);
  return late && afterDate.slice(late.index + late[0].length);
}

/** The account that a line says wrote the article: `by harbourwatch`; null when it says none. */
export function accountNamed(part: string): string | null {
  return ACCOUNT_BY.exec(part)?.[1] ?? null;
}
