/** The list of pages. Only the rows in sight are in the document, however many there are. */
import { h, marked } from './dom.ts';
import { kindBadge } from './parts.ts';
import type { State } from './state.ts';
import { drawBand } from './tones.ts';

/** Height of a row in pixels, as in the style sheet, and how many rows are kept ready above and below. */
const ROW = 80;
const SPARE = 6;

/**
 * Makes the list.
 *
 * @returns the element that scrolls.
 */
export function pageList(state: State): HTMLElement {
  const rows = h('ul', { class: 'rows' });
  const view = h('nav', { class: 'list', 'aria-label': 'Pages' }, rows);
  const drawn = new Map<number, HTMLElement>();

  const draw = (): void => {
    const { chosen } = state;
    rows.style.height = `${chosen.length * ROW}px`;
    const from = Math.max(0, Math.floor(view.scrollTop / ROW) - SPARE);
    const to = Math.min(chosen.length, Math.ceil((view.scrollTop + view.clientHeight) / ROW) + SPARE);
    for (const [place, row] of drawn) {
      // A row that has the focus stays: a reader would be lost without it.
      if ((place >= from && place < to) || row.contains(document.activeElement)) continue;
      row.remove();
      drawn.delete(place);
    }
    for (let place = from; place < to; place++) {
      if (drawn.has(place)) continue;
      const row = pageRow(state, chosen[place] as number, place);
      const next = [...drawn].filter(([other]) => other > place).sort(([a], [b]) => a - b)[0];
      rows.insertBefore(row, next?.[1] ?? null);
      drawn.set(place, row);
    }
  };

  const redraw = (): void => {
    rows.replaceChildren();
    drawn.clear();
    draw();
  };

  /** Brings the row of the page that is open into sight. Gives its place, or -1. */
  const showCurrent = (): number => {
    draw();
    const place = state.current === null ? -1 : state.chosen.indexOf(state.current);
    if (place >= 0) {
      const top = place * ROW;
      if (top < view.scrollTop) view.scrollTop = top;
      else if (top + ROW > view.scrollTop + view.clientHeight) view.scrollTop = top + ROW - view.clientHeight;
    }
    return place;
  };

  const follow = (): void => {
    const place = showCurrent();
    const focused = view.contains(document.activeElement);
    redraw();
    if (focused) drawn.get(place)?.querySelector('a')?.focus({ preventScroll: true });
  };

  view.addEventListener('scroll', draw, { passive: true });
  new ResizeObserver(draw).observe(view);
  let filters = state.filters;
  state.on('choice', () => {
    // More hits of the same search leave the list where it is.
    if (state.filters !== filters) {
      view.scrollTop = 0;
      showCurrent();
    }
    filters = state.filters;
    redraw();
  });
  state.on('page', follow);
  state.on('correction', redraw);
  return view;
}

function pageRow(state: State, index: number, place: number): HTMLElement {
  const entry = state.entries[index];
  if (entry === undefined) return h('li');
  const query = state.filters.query.trim();
  const band = h('span', { class: 'band', 'aria-hidden': 'true' });
  drawBand(band, entry.band);
  const link = h(
    'a',
    { href: `#page-${index + 1}`, 'aria-current': state.current === index && 'page' },
    h('span', { class: 'row-title', dir: 'auto' }, ...marked(entry.title ?? 'No title', query)),
    h('span', { class: 'row-score' }, entry.confidence.toFixed(2)),
    h('span', { class: 'row-source' }, h('bdi', {}, ...marked(entry.source, query))),
    state.corrections.has(index) &&
      h('span', { class: 'row-mark' }, state.corrections.of(index).checked ? 'checked' : 'corrected'),
    kindBadge(entry.kind),
    band,
  );
  const row = h('li', { 'aria-posinset': place + 1, 'aria-setsize': state.chosen.length }, link);
  row.style.transform = `translateY(${place * ROW}px)`;
  return row;
}
