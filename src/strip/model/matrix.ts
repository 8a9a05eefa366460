/** A page's features as the trees read them: a row a block, a column a feature. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly values: Float32Array;
}

/** A group of features: its columns' names, and what fills them. */
export interface FeatureGroup<Facts> {
  readonly names: readonly string[];
  /**
   * Fills the group's columns of all rows.
   *
   * @param values row after row.
   * @param stride columns of a row.
   * @param offset the group's first column.
   */
  readonly fill: (facts: Facts, values: Float32Array, stride: number, offset: number) => void;
}

/** Names of all columns of some groups, in order. */
export function columnNames(groups: readonly FeatureGroup<never>[]): string[] {
  return groups.flatMap((group) => group.names);
}

/** Lets each group fill its columns. */
export function fillMatrix<Facts>(groups: readonly FeatureGroup<Facts>[], facts: Facts, rows: number): Matrix {
  const columns = groups.reduce((sum, group) => sum + group.names.length, 0);
  const values = new Float32Array(rows * columns);
  let offset = 0;
  for (const group of groups) {
    group.fill(facts, values, columns, offset);
    offset += group.names.length;
  }
  return { rows, columns, values };
}
