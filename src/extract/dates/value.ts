import { findDates } from './find.ts';
import type { DayOrder } from './forms.ts';
import { toIso } from './iso.ts';

/** What most values are, read at once: `2024-06-24`, `2024-06-24T10:00:05.123+02:00`. */
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?(?:(Z)| ?([+-][01]\d):?([0-5]\d))?)?$/;

/** A moment in milliseconds as .NET prints it: `/Date(1719216000000)/`. */
const NET_DATE = /^\/Date\((\d{13})(?:[+-]\d{4})?\)\/$/;

function parseIso(value: string): string | null {
  const match = ISO.exec(value);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, utc, hours, minutes] = match;
  const zone = utc ?? (hours === undefined ? undefined : `${hours}:${minutes}`);
  const time = hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute), second, zone };
  return toIso({ year: Number(year), month: Number(month), day: Number(day), time });
}

/**
 * Reads a value that is meant to be a date: a meta tag's, a `datetime` attribute's, JSON-LD's.
 *
 * @returns the date in the schema's form, or null when it is none.
 */
export function parseDate(value: string, order: DayOrder): string | null {
  const [, moment] = NET_DATE.exec(value) ?? [];
  const count = moment ?? value;
  const seconds = /^\d{10}$/.test(count) ? Number(count) : /^\d{13}$/.test(count) ? Number(count) / 1000 : 0;
  if (seconds > 0) return `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`;
  return parseIso(value) ?? findDates(value, order, true)[0]?.iso ?? null;
}
