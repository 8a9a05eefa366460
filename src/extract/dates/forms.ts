/** The forms in which pages print dates: what stands at one token of a text. */
import { shortBuddhistYear, yearOf, yearOfEra } from './eras.ts';
import { type DateParts, isYear } from './iso.ts';
import { monthNumber, monthOfTwo } from './months.ts';
import { solarAt } from './solar.ts';
import { timeAt } from './time.ts';
import type { Token } from './tokens.ts';

/**
 * Which comes first where a date is all digits. With dots between them it is the day, but where the page is known to put
 * the month first even so: `month-always-first`. Where the year comes first, it does so when it has two digits as well: `24.05.03`.
 */
export type DayOrder = 'day-first' | 'month-first' | 'month-always-first' | 'year-first';

/** A date that a text has at a token. */
export interface DateMatch {
  readonly parts: DateParts;
  /** The token after the date. */
  readonly next: number;
  /** Which comes first in it, where it is all digits and shows that. */
  readonly shows?: DayOrder;
}

const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª', 'o', 'e', 'го', '日', '일']);
const OF = new Set([
  'of',
  'de',
  'del',
  'di',
  'do',
  'da',
  'den',
  'd',
  "'",
  '’',
  ',',
  '،',
  '.',
  '-',
  '/',
  'the',
  'ng',
  'ngày',
  'г',
  'm',
  'tháng',
  'năm',
  'gada',
  'ko',
  'йил',
  'жылғы',
  // Before the year in Thai, with a full stop behind each: of the Buddha or not.
  'พ',
  'ค',
  'ศ',
]);
const YEAR_MARKS = new Set(['年', '년']);
const MONTH_MARKS = new Set(['月', '월']);

/** The high byte of Thai letters. */
const THAI = 0x0e;

const isThai = (token: Token): boolean => token.text.charCodeAt(0) >> 8 === THAI;

/** How many words and marks stand between a month and its year at most: `พ.ศ.`. */
const MAX_OF_YEAR = 4;

/**
 * `12/18/23`, `24.06.24`: all three of two digits, or with slashes between them; `4.6.24` where it is a date for sure, and
 * `12-18-23` where nothing but a word stands beside it.
 */
function shortYear(tokens: readonly Token[], at: number, mark: string, whole: boolean): number {
  const [first, , second, , year] = tokens.slice(at, at + 5);
  if (year?.kind !== 'number' || year.text.length !== 2 || year.spaced) return 0;
  const isEven = first?.text.length === 2 && second?.text.length === 2;
  if (mark === '.' && !whole && !isEven) return 0;
  const after = tokens[at + 5];
  if (mark === '-' && !(isEven && at === 0 && (!after || after.kind === 'word'))) return 0;
  return year.value < 50 ? 2000 + year.value : year.value >= 95 ? 1900 + year.value : 0;
}

/** `24.05.03`, `24/05/03`, where the year is known to come first. The marks are known to be the same. */
function shortYearFirst(tokens: readonly Token[], at: number): DateMatch | null {
  const [year, mark, month, , day] = tokens.slice(at, at + 5);
  if (![year, month, day].every((token) => token?.kind === 'number' && token.text.length === 2)) return null;
  if (mark?.text === '-' || !year || !month || !day) return null;
  return { parts: { year: 2000 + year.value, month: month.value, day: day.value }, next: at + 5 };
}

/** Skips up to two words such as `of`, `de`, a comma. */
function skipOf(tokens: readonly Token[], at: number, limit = 2): number {
  let next = at;
  while (next < at + limit && OF.has(tokens[next]?.text ?? '')) next++;
  return next;
}

function isDayNumber(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length <= 2 && token.value >= 1 && token.value <= 31;
}

/** The month named at a token, in one word or two, and the token after it. */
function monthAt(tokens: readonly Token[], at: number): { month: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const after = tokens[at + 1];
  if (after?.kind === 'word') {
    const both = monthOfTwo(token.text, after.text);
    if (both > 0) return { month: both, next: at + 2 };
  }
  // Thai shortens its months to two letters, each with its full stop.
  if (after?.text === '.' && isThai(token)) {
    const short = monthNumber(`${token.text}.${tokens[at + 2]?.text ?? ''}`);
    if (short > 0) return { month: short, next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
  }
  // Vietnamese counts its months.
  if (token.text === 'tháng' && isDayNumber(after) && after.value <= 12) return { month: after.value, next: at + 2 };
  const month = monthNumber(token.text);
  if (month === 0) return null;
  // Arabic gives a month both of its names: `حزيران/يونيو`.
  const again = tokens[at + 2];
  const isTwice = after?.text === '/' && again?.kind === 'word' && (monthAt(tokens, at + 2)?.month ?? 0) === month;
  return { month, next: isTwice ? (monthAt(tokens, at + 2)?.next ?? at + 3) : at + 1 };
}

/** `2024年6月24日`, `2024년 6월 24일`, whose year stands at a token. */
function yearMonthDay(tokens: readonly Token[], at: number, year: number): DateMatch | null {
  const month = tokens[at + 2];
  if (!YEAR_MARKS.has(tokens[at + 1]?.text ?? '') || !isDayNumber(month)) return null;
  if (!MONTH_MARKS.has(tokens[at + 3]?.text ?? '')) return null;
  const day = tokens[at + 4];
  if (!isDayNumber(day)) return { parts: { year, month: month.value }, next: at + 4 };
  return { parts: { year, month: month.value, day: day.value }, next: at + 6 };
}

/** `2024-06-24`, `2024/6/24`, `2024年6月24日`, `2024. június 24.`, `20240624`. */
function yearFirst(tokens: readonly Token[], at: number, whole: boolean): DateMatch | null {
  const token = tokens[at];
  const inEra = yearOfEra(token, tokens[at + 1]);
  if (inEra > 0) return yearMonthDay(tokens, at + 1, inEra);
  if (token?.kind !== 'number') return null;
  if (token.text.length === 8) return compact(token, at);
  const year = yearOf(token);
  if (year === 0) return null;
  const marked = yearMonthDay(tokens, at, year);
  if (marked) return marked;
  const mark = tokens[at + 1];
  const second = tokens[at + 2];
  if (mark && /^[-/.‐–]$/.test(mark.text) && isDayNumber(second)) {
    const day = tokens[at + 4];
    if (tokens[at + 3]?.text === mark.text && isDayNumber(day)) {
      return { parts: { year, month: second.value, day: day.value }, next: at + 5 };
    }
    // `2011-12` in running text is a season as often as a month.
    if (whole && second.text.length === 2) return { parts: { year, month: second.value }, next: at + 3 };
  }
  // `2024. gada 3. maijs`, `2024 йил 3 май`.
  const dayNext = skipOf(tokens, at + 1);
  const early = tokens[dayNext - 1]?.kind === 'word' ? tokens[dayNext] : undefined;
  const late = isDayNumber(early) ? monthAt(tokens, skipOf(tokens, dayNext + 1, 1)) : null;
  if (late && isDayNumber(early)) {
    return { parts: { year, month: late.month, day: early.value }, next: late.next };
  }
  const month = monthAt(tokens, dayNext);
  const hasMark = month !== null && /^[-.]$/.test(tokens[month.next]?.text ?? '');
  const dayAt = month ? month.next + (hasMark ? 1 : 0) : -1;
  const day = tokens[dayAt];
  if (month && isDayNumber(day)) return { parts: { year, month: month.month, day: day.value }, next: dayAt + 1 };
  return whole && tokens.length === 1 ? { parts: { year }, next: at + 1 } : null;
}

function compact(token: Token, at: number): DateMatch | null {
  const year = Number(token.text.slice(0, 4));
  const month = Number(token.text.slice(4, 6));
  const day = Number(token.text.slice(6));
  return isYear(year) && month >= 1 && month <= 12 ? { parts: { year, month, day }, next: at + 1 } : null;
}

/** `24 June 2024`, `24. Juni 2024`, `24 de junio de 2024`, `24.06.2024`, `06/24/2024`. */
function dayFirst(tokens: readonly Token[], at: number, order: DayOrder, whole: boolean): DateMatch | null {
  const first = tokens[at];
  if (!isDayNumber(first)) return null;
  const afterOrdinal = ORDINALS.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const month = monthAt(tokens, skipOf(tokens, afterOrdinal, 3)) ?? monthAt(tokens, afterOrdinal);
  if (month) {
    const year = skipOf(tokens, month.next, MAX_OF_YEAR);
    const value =
      yearOf(tokens[year]) || (tokens.slice(at, month.next).some(isThai) ? shortBuddhistYear(tokens[year]) : 0);
    return value > 0 ? { parts: { year: value, month: month.month, day: first.value }, next: year + 1 } : null;
  }
  const mark = tokens[at + 1];
  const second = tokens[at + 2];
  if (!mark || !/^[-/.]$/.test(mark.text) || tokens[at + 3]?.text !== mark.text || !isDayNumber(second)) return null;
  const long = yearOf(tokens[at + 4]);
  if (order === 'year-first' && long === 0) return shortYearFirst(tokens, at);
  const year = long || shortYear(tokens, at, mark.text, whole);
  if (year === 0) return null;
  const hasDots = mark.text === '.';
  const monthLeads = hasDots ? 'month-always-first' : 'month-first';
  const shows = first.value > 12 ? 'day-first' : second.value > 12 ? monthLeads : undefined;
  const leads = shows ?? (hasDots && order === 'month-first' ? 'day-first' : order);
  const isMonthFirst = leads === 'month-first' || leads === 'month-always-first';
  const [day, monthValue] = isMonthFirst ? [second.value, first.value] : [first.value, second.value];
  // That the day comes first with dots says nothing of other marks.
  const isTelling = shows !== undefined && !(hasDots && shows === 'day-first');
  return { parts: { year, month: monthValue, day }, next: at + 5, ...(isTelling ? { shows } : {}) };
}

/** `June 24, 2024`, `Jun. 24th 2024`, `June 2024`. */
function monthFirst(tokens: readonly Token[], at: number): DateMatch | null {
  const month = monthAt(tokens, at);
  if (!month) return null;
  const dot = tokens[month.next]?.text === '.' ? month.next + 1 : month.next;
  const day = tokens[dot];
  if (isDayNumber(day)) {
    const afterOrdinal = ORDINALS.has(tokens[dot + 1]?.text ?? '') ? dot + 2 : dot + 1;
    const year = skipOf(tokens, afterOrdinal);
    const value = yearOf(tokens[year]);
    if (value > 0) return { parts: { year: value, month: month.month, day: day.value }, next: year + 1 };
    // `Fri Dec 22 10:00:00 2023`, as the C library prints it.
    const time = timeAt(tokens, dot + 1);
    const late = time ? yearOf(tokens[time.next]) : 0;
    if (time && late > 0) {
      return { parts: { year: late, month: month.month, day: day.value, time: time.time }, next: time.next + 1 };
    }
    return null;
  }
  const year = skipOf(tokens, dot);
  const value = yearOf(tokens[year]);
  return value > 0 ? { parts: { year: value, month: month.month }, next: year + 1 } : null;
}

/**
 * Reads the date that begins at a token, in any of the forms.
 *
 * @param order which comes first where it is all digits and doesn't show that itself.
 * @param whole whether the text is meant to be nothing but a date: then `2024` and `2024-06` are dates, too.
 * @returns null where none begins.
 */
export function dateAt(tokens: readonly Token[], at: number, order: DayOrder, whole: boolean): DateMatch | null {
  if (tokens[at]?.kind === 'mark') return null;
  return (
    solarAt(tokens, at) ?? yearFirst(tokens, at, whole) ?? dayFirst(tokens, at, order, whole) ?? monthFirst(tokens, at)
  );
}
