import type { Page } from '../src/page.ts';
import { hashOf } from './hash.ts';

/** How many paragraphs a page cut short has, one or the other by its id, and how many more it had at least. */
const PARAGRAPHS = [2, 3, 4, 5] as const;
const MIN_CUT = 3;
/** Fewest words of a row that counts as a paragraph. */
const PARAGRAPH_WORDS = 8;
/** Share of a row's words that are gold's from which it is body. */
export const BODY = 0.5;
/** How much of the body's length rules may keep beside it: where it is more, gold stops early or takes another choice than a reader. */
const DOUBTFUL = 0.3;

/** A page's rows, how many words each has and what share of them is gold's, and for each block whether the rules keep it. */
export interface Labelled {
  readonly rows: Int32Array;
  readonly sizes: readonly number[];
  readonly label: Float32Array;
  readonly keep: Uint8Array;
}

/**
 * The page as it would be if its article ended after a few paragraphs: most annotated articles are long, and many in the world
 * are not.
 *
 * @param id of the page: the same page is always cut alike.
 * @returns the page without what stands between there and the end of its body; null where there is too little of it, or gold is in doubt.
 */
export function cutShort(page: Page, { rows, sizes, label, keep }: Labelled, id: string): Page | null {
  const body: number[] = [];
  const paragraphs: number[] = [];
  let bodyWords = 0;
  let doubtfulWords = 0;
  for (const [r, b] of rows.entries()) {
    const size = sizes[r] as number;
    if ((label[r] as number) <= BODY) {
      if (keep[b] === 1) doubtfulWords += size;
      continue;
    }
    bodyWords += size;
    body.push(b);
    if (size >= PARAGRAPH_WORDS) paragraphs.push(b);
  }
  const left = PARAGRAPHS[hashOf(id) % PARAGRAPHS.length] as number;
  const end = paragraphs[left];
  const last = body.at(-1);
  if (doubtfulWords > DOUBTFUL * bodyWords || paragraphs.length < left + MIN_CUT) return null;
  if (end === undefined || last === undefined) return null;
  const blocks = page.blocks.filter(({ index }) => index < end || index > last);
  return { ...page, blocks: blocks.map((block, index) => ({ ...block, index })) };
}
