import { describe, expect, it } from 'vitest';
import { blocksOf, outline } from './outline.ts';

describe('tables', () => {
  it('reads a data table as one block of cells', () => {
    const [table] = blocksOf(
      '<table><caption>Catch</caption><thead><tr><th>Port<th>Tons</thead><tr><td rowspan=2><a href="/k">Kiel</a><td>12' +
        '<tr><td colspan=99999>7<br>8</table>',
    ).filter(({ kind }) => kind === 'table');
    expect(table?.text).toBe('Port\tTons\nKiel\t12\n7 8');
    expect(table?.inlines).toEqual([]);
    expect(table?.table?.map((row) => row.map(({ header, colspan, rowspan }) => [header, colspan, rowspan]))).toEqual([
      [
        [true, 1, 1],
        [true, 1, 1],
      ],
      [
        [false, 1, 2],
        [false, 1, 1],
      ],
      [[false, 1000, 1]],
    ]);
    expect(table?.linkCount).toBe(1);
    expect(table?.linkDensity).toBeCloseTo(4 / 17);
  });

  it('reads rows of short cells without headers as data', () => {
    expect(outline('<table><tr><td>Mon<td>9-17<tr><td>Tue<td>10-18</table>')).toEqual(['table: Mon\t9-17\nTue\t10-18']);
  });

  it.each([
    ['a single column', '<table><tr><td>One<tr><td>Two</table>'],
    ['role=presentation', '<table role=presentation><tr><td>One<td>Two<tr><td><td></table>'],
    ['a table in a cell', '<table><tr><th>One<td><table><tr><td>Two</table></table>'],
    ['headings in cells', '<table><tr><td><h2>One</h2><td>Two<tr><td><td></table>'],
  ])('unwraps a layout table: %s', (_, html) => {
    const blocks = blocksOf(html);
    expect(blocks.map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(blocks.every(({ kind }) => kind !== 'table')).toBe(true);
  });

  it('unwraps a table whose cells hold prose', () => {
    const prose = 'The committee met again on Thursday and could not agree. '.repeat(12);
    expect(outline(`<table><tr><td>menu<td><p>${prose}</p><tr><td>a<td>b</table>`)).toContain(
      `paragraph: ${prose.trim()}`,
    );
  });

  it('unwraps a table with a rule in a cell', () => {
    const rows =
      '<tr><td>Posted at nine</td><td>Quote</td></tr><tr><td colspan=2>RULE</td></tr><tr><td colspan=2>Yes.</td></tr>';
    const kinds = (html: string) => blocksOf(`<table>${html}</table>`).map(({ kind }) => kind);
    expect(kinds(rows)).toEqual(['table']);
    expect(kinds(rows.replace('RULE', '<hr>'))).not.toContain('table');
  });

  it('reads what stands in a table but in no cell', () => {
    expect(outline('<table><form><tr><td>In<td>cell<tr><td>x<td>y</form></table><p>After</p>')).toContain(
      'paragraph: After',
    );
  });
});
