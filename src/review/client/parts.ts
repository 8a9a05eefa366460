/** Small pieces that several views show. */
import type { ExplainedBlock } from '../../page.ts';
import { h } from './dom.ts';
import { setTone, type Tone } from './tones.ts';

/** What kind of page it is. */
export function kindBadge(kind: string): HTMLElement {
  return h('span', { class: 'kind' }, kind);
}

/** A name in its colour. */
export function toneBadge(tone: Tone, text: string): HTMLElement {
  const badge = h('span', { class: 'badge' }, text);
  setTone(badge, tone);
  return badge;
}

/** The colour and the name of what became of a block. */
export function toneOf(block: ExplainedBlock, flip: 'body' | 'dropped' | undefined): { tone: Tone; name: string } {
  if (flip === 'body') return { tone: 'body', name: 'body' };
  if (flip === 'dropped') return { tone: 'other', name: 'dropped by you' };
  if (block.verdict === 'dropped') return { tone: block.reason, name: block.reason };
  return block.verdict === 'field' ? { tone: 'field', name: block.field } : { tone: 'body', name: 'body' };
}

/** A number from 0 to 1 as a bar with its value. */
export function meter(value: number, label: string): HTMLElement {
  const bar = h('span', { class: 'meter', 'aria-hidden': 'true' }, h('span'));
  bar.style.setProperty('--value', String(value));
  return h(
    'span',
    { class: 'metered', title: label },
    h('span', { class: 'hidden' }, `${label}: `),
    bar,
    value.toFixed(2),
  );
}

const announcer = h('div', { class: 'hidden', role: 'status' });

/** Where {@link announce} says it; stands in the page once. */
export function announcements(): HTMLElement {
  return announcer;
}

/** Says something to who listens to the page. */
export function announce(text: string): void {
  announcer.textContent = text;
}
