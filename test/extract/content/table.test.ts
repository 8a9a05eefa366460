import { describe, expect, test } from 'vitest';
import { buildContent } from '../../../src/extract/content/index.ts';
import { projectText } from '../../../src/extract/content/text.ts';
import type { TableCell } from '../../../src/page.ts';
import type { RecordBlock } from '../../../src/record.ts';
import { contentOf, judge, pageOf, paragraph } from './content.ts';

/** The tables' headers and rows, each cell its text. */
function grids(blocks: readonly RecordBlock[]) {
  return blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    return [
      { header: block.header, rows: block.rows.map((row) => row.map((cell) => cell.map((run) => run.text).join(''))) },
    ];
  });
}

async function gridOf(rows: string) {
  return grids(await contentOf(`<table>${rows}</table>`))[0];
}

describe('header', () => {
  test('a first row of header cells is the header, an empty corner included', async () => {
    const grid = await gridOf(
      '<tr><td></td><th>May</th><th>June</th></tr><tr><th>Ferries</th><td>4</td><td>6</td></tr>',
    );
    expect(grid).toEqual({
      header: true,
      rows: [
        ['', 'May', 'June'],
        ['Ferries', '4', '6'],
      ],
    });
  });

  test('a first row all in bold is the header where no other row is', async () => {
    const bold = '<tr><td><b>Port</b></td><td><b>Time</b></td></tr>';
    expect((await gridOf(`${bold}<tr><td>Bergen</td><td>9:00</td></tr>`))?.header).toBe(true);
    expect((await gridOf(`${bold}${bold}`))?.header).toBe(false);
  });

  test('plain first rows and header columns are no header', async () => {
    expect((await gridOf('<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>'))?.header).toBe(false);
    expect((await gridOf('<tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr>'))?.header).toBe(false);
  });
});

describe('grid', () => {
  test('spans are filled with empty cells, so that columns stay in line', async () => {
    const grid = await gridOf(`
      <tr><th rowspan="2">Port</th><th colspan="2">Sailings</th></tr><tr><th>May</th><th>June</th></tr>
      <tr><td>Bergen</td><td>4</td><td>6</td></tr>`);
    expect(grid).toEqual({
      header: true,
      rows: [
        ['Port', 'Sailings', ''],
        ['', 'May', 'June'],
        ['Bergen', '4', '6'],
      ],
    });
  });

  test('short rows are filled up; rows and columns without text are left out', async () => {
    const grid = await gridOf('<tr><td>a</td><td></td><td>b</td></tr><tr><td></td></tr><tr><td>c</td></tr>');
    expect(grid).toEqual({
      header: false,
      rows: [
        ['a', 'b'],
        ['c', ''],
      ],
    });
  });

  test('a line break in a cell stays one, and blocks in it are lines', async () => {
    const rows = '<tr><td>one<br>two</td><td><ul><li>b</li><li>c</li></ul></td></tr><tr><td>c</td><td>d</td></tr>';
    expect((await gridOf(rows))?.rows[0]).toEqual(['one\ntwo', 'b\nc']);
    expect(projectText(await contentOf(`<table>${rows}</table>`))).toBe('one two\tb c\nc\td');
  });

  test('one column is layout: paragraphs', () => {
    const cell = (text: string): TableCell => ({ inlines: [{ text }], header: false, colspan: 1, rowspan: 1 });
    const page = pageOf([{ kind: 'table', text: 'a\nb', inlines: [], table: [[cell('a')], [cell('b')]] }]);
    expect(buildContent(judge(page))).toEqual([paragraph('a'), paragraph('b')]);
  });
});

test('hostile spans cost no more than the cells there are, and no text is lost', () => {
  const cell = (text: string, span: number): TableCell => ({
    inlines: [{ text }],
    header: false,
    colspan: span,
    rowspan: span,
  });
  const wide = Array.from({ length: 2000 }, (_, i) => cell(`w${i}`, 1));
  const tall = Array.from({ length: 5_000 }, (_, i) => [cell(`t${i}`, i % 7 === 0 ? 60_000 : 1), cell('x', 900)]);
  const page = pageOf([{ kind: 'table', text: 'w0', inlines: [], table: [wide, ...tall] }]);
  const [grid] = grids(buildContent(judge(page)));
  const cells = grid?.rows.flat() ?? [];
  expect(cells.length).toBeLessThan(10 * (2000 + 2 * 5_000));
  const words = new Set(cells.flatMap((text) => text.split(' ')));
  expect([...Array(2000).keys()].filter((i) => !words.has(`w${i}`))).toEqual([]);
  expect([...Array(5_000).keys()].filter((i) => !words.has(`t${i}`))).toEqual([]);
});

test('what lies beyond the last column joins it', async () => {
  const row = (name: string) => `<tr>${Array.from({ length: 300 }, (_, i) => `<td>${name}${i}`).join('')}`;
  const grid = await gridOf(row('a') + row('b'));
  expect(grid?.rows.map((cells) => cells.length)).toEqual([256, 256]);
  expect(grid?.rows[1]?.[254]).toBe('b254');
  expect(grid?.rows[1]?.[255]?.split(' ')).toEqual(Array.from({ length: 45 }, (_, i) => `b${255 + i}`));
});
