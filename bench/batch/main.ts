/**
 * `npm run bench:batch -- DIR`: what batches cost, over the pages in a folder, repeated until there are enough: pages a
 * second with one job and with two in turn, peak memory over few and over ten times as many, and Readability on jsdom over
 * a sample of the same files. Options: `--few 2000`, `--rounds 3`, `--speed-pages 1000`.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { selectPages } from '../../src/batch/select.ts';
import { walk } from '../../src/batch/walk.ts';
import { median } from '../speed/timing.ts';
import { runBatch } from './command.ts';
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
const work = mkdtempSync(join(tmpdir(), 'clean-article-bench-'));
try {
  const count = Number(values['speed-pages']);
  const pages = repeatPages(files, count, join(work, 'speed'));
  const jobs = { 1: [] as number[], 2: [] as number[] };
  const cpu = { 1: [] as number[], 2: [] as number[] };
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const n of [1, 2] as const) {
      const run = runBatch(pages, join(work, 'out.jsonl'), n);
      jobs[n].push(count / run.seconds);
      cpu[n].push(run.cpuSeconds);
    }
  }
  const scaling = jobs[2].map((rate, i) => rate / (jobs[1][i] ?? Number.NaN));
  console.log(`${files.length} files, repeated to ${count} pages; medians of ${values.rounds} runs in turn`);
  console.log(`  --jobs 1   ${median(jobs[1]).toFixed(0)} pages/s, ${median(cpu[1]).toFixed(1)} s of CPU time`);
  console.log(`  --jobs 2   ${median(jobs[2]).toFixed(0)} pages/s, ${median(cpu[2]).toFixed(1)} s of CPU time`);
  console.log(
    `  scaling    ${median(scaling).toFixed(2)} (median of pairs; ${scaling.map((one) => one.toFixed(2)).join(', ')})`,
  );

  const sample = files.filter((_, i) => i % Math.ceil(files.length / SAMPLE) === 0);
  const rate = readabilityRate(sample);
  console.log(`  @mozilla/readability on jsdom, ${sample.length} of the files, one thread: ${rate.toFixed(1)} pages/s`);
  console.log(`  --jobs 1 cleans ${(median(jobs[1]) / rate).toFixed(1)} times as many`);

  const few = Number(values.few);
  const [small, large] = [few, few * MANY].map((pages) => {
    const { peakBytes } = runBatch(
      repeatPages(files, pages, join(work, `memory-${pages}`)),
      join(work, 'out.jsonl'),
      2,
    );
    console.log(`  peak memory over ${pages} pages, --jobs 2: ${(peakBytes / 2 ** 20).toFixed(0)} MiB`);
    return peakBytes;
  });
  console.log(`  grows ${((large ?? Number.NaN) / (small ?? Number.NaN)).toFixed(2)} times`);
} finally {
  rmSync(work, { recursive: true, force: true });
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
