/** What the person who looks through the pages says about them. Kept in the browser until it is exported. */
import { type Correction, NO_CORRECTION, says } from '../correction.ts';

/** All corrections of a batch, by index of the page. */
export class Corrections {
  readonly #key: string;
  readonly #all = new Map<number, Correction>();
  readonly #history: { page: number; before: Correction }[] = [];

  /** @param batch tells this batch's corrections from another's; `pages` is how many it has. */
  constructor(batch: string, pages: number) {
    this.#key = `clean-article-review-${batch}`;
    for (const [page, correction] of stored(this.#key)) if (page < pages) this.#all.set(page, correction);
  }

  /** How many pages have one. */
  get size(): number {
    return this.#all.size;
  }

  /** The pages that have one, in order. */
  pages(): number[] {
    return [...this.#all.keys()].sort((a, b) => a - b);
  }

  has(page: number): boolean {
    return this.#all.has(page);
  }

  of(page: number): Correction {
    return this.#all.get(page) ?? NO_CORRECTION;
  }

  /** Changes what is said of a page. */
  change(page: number, change: Partial<Correction>): void {
    const before = this.of(page);
    this.#history.push({ page, before });
    this.#set(page, { ...before, ...change });
  }

  /** Moves a block to the other side, or back. */
  flip(page: number, block: number, isBody: boolean): void {
    const { [block]: flipped, ...others } = this.of(page).flips;
    this.change(page, { flips: flipped === undefined ? { ...others, [block]: isBody ? 'dropped' : 'body' } : others });
  }

  /** Takes the last change back. Gives the page it was made on, or null when there was none. */
  undo(): number | null {
    const last = this.#history.pop();
    if (last === undefined) return null;
    this.#set(last.page, last.before);
    return last.page;
  }

  #set(page: number, correction: Correction): void {
    if (says(correction)) this.#all.set(page, correction);
    else this.#all.delete(page);
    try {
      localStorage.setItem(this.#key, JSON.stringify([...this.#all]));
    } catch {
      // A browser that stores nothing for this page keeps the corrections until it is closed.
    }
  }
}

function stored(key: string): [number, Correction][] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(all) ? (all as [number, Correction][]) : [];
  } catch {
    return [];
  }
}
