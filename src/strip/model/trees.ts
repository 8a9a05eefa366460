/** An ensemble of regression trees as flat arrays; nodes of all trees stand one after the other. */
export interface Trees {
  /** First node of each tree; a tree that is a leaf alone has the complement of its leaf's index. */
  readonly roots: Int32Array;
  /** Column that a node asks about, and the greatest value that goes left. */
  readonly column: Uint16Array;
  readonly threshold: Float32Array;
  /** Index of the next node; negative for a leaf: the complement of its index in `leaf`. */
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly leaf: Float32Array;
}

/**
 * Asks the trees about every row and adds up their answers: gradient boosting (Friedman 2001), as LightGBM prints it.
 *
 * @param values a matrix, a row after the other.
 * @param width columns of the matrix.
 * @returns for each row the chance, 0 to 1, that the sum of its answers stands for as log-odds.
 */
export function predict(trees: Trees, values: Float32Array, width: number): Float64Array {
  const rows = width === 0 ? 0 : values.length / width;
  const { roots, column, threshold, left, right, leaf } = trees;
  const sums = new Float64Array(rows);
  // A tree at a time: its nodes stay in the cache, and the rows are read in order.
  for (let t = 0; t < roots.length; t++) {
    const root = roots[t] as number;
    for (let r = 0, at = 0; r < rows; r++, at += width) {
      let node = root;
      while (node >= 0) {
        node =
          (values[at + (column[node] as number)] as number) <= (threshold[node] as number)
            ? (left[node] as number)
            : (right[node] as number);
      }
      sums[r] = (sums[r] as number) + (leaf[~node] as number);
    }
  }
  for (let r = 0; r < rows; r++) sums[r] = 1 / (1 + Math.exp(-(sums[r] as number)));
  return sums;
}
