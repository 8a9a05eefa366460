/** Prints rows of figures as a table for people. */
import type { Row } from './run.ts';

type Column = { head: string; cell: (row: Row) => string };

const share = (x: number | null) => (x === null ? '' : x.toFixed(3));

const COLUMNS: readonly Column[] = [
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

/** Renders the rows as a Markdown table whose columns line up in a terminal. */
export function renderTable(rows: readonly Row[]): string {
  const cells = [COLUMNS.map(({ head }) => head), ...rows.map((row) => COLUMNS.map(({ cell }) => cell(row)))];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const render = (line: readonly string[]) => `| ${line.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [render(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(render)].join('\n');
}
