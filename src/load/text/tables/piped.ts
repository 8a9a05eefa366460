import type { Passage } from '../passage.ts';

/** Rows of a table that nothing but the pipes between its cells shows. */
const MIN_BARE_ROWS = 3;
const MIN_ROWS = 2;
/** Longest cell where no line below the header shows a table: menus have pipes as well. */
const MAX_CELL = 120;

/** Cells of a line that is a row; a line of more is text. */
export const MAX_COLUMNS = 256;

/** A line between rows, as Markdown, `psql` and their kin draw it. */
const RULER = /^[\s:|+=-]+$/;

/** Box drawing, as other programs draw the same. */
const BARS = /[│┃║]/g;
const LINES = /[─━═╌┄]/g;
const CORNERS = /[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯╞╪╡╟╫╢╒╤╕╘╧╛╓╥╖╙╨╜]/g;
const MAY_BE_DRAWN = /[│┃║┌┏╔╭╒╓├┣╠╞╟└┗╚╰╘╙]/;

/** A table and how many passages it takes. */
export interface Piped {
  readonly rows: string[][];
  readonly header: boolean;
  readonly count: number;
}

/**
 * Reads a table whose cells are parted by pipes: with a line below its header, with pipes around its rows, or, with neither, of
 * several rows of as many cells.
 *
 * @param passages of the dump.
 * @param start index of the first.
 * @param room most cells it may have; rows beyond are left.
 */
export function readPiped(passages: readonly Passage[], start: number, room: number): Piped | null {
  const rows: string[][] = [];
  let left = room;
  let rulers = 0;
  let header = false;
  let isFramed = true;
  let end = start;
  for (; end < passages.length; end++) {
    const { text: printed, count, start: line } = passages[end] as Passage;
    const text = undrawn(printed);
    if (count > 1 || (end > start && line.blankBefore > 0)) break;
    if (isRuler(text)) {
      if (++rulers > rows.length + 1) break;
      header ||= rows.length === 1;
      continue;
    }
    const cells = cellsOf(text);
    if (cells.length < 2 || (rulers === 0 && !isBareRow(cells, rows[0] ?? cells))) break;
    left -= cells.length;
    if (left < 0) break;
    isFramed &&= text.startsWith('|') && text.endsWith('|');
    rows.push(cells);
  }
  const least = header ? 1 : rulers > 0 || isFramed ? MIN_ROWS : MIN_BARE_ROWS;
  return rows.length < least ? null : { rows, header, count: end - start };
}

function isBareRow(cells: readonly string[], first: readonly string[]): boolean {
  return cells.length === first.length && cells.every((cell) => cell.length <= MAX_CELL);
}

/** Markdown writes a pipe within a cell behind a backslash. */
const UNESCAPED_PIPE = /(?<!\\)\|/;

/** Whether a line may begin such a table. */
export function mayBePiped(text: string): boolean {
  return text.includes('|') || MAY_BE_DRAWN.test(text[0] ?? '') || (text.startsWith('+') && isRuler(text));
}

/** A line with pipes, pluses and dashes in place of box drawing. */
function undrawn(text: string): string {
  if (!MAY_BE_DRAWN.test(text)) return text;
  return text.replace(BARS, '|').replace(LINES, '-').replace(CORNERS, '+');
}

function isRuler(text: string): boolean {
  return /[|+]/.test(text) && /[-=]/.test(text) && RULER.test(text);
}

/** The cells of a row; none for a line that is no row. */
function cellsOf(text: string): string[] {
  if (!text.includes('|')) return [];
  const inner = text.startsWith('|') ? text.slice(1) : text;
  const cells = (inner.endsWith('|') ? inner.slice(0, -1) : inner).split(UNESCAPED_PIPE, MAX_COLUMNS + 1);
  return cells.length > MAX_COLUMNS ? [] : cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}
