/** Which comes first in a date that is all digits. */

import { hasDate } from '../../digits.ts';
import type { Context } from '../context.ts';
import { findDates } from '../dates/find.ts';
import type { DayOrder } from '../dates/forms.ts';
import { parseDate } from '../dates/value.ts';
import type { Facts } from './rule.ts';

/** Countries, by the end of a host's name or a language's region, that write the month first. */
const MONTH_FIRST = /^(?:US|PH|FM|PR|GU)$/;

/** Domains of English-speaking countries that write the day first. */
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|sg|my|ng|ke|gh|pk|lk|eu|hk|mt|jm|tt|zw|ug|tz)$/;

/** Languages that write the year first even when it has two digits only, and such dates: `24.05.03`. */
const YEAR_FIRST = new Set(['ko', 'ja', 'hu']);
const SHORT = /(?:^|\D)\d\d([./])\d\d\1\d\d(?:\D|$)/;

/** Longer values are text that holds a date, not a date, in UTF-16 units. */
export const MAX_DATE = 120;

/** A date that is all digits and can be read in two ways, as far as its shape tells. */
const NUMERIC = /(?:^|\D)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:\D|$)/;
const DOTTED = /\d\.\d{1,2}\.\d/;

const isNumeric = (text: string): boolean => text.length <= MAX_DATE && NUMERIC.test(text);

/** The order in which a date says the same as one that can be read in one way only. */
function agreedOrder(numeric: readonly string[], texts: readonly string[]): DayOrder | null {
  const known = new Set(
    texts.filter((text) => !NUMERIC.test(text)).map((text) => parseDate(text, 'day-first')?.slice(0, 10)),
  );
  for (const text of numeric) {
    const monthLeads = DOTTED.test(text) ? 'month-always-first' : 'month-first';
    const [day, month] = (['day-first', monthLeads] as const).map((order) => parseDate(text, order)?.slice(0, 10));
    if (day === month || day === undefined || month === undefined) continue;
    if (known.has(day) !== known.has(month)) return known.has(day) ? 'day-first' : monthLeads;
  }
  return null;
}

/** The order that a text's dates show: `13/12/2024` has the day first. */
const shownOrder = (text: string): DayOrder | null =>
  findDates(text, 'day-first').find((found) => found.shows !== null)?.shows ?? null;

/** How many lines with dates are looked at for the order of the page's. */
const MAX_LINES = 200;

/** The order that the page's other dates show, or those of its lines that say the same as one of these in words. */
function orderElsewhere(numeric: readonly string[], { page }: Context): DayOrder | null {
  const values = page.annotations.map((one) => one.value);
  const texts = [...values, ...page.blocks.map((block) => block.text)]
    .filter((text) => text.length <= MAX_DATE && hasDate(text))
    .slice(0, MAX_LINES);
  const shown = texts
    .filter(isNumeric)
    .map(shownOrder)
    .find((order) => order !== null);
  return shown ?? agreedOrder(numeric, texts) ?? orderInWords(texts);
}

/** `9 December 2024`, `December 9, 2024`. */
const DAY_BEFORE_WORD = /^\p{Nd}{1,2}(?:st|nd|rd|th)?\.?\s+\p{Alphabetic}/u;
const DAY_BEHIND_WORD = /^\p{Alphabetic}{3,}\.?\s+\p{Nd}{1,2}\D/u;

/** How many days a page prints in words that show how it writes dates; one may be quoted. */
const MIN_IN_WORDS = 2;

/** The order in which the page prints its dates that have the month's name, where it prints all of them alike. */
function orderInWords(texts: readonly string[]): DayOrder | null {
  const days = { 'day-first': new Set<string>(), 'month-first': new Set<string>() };
  for (const text of texts) {
    for (const { iso, start, end } of findDates(text, 'day-first')) {
      const date = text.slice(start, end);
      if (DAY_BEFORE_WORD.test(date)) days['day-first'].add(iso.slice(0, 10));
      else if (DAY_BEHIND_WORD.test(date)) days['month-first'].add(iso.slice(0, 10));
    }
  }
  const [first, other] =
    days['day-first'].size > 0 ? (['day-first', 'month-first'] as const) : (['month-first', 'day-first'] as const);
  return days[first].size >= MIN_IN_WORDS && days[other].size === 0 ? first : null;
}

/** What {@link orderElsewhere} gives for a page's numbers, kept as long as the page is: several fields ask. */
const orders = new WeakMap<Context, Map<string, DayOrder | null>>();

function orderOnPage(numeric: readonly string[], context: Context): DayOrder | null {
  const known = orders.get(context) ?? new Map<string, DayOrder | null>();
  orders.set(context, known);
  const key = [...new Set(numeric)].sort().join();
  let order = known.get(key);
  if (order === undefined) {
    order = orderElsewhere(numeric, context);
    known.set(key, order);
  }
  return order;
}

/**
 * Which comes first in `06/07/2024` on this page: what another date on it shows, else what its language and country do.
 *
 * @param texts texts that may hold such a date.
 */
export function dayOrder(texts: readonly string[], facts: Facts): DayOrder {
  const numeric = texts.filter(isNumeric);
  const tag = facts.language ?? 'en';
  const [primary = '', region] = tag.split('-');
  if (YEAR_FIRST.has(primary) && numeric.some((text) => SHORT.test(text))) return 'year-first';
  if (numeric.length > 0) {
    const shown = numeric.map(shownOrder).find((order) => order !== null) ?? agreedOrder(numeric, texts);
    const known = shown ?? orderOnPage(numeric, facts.context);
    if (known) return known;
  }
  if (primary !== 'en') return 'day-first';
  if (region !== undefined && region.length === 2) return MONTH_FIRST.test(region) ? 'month-first' : 'day-first';
  return DAY_FIRST_HOST.test(facts.context.address?.hostname ?? '') ? 'day-first' : 'month-first';
}
