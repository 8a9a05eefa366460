import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEPS, WordWeights } from '../../../src/strip/model/word-weights.ts';

describe('weights of words', () => {
  it('are found by their hash, and are 0 for any other', () => {
    const hashes = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).filter((hash) => hash !== 0));
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (known, other) => {
        const weights = Int8Array.from(known, (_, i) => (i % 250) - 125);
        const table = new WordWeights(Int32Array.from(known), weights);
        expect(known.map((hash) => table.of(hash))).toEqual([...weights].map((weight) => Math.fround(weight / STEPS)));
        if (!known.includes(other)) expect(table.of(other)).toBe(0);
      }),
      { seed: 1 },
    );
  });
});
