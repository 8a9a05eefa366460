/** The batch at a glance. Every bar is a filter; it shows the pages in sight before all pages. */

import { FACT_FIELDS } from '../../facts.ts';
import { PAGE_KINDS, REASONS } from '../../page.ts';
import type { ReviewEntry } from '../data.ts';
import { type Bar, bars, columns } from './charts.ts';
import { count, h, percent, plural } from './dom.ts';
import { droppedOf, type Filters, filtersAny, LOW } from './filters.ts';
import { kindBadge } from './parts.ts';
import type { State } from './state.ts';

/** Lower ends of the classes of body length, in words. */
const LENGTHS = [0, 1, 50, 100, 200, 400, 800, 1600, 3200, 6400];
/** How many of the least confident pages are listed. */
const DOUBTFUL = 8;

type Entries = readonly ReviewEntry[];

/** Draws the overview into an element. */
export function drawOverview(state: State, into: HTMLElement): void {
  const all = state.entries;
  const seen = state.chosen.map((i) => all[i] as ReviewEntry);
  into.replaceChildren(
    h(
      'header',
      { class: 'overview-head' },
      h('h2', { tabindex: -1 }, 'Overview'),
      h(
        'p',
        { class: 'muted' },
        filtersAny(state.filters)
          ? `${count(seen.length)} of ${plural(all.length, 'page')}, by the filters`
          : plural(all.length, 'page'),
      ),
    ),
    tiles(state, seen),
    h(
      'div',
      { class: 'cards' },
      stack(
        card('Why blocks were dropped', 'number of pages', reasonBars(state, seen)),
        card('Fields found', 'share of pages; select one to see the pages that lack it', fieldBars(state, seen)),
      ),
      stack(
        card('Kinds of page', 'pages', kindBars(state, seen)),
        card('Confidence', 'pages, from 0 to 1', confidenceColumns(state, seen)),
        card('Words in the body', 'pages', lengthColumns(state, seen)),
        card('Look at these first', 'least confident', doubtful(state)),
      ),
    ),
  );
}

function stack(...cards: readonly HTMLElement[]): HTMLElement {
  return h('div', { class: 'stack' }, ...cards);
}

function card(title: string, note: string, content: HTMLElement): HTMLElement {
  return h('section', { class: 'card' }, h('h3', {}, title, ' ', h('small', {}, note)), content);
}

function tiles(state: State, seen: Entries): HTMLElement {
  const kept = seen.reduce((sum, entry) => sum + entry.kept, 0);
  const dropped = seen.reduce((sum, entry) => sum + droppedOf(entry), 0);
  const words = seen.reduce((sum, entry) => sum + entry.wordCount, 0);
  const low = seen.filter(({ confidence }) => confidence < LOW[1]).length;
  const tile = (value: string, name: string) => h('div', { class: 'tile' }, h('dd', {}, value), h('dt', {}, name));
  return h(
    'dl',
    { class: 'tiles' },
    tile(count(seen.length), seen.length === 1 ? 'page' : 'pages'),
    tile(count(words), 'words kept'),
    tile(`${Math.round(percent(kept, kept + dropped))} %`, 'of blocks kept'),
    tile(median(seen.map(({ confidence }) => confidence)).toFixed(2), 'median confidence'),
    tile(count(low), 'with low confidence'),
    tile(count(state.corrections.size), 'reviewed'),
  );
}

/** Makes bars that count pages and set a filter, or take it off when it is set. */
function filterBars<Value>(
  state: State,
  seen: Entries,
  values: readonly Value[],
  has: (entry: ReviewEntry, value: Value) => boolean,
  make: (
    value: Value,
  ) => { name: string; filter: Partial<Filters>; off: Partial<Filters>; on: boolean } & Pick<Bar, 'tone'>,
): Bar[] {
  return values.map((value) => {
    const { name, filter, off, on, tone } = make(value);
    return {
      name,
      value: seen.filter((entry) => has(entry, value)).length,
      all: state.entries.filter((entry) => has(entry, value)).length,
      ...(tone && { tone }),
      pressed: on,
      pick: () => state.filter(on ? off : filter),
    };
  });
}

function reasonBars(state: State, seen: Entries): HTMLElement {
  const has = (entry: ReviewEntry, reason: (typeof REASONS)[number]) => entry.dropped[reason] !== undefined;
  const items = filterBars(state, seen, REASONS, has, (reason) => ({
    name: reason,
    tone: reason,
    filter: { reason },
    off: { reason: null },
    on: state.filters.reason === reason,
  }));
  return bars(
    items.filter(({ all }) => all > 0).sort((a, b) => b.all - a.all),
    'Pages by reason',
  );
}

function kindBars(state: State, seen: Entries): HTMLElement {
  const items = filterBars(
    state,
    seen,
    PAGE_KINDS,
    (entry, kind) => entry.kind === kind,
    (kind) => ({
      name: kind,
      tone: 'body',
      filter: { kind },
      off: { kind: null },
      on: state.filters.kind === kind,
    }),
  );
  return bars(
    items.filter(({ all }) => all > 0),
    'Pages by kind',
  );
}

function rangeColumns(
  state: State,
  seen: Entries,
  ranges: readonly (readonly [number, number])[],
  key: 'confidence' | 'words',
  value: (entry: ReviewEntry) => number,
  name: (range: readonly [number, number]) => string,
  title: string,
): HTMLElement {
  const items = filterBars(
    state,
    seen,
    ranges,
    (entry, [from, to]) => value(entry) >= from && value(entry) < to,
    (range) => ({
      name: name(range),
      filter: { [key]: range },
      off: { [key]: null },
      on: state.filters[key]?.[0] === range[0] && state.filters[key]?.[1] === range[1],
    }),
  );
  return columns(items, title);
}

function confidenceColumns(state: State, seen: Entries): HTMLElement {
  const ranges = Array.from(
    { length: 10 },
    (_, i) => [i / 10, i === 9 ? Number.POSITIVE_INFINITY : (i + 1) / 10] as const,
  );
  const name = ([from, to]: readonly [number, number]) => `${from.toFixed(1)}–${Math.min(to, 1).toFixed(1)}`;
  return rangeColumns(state, seen, ranges, 'confidence', (entry) => entry.confidence, name, 'Pages by confidence');
}

function lengthColumns(state: State, seen: Entries): HTMLElement {
  const ranges = LENGTHS.map((from, i) => [from, LENGTHS[i + 1] ?? Number.POSITIVE_INFINITY] as const);
  const name = ([from, to]: readonly [number, number]) => {
    if (to === 1) return '0';
    return to === Number.POSITIVE_INFINITY ? `${from}–` : `${from}–${to - 1}`;
  };
  return rangeColumns(state, seen, ranges, 'words', (entry) => entry.wordCount, name, 'Pages by words in the body');
}

function fieldBars(state: State, seen: Entries): HTMLElement {
  const items = filterBars(
    state,
    seen,
    FACT_FIELDS,
    (entry, field) => entry.found.includes(field),
    (field) => ({
      name: field,
      tone: 'field',
      filter: { without: field },
      off: { without: null },
      on: state.filters.without === field,
    }),
  );
  const labelled = items.map((item) => ({ ...item, label: `${Math.round(percent(item.value, seen.length))} %` }));
  return bars(labelled, 'Pages by field', state.entries.length);
}

function doubtful(state: State): HTMLElement {
  const pages = [...state.chosen]
    .sort((a, b) => (state.entries[a]?.confidence ?? 0) - (state.entries[b]?.confidence ?? 0))
    .slice(0, DOUBTFUL);
  return h(
    'ol',
    { class: 'doubtful' },
    ...pages.map((i) => {
      const entry = state.entries[i] as ReviewEntry;
      return h(
        'li',
        {},
        h('span', { class: 'row-score' }, entry.confidence.toFixed(2)),
        h('a', { href: `#page-${i + 1}`, dir: 'auto' }, entry.title ?? entry.source),
        kindBadge(entry.kind),
      );
    }),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
