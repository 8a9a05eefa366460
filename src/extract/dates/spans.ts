/** Spans of time: how long something lasts, lasted or is open, and not when the page that says so was written. */

import { hasDate } from '../../digits.ts';
import { type FoundDate, findDates } from './find.ts';
import { DAY_LENGTH } from './iso.ts';

/** What stands between the two ends of a span, and nothing else. */
const TO = /^\s*(?:[-–—−~〜～]|to|until|till|through|thru|bis|au|al|à|tot|til|до|по)\s*$/iu;
/** What stands behind a time that is the first of two: `8:00 pm - 11:00 pm`. */
const TO_TIME = /^\s?[-–—−~〜～]\s?\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m)/iu;

/** What a line with a span has somewhere, for a first look. */
const MAY_SPAN = /[-–—−~〜～]|\s(?:to|until|till|through|thru|bis|au|al|à|tot|til|до|по)\s/iu;

/**
 * Which dates of a line are the ends of a span, or its only day: `March 3, 1938 – January 19, 2025`,
 * `August 23, 2025 @ 8:00 pm - 11:00 pm`.
 */
export function spansOf(text: string, dates: readonly FoundDate[]): ReadonlySet<FoundDate> {
  const ends = new Set<FoundDate>();
  for (const [at, date] of dates.entries()) {
    const next = dates[at + 1];
    if (date.iso.length > DAY_LENGTH && TO_TIME.test(text.slice(date.end))) ends.add(date);
    if (!next || date.iso.length < DAY_LENGTH || next.iso.length < DAY_LENGTH) continue;
    if (date.iso < next.iso && TO.test(text.slice(date.end, next.start))) ends.add(date).add(next);
  }
  return ends;
}

/** The days on which the spans of a short text begin and end, in the schema's form. */
export function spanDays(text: string): string[] {
  if (!MAY_SPAN.test(text) || !hasDate(text)) return [];
  return [...spansOf(text, findDates(text, 'day-first'))].map(({ iso }) => iso.slice(0, DAY_LENGTH));
}

/** Whether a short text has a span of time. */
export const hasSpan = (text: string): boolean => spanDays(text).length > 0;
