/** Charts of plain elements: bars that are buttons, so that everyone can read and use them. */
import { button, count, h, percent } from './dom.ts';
import { setTone, type Tone } from './tones.ts';

/** One bar: how many of the pages in sight, and of all. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly all: number;
  /** What is printed at its end instead of the number. */
  readonly label?: string;
  readonly tone?: Tone;
  readonly pressed: boolean;
  readonly pick: () => void;
}

/** Bars that lie, longest possible as long as the largest of all. */
export function bars(
  items: readonly Bar[],
  title: string,
  most = Math.max(...items.map(({ all }) => all), 1),
): HTMLElement {
  return h('ul', { class: 'bars', 'aria-label': title }, ...items.map((item) => h('li', {}, bar(item, most))));
}

/** Bars that stand, for numbers in order: their names are below, some of them. */
export function columns(items: readonly Bar[], title: string): HTMLElement {
  return h('div', { class: 'columns-box' }, columnList(items, title), axis(items));
}

function columnList(items: readonly Bar[], title: string): HTMLElement {
  const most = Math.max(...items.map(({ all }) => all), 1);
  return h('ul', { class: 'columns', 'aria-label': title }, ...items.map((item) => h('li', {}, bar(item, most))));
}

function axis(items: readonly Bar[]): HTMLElement {
  return h(
    'div',
    { class: 'axis', 'aria-hidden': 'true' },
    ...items.map(({ name }) => h('span', {}, name.split('–')[0] ?? '')),
  );
}

function bar({ name, value, all, label, tone, pressed, pick }: Bar, most: number): HTMLElement {
  const element = button(
    { class: 'bar', 'aria-pressed': pressed ? 'true' : 'false', title: `${name}: ${label ?? count(value)}` },
    pick,
    h('span', { class: 'bar-name' }, name),
    h(
      'span',
      { class: 'bar-track', 'aria-hidden': 'true' },
      h('span', { class: 'bar-all' }),
      h('span', { class: 'bar-value' }),
    ),
    h('span', { class: 'bar-count' }, label ?? count(value)),
  );
  element.style.setProperty('--value', `${percent(value, most)}%`);
  element.style.setProperty('--all', `${percent(all, most)}%`);
  setTone(element, tone ?? 'field');
  return element;
}
