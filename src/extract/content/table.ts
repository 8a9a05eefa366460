import type { Block, TableCell } from '../../page.ts';
import type { RecordBlock, RecordInline } from '../../record.ts';
import { buildInlines } from './inlines.ts';
import { paragraph } from './paragraph.ts';

interface PlacedCell {
  readonly content: RecordInline[];
  readonly header: boolean;
  readonly column: number;
}

/** A number, with its sign, currency or unit. */
const NUMBER = /^[-+−±~<>≈$€£¥]{0,2}\s?\d[\d.,\s]{0,30}\S{0,4}$/;

/** What numbers a row. */
const COUNT = /^(\d{1,4})[.)]?$/;

/** Columns a table has at most; what lies beyond joins the last one. */
const MAX_COLUMNS = 256;

/** A grid may have this many cells, or `MAX_VOID` times as many as its table has. What lies beyond joins the last column. */
const FREE_CELLS = 4096;
const MAX_VOID = 8;

/**
 * A table as a grid: every row has the same number of cells. A cell that spans several stands in the first, the others
 * are empty, so that no text is printed twice; rows and columns with no text are left out. The first row is the header
 * where all its cells are header cells, or all bold and no other row's are, or it heads a column of numbers. A table of one column
 * without a header holds no data but the layout: its cells become paragraphs.
 */
export function table(block: Block): RecordBlock[] {
  if (!block.table) return paragraph(block);
  const placed = layOut(block.table).filter((row) => row.length > 0);
  const columns = [...new Set(placed.flatMap((row) => row.map((cell) => cell.column)))].sort((a, b) => a - b);
  if (columns.length === 0) return [];
  const header = hasHeader(placed);
  if (columns.length === 1 && !header) return placed.flat().flatMap(({ content }) => blocksOf(content));

  const width = Math.min(columns.length, widest(block.table, placed.length));
  const position = new Map(columns.map((column, i) => [column, Math.min(i, width - 1)]));
  const rows = placed.map((row) => {
    const cells: RecordInline[][] = Array.from({ length: width }, () => []);
    for (const { content, column } of row) {
      const cell = cells[position.get(column) ?? 0];
      if (cell && cell.length > 0) cell.push({ text: ' ' });
      // One by one: there may be more runs in a cell than a call takes arguments.
      for (const run of content) cell?.push(run);
    }
    const last = cells[width - 1];
    if (last && width < columns.length) cells[width - 1] = buildInlines(last);
    return cells;
  });
  // Bold over the whole header says nothing that the header doesn't.
  if (header && placed[0]?.every(isBold)) for (const run of rows[0]?.flat() ?? []) delete run.strong;
  return [(header ? null : numberedList(rows)) ?? { type: 'table', header, rows }];
}

/** What a cell holds, outside of a table. */
function blocksOf(content: RecordInline[]): RecordBlock[] {
  const pictures = content.flatMap(({ image }) => image ?? []);
  const text = buildInlines(content.filter(({ image }) => image === undefined));
  return [
    ...pictures.map((image) => ({ type: 'image' as const, ...image, caption: null })),
    ...(text.length > 0 ? [{ type: 'paragraph' as const, content: text }] : []),
  ];
}

/** The list that rows are which a first column numbers from one, beside one other; null for other rows. */
function numberedList(rows: readonly RecordInline[][][]): RecordBlock | null {
  const isNumbered = (row: RecordInline[][], i: number) =>
    row.length === 2 && COUNT.exec((row[0] ?? []).map(({ text }) => text).join(''))?.[1] === String(i + 1);
  if (rows.length < 2 || !rows.every(isNumbered)) return null;
  const items = rows.map(([, content = []]) => ({ content, blocks: [] }));
  return { type: 'list', ordered: true, start: 1, items };
}

/** Finds the column of every cell with text, by HTML's rules for spans. */
function layOut(table: readonly (readonly TableCell[])[]): PlacedCell[][] {
  /** For each column, the row from which on no cell above covers it. */
  const freeFrom: number[] = new Array(MAX_COLUMNS).fill(0);
  const isCovered = (column: number, row: number) => column < MAX_COLUMNS && (freeFrom[column] ?? 0) > row;
  return table.map((cells, row) => {
    const placed: PlacedCell[] = [];
    let column = 0;
    for (const cell of cells) {
      while (isCovered(column, row)) column++;
      const content = buildInlines(cell.inlines);
      if (content.length > 0) placed.push({ content, header: cell.header, column: Math.min(column, MAX_COLUMNS - 1) });
      const end = Math.min(MAX_COLUMNS, column + Math.max(1, cell.colspan));
      if (cell.rowspan > 1) freeFrom.fill(row + cell.rowspan, column, end);
      column = end;
    }
    return placed;
  });
}

function widest(table: readonly (readonly TableCell[])[], rows: number): number {
  const cells = table.reduce((sum, row) => sum + row.length, 0);
  return Math.max(1, Math.floor(Math.max(FREE_CELLS, MAX_VOID * cells) / rows));
}

function hasHeader(rows: readonly (readonly PlacedCell[])[]): boolean {
  const [first = [], ...rest] = rows;
  if (rest.length === 0) return false;
  if (first.every((cell) => cell.header)) return !rest.every((row) => row.every((cell) => cell.header));
  if (rest.some((row) => row.length > 1) && first.every(isBold)) return !rest.some((row) => row.every(isBold));
  return headsNumbers(first, rest);
}

/** Whether a row without a number stands above a column of nothing else, in a table that names no header. */
function headsNumbers(first: readonly PlacedCell[], rest: readonly (readonly PlacedCell[])[]): boolean {
  if (rest.length < 2 || first.length < 2) return false;
  if (first.some(({ content }) => content.some(({ text }) => /\d/.test(text)))) return false;
  if (rest.some((row) => row.some(({ header }) => header))) return false;
  return first.some(({ column }) =>
    rest.every((row) => isNumber(row.find((cell) => cell.column === column)?.content ?? [])),
  );
}

function isNumber(content: readonly RecordInline[]): boolean {
  return NUMBER.test(content.map(({ text }) => text).join(''));
}

function isBold(cell: PlacedCell): boolean {
  return cell.content.every((run) => run.strong);
}
