import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotOf } from '../../../src/strip/features/slots.ts';
import { STEPS, WordWeights } from '../../../src/strip/model/word-weights.ts';

const SLOT_BITS = 3;

/** A table of eight slots, as training writes it. */
function tableOf(known: readonly number[], weightOf: (index: number) => number): WordWeights {
  const slot = (hash: number) => slotOf(hash, 32 - SLOT_BITS);
  const order = [...known.keys()].sort((a, b) => slot(known[a] as number) - slot(known[b] as number));
  const starts = Array.from({ length: 2 ** SLOT_BITS + 1 }, (_, s) => known.filter((hash) => slot(hash) < s).length);
  return new WordWeights({
    hashes: Int32Array.from(order, (i) => known[i] as number),
    weights: Int8Array.from(order, weightOf),
    starts: Int32Array.from(starts),
  });
}

describe('weights of words', () => {
  it('are found by their hash, and are 0 for any other', () => {
    const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.uniqueArray(hash), hash, (known, other) => {
        const weightOf = (index: number) => (index % 250) - 125;
        const table = tableOf(known, weightOf);
        expect(known.map((one) => table.of(one))).toEqual(known.map((_, i) => weightOf(i) / STEPS));
        if (!known.includes(other)) expect(table.of(other)).toBe(0);
      }),
      { seed: 1 },
    );
  });
});
