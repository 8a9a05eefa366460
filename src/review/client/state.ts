/** What is looked at: the pages chosen, the page open, and who wants to know when that changes. */
import type { ReviewEntry, ReviewIndex } from '../data.ts';
import { goldIds } from '../gold.ts';
import { Corrections } from './corrections.ts';
import { choose, type Filters, NO_FILTERS } from './filters.ts';
import { searchTexts } from './source.ts';

/** What changed: the choice of pages, the page that is open, or what a person says of a page. */
export type Change = 'choice' | 'page' | 'correction';

/** How long a query stands still before texts are searched, in milliseconds. */
const PAUSE = 250;

export class State {
  readonly entries: readonly ReviewEntry[];
  readonly corrections: Corrections;
  /** The page's name in gold, for each entry. */
  readonly ids: readonly string[];
  /** Indexes of the pages that pass the filters, in the order shown. */
  chosen: readonly number[];
  /** Index of the page that is open; null for the overview. */
  current: number | null = null;
  /** Whether the texts of pages are still being searched. */
  searching = false;
  /** The fragment that was shown last. */
  #shown: string | null = null;
  #filters = NO_FILTERS;
  #hits: ReadonlySet<number> = new Set();
  #timer = 0;
  #search = 0;
  readonly #listeners: { change: Change; listener: () => void }[] = [];

  constructor({ id, entries }: ReviewIndex) {
    this.entries = entries;
    this.corrections = new Corrections(id, entries.length);
    this.ids = goldIds(entries);
    this.chosen = entries.map((_, i) => i);
  }

  get filters(): Filters {
    return this.#filters;
  }

  on(change: Change, listener: () => void): void {
    this.#listeners.push({ change, listener });
  }

  /** Tells everyone who wants to know. */
  emit(change: Change): void {
    for (const { change: wanted, listener } of this.#listeners) if (wanted === change) listener();
  }

  filter(change: Partial<Filters>): void {
    const query = this.#filters.query;
    this.#filters = { ...this.#filters, ...change };
    if (this.#filters.query !== query) this.#searchTexts();
    this.rechoose();
  }

  /** Applies the filters anew. */
  rechoose(): void {
    this.chosen = choose(this.entries, this.#filters, (page) => this.corrections.has(page), this.#hits);
    this.emit('choice');
  }

  /** Opens a page, or the overview. */
  open(page: number | null): void {
    const hash = page === null ? '#overview' : `#page-${page + 1}`;
    if (location.hash !== hash) location.hash = hash;
    // At once: the browser tells of the new fragment later, and the next key may be quicker.
    this.follow(hash);
  }

  /** Shows what an address's fragment names, unless it is what was shown last. */
  readdress(hash: string): void {
    if (hash !== this.#shown) this.follow(hash);
  }

  /** Shows what an address's fragment names. */
  follow(hash: string): void {
    this.#shown = hash;
    const page = Number(/^#page-(\d{1,9})$/.exec(hash)?.[1] ?? 0) - 1;
    this.current = this.entries[page] === undefined ? null : page;
    this.emit('page');
  }

  /** Opens the next page of those chosen, or the one before. */
  step(by: 1 | -1): void {
    const at = this.current === null ? -1 : this.chosen.indexOf(this.current);
    const next = this.chosen[at < 0 ? (by === 1 ? 0 : this.chosen.length - 1) : at + by];
    if (next !== undefined) this.open(next);
  }

  #searchTexts(): void {
    const search = ++this.#search;
    const query = this.#filters.query.trim();
    this.#hits = new Set();
    clearTimeout(this.#timer);
    this.searching = query !== '';
    if (query === '') return;
    const found = (hits: ReadonlySet<number>) => {
      this.#hits = hits;
      this.rechoose();
    };
    this.#timer = window.setTimeout(async () => {
      await searchTexts(this.entries, query, found, () => search !== this.#search);
      if (search !== this.#search) return;
      this.searching = false;
      this.emit('choice');
    }, PAUSE);
  }
}
