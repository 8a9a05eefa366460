import { expect, test } from 'vitest';
import { Tally } from '../../src/batch/tally.ts';

test('counts by name are most frequent first, and of equals by name', () => {
  const tally = new Tally();
  for (const code of ['binary', 'EACCES', 'ENOENT', 'ENOENT', 'bad-gzip'])
    tally.addFailure({ source: 'x', code, message: '' });
  expect(Object.keys(tally.summary(false).failures)).toEqual(['ENOENT', 'EACCES', 'bad-gzip', 'binary']);
});

test('pages that failed, and none that an earlier run did, count in the pages a second', () => {
  const tally = new Tally();
  tally.addDone();
  expect(tally.summary(true)).toMatchObject({ done: 1, interrupted: true, pagesPerSecond: 0 });
  tally.addFailure({ source: 'x', code: 'ENOENT', message: '' });
  expect(tally.summary(false).pagesPerSecond).toBeGreaterThan(0);
});
