import { expect, test } from 'vitest';
import { choose, type Filters, filtersAny, LOW, NO_FILTERS } from '../../src/review/client/filters.ts';
import type { ReviewEntry } from '../../src/review/data.ts';

const ENTRY: ReviewEntry = {
  source: 'a.html',
  kind: 'article',
  confidence: 0.9,
  wordCount: 300,
  title: 'Night ferry',
  site: 'The Post',
  authors: ['Ada Elmhurst'],
  published: '2024-03-05',
  found: ['title', 'published'],
  kept: 5,
  dropped: { navigation: 4 },
  band: 'bb',
  chunk: 0,
  at: 0,
};
const ENTRIES: readonly ReviewEntry[] = [
  ENTRY,
  {
    ...ENTRY,
    source: 'b.html',
    title: 'Shop',
    kind: 'product',
    confidence: 0.3,
    wordCount: 20,
    dropped: { weather: 1, legal: 9 },
  },
  {
    ...ENTRY,
    source: 'c.html',
    title: null,
    confidence: 1,
    wordCount: 0,
    found: ['published'],
    dropped: {},
    authors: [],
  },
];

const chosen = (filters: Partial<Filters>, hits: readonly number[] = []): number[] =>
  choose(ENTRIES, { ...NO_FILTERS, ...filters }, (page) => page === 2, new Set(hits));

test.each<[Partial<Filters>, number[]]>([
  [{}, [0, 1, 2]],
  [{ kind: 'product' }, [1]],
  [{ reason: 'weather' }, [1]],
  [{ reason: 'navigation' }, [0]],
  [{ without: 'title' }, [2]],
  [{ confidence: LOW }, [1]],
  [{ confidence: [0.9, Number.POSITIVE_INFINITY] }, [0, 2]],
  [{ words: [0, 1] }, [2]],
  [{ corrected: true }, [2]],
  [{ query: ' NIGHT ' }, [0]],
  [{ query: 'elmhurst' }, [0, 1]],
  [{ query: 'c.html' }, [2]],
  [{ kind: 'article', reason: 'weather' }, []],
  [{ sort: 'confidence' }, [1, 0, 2]],
  [{ sort: 'longest' }, [0, 1, 2]],
  [{ sort: 'shortest' }, [2, 1, 0]],
  [{ sort: 'dropped' }, [1, 0, 2]],
])('%o chooses %o', (filters, expected) => {
  expect(chosen(filters)).toEqual(expected);
});

test('a page whose text holds the query is chosen too', () => {
  expect(chosen({ query: 'willows' }, [1])).toEqual([1]);
});

test('an order is no filter', () => {
  expect(filtersAny({ ...NO_FILTERS, sort: 'dropped' })).toBe(false);
  expect(filtersAny({ ...NO_FILTERS, corrected: true })).toBe(true);
});
