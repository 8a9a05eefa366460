/** Search and filters above the list. */

import { FACT_FIELDS, type FactField } from '../../facts.ts';
import { PAGE_KINDS, type PageKind, REASONS, type Reason } from '../../page.ts';

import { button, count, h, plural } from './dom.ts';
import { type Filters, filtersAny, LOW, NO_FILTERS, SORTS, type Sort } from './filters.ts';
import { announce } from './parts.ts';
import type { State } from './state.ts';

/**
 * Makes the bar.
 *
 * @returns the element, and the search field for who wants to put the focus there.
 */
export function filterBar(state: State): { element: HTMLElement; search: HTMLInputElement } {
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search titles and texts',
    'aria-label': 'Search titles and texts',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  search.addEventListener('input', () => state.filter({ query: search.value }));
  const kind = choice(state, 'Kind', 'Any kind', PAGE_KINDS, (value) => ({ kind: value as PageKind | null }));
  const reason = choice(state, 'Reason', 'Any reason', REASONS, (value) => ({ reason: value as Reason | null }));
  const without = choice(state, 'Without the field', 'Missing field…', FACT_FIELDS, (value) => ({
    without: value as FactField | null,
  }));
  const sort = h(
    'select',
    { 'aria-label': 'Order' },
    ...Object.entries(SORTS).map(([value, name]) => h('option', { value }, name)),
  );
  sort.addEventListener('change', () => state.filter({ sort: sort.value as Sort }));
  const low = button(
    { class: 'toggle', title: 'Only pages with low confidence (l)' },
    () => toggleLow(state),
    'Low confidence',
  );
  const corrected = button(
    { class: 'toggle' },
    () => state.filter({ corrected: !state.filters.corrected }),
    'Corrected',
  );
  const range = button(
    { class: 'toggle range', hidden: true, 'aria-pressed': 'true' },
    () => state.filter({ confidence: null, words: null }),
    '',
  );
  const clear = button(
    { class: 'clear', hidden: true },
    () => state.filter({ ...NO_FILTERS, sort: state.filters.sort }),
    'Clear',
  );
  const found = h('span', { class: 'muted found' });
  let said = '';

  const show = (): void => {
    const { filters } = state;
    if (search.value.trim() !== filters.query.trim()) search.value = filters.query;
    kind.value = filters.kind ?? '';
    reason.value = filters.reason ?? '';
    without.value = filters.without ?? '';
    sort.value = filters.sort;
    const isLow = filters.confidence === LOW;
    low.setAttribute('aria-pressed', String(isLow));
    corrected.setAttribute('aria-pressed', String(filters.corrected));
    range.hidden = (filters.confidence === null || isLow) && filters.words === null;
    range.textContent = rangeName(filters);
    clear.hidden = !filtersAny(filters);
    const total = state.entries.length;
    const text = filtersAny(filters)
      ? `${count(state.chosen.length)} of ${plural(total, 'page')}`
      : plural(total, 'page');
    found.textContent = state.searching ? `${text}, searching…` : text;
    if (state.searching || text === said) return;
    // Said once: what a person did since is not talked over by the same number again.
    said = text;
    if (filtersAny(filters)) announce(text);
  };
  state.on('choice', show);
  show();
  const element = h(
    'search',
    { class: 'filters' },
    h('div', { class: 'search-box' }, search, h('kbd', { 'aria-hidden': 'true' }, '/')),
    h('div', { class: 'choices' }, kind, reason, without, sort),
    h('div', { class: 'toggles' }, low, corrected, range, clear, found),
  );
  return { element, search };
}

/**
 * A filter by one of several values.
 *
 * @param any what stands for no filter.
 * @param set what the filters become.
 */
function choice(
  state: State,
  name: string,
  any: string,
  values: readonly string[],
  set: (value: string | null) => Partial<Filters>,
): HTMLSelectElement {
  const options = values.map((value) => h('option', { value }, value));
  const select = h('select', { 'aria-label': name }, h('option', { value: '' }, any), ...options);
  select.addEventListener('change', () => state.filter(set(select.value === '' ? null : select.value)));
  return select;
}

/** Shows only the pages of low confidence, or all again. */
export function toggleLow(state: State): void {
  state.filter({ confidence: state.filters.confidence === LOW ? null : LOW });
}

function rangeName({ confidence, words }: Filters): string {
  const parts: string[] = [];
  if (confidence !== null && confidence !== LOW)
    parts.push(`confidence ${confidence[0]}–${Math.min(confidence[1], 1)}`);
  if (words !== null)
    parts.push(
      words[1] === Number.POSITIVE_INFINITY ? `${words[0]} words or more` : `${words[0]}–${words[1] - 1} words`,
    );
  return `${parts.join(', ')} ×`;
}
