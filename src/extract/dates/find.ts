import { hasEnoughDigits } from '../../digits.ts';
import { remembered } from '../remembered.ts';
import { type DayOrder, dateAt } from './forms.ts';
import { toIso } from './iso.ts';
import { type FoundTime, timeAfter, timeAt } from './time.ts';
import { MAX_DATE_TEXT, type Token, tokenize } from './tokens.ts';
import { WEEKDAY_WORDS } from './weekdays.ts';

/** A date found in a text. */
export interface FoundDate {
  /** In the schema's form. */
  readonly iso: string;
  /** Where it stands in the text, its time included. */
  readonly start: number;
  readonly end: number;
  /** `12/13/2024`, `13/12/2024` or `12.13.2024`: it shows which comes first; null when it doesn't. */
  readonly shows: DayOrder | null;
}

/** The dates of a line: two in three times one is asked about again, by another source or rule. */
const knownDates: Readonly<Record<DayOrder, (text: string) => readonly FoundDate[]>> = {
  'day-first': datesOfLines('day-first'),
  'month-first': datesOfLines('month-first'),
  'month-always-first': datesOfLines('month-always-first'),
  'year-first': datesOfLines('year-first'),
};

function datesOfLines(order: DayOrder): (text: string) => readonly FoundDate[] {
  return remembered((text) => readDates(text, order, false), { texts: 100, length: MAX_DATE_TEXT });
}

/** A time, and the token that it begins with. */
type TimeAt = FoundTime & { readonly start: number };

/** The time that stands right before a date: `10:00 AM EST, June 24, 2024`, `14:07, 5 марта 2024`. */
function timeBefore(times: readonly TimeAt[], date: number, tokens: readonly Token[]): TimeAt | undefined {
  return times.find(({ next }) => next <= date && skipFillers(tokens, next, date) === date);
}

/** Words that stand between a time and its date, beside the days of the week. */
const BETWEEN = new Set(
  'on of le del el am den the dia ngày uhr h น في ч mon tue wed thu fri sat sun'.split(' ').concat(WEEKDAY_WORDS),
);
const MAX_BETWEEN = 4;

function skipFillers(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && at < from + MAX_BETWEEN && isBetween(tokens[at])) at++;
  return at;
}

function isBetween(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'number') return false;
  return token.kind === 'mark' || BETWEEN.has(token.text);
}

/**
 * Finds the dates in a text, in any of the languages that {@link monthNumber} knows and the numeric forms.
 *
 * @param text a short text; the beginning is looked at.
 * @param order which comes first in `06/07/2024`, when the date itself doesn't show it.
 * @param whole whether the text is meant to be nothing but a date, as in a meta tag: then `2024` and `2024-06` are.
 * @returns the dates in order of place, each once.
 */
export function findDates(text: string, order: DayOrder, whole = false): readonly FoundDate[] {
  if (!hasEnoughDigits(text.slice(0, MAX_DATE_TEXT))) return [];
  return whole ? readDates(text, order, whole) : knownDates[order](text);
}

function readDates(text: string, order: DayOrder, whole: boolean): FoundDate[] {
  const tokens = tokenize(text);
  const found: FoundDate[] = [];
  const times: TimeAt[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = dateAt(tokens, at, order, whole);
    if (!match) {
      const time = timeAt(tokens, at);
      if (time) times.push({ ...time, start: at });
      at = time ? time.next : at + 1;
      continue;
    }
    const after = match.parts.time || match.parts.day === undefined ? null : timeAfter(tokens, match.next);
    const before =
      after || match.parts.time || match.parts.day === undefined ? undefined : timeBefore(times, at, tokens);
    const { year, month, day } = match.parts;
    const iso = toIso({ year, month, day, time: match.parts.time ?? after?.time ?? before?.time });
    const next = after?.next ?? match.next;
    if (iso !== null) {
      found.push({
        iso,
        start: tokens[before?.start ?? at]?.start ?? 0,
        end: tokens[next - 1]?.end ?? text.length,
        shows: match.shows ?? null,
      });
    }
    at = iso === null ? at + 1 : next;
  }
  return found;
}
