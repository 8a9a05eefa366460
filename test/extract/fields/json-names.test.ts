import { expect, test } from 'vitest';
import { statedNames } from '../../../src/extract/fields/json-names.ts';

test('names stand a few levels deep in data, and nobody’s name deeper', () => {
  const inLists = (depth: number) => `${'['.repeat(depth)}{"name":"Ann Lee"}${']'.repeat(depth)}`;
  expect([inLists(1), inLists(4), inLists(5)].map(statedNames)).toEqual([['Ann Lee'], ['Ann Lee'], []]);
  expect(statedNames(inLists(900))).toEqual([]);
});

test('data that can’t be read states no name, and what is no data is a name', () => {
  expect(['{"name":"Ann Lee"', '[object Object]', 'Ann Lee'].map(statedNames)).toEqual([[], [], ['Ann Lee']]);
});
