import { describe, expect, it } from 'vitest';
import { packTrees, predict } from '../../../src/strip/model/trees.ts';

/** Two trees: one asks about column 1 and then column 0, the other is a leaf alone. */
const TREES = packTrees({
  roots: Int32Array.of(0, ~3),
  column: Uint16Array.of(1, 0),
  threshold: Float32Array.of(0.5, 10),
  left: Int16Array.of(~0, ~1),
  right: Int16Array.of(1, ~2),
  leaf: Float32Array.of(-2, 1, 3, 0.25),
});

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

describe('trees', () => {
  it('go left up to the threshold, right above it, and add up', () => {
    const rows = Float32Array.of(0, 0.5, 10, 0.75, 11, 1);
    const chances = predict(TREES, rows, 2);
    expect([...chances].map((x) => x.toFixed(6))).toEqual(
      [-2 + 0.25, 1 + 0.25, 3 + 0.25].map((x) => logistic(x).toFixed(6)),
    );
  });

  it('have no answer for no rows', () => {
    expect(predict(TREES, new Float32Array(0), 2)).toHaveLength(0);
  });
});
