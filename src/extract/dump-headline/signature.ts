import { hasDate } from '../../digits.ts';
import { findDates } from '../dates/find.ts';
import { isIntroduction, withoutIntroduction } from '../fields/introductions.ts';
import { looksLikePerson } from '../fields/name-shapes.ts';
import { isPlainLatin } from '../text.ts';

/** How long lines under a headline are, in UTF-16 units: a byline, a date, a name alone. */
const MAX_BYLINE = 120;
const MAX_DATE = 100;
const MAX_NAME = 40;
const WHEN = /(?:19|20)\d\d|\d[/.]\d{1,2}[/.]\d|\bago\b|\bmin(?:ute)?s?[ -]read\b/i;
const NAME_START = /^(?:\p{Uppercase}|[^\p{Uppercase}\p{Lowercase}])/u;

/** What a line under a headline is: who wrote it, when, or a person's name alone. */
export type Signature = 'byline' | 'date' | 'person';

/** Whether a line has a date in the digits or years of another script: `২৪ জুন ২০২৪`, `24 มิถุนายน 2567`. */
function isForeignDate(text: string): boolean {
  return !isPlainLatin(text) && hasDate(text) && findDates(text, 'day-first').length > 0;
}

/** Tells what of a headline's company a line is; null for any other line. */
export function signatureOf(text: string): Signature | null {
  if (text.length > MAX_BYLINE) return null;
  const rest = withoutIntroduction(text);
  if ((rest !== null && rest !== '' && NAME_START.test(rest)) || isIntroduction(text)) return 'byline';
  if (text.length <= MAX_DATE && (WHEN.test(text) || isForeignDate(text))) return 'date';
  return text.length <= MAX_NAME && looksLikePerson(text) ? 'person' : null;
}
