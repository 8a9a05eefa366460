/** Dates on one line of the page, with the words that say what they are. */

import { hasDate, hasDigit } from '../../digits.ts';
import type { Block, Page } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { type FoundDate, findDates } from '../dates/find.ts';
import { DAY_LENGTH } from '../dates/iso.ts';
import { type DateLabel, dateLabel } from '../dates/labels.ts';
import { isRelative } from '../dates/relative.ts';
import { spansOf } from '../dates/spans.ts';
import { withoutIntroduction } from '../fields/introductions.ts';
import { looksLikePerson } from '../fields/name-shapes.ts';

/** How much of a line may be something else than its dates, when nothing says what they are. */
const MAX_REST = 70;
/** How much of a line may be something else when its date is a month, and the line known to be a date's. */
const MAX_REST_OF_MONTH = 3;
/** A label that stands on a line of its own is no longer than this. */
const MAX_LABEL = 40;
/** How much of the end of a longer line is looked at for one, and how long that line is at most. */
const LABEL = 20;
const MAX_LABELLED = 160;

/** What is added when words say what a date is. */
const LABELLED = 0.2;

/** A date behind these is what the line speaks of. */
const IN_SENTENCE =
  /(?<![\p{Alphabetic}\p{N}_])(?:in|of|since|until|from|before|after|expires|ends|\p{Lowercase}{1,40} on|\p{Alphabetic}{1,40}, on|am|vom|im|seit|bis|du|le|depuis|del|desde|dal|sul|tot|sinds|från|fra)\s{1,9}$/u;

/** How all of that ends, for a first look. */
const ENDS_WITH_WORD = /[a-z]\s{1,9}$/;

/** How a line begins that names its author; the date on it needs no other mark: `Par Ann Lee le 14.09.2020`. */
const SIGNED = /^(?:by|von|par|por|door|av|af|di|от|автор)\s/i;

/** What stands between a date and the names behind it on its line: `May 3, 2017 By Ann Lee`. */
const SIGNED_LATE = /\d(?:,?\s|\s[|•·]\s)(?:by|von|par|por|door)\s\p{Uppercase}/iu;
/** How much of a line stands before its date at most when that is a person's name, in UTF-16 units. */
const MAX_NAME = 40;

/** How long a line is at most that begins with another such word. */
const MAX_SIGNED = 100;

/** Whether a line begins with a byline's word, whatever strip takes it for. */
export function isSigned(text: string): boolean {
  return SIGNED.test(text) || (text.length <= MAX_SIGNED && withoutIntroduction(text) !== null);
}

/** How far into a line that begins with a byline's word its own date stands, in UTF-16 units, whatever follows. */
const MAX_BEFORE_SIGNED = 60;

/** Words before a date, with a colon, that say it is that of something else: `Release: 14.11.2019`, `Deadline: June 3`. */
const OTHER_LABEL = /(?:^|[|•·]\s*)\p{Alphabetic}[\p{Alphabetic} -]{2,24}[:：]\s*$/u;
/** What every such label ends with, for a first look. */
const ENDS_WITH_COLON = /[:：]\s*$/;
/** Those of them that say no more than that it is a date. */
const PLAIN_LABEL =
  /(?:^|[|•·]\s*)(?:date|datum|dato|data|fecha|päivämäärä|дата|dátum|tarih|tanggal|ngày)\s*[:：]\s*$/iu;

const HAS_LETTER = /\p{Alphabetic}/u;

/** Whether a line with a date names an author, too: such a line is an article's, not a menu's. */
export function isSignedDate(text: string): boolean {
  if (!hasDate(text)) return false;
  if (isSigned(text) || SIGNED_LATE.test(text)) return true;
  const before = text.slice(0, findDates(text, 'day-first')[0]?.start ?? 0).trim();
  return before.length <= MAX_NAME && looksLikePerson(before);
}

/** What stands behind the date of a paper in the line that says how to cite it: `2023 Jan 7;15(1):e33`. */
const VOLUME = /^;\s?\d{1,5}\s?[(:]/;

/** Whether a line says in which volume of a journal a paper appeared, and when. */
export function isCitedDate(text: string): boolean {
  if (!hasDate(text)) return false;
  const [date] = findDates(text, 'day-first');
  return date !== undefined && date.iso.length >= DAY_LENGTH && VOLUME.test(text.slice(date.end));
}

/** What content systems print beside a post's date, and no sentence has: where it is filed, and how many answered. */
const FILED =
  /(?:^|[\s|·•\p{N}])(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties?|комментари\p{Alphabetic}{1,3})(?![\p{Alphabetic}])|(?:categor(?:y|ies)|kategorien?|catégories?|categorías?|filed under|tags|schlagwörter)\s?:/iu;

/**
 * Whether a line with a date is one that a content system prints at the foot of its posts: with where the post is filed, or
 * with two days that nothing stands between.
 */
export function isFiledDate(text: string): boolean {
  return hasDate(text) && (FILED.test(text) || changeOfPair(text, findDates(text, 'day-first')) !== null);
}

/** A line that says who looked the text over, not when. */
const NAMES_REVIEWER = /\breviewed by\s+\S/i;

const isOtherLabel = (before: string): boolean =>
  ENDS_WITH_COLON.test(before) &&
  OTHER_LABEL.test(before) &&
  !PLAIN_LABEL.test(before) &&
  withoutIntroduction(before) === null;

/** What a line says of the date on the line after it: `Published:`, `Last updated`. */
export function labelOf(block: Block | undefined): DateLabel | null {
  if (!block || block.text.length > MAX_LABELLED) return null;
  const { text } = block;
  // A longer line can still end with the label: `Contributions from Ann Lee last updated`.
  const label = text.length > MAX_LABEL ? text.slice(-LABEL) : text;
  if (hasDigit(label) || NAMES_REVIEWER.test(label)) return null;
  return dateLabel(label) ?? (isOtherLabel(text) ? 'other' : null);
}

/** What elements are called that hold the date of a change: `post-updated`, `date_modified`, `field--name-changed`. */
const CHANGE_NAMES = /(?:updated|modified|changed)(?:at|on|date|time)?(?![a-z])|(?:date|last)[-_]?(?:update|modif)/;

/** Whether an element's names say that the date in it is one of change. */
export function isNamedChange(container: number, { containers }: Page): boolean {
  const own = containers[container];
  return own !== undefined && own.names !== '' && CHANGE_NAMES.test(own.names);
}

/** Proposes what a line says that counts from now. */
function relativeOf(
  text: string,
  unlabelled: Field | null,
  weight: number,
  label: () => DateLabel | null,
): Candidate[] {
  if (unlabelled === null || unlabelled === 'captured' || !isRelative(text)) return [];
  const said = dateLabel(text) ?? label();
  if (said === 'other') return [];
  return [{ field: said ?? unlabelled, values: [text], source: 'visible', weight: said ? weight + LABELLED : weight }];
}

/** `December 3, 2025. Updated: December 7, 2025`: of two dates the first is that of publication. */
function beforeChange(text: string, [first, second]: readonly FoundDate[]): DateLabel | null {
  return first && second && dateLabel(text.slice(first.end, second.start)) === 'modified' ? 'published' : null;
}

/**
 * `May 21, 2025April 24, 2025`: of two days with nothing between them, as content systems print when a page was put out and
 * when it was saved last, the earlier is that of publication.
 *
 * @returns which of the first two dates is that of the change; null where they are no such pair.
 */
function changeOfPair(text: string, [first, second]: readonly FoundDate[]): FoundDate | null {
  if (!first || !second || first.iso.length < DAY_LENGTH || second.iso.length < DAY_LENGTH) return null;
  if (
    first.iso.slice(0, DAY_LENGTH) === second.iso.slice(0, DAY_LENGTH) ||
    text.slice(first.end, second.start).trim() !== ''
  )
    return null;
  return first.iso < second.iso ? second : first;
}

/** How much of a line stands behind its last date at most where that is its label: ` 更新）`, ` Güncelleme`. */
const MAX_LABEL_BEHIND = 16;

/**
 * Whether what the dates of a line are stands behind each: `5月3日公開（5月4日更新）`, `3 Mart Yayınlanma | 4 Mart Güncelleme`. Nothing
 * stands before the first then, and a label behind the last that leads to nothing more.
 */
function areLabelledBehind(text: string, dates: readonly FoundDate[]): boolean {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || first === last || HAS_LETTER.test(text.slice(0, first.start))) return false;
  const behind = text.slice(last.end);
  if (behind.length > MAX_LABEL_BEHIND || hasDigit(behind) || ENDS_WITH_COLON.test(behind)) return false;
  const label = dateLabel(behind);
  return label === 'published' || label === 'modified';
}

/**
 * Proposes the dates of one line, each as what its label says, or as what it is where the line stands.
 *
 * @param unlabelled what a date is that no word explains; null when it is nothing.
 * @param label asks what the line before says of the date that this line begins with.
 * @param maxRest how much of the line may be something else than its dates when nothing says what they are.
 */
export function datesOf(
  text: string,
  unlabelled: Field | null,
  weight: number,
  label: () => DateLabel | null = () => null,
  maxRest = MAX_REST,
): Candidate[] {
  if (!hasDate(text)) return relativeOf(text, unlabelled, weight, label);
  const dates = findDates(text, 'day-first');
  const rest = dates.reduce((length, date) => length - (date.end - date.start), text.length);
  const found: Candidate[] = [];
  const change = changeOfPair(text, dates);
  const isBehind = areLabelledBehind(text, dates);
  const spans = spansOf(text, dates);
  let from = 0;
  let said: DateLabel | null = null;
  for (const [at, date] of dates.entries()) {
    const before = text.slice(from, date.start);
    const isFirst = at === 0 && !HAS_LETTER.test(before);
    const isOfPair = change !== null && at < 2;
    // What words say of a pair stands before both.
    if (isBehind) said = dateLabel(text.slice(date.end, dates[at + 1]?.start));
    else if (!isOfPair || at === 0) {
      said = dateLabel(before) ?? (isFirst ? (beforeChange(text, dates) ?? label()) : null);
    }
    from = date.end;
    if (said === 'other') continue;
    // A month alone, or a day in a sentence, is what the line speaks of and not when it was written.
    const most = date.iso.length >= DAY_LENGTH ? maxRest : maxRest > MAX_REST ? MAX_REST_OF_MONTH : -1;
    const isShort =
      rest <= most || (isSigned(text) && date.start <= MAX_BEFORE_SIGNED && date.iso.length >= DAY_LENGTH);
    const isOwn =
      isShort &&
      !isOtherLabel(before) &&
      !spans.has(date) &&
      (isSigned(text) || !(ENDS_WITH_WORD.test(before) && IN_SENTENCE.test(before)));
    const stated: Field | null = said ?? (isOwn && (at === 0 || isOfPair) ? unlabelled : null);
    const field = date === change && stated === 'published' ? 'modified' : stated;
    if (field === null) continue;
    const values = [text.slice(date.start, date.end)];
    found.push({ field, values, source: 'visible', weight: said ? weight + LABELLED : weight });
  }
  return found;
}
