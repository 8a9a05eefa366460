/**
 * `npm run bench:batch -- DIR`: what batches cost, over the pages in a folder, repeated until there are enough. Scaling: pages a second
 * with one job and with two, on one core and on two, and of the library in one process and in two at once, in slices of time in turn; over
 * the first third of the pages, with the start and most of what V8 compiles, and over the rest. Beside it Readability on jsdom over a sample of the
 * same files. Memory: the peak over few pages and over ten times as many. Options: `--only scaling` or `--only memory`,
 * `--speed-pages 3000`, `--rounds 3`, `--few 2000`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWith, oneOf, readOptions } from '../usage.ts';
import { benchMemory } from './memory.ts';
import { findPages, makePages } from './pages.ts';
import { readabilityRate } from './readability.ts';
import { benchScaling } from './scaling.ts';

/** Pages for Readability, which takes dozens of times as long. */
const SAMPLE = 50;

const USAGE = `usage: npm run bench:batch -- DIR [--only scaling|memory] [--speed-pages N] [--rounds N] [--few N]`;
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    'speed-pages': { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '3' },
    few: { type: 'string', default: '2000' },
  },
});
const dir = positionals[0] ?? endWith(USAGE);
if (values.only !== undefined) oneOf(USAGE, values.only, ['scaling', 'memory']);
const files = await findPages(dir);
const work = mkdtempSync(join(tmpdir(), 'clean-article-bench-'));
try {
  if (values.only !== 'memory') {
    const pages = Number(values['speed-pages']);
    const rounds = Number(values.rounds);
    console.log(`${pages} pages, of ${files.length} files; medians of ${rounds} runs`);
    const ours = await benchScaling(makePages(files, pages, join(work, 'speed')), pages, rounds);
    const sample = files.filter((_, i) => i % Math.ceil(files.length / SAMPLE) === 0);
    const theirs = readabilityRate(sample);
    console.log(
      `  @mozilla/readability on jsdom, ${sample.length} of the files, one thread: ${theirs.toFixed(1)} pages/s`,
    );
    console.log(`  --jobs 1 cleans ${(ours / theirs).toFixed(1)} times as many`);
  }
  if (values.only !== 'scaling') await benchMemory(files, Number(values.few), work);
} finally {
  rmSync(work, { recursive: true, force: true });
}
