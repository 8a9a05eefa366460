import type { TableCell } from '../../../page.ts';
import { BLOCK, HEADING, VOID } from '../parse/tags.ts';
import { following, isBlankNode, PageElement, Text } from '../parse/tree.ts';
import { leadingText } from '../walk/annotate.ts';
import type { Runs } from '../walk/runs.ts';
import { isGutter, isShortCode } from './code.ts';

/** A cell with more text than this holds prose, not data. */
const MAX_CELL = 1000;
/** Without header cells or a regular grid of so many rows, data tables' cells are short. */
const MAX_PLAIN_CELL = 200;
const MIN_GRID = 3;
/** Blocks that a cell of data is made of, at most. */
const MAX_BLOCKS = 3;
const MAX_SPAN = 1000;

/** What a table is called that only lays out notes. */
const NOTES = /(?:^|\s)footnotes?[\w-]{0,10}(?:table|container)(?:$|\s)/i;

type Part = 'group' | 'row' | 'cell' | 'header';

/** The parts of a table by their elements, and by the roles of what is laid out as one. */
const PARTS = new Map<string, Part>([
  ['thead', 'group'],
  ['tbody', 'group'],
  ['tfoot', 'group'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'header'],
]);
const ROLES = new Map<string, Part>([
  ['rowgroup', 'group'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['columnheader', 'header'],
  ['rowheader', 'header'],
]);

function partOf({ name, attribs }: PageElement): Part | undefined {
  return PARTS.get(name) ?? ROLES.get(attribs.role ?? '');
}

/** A cell of a data table, still in the tree. */
export interface CellElement {
  readonly element: PageElement;
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/**
 * The cells of a table, row by row.
 *
 * @param table a `<table>`, or what has the role of one.
 */
export function cellsOf(table: PageElement): CellElement[][] {
  const rows: CellElement[][] = [];
  const addRow = (row: PageElement, head: boolean): void => {
    const elements = row.children.filter((cell) => cell instanceof PageElement) as PageElement[];
    const headed = head || elements.every((cell) => headingOf(cell) !== null);
    const cells = elements.flatMap((element): CellElement[] => {
      const part = partOf(element);
      const { colspan, rowspan } = element.attribs;
      const header = headed || part === 'header';
      return part === 'cell' || part === 'header'
        ? [{ element, header, colspan: span(colspan), rowspan: span(rowspan) }]
        : [];
    });
    if (cells.length > 0) rows.push(cells);
  };
  for (const child of table.children) {
    if (!(child instanceof PageElement)) continue;
    const part = partOf(child);
    if (part === 'row') addRow(child, false);
    else if (part === 'group')
      for (const row of child.children)
        if (row instanceof PageElement && partOf(row) === 'row') addRow(row, child.name === 'thead');
  }
  return rows;
}

/** The caption of a table. */
export function captionOf(table: PageElement): PageElement | null {
  for (const child of table.children) if (child instanceof PageElement && child.name === 'caption') return child;
  return null;
}

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '', 10);
  return count >= 1 ? Math.min(count, MAX_SPAN) : 1;
}

/** A table's cells as they were read, and how much of their text is in links. */
export interface TableRead {
  readonly rows: TableCell[][];
  readonly linkDensity: number;
  readonly linkCount: number;
}

/**
 * Reads a table's cells.
 *
 * @param table a `<table>`, or what has the role of one.
 * @param read reads the text of a cell.
 */
export function readTable(table: PageElement, read: (cell: PageElement) => Runs): TableRead {
  let linked = 0;
  let length = 0;
  let linkCount = 0;
  const rows = cellsOf(table).map((row) =>
    row.map(({ element, header, colspan, rowspan }) => {
      const runs = read(element);
      const size = runs.text().length;
      length += size;
      linked += size * runs.linkDensity;
      linkCount += runs.linkCount;
      return { inlines: runs.inlines(), header, colspan, rowspan };
    }),
  );
  return { rows, linkDensity: length === 0 ? 0 : linked / length, linkCount };
}

/**
 * Whether a table holds data, or only lays out the page. Costs one look at what it holds; a table in a table is never
 * looked at twice.
 *
 * @param table a `<table>`.
 */
export function isDataTable(table: PageElement): boolean {
  const { role, class: names = '' } = table.attribs;
  if (NOTES.test(names)) return false;
  if (role === 'presentation' || role === 'none') return false;
  const rows = cellsOf(table);
  if (table.holdsSection) return holdsSmallTables(rows);
  let columns = 0;
  let headers = 0;
  for (const row of rows) {
    columns = Math.max(columns, row.length);
    for (const { header } of row) if (header) headers++;
  }
  if (columns === 1) return isColumn(rows);
  if (columns < 2 || (rows.length < 2 && headers === 0 && !isPresented(table) && !isRowOfData(rows))) return false;
  const isGrid = headers > 0 || (rows.length >= MIN_GRID && rows.every((row) => row.length === columns));
  const limit = isGrid ? MAX_CELL : MAX_PLAIN_CELL;
  return rows.every((row) => row.every((cell) => isDataCell(cell, limit)));
}

/** Whether rows of one cell each are short texts below the one that heads them. */
function isColumn([head = [], ...rows]: readonly CellElement[][]): boolean {
  return (
    rows.length >= MIN_GRID - 1 &&
    head[0]?.header === true &&
    rows.every(([cell]) => cell?.header === false && isDataCell(cell, MAX_PLAIN_CELL))
  );
}

/** Cells of a row that is all there is of a table, and the longest of them. */
const MIN_LONE_CELLS = 3;
const MAX_LONE_CELL = 60;

/** Whether a table's only row holds a few words in each of several cells, and nothing to follow or to look at. */
function isRowOfData([row = []]: readonly CellElement[][]): boolean {
  return row.length >= MIN_LONE_CELLS && row.every(({ element }) => isFewWords(element));
}

function isFewWords(cell: PageElement): boolean {
  let length = 0;
  for (let node = cell.firstChild; node !== null; node = following(node, cell)) {
    if (node instanceof Text) length += node.data.trim().length;
    else if (
      node instanceof PageElement &&
      ((node.bits & (BLOCK | VOID)) !== 0 || node.name === 'a' || node.name === 'math')
    )
      return false;
    if (length > MAX_LONE_CELL) return false;
  }
  return length > 0;
}

/** Whether a table stands in a figure or has a caption, as no layout does. */
function isPresented(table: PageElement): boolean {
  return captionOf(table) !== null || (table.parent instanceof PageElement && table.parent.name === 'figure');
}

/** Whether tables stand in the cells of one that has a header of its own, and are as short as other data. */
function holdsSmallTables([head = [], ...rows]: readonly CellElement[][]): boolean {
  if (head.length < 2 || rows.length === 0 || !head.every(({ header }) => header)) return false;
  return [head, ...rows].every((row) => row.every(({ element }) => isSmall(element)));
}

/** Whether a cell holds little, and no table with tables in it. */
function isSmall(cell: PageElement): boolean {
  let length = 0;
  for (let node = cell.firstChild; node !== null; node = following(node, cell)) {
    if (node instanceof Text) length += node.data.trim().length;
    else if (node instanceof PageElement) {
      const isSection = (node.bits & HEADING) !== 0 || node.name === 'form' || node.name === 'pre';
      if (isSection || (node.name === 'table' && node.holdsSection)) return false;
    }
    if (length > MAX_PLAIN_CELL) return false;
  }
  return true;
}

/** What no cell with data holds, but one that a layout is made of. */
const NO_DATA: ReadonlySet<string> = new Set(['form', 'hr']);

/** Whether a cell holds one short text, or is a header that is written as a heading. */
function isDataCell({ element: cell, header }: CellElement, limit: number): boolean {
  const heading = header ? headingOf(cell) : null;
  let length = 0;
  let blocks = 0;
  for (let node = cell.firstChild; node !== null; node = following(node, cell)) {
    if (node instanceof Text) length += node.data.trim().length;
    else if (node instanceof PageElement) {
      if (((node.bits & HEADING) !== 0 && node !== heading) || NO_DATA.has(node.name)) return false;
      if (node.name === 'pre' && (isGutter(node, leadingText(node)) || !isShortCode(node))) return false;
      if ((node.bits & BLOCK) !== 0 && node.name !== 'li' && node.name !== 'div') blocks++;
    }
    if (length > limit || blocks > MAX_BLOCKS) return false;
  }
  return true;
}

/** The heading that is all a cell holds. */
function headingOf({ children }: PageElement): PageElement | null {
  if (children.length > 3) return null;
  const [only, ...others] = children.filter((child) => !isBlankNode(child));
  return others.length === 0 && only instanceof PageElement && (only.bits & HEADING) !== 0 ? only : null;
}
