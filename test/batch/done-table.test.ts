import { expect, test } from 'vitest';
import { DoneTable } from '../../src/batch/resume/done-table.ts';

test('what was noted last of a source holds, for more pages than the table began with', () => {
  const table = new DoneTable();
  for (let i = 0; i < 5000; i++) table.set(`pages/${i}`, `${i}`);
  table.set('pages/17', 'newer');
  const known = Array.from({ length: 5000 }, (_, i) => table.has(`pages/${i}`, `${i}`));
  expect(known.filter((is) => !is)).toHaveLength(1);
  expect([table.has('pages/17', '17'), table.has('pages/17', 'newer')]).toEqual([false, true]);
  expect(table.has('pages/5000', '5000')).toBe(false);
});
