import type { TableCell } from '../../page.ts';
import type { Draft } from './blocks.ts';
import { plainInlines } from './inlines.ts';
import type { Passage } from './passage.ts';

/** Rows without which columns are chance. */
const MIN_ROWS = 2;
/** Longest cell of a table that holds data, not the page's layout. */
const MAX_CELL = 120;

const TABS = /\t+/;
const GAPS = /\t+| {2,}/;
/** The line below a Markdown table's header. */
const RULER = /^[\s:|-]+$/;

/**
 * Reads a table that begins at a passage: lines below one another whose cells are set apart by tabs, by pipes as in
 * Markdown, or, in a laid-out dump, by several spaces, the same number in each line.
 *
 * @param passages of the dump.
 * @param start index of the passage.
 * @param layout `laidOut`: several spaces separate cells; `markdown`: pipes do.
 * @returns the table and how many passages it takes, or null.
 */
export function readTable(
  passages: readonly Passage[],
  start: number,
  layout: { readonly laidOut: boolean; readonly markdown: boolean },
): { draft: Draft; count: number } | null {
  const first = passages[start] as Passage;
  const isPiped = layout.markdown && first.text.includes('|') && isRuler(passages[start + 1]);
  if (!isPiped && !first.text.includes('\t') && !(layout.laidOut && first.text.includes('  '))) return null;
  const rows: string[][] = [];
  let end = start;
  for (; end < passages.length; end++) {
    const passage = passages[end] as Passage;
    if (passage.count > 1 || (end > start && passage.start.blankBefore > 0)) break;
    if (isPiped && end === start + 1) continue;
    const cells = isPiped ? pipedCells(passage.text) : passage.text.split(layout.laidOut ? GAPS : TABS);
    const isRow = isPiped ? passage.text.includes('|') : cells.length === (rows[0] ?? cells).length;
    if (!isRow || cells.length < 2 || (!isPiped && cells.some((cell) => cell.length > MAX_CELL))) break;
    rows.push(cells);
  }
  if (rows.length < (isPiped ? 1 : MIN_ROWS)) return null;
  const last = passages[end - 1] as Passage;
  const table = rows.map((cells, row) => cells.map((cell) => toCell(cell, isPiped && row === 0)));
  return {
    draft: {
      kind: 'table',
      inlines: [],
      table,
      first: first.start.number,
      last: last.last,
      blankBefore: first.start.blankBefore,
      indent: first.start.indent,
    },
    count: end - start,
  };
}

function isRuler(passage: Passage | undefined): boolean {
  return passage?.text.includes('|') === true && passage.text.includes('-') && RULER.test(passage.text);
}

function pipedCells(text: string): string[] {
  const inner = text.startsWith('|') ? text.slice(1) : text;
  return (inner.endsWith('|') ? inner.slice(0, -1) : inner).split('|').map((cell) => cell.trim());
}

function toCell(text: string, header: boolean): TableCell {
  return { inlines: plainInlines(text), header, colspan: 1, rowspan: 1 };
}
