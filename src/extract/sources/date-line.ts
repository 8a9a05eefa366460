/** Dates on one line of the page, with the words that say what they are. */
import type { Block, Page } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { hasDate, hasDigit } from '../dates/digits.ts';
import { type DateLabel, dateLabel } from '../dates/labels.ts';
import { type FoundDate, findDates } from '../dates/parse.ts';
import { isRelative } from '../dates/relative.ts';
import { looksLikePerson, withoutIntroduction } from '../fields/names.ts';

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
  /(?<![\p{L}\p{N}_])(?:in|of|since|until|from|before|after|expires|ends|\p{Ll}{1,40} on|\p{L}{1,40}, on|am|vom|im|seit|bis|du|le|depuis|del|desde|dal|sul|tot|sinds|från|fra)\s{1,9}$/u;

/** How a line begins that names its author; the date on it needs no other mark: `Par Ann Lee le 14.09.2020`. */
const SIGNED = /^(?:by|von|par|por|door|av|af|di|от|автор)\s/i;

/** What stands between a date and the names behind it on its line: `May 3, 2017 By Ann Lee`. */
const SIGNED_LATE = /\d(?:,?\s|\s[|•·]\s)(?:by|von|par|por|door)\s\p{Lu}/iu;
/** How much of a line stands before its date at most when that is a person's name, in UTF-16 units. */
const MAX_NAME = 40;

/** Whether a line begins with a byline's word, whatever strip takes it for. */
export function isSigned(text: string): boolean {
  return SIGNED.test(text);
}

/** Words before a date, with a colon, that say it is that of something else: `Release: 14.11.2019`, `Deadline: June 3`. */
const OTHER_LABEL = /(?:^|[|•·]\s*)\p{L}[\p{L} -]{2,24}[:：]\s*$/u;
/** Those of them that say no more than that it is a date. */
const PLAIN_LABEL =
  /(?:^|[|•·]\s*)(?:date|datum|dato|data|fecha|päivämäärä|дата|dátum|tarih|tanggal|ngày)\s*[:：]\s*$/iu;

const HAS_LETTER = /\p{L}/u;

/** Whether a line with a date names an author, too: such a line is an article's, not a menu's. */
export function isSignedDate(text: string): boolean {
  if (!hasDate(text)) return false;
  if (SIGNED.test(text) || SIGNED_LATE.test(text)) return true;
  const before = text.slice(0, findDates(text, 'day-first')[0]?.start ?? 0).trim();
  return before.length <= MAX_NAME && looksLikePerson(before);
}

/** A line that says who looked the text over, not when. */
const NAMES_REVIEWER = /\breviewed by\s+\S/i;

/** What words say of a date: that it is one of these, or of something else. */
type Label = DateLabel | 'other';

const isOtherLabel = (before: string): boolean =>
  OTHER_LABEL.test(before) && !PLAIN_LABEL.test(before) && withoutIntroduction(before) === null;

/** What a line says of the date on the line after it: `Published:`, `Last updated`. */
export function labelOf(block: Block | undefined): Label | null {
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
function relativeOf(text: string, unlabelled: Field | null, weight: number, label: () => Label | null): Candidate[] {
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
  label: () => Label | null = () => null,
  maxRest = MAX_REST,
): Candidate[] {
  if (!hasDate(text)) return relativeOf(text, unlabelled, weight, label);
  const dates = findDates(text, 'day-first');
  const rest = dates.reduce((length, date) => length - (date.end - date.start), text.length);
  const found: Candidate[] = [];
  let from = 0;
  for (const [at, date] of dates.entries()) {
    const before = text.slice(from, date.start);
    const isFirst = at === 0 && !HAS_LETTER.test(before);
    const said = dateLabel(before) ?? (isFirst ? (beforeChange(text, dates) ?? label()) : null);
    from = date.end;
    if (said === 'other') continue;
    // A month alone, or a day in a sentence, is what the line speaks of and not when it was written.
    const most = date.iso.length >= 10 ? maxRest : maxRest > MAX_REST ? MAX_REST_OF_MONTH : -1;
    const isOwn = rest <= most && !isOtherLabel(before) && (isSigned(text) || !IN_SENTENCE.test(before));
    const field = said ?? (at === 0 && isOwn ? unlabelled : null);
    if (field === null) continue;
    const values = [text.slice(date.start, date.end)];
    found.push({ field, values, source: 'visible', weight: said ? weight + LABELLED : weight });
  }
  return found;
}
