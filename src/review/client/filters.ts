/** Which pages are looked at, and in which order. */

import type { FactField } from '../../facts.ts';
import type { PageKind, Reason } from '../../page.ts';
import type { ReviewEntry } from '../data.ts';

export const SORTS = {
  batch: 'Batch order',
  confidence: 'Least confident first',
  longest: 'Longest body first',
  shortest: 'Shortest body first',
  dropped: 'Most dropped first',
} as const;
export type Sort = keyof typeof SORTS;

export interface Filters {
  readonly query: string;
  readonly kind: PageKind | null;
  readonly reason: Reason | null;
  /** A field that the page must not have. */
  readonly without: FactField | null;
  /** Confidence from, and below. */
  readonly confidence: readonly [number, number] | null;
  /** Words of the body from, and below. */
  readonly words: readonly [number, number] | null;
  readonly corrected: boolean;
  readonly sort: Sort;
}

export const NO_FILTERS: Filters = {
  query: '',
  kind: null,
  reason: null,
  without: null,
  confidence: null,
  words: null,
  corrected: false,
  sort: 'batch',
};

/** What counts as low confidence. */
export const LOW: readonly [number, number] = [0, 0.5];

/** Whether anything is filtered out. */
export function filtersAny({ sort: _, ...filters }: Filters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== '' && value !== false);
}

const within = (value: number, range: readonly [number, number] | null): boolean =>
  range === null || (value >= range[0] && value < range[1]);

/** What a page's own entry says that a search looks at. */
function haystack(entry: ReviewEntry): string {
  return [entry.title, entry.source, entry.site, ...entry.authors, entry.published].join('\n').toLowerCase();
}

/**
 * Chooses pages.
 *
 * @param entries all of them.
 * @param filters what to choose.
 * @param isCorrected tells whether a person said something about a page.
 * @param hits pages whose blocks hold the query, as far as they are known.
 * @returns indexes into `entries`, sorted.
 */
export function choose(
  entries: readonly ReviewEntry[],
  filters: Filters,
  isCorrected: (page: number) => boolean,
  hits: ReadonlySet<number>,
): number[] {
  const wanted = filters.query.trim().toLowerCase();
  const chosen: number[] = [];
  for (const [i, entry] of entries.entries()) {
    if (filters.kind !== null && entry.kind !== filters.kind) continue;
    if (filters.reason !== null && entry.dropped[filters.reason] === undefined) continue;
    if (filters.without !== null && entry.found.includes(filters.without)) continue;
    if (!within(entry.confidence, filters.confidence) || !within(entry.wordCount, filters.words)) continue;
    if (filters.corrected && !isCorrected(i)) continue;
    if (wanted !== '' && !hits.has(i) && !haystack(entry).includes(wanted)) continue;
    chosen.push(i);
  }
  const by = ORDER[filters.sort];
  return by === null
    ? chosen
    : chosen.sort((a, b) => by(entries[a] as ReviewEntry) - by(entries[b] as ReviewEntry) || a - b);
}

const ORDER: Readonly<Record<Sort, ((entry: ReviewEntry) => number) | null>> = {
  batch: null,
  confidence: (entry) => entry.confidence,
  longest: (entry) => -entry.wordCount,
  shortest: (entry) => entry.wordCount,
  dropped: (entry) => -droppedOf(entry),
};

/** How many blocks were dropped. */
export function droppedOf(entry: ReviewEntry): number {
  return Object.values(entry.dropped).reduce((sum, n) => sum + n, 0);
}
