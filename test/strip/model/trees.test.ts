import { describe, expect, it } from 'vitest';
import { predict, type Trees } from '../../../src/strip/model/trees.ts';

/** A threshold as it stands among the other numbers of a node. */
const bits = (threshold: number) => new Int32Array(Float32Array.of(threshold).buffer)[0] as number;

const nodes = Int32Array.of(1, bits(0.5), ~0, 4, 0, bits(10), ~1, ~2);
/** Two trees: one asks about column 1 and then column 0, the other is a leaf alone. */
const TREES: Trees = {
  roots: Int32Array.of(0, ~3),
  nodes,
  thresholds: new Float32Array(nodes.buffer),
  leaf: Float32Array.of(-2, 1, 3, 0.25),
};

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

describe('trees', () => {
  it('go left up to the threshold, right above it, and add up', () => {
    const rows = Float32Array.of(0, 0.5, 10, 0.75, 11, 1);
    const chances = predict(TREES, rows, 2);
    expect([...chances].map((x) => x.toFixed(6))).toEqual(
      [-2 + 0.25, 1 + 0.25, 3 + 0.25].map((x) => logistic(x).toFixed(6)),
    );
  });

  it('answer each of many rows by itself', () => {
    const count = 600;
    const rows = Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? i % 23 : (i % 7) / 7));
    const chances = predict(TREES, rows, 2);
    for (let r = 0; r < count; r++) expect(chances[r]).toBe(predict(TREES, rows.slice(2 * r, 2 * r + 2), 2)[0]);
    expect(new Set(chances).size).toBe(3);
  });

  it('have no answer for no rows', () => {
    expect(predict(TREES, new Float32Array(0), 2)).toHaveLength(0);
  });
});
