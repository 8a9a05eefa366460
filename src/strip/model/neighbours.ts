import type { FeatureGroup } from './matrix.ts';

/**
 * Columns of the blocks before and after, next to the block's own.
 *
 * @param columns places in the row of the columns to repeat, and their names; they must have been filled before.
 * @param reach how many blocks each way.
 */
export function neighbours(columns: readonly { name: string; at: number }[], reach: number): FeatureGroup<unknown> {
  const distances = Array.from({ length: 2 * reach }, (_, k) => (k < reach ? k - reach : k - reach + 1));
  return {
    names: distances.flatMap((distance) => columns.map(({ name }) => `${name} ${distance > 0 ? '+' : ''}${distance}`)),
    fill(_, values, stride, offset) {
      const rows = values.length / stride;
      for (let row = 0; row < rows; row++) {
        let at = row * stride + offset;
        for (const distance of distances) {
          const other = row + distance;
          for (const column of columns) {
            values[at++] = other < 0 || other >= rows ? -1 : (values[other * stride + column.at] as number);
          }
        }
      }
    },
  };
}
