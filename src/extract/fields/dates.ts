import type { Candidate, Source } from '../candidate.ts';
import type { Context } from '../context.ts';
import type { DayOrder } from '../dates/forms.ts';
import { resolveRelative } from '../dates/relative.ts';
import { parseDate } from '../dates/value.ts';
import { dayOrder, MAX_DATE } from './day-order.ts';
import { eventDays } from './event-days.ts';
import type { Facts, FieldRule } from './rule.ts';

/** What is left of a date's weight when it names no day. */
const COARSE = 0.6;

const ZONED = /T[^T]*(?:Z|[+-]\d\d:\d\d)$/;
const UTC = /(?:Z|[+-]00:00)$/;

/** How far a day can lie from the same day in UTC, in hours: zones reach from -12 to +14. */
const EAST = 14;
const WEST = 12;
const HOUR = 3_600_000;

/** Whether a moment falls into a calendar day somewhere on earth. */
function isWithin(moment: number, day: string): boolean {
  const start = Date.parse(`${day}T00:00:00Z`);
  return moment >= start - EAST * HOUR && moment < start + (24 + WEST) * HOUR;
}

/**
 * A moment in UTC can fall on another calendar day than the one that the page shows its readers. Where the page also
 * states the moment with its own zone, or shows the day, that is how the date is printed.
 */
function inPageZone(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const value = candidate.values[0] ?? '';
  if (!ZONED.test(value) || !UTC.test(value)) return candidate;
  const moment = Date.parse(value);
  const local = all.find(
    ({ values: [other = ''] }) => ZONED.test(other) && !UTC.test(other) && Date.parse(other) === moment,
  );
  if (local) return { ...candidate, values: local.values };
  const shown = all.filter(
    ({ values: [other = ''], source }) =>
      SHOWN.has(source) && other.length >= 10 && !ZONED.test(other) && isWithin(moment, other.slice(0, 10)),
  );
  // A clock in the page's frame shows the day after as easily.
  const isSame = shown.some(({ values }) => day(values) === value.slice(0, 10));
  const best = shown.find(({ weight }) => weight >= BESIDE);
  return best && !isSame ? { ...candidate, values: best.values } : candidate;
}

/** Sources that state what readers see. */
const SHOWN: ReadonlySet<Source> = new Set(['visible', 'class', 'time']);
const SHOWN_OR_MARKED: ReadonlySet<Source> = new Set([...SHOWN, 'microdata']);

/** What the values that sources propose say, kept as long as the page is: three fields look at each other's. */
const readings = new WeakMap<Context, Map<string, string | null>>();

function read(text: string, order: DayOrder, context: Context): string | null {
  if (text.length > MAX_DATE) return null;
  let known = readings.get(context);
  if (!known) {
    known = new Map();
    readings.set(context, known);
  }
  const key = `${order} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const iso = parseDate(text, order);
  known.set(key, iso);
  return iso;
}

/** When the page was seen, as it shows itself: what `2 days ago` counts from. */
function seen(order: DayOrder, facts: Facts): string | null {
  const shown = facts.proposed('captured').map((candidate) => read(candidate.values[0] ?? '', order, facts.context));
  return shown.find((iso) => iso !== null) ?? null;
}

/** What candidates were cleaned to, kept as long as they are: publication is told by the changes, too. */
const cleanedBefore = new WeakMap<readonly Candidate[], readonly Candidate[]>();

function cleanDates(candidates: readonly Candidate[], facts: Facts): readonly Candidate[] {
  if (candidates.length === 0) return [];
  const known = cleanedBefore.get(candidates) ?? cleanAnew(candidates, facts);
  cleanedBefore.set(candidates, known);
  return known;
}

function cleanAnew(candidates: readonly Candidate[], facts: Facts): readonly Candidate[] {
  const all = [...facts.proposed('published'), ...facts.proposed('modified')];
  const order = dayOrder(
    [...candidates, ...all].map((candidate) => candidate.values[0] ?? ''),
    facts,
  );
  const now = seen(order, facts);
  const taking = eventDays(facts.context.page.head);
  const cleaned = candidates.flatMap((candidate): Candidate[] => {
    const text = candidate.values[0] ?? '';
    const iso = read(text, order, facts.context) ?? (now === null ? null : resolveRelative(text, now));
    if (iso === null || (SHOWN.has(candidate.source) && taking.has(day([iso])))) return [];
    return [{ ...candidate, values: [iso], weight: candidate.weight * (iso.length < 10 ? COARSE : 1) }];
  });
  return cleaned.map((candidate) => asPrinted(inPageZone(candidate, cleaned), cleaned));
}

/** What content systems add to a day that they store as a moment: midnight, or noon in UTC. */
const ADDED_TIME = /T(?:00:00(?::00(?:\.0{1,9})?)?(?:Z|[+-]\d\d:\d\d)?|12:00(?::00(?:\.0{1,9})?)?(?:Z|\+00:00))$/;

/** A day that is stored as a moment, as the day that the page prints without a time. */
function asPrinted(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const value = candidate.values[0] ?? '';
  if (!ADDED_TIME.test(value)) return candidate;
  const printed = all.filter(({ source, values }) => source === 'visible' && day(values) === day(candidate.values));
  const isDay = printed.length > 0 && printed.every((one) => precision(one) === 0);
  return isDay ? { ...candidate, values: [day(candidate.values)] } : candidate;
}

/** A day is a day, whatever the time and the zone say. */
const day = (values: readonly string[]): string => (values[0] ?? '').slice(0, 10);

/** 0 for a day or less, 1 with a time, 2 with a zone. */
function precision(candidate: Candidate): number {
  const value = candidate.values[0] ?? '';
  return value.includes('T') ? (ZONED.test(value) ? 2 : 1) : 0;
}

/** Of two that name one day, the more precise; where both are, the one whose source is better. */
const better = (a: Candidate, b: Candidate): boolean =>
  precision(a) !== precision(b) ? precision(a) > precision(b) : a.weight > b.weight;

/** Whether a source states what the page says of itself out of its readers' sight. */
const isHead = ({ source }: Candidate): boolean => source === 'jsonld' || source === 'meta';

/** What a date weighs that the page shows beside its headline, where it is to be believed before the head. */
const PRINTED = 1.2;
/** What a source of the head weighs at least that names publication and nothing else. */
const SURE_HEAD = 0.85;
/** What a candidate weighs at least that stands beside the headline. */
const BESIDE = 0.55;
/**
 * The one date that a page prints beside its headline without calling it a change is the date that the page goes by. The
 * head is overruled where what it states for publication is plainly another thing: a later day than the printed one, as
 * content systems stamp pages that they move or save again; or where the head itself knows the printed day, as that of
 * a change or under a name that says nothing.
 *
 * @returns the candidates that state it; none when the head is to be believed.
 */
function printedDate(cleaned: readonly Candidate[], changes: readonly Candidate[]): readonly Candidate[] {
  const isFull = (candidate: Candidate): boolean => day(candidate.values).length === 10;
  const head = cleaned.filter((one) => isHead(one) && isFull(one)).sort((a, b) => b.weight - a.weight);
  const days = head.map((one) => day(one.values));
  if (days.length === 0) return [];
  const isBeside = (one: Candidate): boolean => one.weight >= BESIDE && isFull(one);
  const stated = cleaned.filter((one) => SHOWN_OR_MARKED.has(one.source) && isBeside(one));
  // That markup calls it a change is of no account to who reads the page, unless it calls another date its publication.
  const beside = stated.length > 0 ? stated : changes.filter((one) => one.byName && isBeside(one));
  const printed = day(beside[0]?.values ?? []);
  if (printed === '' || printed === days[0] || beside.some((one) => day(one.values) !== printed)) return [];
  if (changes.some((one) => one.source === 'visible' && !one.byName && day(one.values) === printed)) return [];
  // Where the page prints the head's day as well, the head is right and the other day that of an event.
  if (cleaned.some((one) => SHOWN.has(one.source) && day(one.values) === days[0])) return [];
  const isKnown = days.includes(printed) || changes.some((one) => isHead(one) && day(one.values) === printed);
  return isKnown || days.every((stated) => printed < stated) ? beside : [];
}

/** What is left of what the head states for publication where it knows no change since, but another publication before. */
const AFTER_CHANGES = 0.6;

/** Trusts those less that the head states for publication and that lie behind every change it states. */
function inOrder(cleaned: readonly Candidate[], changes: readonly Candidate[]): Candidate[] {
  const known = changes.filter(isHead).map((one) => day(one.values));
  const isLate = (one: Candidate): boolean => isHead(one) && known.every((change) => change < day(one.values));
  if (known.length === 0 || cleaned.every((one) => !isHead(one) || isLate(one))) return [...cleaned];
  return cleaned.map((one) => (isLate(one) ? { ...one, weight: one.weight * AFTER_CHANGES } : one));
}

/** What a date weighs at least that stands beside the headline, or that words call that of publication after the text. */
const CALLED = 0.45;

/** The one day that the page prints where its head contradicts itself: two of its sources state two days of publication. */
function decidedByPrint(cleaned: readonly Candidate[]): readonly Candidate[] {
  const head = new Set(cleaned.filter((one) => isHead(one) && one.weight >= SURE_HEAD).map((one) => day(one.values)));
  const shown = cleaned.filter((one) => SHOWN.has(one.source) && one.weight >= CALLED);
  const printed = new Set(shown.map((one) => day(one.values)));
  return head.size > 1 && printed.size === 1 && shown[0]?.values[0]?.slice(0, 10).length === 10 ? shown : [];
}

/**
 * The one date of a page that states no publication at all: what it prints beside its headline, where its data knows that
 * day, too, and no other. It is called that of a change, and is when what the page shows was published.
 */
function onlyDate(changes: readonly Candidate[]): readonly Candidate[] {
  const days = new Set(changes.filter((one) => isHead(one) || one.weight >= BESIDE).map((one) => day(one.values)));
  const isStated = changes.some((one) => one.source === 'jsonld');
  const shown = changes.filter((one) => SHOWN.has(one.source) && one.weight >= BESIDE && day(one.values).length === 10);
  return days.size === 1 && isStated ? shown : [];
}

/** When the page was published. */
export const published: FieldRule = {
  clean(candidates, facts) {
    const changes = cleanDates(facts.proposed('modified'), facts);
    const full = cleanDates(candidates, facts).filter(
      // `February 2026` under `Updated February 12, 2026` says no more than it.
      (one) =>
        day(one.values).length === 10 || !changes.some((change) => change.values[0]?.startsWith(day(one.values))),
    );
    const cleaned = full.length > 0 ? inOrder(full, changes) : onlyDate(changes);
    const beside = printedDate(cleaned, changes);
    const printed = beside.length > 0 ? beside : decidedByPrint(cleaned);
    return [...cleaned, ...printed.map((one) => ({ ...one, weight: PRINTED }))];
  },
  key: day,
  better,
};

/** When the page was last changed; a change before the publication is none. */
export const modified: FieldRule = {
  clean: (candidates, facts) =>
    cleanDates(candidates, facts).filter(
      (candidate) => facts.published === null || day(candidate.values) >= facts.published.slice(0, 10),
    ),
  key: day,
  better,
};

/** The date that the page's frame shows; the day of publication is no other date. */
export const captured: FieldRule = {
  clean: (candidates, facts) =>
    cleanDates(candidates, facts).filter((candidate) => day(candidate.values) !== facts.published?.slice(0, 10)),
  key: day,
  better,
};
