import { HALVES, type Sites } from '../../strip/index.ts';
import { PrintCounts } from './counts.ts';

/** On how many pages a block has to stand to be written down. */
const SEVERAL = 2;

/** Learns what recurs over the pages of sites. */
export class SiteLearner {
  readonly #counts: PrintCounts;
  /** Pages that were counted; those that say what an earlier page of the site says aren't. */
  pages = 0;

  /** @param mostSlots as of {@link PrintCounts}. */
  constructor(mostSlots?: number) {
    this.#counts = new PrintCounts(mostSlots);
  }

  /**
   * Counts a page, unless it was there before: a page that was saved twice says nothing of its site.
   *
   * @param prints what `fingerprintArticle` gave.
   */
  add(prints: Uint32Array): void {
    const print = (at: number) => [prints[at] as number, prints[at + 1] as number] as const;
    if (this.#counts.has(...print(0))) return;
    this.pages++;
    for (let at = 0; at < prints.length; at += HALVES) this.#counts.add(...print(at));
  }

  /** What was learned. */
  sites(): Sites {
    const { prints, counts } = this.#counts.atLeast(SEVERAL);
    return { prints, pages: counts };
  }
}
