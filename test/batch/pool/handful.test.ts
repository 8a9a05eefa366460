import { expect, test } from 'vitest';
import { Handful } from '../../../src/batch/pool/handful.ts';

/** The sizes that follow from tasks of which a worker cleaned at most so many pages in time. */
function sizes(...atMost: number[]): number[] {
  const handful = new Handful();
  return atMost.map((most) => {
    const sent = handful.size;
    handful.learn(sent, Math.min(sent, most));
    return handful.size;
  });
}

test('a handful grows while all of it is cleaned in time, to a limit', () => {
  expect(sizes(99, 99, 99)).toEqual([2, 4, 4]);
});

test('a handful becomes what was cleaned in time', () => {
  expect(sizes(99, 99, 3, 99, 1, 1)).toEqual([2, 4, 3, 4, 1, 2]);
});

test('a task smaller than a handful says nothing', () => {
  const handful = new Handful();
  handful.learn(1, 1);
  handful.learn(1, 1);
  expect(handful.size).toBe(2);
});
