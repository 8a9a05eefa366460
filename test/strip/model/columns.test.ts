import { describe, expect, it } from 'vitest';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { columnNames, fillColumns } from '../../../src/strip/model/columns.ts';
import { viewOf } from '../../../src/strip/model/view.ts';
import { judgeByRules } from '../../../src/strip/rules/judge.ts';
import { pageOf, STORY } from '../support.ts';

/** A column of a dump, with a figure for each line. */
async function column(name: string, lines: readonly string[]): Promise<number[]> {
  const page = await pageOf(lines);
  const { decision, keep } = judgeByRules(page, computeFeatures(page, 'en'));
  const view = viewOf(decision, keep);
  expect(view.rows).toHaveLength(lines.length);
  const names = columnNames('text');
  const { values } = fillColumns(view, 'text');
  const at = names.indexOf(name);
  expect(at).toBeGreaterThanOrEqual(0);
  return Array.from(lines, (_, row) => values[row * names.length + at] as number);
}

const menu = (count: number) => Array.from({ length: count }, (_, i) => `Entry of menu ${'abcdefghij'[i % 10]}`);

describe('the columns of a row', () => {
  it('tell how far prose is, and how long a run of lines, up to 40 rows', async () => {
    const lines = [...menu(60), ...STORY];
    const ahead = await column('beforeProse', lines);
    expect([ahead[59], ahead[58], ahead[21], ahead[20], ahead[19], ahead[0]]).toEqual([1, 2, 39, 40, 40, 40]);
    const run = await column('lineRun', lines);
    expect([run[0], run[59], run[60]]).toEqual([40, 40, 0]);
  });

  it('tell how far the headline is, up to 60 rows', async () => {
    const lines = ['The eastern mole of Tolm is closed', ...STORY, ...menu(100)];
    const after = await column('afterHeadline', lines);
    expect([after[1], after[59], after[60], after[61], after[100]]).toEqual([1, 59, 60, 60, 60]);
  });

  it('count signs between entries, nine at most, at the beginning of a line', async () => {
    const name = 'separators';
    const lines = [
      ...STORY,
      'a | b | c',
      'a | '.repeat(9),
      'a | '.repeat(20),
      `${'a'.repeat(119)}|`,
      `${'a'.repeat(120)}|`,
    ];
    expect((await column(name, lines)).slice(STORY.length)).toEqual([2, 9, 9, 1, 0]);
  });

  it('compare twelve rows after a row with the article, and of each the first 200 words', async () => {
    const other = (count: number) =>
      Array.from({ length: count }, (_, i) => `Quite unlike item ${'abcdefghij'[i % 10]}`);
    const behind = async (between: number) => {
      const lines = [...STORY, 'Related', ...other(between), STORY[0], ...other(20)];
      return (await column('inBody~after', lines))[STORY.length] as number;
    };
    expect(await behind(11)).toBeGreaterThan(0);
    expect(await behind(12)).toBe(0);
    const long = (filler: number) => `${'word '.repeat(filler)}granite quarry Hestholm.`;
    const [beyond, within] = (await column('inBody', [...STORY, long(200), long(197)])).slice(STORY.length);
    expect(beyond).toBe(0);
    expect(within).toBeGreaterThan(0);
  });
});
