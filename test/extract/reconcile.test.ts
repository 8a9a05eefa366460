import { expect, test } from 'vitest';
import type { Candidate } from '../../src/extract/candidate.ts';
import { reconcile } from '../../src/extract/reconcile.ts';

const key = (values: readonly string[]): string => (values[0] ?? '').toLowerCase();

function candidate(value: string, source: Candidate['source'], weight: number): Candidate {
  return { field: 'title', values: [value], source, weight };
}

test('the weightiest wins and the others are listed', () => {
  const decision = reconcile([candidate('a', 'meta', 0.5), candidate('b', 'jsonld', 0.6)], { key });
  expect(decision).toMatchObject({ values: ['b'], source: 'jsonld', lost: [{ values: ['a'] }] });
});

test('two independent sources that agree beat a weightier one alone', () => {
  const all = [candidate('x', 'jsonld', 0.7), candidate('y', 'meta', 0.6), candidate('Y', 'visible', 0.6)];
  expect(reconcile(all, { key }).values).toEqual(['y']);
});

test('one source that says a thing twice doesn’t support itself, nor do two readings of one element', () => {
  const twice = [candidate('x', 'jsonld', 0.7), candidate('y', 'meta', 0.6), candidate('y', 'meta', 0.6)];
  expect(reconcile(twice, { key }).values).toEqual(['x']);
  const same = [candidate('x', 'jsonld', 0.7), candidate('y', 'class', 0.6), candidate('y', 'visible', 0.6)];
  expect(reconcile(same, { key }).values).toEqual(['x']);
});

test('what repeats the winner isn’t a loser', () => {
  const all = [candidate('x', 'jsonld', 0.7), candidate('X', 'meta', 0.6)];
  expect(reconcile(all, { key })).toEqual({ values: ['x'], source: 'jsonld', lost: [] });
});

test('of equals the first wins; of none, nothing', () => {
  expect(reconcile([candidate('p', 'meta', 0.5), candidate('q', 'jsonld', 0.5)], { key }).values).toEqual(['p']);
  expect(reconcile([], { key })).toEqual({ values: [], source: null, lost: [] });
});

test('the field says which spelling of the winner is printed', () => {
  const better = (a: Candidate): boolean => a.source === 'visible';
  const all = [candidate('X', 'jsonld', 0.7), candidate('x', 'visible', 0.2)];
  expect(reconcile(all, { key, better })).toMatchObject({ values: ['x'], source: 'visible' });
});
