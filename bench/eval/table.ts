/** Prints rows of figures as a table for people. */
import { PAGE_KINDS } from '../../src/page.ts';
import type { ReliabilityBin } from './confidence.ts';
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

const RELIABILITY_COLUMNS: readonly Column<{ row: Row; bin: ReliabilityBin }>[] = [
  { head: 'set', cell: ({ row }) => row.set },
  { head: 'flavour', cell: ({ row }) => row.flavour },
  { head: 'confidence from', cell: ({ bin }) => bin.from.toFixed(2) },
  { head: 'pages', cell: ({ bin }) => String(bin.pages) },
  { head: 'mean', cell: ({ bin }) => share(bin.confidence) },
  { head: 'right', cell: ({ bin }) => share(bin.right) },
];

/** Renders how often pages of a confidence are right; empty where no body is annotated. */
export function renderReliability(rows: readonly Row[]): string {
  const lines = rows.flatMap((row) => row.reliability.map((bin) => ({ row, bin })));
  return lines.length === 0 ? '' : render(RELIABILITY_COLUMNS, lines);
}

/** Renders which kinds were taken for which: a line for each kind of gold's, a column for each that was given. */
export function renderKinds(rows: readonly Row[]): string {
  const columns: readonly Column<{ row: Row; kind: string }>[] = [
    { head: 'set', cell: ({ row }) => row.set },
    { head: 'flavour', cell: ({ row }) => row.flavour },
    { head: 'is', cell: ({ kind }) => kind },
    ...PAGE_KINDS.map((given) => ({
      head: given,
      cell: ({ row, kind }: { row: Row; kind: string }) => String(row.kinds[kind]?.[given] ?? 0),
    })),
  ];
  const lines = rows.flatMap((row) => Object.keys(row.kinds).map((kind) => ({ row, kind })));
  return lines.length === 0 ? '' : render(columns, lines);
}

function render<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const print = (line: readonly string[]) => `| ${line.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [print(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(print)].join('\n');
}
