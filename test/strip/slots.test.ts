import { expect, test } from 'vitest';
import { saltedSlotOf, slotOf } from '../../src/strip/features/slots.ts';

const SHIFT = 16;

test('hashes that were chosen to share a slot don’t where a page’s own are kept', () => {
  const chosen: number[] = [];
  for (let hash = 0; chosen.length < 500; hash++) if (slotOf(hash, SHIFT) === 7) chosen.push(hash);
  expect(new Set(chosen.map((hash) => saltedSlotOf(hash, SHIFT))).size).toBeGreaterThan(400);
});
