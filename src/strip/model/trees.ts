/** An ensemble of regression trees, laid out as it is asked: all of a node side by side, nodes of all trees one after the other. */
export interface Trees {
  /** Where the first node of each tree stands in `nodes`; for a tree that is a leaf alone, the complement of its index in `leaf`. */
  readonly roots: Int32Array;
  /** Four numbers a node: its column; its threshold, in `thresholds`, the greatest value that goes left; where its left and its right node stand, or the complement of a leaf's index. */
  readonly nodes: Int32Array;
  /** `nodes` seen as floats. */
  readonly thresholds: Float32Array;
  readonly leaf: Float32Array;
}

/** Rows that are asked together: enough to share the work at a node, and their figures stay in a near cache of the processor. */
const TOGETHER = 256;
/** Trees after which rows are given up first, and again and again after so many more. */
const FIRST_TREES = 40;
const MORE_TREES = 20;
/** A row is given up whose answers sum up to so little: menus and teasers are known soon. */
const GIVEN_UP = -3;

/**
 * Asks the trees about every row and adds up their answers: gradient boosting (Friedman 2001), as LightGBM prints it. A row
 * that the first trees speak against is asked no further: on annotated pages none of these had reached a chance of 0.15. Giving rows
 * up earlier costs pages that are no articles 0.005 of word F1: their thresholds are low.
 *
 * @param values a matrix, a row after the other.
 * @param width columns of the matrix.
 * @returns for each row the chance, 0 to 1, that the sum of its answers stands for as log-odds.
 */
export function predict(trees: Trees, values: Float32Array, width: number): Float64Array {
  const rows = width === 0 ? 0 : values.length / width;
  const count = trees.roots.length;
  const sums = new Float64Array(rows);
  /** The rows that are still asked about, in any order. */
  const asked = new Int32Array(rows);
  for (let r = 0; r < rows; r++) asked[r] = r;
  let left = rows;
  for (
    let from = 0, to = Math.min(FIRST_TREES, count);
    from < count && left > 0;
    from = to, to = Math.min(to + MORE_TREES, count)
  ) {
    for (let k = 0; k < left; k += TOGETHER) {
      const together = Math.min(left, k + TOGETHER);
      for (let t = from; t < to; t++)
        addAnswers(trees, trees.roots[t] as number, values, width, sums, asked, k, together);
    }
    let still = 0;
    for (let k = 0; k < left; k++) {
      const r = asked[k] as number;
      if ((sums[r] as number) > GIVEN_UP) asked[still++] = r;
    }
    left = still;
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}

/** Stretches of rows that still wait at a right node of the tree being asked: the node, the first row, the one behind the last. */
const waiting: number[] = [];

/**
 * Adds the answers of one tree to the sums of rows. Each node parts its rows into those that go left and those that go
 * right, as a sort by partition does: the processor then has no path to guess for each row, which would take it longer
 * than to follow one.
 *
 * @param asked rows, of which those from `first` to before `end` are asked; their order changes.
 */
function addAnswers(
  { nodes, thresholds, leaf }: Trees,
  root: number,
  values: Float32Array,
  width: number,
  sums: Float64Array,
  asked: Int32Array,
  first: number,
  end: number,
): void {
  let node = root;
  let from = first;
  let to = end;
  for (;;) {
    while (node >= 0) {
      const column = nodes[node] as number;
      const threshold = thresholds[node + 1] as number;
      let middle = from;
      for (let k = from; k < to; k++) {
        const r = asked[k] as number;
        asked[k] = asked[middle] as number;
        asked[middle] = r;
        middle += Number((values[r * width + column] as number) <= threshold);
      }
      const right = nodes[node + 3] as number;
      if (middle === from) node = right;
      else {
        if (middle < to) waiting.push(right, middle, to);
        node = nodes[node + 2] as number;
        to = middle;
      }
    }
    const answer = leaf[~node] as number;
    for (let k = from; k < to; k++) {
      const r = asked[k] as number;
      sums[r] = (sums[r] as number) + answer;
    }
    if (waiting.length === 0) return;
    to = waiting.pop() as number;
    from = waiting.pop() as number;
    node = waiting.pop() as number;
  }
}
