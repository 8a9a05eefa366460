/**
 * `npm run gate -- ROWS.json [--raise]`: holds the figures that `npm run eval -- DIR --json ROWS.json` wrote to the
 * floors in `floors.json`. Floors only rise: `--raise` lifts them to what the rows reach, and a floor below one that an
 * earlier commit had fails the gate.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe } from '../../src/batch/failure.ts';
import { endWith, readOptions } from '../usage.ts';
import { HTML } from './corpus.ts';
import type { Row } from './run.ts';

/** Floors by set and flavour, then by figure. Figures in {@link CEILINGS} must stay below, all others above. */
type Floors = Record<string, Record<string, number>>;

const FLOORS = new URL('floors.json', import.meta.url);

/**
 * Figures with a floor. `headline` is the title of a dump; its floors once were those of `title`, from when the weights by which it is
 * found had seen the pages that they were scored on, and they were no measure of it.
 */
const FIGURES = ['ceiling', 'wordF1', 'segmentF1', 'title', 'headline', 'authorsF1', 'dateRight'] as const;
/** Figures that must not rise. */
const CEILINGS = ['dateWrong', 'other'] as const;
/**
 * Figures of fields are counted in whole pages, some sets have a few dozen, and gold has its mistakes: one page may differ
 * before a floor is missed. Which count of the row says how much one page is.
 */
const COUNTED: Readonly<Record<string, keyof Row['counted']>> = {
  title: 'title',
  headline: 'title',
  authorsF1: 'authorsF1',
  dateRight: 'dates',
  dateWrong: 'dates',
};
/** A floor stands this much below the figure it was raised to, so that a tie broken another way doesn't fail the gate. */
const SLACK = 0.002;

function raise(rows: readonly Row[], floors: Floors): Floors {
  const raised: Floors = structuredClone(floors);
  for (const row of rows) {
    const key = `${row.set} ${row.flavour}`;
    raised[key] ??= {};
    const own = raised[key];
    for (const figure of FIGURES) {
      const value = figureOf(row, figure);
      if (value !== null) own[figure] = Math.max(own[figure] ?? 0, down(value - SLACK));
    }
    for (const figure of CEILINGS) {
      const value = row[figure];
      if (value !== null) own[figure] = Math.min(own[figure] ?? 1, down(value + 2 * SLACK));
    }
  }
  return raised;
}

function figureOf(row: Row, figure: string): number | null {
  if (figure === 'headline') return row.flavour === HTML ? null : row.title;
  if (figure === 'title' && row.flavour !== HTML) return null;
  return (row as unknown as Record<string, number | null>)[figure] ?? null;
}

function down(value: number): number {
  return Math.floor(value * 1000) / 1000;
}

function isCeiling(figure: string): boolean {
  return (CEILINGS as readonly string[]).includes(figure);
}

/** Lines that say which figure misses its floor. */
function misses(rows: readonly Row[], floors: Floors): string[] {
  const found: string[] = [];
  for (const [key, own] of Object.entries(floors)) {
    const row = rows.find((candidate) => `${candidate.set} ${candidate.flavour}` === key);
    for (const [figure, floor] of Object.entries(own)) {
      const value = row ? figureOf(row, figure) : null;
      const count = COUNTED[figure];
      // A wrong name is one too many and one missed.
      const onePage = row && count ? (figure === 'authorsF1' ? 2 : 1) / Math.max(1, row.counted[count]) : 0;
      if (value === null) found.push(`${key}: no ${figure}`);
      else if (isCeiling(figure) ? value > floor + onePage : value < floor - onePage) {
        found.push(`${key}: ${figure} is ${value.toFixed(4)}, its ${isCeiling(figure) ? 'ceiling' : 'floor'} ${floor}`);
      }
    }
  }
  return found;
}

/** Lines that name a floor below the one an earlier commit had. */
function lowered(floors: Floors): string[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
  const commits = git('log', '--format=%H', '--', 'bench/eval/floors.json').split('\n').filter(Boolean);
  const found = new Set<string>();
  for (const commit of commits) {
    const earlier = JSON.parse(git('show', `${commit}:bench/eval/floors.json`)) as Floors;
    for (const [key, own] of Object.entries(earlier)) {
      for (const [figure, floor] of Object.entries(own)) {
        if (figure === 'title' && !key.endsWith(` ${HTML}`)) continue;
        const now = floors[key]?.[figure];
        if (now === undefined || (isCeiling(figure) ? now > floor : now < floor)) {
          found.add(`${key}: the floor of ${figure} was ${floor} and is ${now}`);
        }
      }
    }
  }
  return [...found];
}

function rowsIn(path: string): Row[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Row[];
  } catch (error) {
    return endWith(`${path}: ${describe(error)}`);
  }
}

const USAGE = 'usage: npm run gate -- ROWS.json [--raise]';
const { values, positionals } = readOptions(USAGE, { allowPositionals: true, options: { raise: { type: 'boolean' } } });
const file = positionals[0] ?? endWith(USAGE);
const rows = rowsIn(file);
let floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors;
if (values.raise) {
  floors = raise(rows, floors);
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}
const failures = [...misses(rows, floors), ...lowered(floors)];
for (const line of failures) console.error(line);
const count = Object.values(floors).reduce((sum, own) => sum + Object.keys(own).length, 0);
console.log(`quality gate: ${count - failures.length} of ${count} floors hold`);
process.exit(failures.length > 0 || count === 0 ? 1 : 0);
