/** A date as printed: what isn't stated is absent. */
export interface DateParts {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly time?: TimeParts | undefined;
}

/** A time of day with its zone, `Z` or `+02:00`, when one is stated. */
export interface TimeParts {
  readonly hour: number;
  readonly minute: number;
  /** With its fraction, as printed. */
  readonly second?: string | undefined;
  readonly zone?: string | undefined;
}

/** How long a day is in the schema's form: `2024-06-24`; a time makes a date longer, a month alone shorter. */
export const DAY_LENGTH = 10;

/** Years that a page on the web can be from; earlier ones are defaults of content systems, or of its subject. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days that content systems print for a date that was never set. */
const UNSET = new Set(['1970-01-01', '1969-12-31', '1900-01-01']);

const two = (value: number): string => String(value).padStart(2, '0');

/** Whether a year can be a page's. */
export function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Whether there is such a day. */
function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/**
 * Prints a date in the schema's form, only as precise as it is.
 *
 * @returns null when there is no such day, or it is one that stands for none.
 */
export function toIso(parts: DateParts): string | null {
  const { year, month, day, time } = parts;
  if (!isYear(year)) return null;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  if (!isDay(year, month, day)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (UNSET.has(date)) return null;
  if (!time) return date;
  const seconds = time.second === undefined ? '' : `:${time.second}`;
  return `${date}T${two(time.hour)}:${two(time.minute)}${seconds}${time.zone ?? ''}`;
}
