/** Prints rows of figures as a table for people. */
import type { Row } from './run.ts';
import { type Arrivals, STRUCTURES, type Structure } from './structure.ts';

type Column<T> = { head: string; cell: (row: T) => string };

const share = (x: number | null) => (x === null ? '' : x.toFixed(3));

const COLUMNS: readonly Column<Row>[] = [
  { head: 'set', cell: (row) => row.set },
  { head: 'flavour', cell: (row) => row.flavour },
  { head: 'pages', cell: (row) => String(row.pages) },
  { head: 'empty', cell: (row) => String(row.empty) },
  { head: 'ceiling', cell: (row) => share(row.ceiling) },
  { head: 'word F1', cell: (row) => share(row.wordF1) },
  { head: 'P', cell: (row) => share(row.wordP) },
  { head: 'R', cell: (row) => share(row.wordR) },
  { head: 'shingle F1', cell: (row) => share(row.shingleF1) },
  { head: 'segment F1', cell: (row) => share(row.segmentF1) },
  { head: 'title', cell: (row) => share(row.title) },
  { head: 'authors F1', cell: (row) => share(row.authorsF1) },
  { head: 'date right', cell: (row) => share(row.dateRight) },
  { head: 'wrong', cell: (row) => share(row.dateWrong) },
  { head: 'invented', cell: (row) => (row.dateInvented === null ? '' : String(row.dateInvented)) },
  { head: 'kind', cell: (row) => share(row.kind) },
  { head: 'other', cell: (row) => share(row.other) },
];

/** One kind of structure in one row. */
type StructureRow = { row: Row; kind: Structure };

const STRUCTURE_COLUMNS: readonly Column<StructureRow>[] = [
  { head: 'set', cell: ({ row }) => row.set },
  { head: 'structure', cell: ({ kind }) => kind },
  { head: 'in gold', cell: ({ row, kind }) => String(row.structure?.[kind].wanted) },
  { head: 'arrived', cell: ({ row, kind }) => arrived(row.structure, kind, false) },
  { head: 'of those kept', cell: ({ row, kind }) => arrived(row.structure, kind, true) },
  { head: 'if all were kept', cell: ({ row, kind }) => arrived(row.possible, kind, false) },
];

function arrived(counts: Arrivals | null, kind: Structure, kept: boolean): string {
  if (counts === null) return '';
  const count = counts[kind];
  const all = count.wanted - (kept ? count.dropped : 0);
  return share(all === 0 ? null : count.arrived / all);
}

/** Renders the rows as a Markdown table whose columns line up in a terminal. */
export function renderTable(rows: readonly Row[]): string {
  return render(COLUMNS, rows);
}

/** Renders how much of the markup's structure arrived; empty where no row was made of markup with annotated bodies. */
export function renderStructure(rows: readonly Row[]): string {
  const lines = rows.flatMap((row) => STRUCTURES.map((kind) => ({ row, kind })));
  const counted = lines.filter(({ row, kind }) => (row.structure?.[kind].wanted ?? 0) > 0);
  return counted.length === 0 ? '' : render(STRUCTURE_COLUMNS, counted);
}

function render<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const print = (line: readonly string[]) => `| ${line.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [print(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(print)].join('\n');
}
