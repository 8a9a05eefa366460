import type { TableCell } from '../../../page.ts';
import type { Draft } from '../blocks.ts';
import { plainInlines } from '../inlines.ts';
import type { Passage } from '../passage.ts';
import { readColumns } from './columns.ts';
import { MAX_COLUMNS, mayBePiped, type Piped, readPiped } from './piped.ts';

/** Rows without which cells set apart by white space are chance. */
const MIN_ROWS = 2;
/** Longest cell of a table that holds data, not the page's layout. */
const MAX_CELL = 120;
/** Lines that are looked at for columns. */
const MAX_LINES = 500;

/** The same where no line is ruled below a header. */
const MIN_UNRULED = 3;
/** A line ruled over each column. */
const RULER = /^(?:-{2,}|={2,})(?: +(?:-{2,}|={2,}))+$/;

const TABS = /\t+/;
const GAPS = /\t+| {2,}/;

/**
 * Reads a table that begins at a passage: lines below one another whose cells are set apart by pipes, by tabs or, in a
 * laid-out dump, by several spaces.
 *
 * @param passages of the dump.
 * @param start index of the passage.
 * @param laidOut whether several spaces separate cells.
 * @param room most cells it may have; rows beyond are left.
 * @param gaps 1 for each passage in which several spaces stand side by side, of {@link gapsIn}.
 * @returns the table and how many passages it takes, or null.
 */
export function readTable(
  passages: readonly Passage[],
  start: number,
  laidOut: boolean,
  room: number,
  gaps: Uint8Array,
): { draft: Draft; count: number } | null {
  if (room <= 0) return null;
  const { text } = passages[start] as Passage;
  if (mayBePiped(text)) {
    const piped = readPiped(passages, start, room);
    if (piped !== null) return toTable(passages, start, piped.rows, piped.count, piped.header);
  }
  if (isItem(text) || (!text.includes('\t') && !hasGap(passages, start, gaps))) return null;
  const aligned = beginsRun(passages, start) ? readAligned(passages, start) : null;
  if (aligned !== null) return toTable(passages, start, aligned.rows, aligned.count, aligned.header);
  if (!laidOut && !text.includes('\t')) return null;
  const rows = readSpaced(passages, start, laidOut ? GAPS : TABS, room);
  return rows.length < MIN_ROWS ? null : toTable(passages, start, rows, rows.length, false);
}

/** An item of a list with more than one space behind its bullet, and none within. */
function isItem(text: string): boolean {
  const rest = '-*+•'.includes(text[0] as string) && text[1] === ' ' ? text.slice(1).trimStart() : '';
  return rest !== '' && !GAPS.test(rest);
}

/** Whether nothing stands right above: lines are looked at for columns once. */
function beginsRun(passages: readonly Passage[], start: number): boolean {
  return (
    (passages[start] as Passage).start.blankBefore > 0 || start === 0 || (passages[start - 1] as Passage).count > 1
  );
}

/** Whether several spaces stand in the line or in the next. */
function hasGap(passages: readonly Passage[], start: number, gaps: Uint8Array): boolean {
  return gaps[start] === 1 || (gaps[start + 1] === 1 && passages[start + 1]?.start.blankBefore === 0);
}

/** In which passages several spaces stand side by side. */
export function gapsIn(passages: readonly Passage[]): Uint8Array {
  const gaps = new Uint8Array(passages.length);
  for (let i = 0; i < gaps.length; i++) if (passages[i]?.text.includes('  ')) gaps[i] = 1;
  return gaps;
}

/** Rows with columns, without the lines that are ruled between them. */
function readAligned(passages: readonly Passage[], start: number): Piped | null {
  const lines: Passage[] = [];
  for (let i = start; i < passages.length && lines.length < MAX_LINES; i++) {
    const passage = passages[i] as Passage;
    if (passage.count > 1 || (i > start && passage.start.blankBefore > 0)) break;
    lines.push(passage);
  }
  if (lines.some(({ text }) => text.includes('\t'))) return null;
  const rows = lines.filter(({ text }) => !RULER.test(text));
  const read = rows.length > 0 ? readColumns(rows, rows.length < lines.length ? MIN_ROWS : MIN_UNRULED) : null;
  const header = rows[0] !== undefined && RULER.test(lines[lines.indexOf(rows[0]) + 1]?.text ?? '');
  return read === null ? null : { rows: read, header, count: lines.length };
}

/** Rows of as many cells, one below the other. */
function readSpaced(passages: readonly Passage[], start: number, gaps: RegExp, room: number): string[][] {
  const rows: string[][] = [];
  let left = room;
  for (let i = start; i < passages.length; i++) {
    const { text, count, start: line } = passages[i] as Passage;
    if (count > 1 || (i > start && line.blankBefore > 0)) break;
    const cells = text.split(gaps, MAX_COLUMNS + 1);
    left -= cells.length;
    if (left < 0 || cells.length < 2 || cells.length > MAX_COLUMNS) break;
    if (cells.length !== (rows[0] ?? cells).length || cells.some((cell) => cell.length > MAX_CELL)) break;
    rows.push(cells);
  }
  return rows;
}

function toTable(
  passages: readonly Passage[],
  start: number,
  rows: readonly (readonly string[])[],
  count: number,
  header: boolean,
): { draft: Draft; count: number } {
  const first = passages[start] as Passage;
  const last = passages[start + count - 1] as Passage;
  const table = rows.map((cells, row) => cells.map((cell) => toCell(cell, header && row === 0)));
  const { number, blankBefore, indent } = first.start;
  return { draft: { kind: 'table', inlines: [], table, first: number, last: last.last, blankBefore, indent }, count };
}

function toCell(text: string, header: boolean): TableCell {
  return { inlines: plainInlines(text), header, colspan: 1, rowspan: 1 };
}
