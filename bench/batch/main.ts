/**
 * `npm run bench:batch -- DIR`: what batches cost, over the pages in a folder, repeated until there are enough: pages a
 * second with one job and with two in turn, peak memory over few and over ten times as many, and Readability on jsdom over
 * a sample of the same files. Rates are of whole runs, and once warm: of the second half of their pages, when most code is
 * compiled. Options: `--few 2000`, `--rounds 3`, `--speed-pages 1000`.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { selectPages } from '../../src/batch/select.ts';
import { walk } from '../../src/batch/walk.ts';
import { median } from '../speed/timing.ts';
import { type Cost, runBatch } from './command.ts';
import { readabilityRate } from './readability.ts';

/** How many times as many pages memory must not grow with. */
const MANY = 10;
/** Pages for Readability, which takes dozens of times as long. */
const SAMPLE = 50;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    few: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    'speed-pages': { type: 'string', default: '1000' },
  },
});
const [dir] = positionals;
if (dir === undefined) throw new Error('usage: npm run bench:batch -- DIR');
const files = await findPages(dir);
const one: Cost[] = [];
const two: Cost[] = [];
const work = mkdtempSync(join(tmpdir(), 'clean-article-bench-'));
try {
  const count = Number(values['speed-pages']);
  const pages = repeatPages(files, count, join(work, 'speed'));
  const rounds = Number(values.rounds);
  for (let round = 0; round < rounds; round++) {
    one.push(await runBatch(pages, count, 1));
    two.push(await runBatch(pages, count, 2));
  }
  console.log(`${files.length} files, repeated to ${count} pages; medians of ${rounds} runs in turn`);
  tell('--jobs 1', one);
  tell('--jobs 2', two);
  tellScaling('scaling', (cost) => cost.rate);
  tellScaling('scaling once warm', (cost) => cost.warmRate);

  const sample = files.filter((_, i) => i % Math.ceil(files.length / SAMPLE) === 0);
  const rate = readabilityRate(sample);
  console.log(`  @mozilla/readability on jsdom, ${sample.length} of the files, one thread: ${rate.toFixed(1)} pages/s`);
  console.log(`  --jobs 1 cleans ${(middle(one, (cost) => cost.rate) / rate).toFixed(1)} times as many`);

  const few = Number(values.few);
  const peaks: number[] = [];
  for (const count of [few, few * MANY]) {
    const { peakBytes } = await runBatch(repeatPages(files, count, join(work, `memory-${count}`)), count, 2);
    console.log(`  peak memory over ${count} pages, --jobs 2: ${(peakBytes / 2 ** 20).toFixed(0)} MiB`);
    peaks.push(peakBytes);
  }
  console.log(`  grows ${((peaks[1] ?? Number.NaN) / (peaks[0] ?? Number.NaN)).toFixed(2)} times`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function middle(costs: readonly Cost[], of: (cost: Cost) => number): number {
  return median(costs.map(of));
}

/** Prints what runs took, by the median. */
function tell(name: string, costs: readonly Cost[]): void {
  const rates = `${middle(costs, (cost) => cost.rate).toFixed(0)} pages/s, ${middle(costs, (cost) => cost.warmRate).toFixed(0)} once warm`;
  const cpu = `${middle(costs, (cost) => cost.cpuSeconds).toFixed(1)} s of CPU time`;
  const main = `main thread at work ${(100 * middle(costs, (cost) => cost.mainBusy)).toFixed(0)} % of the time`;
  console.log(`  ${name}   ${rates}; ${cpu}; ${main}`);
}

/** Prints how many times as much two jobs do as one, by the median of pairs. */
function tellScaling(name: string, of: (cost: Cost) => number): void {
  const ratios = two.map((cost, round) => of(cost) / of(one[round] ?? cost));
  const all = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  console.log(`  ${name.padEnd(18)} ${median(ratios).toFixed(2)} (median of pairs; ${all})`);
}

/** Paths of all pages in a folder. */
async function findPages(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const one of walk(folder, await selectPages([], []), new Set())) {
    if ('failure' in one) throw new Error(`${one.failure.source}: ${one.failure.message}`);
    if (one.input.path !== null) found.push(resolve(one.input.path));
  }
  return found;
}

/** A folder with so many pages: links to the files, over and over. */
function repeatPages(paths: readonly string[], count: number, folder: string): string {
  mkdirSync(folder);
  for (let i = 0; i < count; i++) {
    const path = paths[i % paths.length] ?? '';
    const extension = path.endsWith('.gz') ? `${extname(path.slice(0, -3))}.gz` : extname(path);
    symlinkSync(path, join(folder, `${String(i).padStart(8, '0')}${extension}`));
  }
  return folder;
}
