import { expect, test } from 'vitest';
import { PrintCounts } from '../../src/batch/sites/counts.ts';
import { SiteLearner } from '../../src/batch/sites/learner.ts';

/** A fingerprint for a number. */
const print = (number: number) => [Math.imul(number, 0x9e3779b1) >>> 0, number] as const;

test('counts are exact as long as there is room', () => {
  const counts = new PrintCounts();
  for (let round = 1; round <= 3; round++) for (let k = 0; k < 10_000 * round; k++) counts.add(...print(k));
  const { prints, counts: found } = counts.atLeast(2);
  expect(found).toHaveLength(20_000);
  expect(found.filter((count) => count === 3)).toHaveLength(10_000);
  const keys = Array.from(found, (_, k) => (prints[2 * k] as number) * 2 ** 20 + (prints[2 * k + 1] as number));
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
});

test('a full table forgets what was met least often, and what is met often stays', () => {
  const counts = new PrintCounts(1024);
  const frame = Array.from({ length: 50 }, (_, k) => print(k));
  for (let page = 0; page < 2000; page++) {
    for (const one of frame) counts.add(...one);
    for (let k = 0; k < 40; k++) counts.add(...print(1000 + page * 40 + k));
  }
  const { prints, counts: found } = counts.atLeast(2);
  expect([...found]).toEqual(new Array(50).fill(2000));
  expect([...prints].filter((_, half) => half % 2 === 1).sort((a, b) => a - b)).toEqual(frame.map(([, low]) => low));
  expect(counts.atLeast(1).counts.length).toBeLessThan(1024 * 0.75);
});

test('a table in which all are met as often forgets no more than it must to go on', () => {
  const counts = new PrintCounts(64);
  for (let k = 0; k < 10_000; k++) counts.add(...print(k));
  expect(counts.atLeast(1).counts.length).toBeLessThan(48);
  expect(counts.has(...print(9_999)) || counts.atLeast(1).counts.length === 0).toBe(true);
});

test('a page that was there before is not counted again', () => {
  const learner = new SiteLearner();
  const page = (whole: number, ...blocks: number[]) => Uint32Array.from([whole, ...blocks].flatMap(print));
  learner.add(page(101, 1, 2));
  learner.add(page(101, 1, 2));
  expect(learner.sites().pages).toHaveLength(0);
  learner.add(page(102, 1, 3));
  expect(learner.pages).toBe(2);
  expect(learner.sites()).toEqual({ prints: Uint32Array.from(print(1)), pages: Uint32Array.of(2) });
});
