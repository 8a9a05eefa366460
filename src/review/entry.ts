import { FACT_FIELDS } from '../facts.ts';
import type { ExplainedBlock, Reason } from '../page.ts';
import { BAND_CELLS, bandLetter, type ReviewEntry, type ReviewPage } from './data.ts';

/** What a block weighs in a band whatever its length, in characters, and the length above which it grows no more. */
const LEAST_WEIGHT = 20;
const MOST_WEIGHT = 600;

/**
 * What the list and the overview show of a page.
 *
 * @param page the page.
 * @param chunk which chunk it is in, and `at` its place there, both from 0.
 */
export function reviewEntry(page: ReviewPage, chunk: number, at: number): ReviewEntry {
  const { source, kind, confidence, wordCount, fields, blocks } = page;
  const dropped: Partial<Record<Reason, number>> = {};
  let kept = 0;
  for (const block of blocks) {
    if (block.verdict === 'body') kept++;
    if (block.verdict === 'dropped') dropped[block.reason] = (dropped[block.reason] ?? 0) + 1;
  }
  return {
    source,
    kind,
    confidence,
    wordCount,
    title: fields.title.values[0] ?? null,
    site: fields.site.values[0] ?? null,
    authors: fields.authors.values,
    published: fields.published.values[0] ?? null,
    found: FACT_FIELDS.filter((field) => fields[field].values.length > 0),
    kept,
    dropped,
    band: bandOf(blocks),
    chunk,
    at,
  };
}

/** Draws a page as a band of cells. Each cell shows what most of its part of the page became. */
function bandOf(blocks: readonly ExplainedBlock[]): string {
  const weights = blocks.map(({ text }) => LEAST_WEIGHT + Math.min(text.length, MOST_WEIGHT));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cells = Math.min(BAND_CELLS, Math.ceil(total / LEAST_WEIGHT));
  const shares = Array.from({ length: cells }, () => new Map<string, number>());
  let start = 0;
  for (const [i, block] of blocks.entries()) {
    const from = (start / total) * cells;
    start += weights[i] ?? 0;
    const to = (start / total) * cells;
    const letter = bandLetter(block);
    for (let cell = Math.floor(from); cell < Math.min(to, cells); cell++) {
      const share = Math.min(to, cell + 1) - Math.max(from, cell);
      const counts = shares[cell];
      counts?.set(letter, (counts.get(letter) ?? 0) + share);
    }
  }
  return shares.map((counts) => largest(counts)).join('');
}

function largest(counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [letter, share] of counts) if (best === '' || share > (counts.get(best) ?? 0)) best = letter;
  return best;
}
