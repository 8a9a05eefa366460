import type { Passage } from '../passage.ts';

/** Longest line that is a row of a table. */
const MAX_ROW = 200;

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
  const left = Math.min(...passages.map(({ start }) => start.indent));
  const rows = passages.map(({ text, start }) => ' '.repeat(start.indent - left) + text);
  const columns = findColumns(rows);
  if (columns.length < 2) return null;
  const cells = rows.map((row) => columns.map(([from, to]) => row.slice(from, to).trim()));
  const isFilled = columns.every((_, i) => 2 * cells.filter((row) => row[i] !== '').length >= rows.length);
  return isFilled ? cells : null;
}

/** Whether a line may be a row: every one has several spaces somewhere. */
function isRow(text: string): boolean {
  return text.length <= MAX_ROW && text.includes('  ') && !LINK.test(text);
}

/** Where each column begins and ends. */
function findColumns(rows: readonly string[]): [from: number, to: number][] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns: [number, number][] = [];
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
