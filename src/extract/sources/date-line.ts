/** Dates on one line of the page, with the words that say what they are. */
import type { Block, Page } from '../../page.ts';
import type { Candidate, Field } from '../candidate.ts';
import { type DateLabel, dateLabel } from '../dates/labels.ts';
import { findDates } from '../dates/parse.ts';
import { isRelative } from '../dates/relative.ts';

/** How much of a line may be something else than its dates, when nothing says what they are. */
const MAX_REST = 70;
/** How much of a line may be something else when its date is a month, and the line known to be a date's. */
const MAX_REST_OF_MONTH = 3;
/** A label that stands on a line of its own is no longer than this. */
const MAX_LABEL = 40;
/** How much of the end of a longer line is looked at for one, and how long that line is at most. */
const LABEL = 20;
const MAX_LABELLED = 160;
/** A dateline ends within this many characters of the body. */
const MAX_DATELINE = 90;

/** What is added when words say what a date is, and what a dateline is worth. */
const LABELLED = 0.2;
const DATELINE = 0.4;

/** A date behind these is what the line speaks of. */
const IN_SENTENCE =
  /\b(?:in|of|since|until|from|before|after|expires|ends|\p{Ll}+ on|\p{L}+, on|am|vom|im|seit|bis|du|le|depuis|del|desde|dal|sul|tot|sinds|från|fra)\s+$/u;

const HAS_DIGIT = /\p{Nd}/u;
/** What every date holds: a year, or numbers with marks between them. */
const HAS_DATE = /\p{Nd}{4}|\p{Nd}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u;
const HAS_LETTER = /\p{L}/u;

/** What a line says of the date on the line after it: `Published:`, `Last updated`. */
export function labelOf(block: Block | undefined): DateLabel | null {
  if (!block || block.text.length > MAX_LABELLED) return null;
  const { text } = block;
  // A longer line can still end with the label: `Contributions from Ann Lee last updated`.
  const label = text.length > MAX_LABEL ? text.slice(-LABEL) : text;
  return HAS_DIGIT.test(label) ? null : dateLabel(label);
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
  return [{ field: said ?? unlabelled, values: [text], source: 'visible', weight: said ? weight + LABELLED : weight }];
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
  if (!HAS_DATE.test(text)) return relativeOf(text, unlabelled, weight, label);
  const dates = findDates(text, 'day-first');
  const rest = dates.reduce((length, date) => length - (date.end - date.start), text.length);
  const found: Candidate[] = [];
  let from = 0;
  for (const [at, date] of dates.entries()) {
    const before = text.slice(from, date.start);
    const said = dateLabel(before) ?? (at === 0 && !HAS_LETTER.test(before) ? label() : null);
    from = date.end;
    // A month alone, or a day in a sentence, is what the line speaks of and not when it was written.
    const most = date.iso.length >= 10 ? maxRest : maxRest > MAX_REST ? MAX_REST_OF_MONTH : -1;
    const isOwn = rest <= most && !IN_SENTENCE.test(before);
    const field = said ?? (at === 0 && isOwn ? unlabelled : null);
    if (field === null) continue;
    const values = [text.slice(date.start, date.end)];
    found.push({ field, values, source: 'visible', weight: said ? weight + LABELLED : weight });
  }
  return found;
}

/** Proposes the date that a report begins with, behind its place: `LONDON, June 24, 2024 —`. */
export function dateline(text: string): Candidate | null {
  const start = text.slice(0, MAX_DATELINE * 2);
  if (!HAS_DATE.test(start.slice(0, MAX_DATELINE))) return null;
  const date = findDates(start, 'day-first')[0];
  if (!date || date.end > MAX_DATELINE || !/^[\s,.]*(?:[–—―/:]|-{1,2}\s|\()/.test(start.slice(date.end))) return null;
  const before = start.slice(0, date.start).trim();
  const isPlace = before === '' || /[,(/–—-]$/.test(before);
  if (!isPlace || before.split(' ').length > 6) return null;
  return { field: 'published', values: [start.slice(date.start, date.end)], source: 'visible', weight: DATELINE };
}
