import type { Passage } from '../passage.ts';

/** Longest line that is a row of a table. */
const MAX_ROW = 200;

/** How many of the rows of a table have no more than one space between any two words, as the widest cell leaves no more behind it. */
const TIGHT = 1 / 3;

/** Where a column begins and ends in its lines. */
type Column = [from: number, to: number];

/** A link as text-mode browsers print it: rows of those are a menu. */
const LINK = /^\[\d{1,5}\]/;

/**
 * Reads rows whose cells stand below one another: columns are parted where every row has a space and
 * half of them have two.
 *
 * @param passages lines that stand below one another without a blank line.
 * @param least rows without which columns are chance.
 * @returns the cells of each row, some of them empty; null where the lines have no columns.
 */
export function readColumns(passages: readonly Passage[], least: number): string[][] | null {
  if (passages.length < least || passages.some(({ text }) => !isRow(text))) return null;
  if (passages.filter(({ text }) => !text.includes('  ')).length > TIGHT * passages.length) return null;
  const left = Math.min(...passages.map(({ start }) => start.indent));
  const rows = passages.map(({ text, start }) => ' '.repeat(start.indent - left) + text);
  const columns = withoutTails(findColumns(rows), rows);
  if (columns.length < 2) return null;
  const cells = rows.map((row) => columns.map(([from, to]) => row.slice(from, to).trim()));
  const isFilled = columns.every((_, i) => 2 * cells.filter((row) => row[i] !== '').length >= rows.length);
  return isFilled ? cells : null;
}

function isRow(text: string): boolean {
  return text.length <= MAX_ROW && !LINK.test(text);
}

/**
 * Joins columns that few rows fill to those before them where that text goes on behind one space: spaces of other rows stand
 * below each other by chance.
 */
function withoutTails(columns: readonly Column[], rows: readonly string[]): Column[] {
  const joined: Column[] = [];
  for (const [from, to] of columns) {
    const filled = rows.filter((row) => row.slice(from, to).trim() !== '');
    const goesOn = filled.every((row) => row[from] !== ' ' && row[from - 2] !== undefined && row[from - 2] !== ' ');
    const last = joined.at(-1);
    if (last && 2 * filled.length < rows.length && goesOn) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

/** Where each column begins and ends. */
function findColumns(rows: readonly string[]): Column[] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns: Column[] = [];
  let from = 0;
  for (let at = 1; at < width; at++) {
    if (!rows.every((row) => at >= row.length || row[at] === ' ')) continue;
    const wide = rows.filter((row) => row.length > at && (row[at - 1] === ' ' || row[at + 1] === ' '));
    if (2 * wide.length < rows.length) continue;
    if (rows.some((row) => row.slice(from, at).trim() !== '')) columns.push([from, at]);
    from = at + 1;
  }
  if (rows.some((row) => row.slice(from).trim() !== '')) columns.push([from, width]);
  return columns;
}
