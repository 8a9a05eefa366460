import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

test('says what is done, the rate, the failures and the time left as far as they are known', () => {
  expect(progressLine({ total: 1200, failed: 2 }, 310.4, 5000)).toBe('1200 of 5000 pages, 310/s, 2 failed, 13 s left');
  expect(progressLine({ total: 3, failed: 0 }, 0, null)).toBe('3 pages, 0.0/s, 0 failed');
  expect(progressLine({ total: 0, failed: 0 }, 2, 100_000)).toBe(
    '0 of 100000 pages, 2.0/s, 0 failed, 13 h 54 min left',
  );
});
