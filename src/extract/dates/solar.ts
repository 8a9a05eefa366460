/** Dates of the solar calendar of Iran and Afghanistan: `۱۴ اردیبهشت ۱۴۰۳`, `۱۴۰۳/۰۲/۱۴`. */
import type { DateParts } from './iso.ts';
import { foldMonth } from './months.ts';
import type { Token } from './tokens.ts';

/** Its months, as named in Iran and in Afghanistan, in order. */
const MONTHS =
  'فروردین|حمل,اردیبهشت|ثور,خرداد|جوزا,تیر|سرطان,مرداد|امرداد|اسد,شهریور|سنبله,مهر|میزان,آبان|عقرب,آذر|قوس,دی|جدی,بهمن|دلو,اسفند|حوت';

/** Years that a page on the web can be from, 1991 to 2031. Those of the lunar calendar that are printed today are later. */
const FIRST_YEAR = 1370;
const LAST_YEAR = 1410;

/** A year whose first day is known, and that day. */
const KNOWN_YEAR = 1403;
const KNOWN_DAY = Date.UTC(2024, 2, 20);
const DAY = 86_400_000;

/** Leap years come in cycles of this length, in these places of it. */
const CYCLE = 33;
const LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

const isLeap = (year: number): boolean => LEAPS.has(year % CYCLE);
const lengthOf = (year: number, month: number): number => (month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29);

let months: Map<string, number> | undefined;

function monthOf(token: Token | undefined): number {
  if (token?.kind !== 'word') return 0;
  months ??= new Map(
    MONTHS.split(',').flatMap((words, at) => words.split('|').map((word) => [foldMonth(word), at + 1] as const)),
  );
  return months.get(foldMonth(token.text)) ?? 0;
}

/** The year that a number is; 0 where it is none. */
function yearOf(token: Token | undefined): number {
  if (token?.kind !== 'number' || token.text.length !== 4) return 0;
  return token.value >= FIRST_YEAR && token.value <= LAST_YEAR ? token.value : 0;
}

const isShort = (token: Token | undefined): token is Token => token?.kind === 'number' && token.text.length <= 2;

/** The same day as others count it; null when there is no such day. */
function toGregorian(year: number, month: number, day: number): DateParts | null {
  if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return null;
  let days = day - 1;
  for (let at = 1; at < month; at++) days += lengthOf(year, at);
  for (let at = KNOWN_YEAR; at < year; at++) days += isLeap(at) ? 366 : 365;
  for (let at = KNOWN_YEAR - 1; at >= year; at--) days -= isLeap(at) ? 366 : 365;
  const date = new Date(KNOWN_DAY + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Reads the date of the solar calendar that begins at a token, with its month in words, or the year first.
 *
 * @returns null where none begins. A month alone is none: it lies in two of others.
 */
export function solarAt(tokens: readonly Token[], at: number): { parts: DateParts; next: number } | null {
  if (tokens[at]?.kind !== 'number') return null;
  const [first, second, third, fourth, fifth] = tokens.slice(at, at + 5);
  if (isShort(first)) {
    const isApart = third?.kind === 'mark';
    const year = yearOf(isApart ? fourth : third);
    const month = year > 0 ? monthOf(second) : 0;
    const parts = month > 0 ? toGregorian(year, month, first.value) : null;
    return parts && { parts, next: at + (isApart ? 4 : 3) };
  }
  const year = yearOf(first);
  if (year === 0 || !isShort(third) || !isShort(fifth)) return null;
  if (second?.text !== fourth?.text || !/^[-/.]$/.test(second?.text ?? '')) return null;
  const parts = toGregorian(year, third.value, fifth.value);
  return parts && { parts, next: at + 5 };
}
