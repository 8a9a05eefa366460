/** One block of a page: what became of it, where it stands, what it says, and the button that moves it. */
import type { ExplainedBlock } from '../../page.ts';
import { isKept } from '../gold.ts';
import { button, h, marked } from './dom.ts';
import { meter, toneBadge, toneOf } from './parts.ts';
import { setTone } from './tones.ts';

/** Length of a text that stands beside its block's name rather than below, in characters. */
const SHORT = 34;

/** How a block is shown. */
export interface BlockView {
  readonly query: string;
  /** Where the reader moved it. */
  readonly own: 'body' | 'dropped' | undefined;
  /** Moves it to the other side. */
  readonly flip: () => void;
  /** Whether Tab comes to it. */
  readonly focusable: boolean;
  readonly hidden: boolean;
}

/** Draws a block as an item of the list of blocks. */
export function blockItem(block: ExplainedBlock, index: number, view: BlockView): HTMLElement {
  const { query, own, flip, focusable, hidden } = view;
  const kept = isOnLeft(block, own);
  const inBody = isKept(block, own);
  const { tone, name } = toneOf(block, own);
  const item = h(
    'li',
    {
      class: [
        'block',
        kept ? 'kept' : 'dropped',
        inBody && own === undefined && 'is-body',
        isShort(block) && 'short',
        own !== undefined && 'flipped',
      ]
        .filter(Boolean)
        .join(' '),
      'data-block': index,
      tabindex: focusable ? 0 : -1,
      hidden,
    },
    h(
      'div',
      { class: 'block-name' },
      toneBadge(tone, name),
      own !== undefined && h('span', { class: 'was' }, `was ${toneOf(block, undefined).name}`),
    ),
    h(
      'div',
      { class: 'block-side' },
      h('span', { class: 'place', title: 'path' in block.origin ? block.origin.path : null }, placeOf(block)),
      meter(block.score, 'chance to belong to the body'),
      button(
        {
          class: 'flip',
          tabindex: -1,
          title: inBody ? 'Drop this block (x)' : 'Move this block to the body (x)',
        },
        flip,
        inBody ? 'Drop' : 'Keep',
      ),
    ),
    content(block, query),
  );
  setTone(item, tone);
  return item;
}

/** Whether a block fits into a line beside its name. */
function isShort({ kind, text }: ExplainedBlock): boolean {
  return text.length <= SHORT && kind !== 'table' && kind !== 'code' && kind !== 'image';
}

/** Whether a block stands among what was kept: in the body, or as a field. */
export function isOnLeft({ verdict }: ExplainedBlock, flip: 'body' | 'dropped' | undefined): boolean {
  return (flip ?? verdict) !== 'dropped';
}

function placeOf({ kind, level, origin }: ExplainedBlock): string {
  const name = kind === 'heading' ? `h${level ?? ''}` : kind === 'paragraph' ? '' : kind;
  if ('path' in origin) return name;
  const [first, last] = origin.lines;
  return `${name} ${first === last ? `line ${first}` : `lines ${first}–${last}`}`.trim();
}

/** The block as it looks on the page, more or less. Nothing is loaded: an image is its alternative text and address. */
function content(block: ExplainedBlock, query: string): HTMLElement {
  const { kind, text, level, src } = block;
  if (kind === 'table') {
    const rows = text
      .split('\n')
      .map((row) => h('tr', {}, ...row.split('\t').map((cell) => h('td', {}, ...marked(cell, query)))));
    return h('div', { class: 'text table' }, h('table', {}, h('tbody', {}, ...rows)));
  }
  if (kind === 'code') return h('pre', { class: 'text' }, ...marked(text, query));
  if (kind === 'image') {
    return h(
      'p',
      { class: 'text image', dir: 'auto' },
      ...marked(text === '' ? 'Image without a description' : text, query),
      src && h('span', { class: 'src' }, src),
    );
  }
  return h(
    'p',
    { class: `text ${kind} ${kind === 'heading' ? `level-${level ?? 2}` : ''}`.trim(), dir: 'auto' },
    ...(kind === 'rule' ? ['⁂'] : marked(text, query)),
  );
}
