/** A page's blocks in its order: what was kept on the left, what was dropped on the right. */
import type { ExplainedBlock, Reason } from '../../page.ts';
import type { Correction } from '../correction.ts';
import type { ReviewPage } from '../data.ts';
import { blockItem, isOnLeft } from './block.ts';
import { button, h, plural } from './dom.ts';
import { toneBadge } from './parts.ts';

/** Dropped blocks in a row above which the rest is folded, and how many of them stay in sight. */
const LONG_RUN = 6;
const IN_SIGHT = 3;
/** How many blocks are made at once; more follow when the end comes near. */
const BATCH = 150;
/** How far below the blocks in sight the next ones are made. */
const NEAR = '1200px';

export interface BlockListOptions {
  readonly page: ReviewPage;
  readonly correction: () => Correction;
  readonly query: string;
  /** Moves a block to the other side. */
  readonly flip: (block: number) => void;
}

/** The blocks in two lists, those before the first kept one and all others, and what keys do to them. */
export class BlockList {
  readonly lead = h('ol', { class: 'lead', 'aria-label': 'Blocks before the first that was kept' });
  readonly rest = h('ol', { class: 'blocks', 'aria-label': 'Blocks of the page, in order' });
  readonly #options: BlockListOptions;
  readonly #items: HTMLElement[] = [];
  /** How many blocks are in the first list. */
  #leading: number;
  /** For each block, whether it is in a run that was folded. */
  #folded: boolean[] = [];
  #highlight: Reason | null = null;
  #current = -1;
  readonly #sentinel = h('li', { class: 'sentinel', 'aria-hidden': 'true' });

  constructor(options: BlockListOptions) {
    this.#options = options;
    const { flips } = options.correction();
    const first = options.page.blocks.findIndex((block, i) => isOnLeft(block, flips[i]));
    this.#leading = first < 0 ? 0 : first;
    this.#fold();
    this.rest.append(this.#sentinel);
    this.#more();
    const near = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        this.#more();
        // Asked anew, since the end may be in sight still.
        near.unobserve(this.#sentinel);
        near.observe(this.#sentinel);
      },
      { scrollMargin: NEAR },
    );
    near.observe(this.#sentinel);
    for (const list of [this.lead, this.rest]) {
      list.addEventListener('focusin', ({ target }) => {
        const item = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null;
        if (item !== null) this.#mark(Number(item.dataset.block));
      });
      list.addEventListener('keydown', (event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        this.step(event.key === 'ArrowDown' ? 1 : -1);
      });
    }
  }

  /** The block that keys act on; -1 for none. */
  get current(): number {
    return this.#current;
  }

  /** Goes to the next block in sight, or the one before. */
  step(by: 1 | -1): void {
    const { blocks } = this.#options.page;
    let next = this.#current + by;
    while (next >= 0 && next < blocks.length && this.#isHidden(next)) next += by;
    if (next >= 0 && next < blocks.length) this.focus(next);
  }

  /** Puts the focus on a block. */
  focus(block: number): void {
    while (this.#items.length <= block && this.#more());
    if (this.#folded[block]) this.unfold();
    const item = this.#items[block];
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'nearest' });
  }

  /** Draws a block anew after it was moved. */
  refresh(block: number): void {
    const old = this.#items[block];
    if (old === undefined) return;
    const item = this.#item(block);
    this.#items[block] = item;
    const focused = old.contains(document.activeElement);
    old.replaceWith(item);
    if (block < this.#leading) this.#endLead(block);
    if (this.#current === block) this.#mark(block);
    if (focused) item.focus({ preventScroll: true });
  }

  /** Draws everything anew, after several blocks were moved. */
  refreshAll(): void {
    for (let block = 0; block < this.#items.length; block++) this.refresh(block);
  }

  /** Shows all blocks. */
  unfold(): void {
    this.#folded = this.#folded.map(() => false);
    for (const list of [this.lead, this.rest]) for (const fold of list.querySelectorAll('.fold')) fold.remove();
    for (const [block, item] of this.#items.entries()) item.hidden = this.#isHidden(block);
  }

  /** Leaves out what was dropped for other reasons; null shows everything again. */
  highlight(reason: Reason | null): void {
    this.#highlight = reason;
    if (reason !== null) this.unfold();
    for (const [block, item] of this.#items.entries()) item.hidden = this.#isHidden(block);
  }

  /** Whether a block is folded away, or dropped for another reason than the one brought out. */
  #isHidden(block: number): boolean {
    const own = this.#options.page.blocks[block];
    const isOther = this.#highlight !== null && own?.verdict === 'dropped' && own.reason !== this.#highlight;
    return this.#folded[block] === true || isOther;
  }

  /** Finds the runs that are too long to show. A search is for everything, so it folds nothing. */
  #fold(): void {
    const { blocks } = this.#options.page;
    this.#folded = blocks.map(() => false);
    if (this.#options.query !== '') return;
    const { flips } = this.#options.correction();
    for (let from = 0; from < blocks.length; ) {
      let to = from;
      while (to < blocks.length && blocks[to]?.verdict === 'dropped' && flips[to] === undefined) to++;
      if (to - from > LONG_RUN) this.#folded.fill(true, from + IN_SIGHT, to);
      from = Math.max(to, from + 1);
    }
  }

  /** Makes all blocks that aren't yet. */
  makeAll(): void {
    while (this.#more());
  }

  /** Makes the next blocks. False when there are none left. */
  #more(): boolean {
    const { blocks } = this.#options.page;
    const from = this.#items.length;
    const to = Math.min(blocks.length, from + BATCH);
    for (let block = from; block < to; block++) {
      const item = this.#item(block);
      this.#items.push(item);
      const put = (row: HTMLElement) => (block < this.#leading ? this.lead.append(row) : this.#sentinel.before(row));
      if (this.#folded[block] && (!this.#folded[block - 1] || block === this.#leading)) put(this.#foldRow(block));
      put(item);
    }
    if (to === blocks.length) this.#sentinel.remove();
    return to > from;
  }

  /** Ends the first list before a block that was kept now. */
  #endLead(block: number): void {
    this.unfold();
    this.rest.prepend(...this.#items.slice(block, this.#leading));
    this.#leading = block;
  }

  #foldRow(from: number): HTMLElement {
    const { blocks } = this.#options.page;
    let to = from;
    const counts = new Map<Reason, number>();
    for (let block = blocks[to]; block?.verdict === 'dropped' && this.#folded[to]; block = blocks[++to]) {
      counts.set(block.reason, (counts.get(block.reason) ?? 0) + 1);
    }
    const reasons = [...counts].sort(([, a], [, b]) => b - a);
    const row = h('li', { class: 'fold' });
    const open = () => {
      this.#folded.fill(false, from, to);
      while (this.#items.length < to && this.#more());
      for (let block = from; block < to; block++) this.#items[block]?.toggleAttribute('hidden', this.#isHidden(block));
      row.remove();
      this.focus(from);
    };
    row.append(
      button(
        { class: 'fold-open' },
        open,
        `${plural(to - from, 'more block')}: `,
        ...reasons.flatMap(([reason, n]) => [toneBadge(reason, `${reason} ${n}`), ' ']),
      ),
    );
    return row;
  }

  #item(index: number): HTMLElement {
    const { page, query, correction, flip } = this.#options;
    return blockItem(page.blocks[index] as ExplainedBlock, index, {
      query,
      own: correction().flips[index],
      flip: () => flip(index),
      focusable: index === Math.max(this.#current, 0),
      hidden: this.#isHidden(index),
    });
  }

  #mark(block: number): void {
    const reach = (item: HTMLElement | undefined, isCurrent: boolean) => {
      item?.classList.toggle('current', isCurrent);
      for (const one of item ? [item, ...item.querySelectorAll('.flip')] : []) {
        one.setAttribute('tabindex', isCurrent ? '0' : '-1');
      }
    };
    reach(this.#items[Math.max(this.#current, 0)], false);
    this.#current = block;
    reach(this.#items[block], true);
  }
}
