/** Runs the built command over a folder and tells what it took. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What one run took. */
export interface Cost {
  /** Wall time, the start of the process included. */
  readonly seconds: number;
  /** CPU time of all threads. */
  readonly cpuSeconds: number;
  /** Largest resident set of the process, workers included. */
  readonly peakBytes: number;
}

/** Preloaded: tells on file descriptor 3 what the process used. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

/**
 * Cleans a folder into one file.
 *
 * @param folder the pages.
 * @param output the file.
 * @param jobs how many at once.
 * @throws {Error} when the command fails; pages that fail are part of the work.
 */
export function runBatch(folder: string, output: string, jobs: number): Cost {
  const args = [
    '--import',
    TELL_USAGE,
    join(process.cwd(), 'bin/clean-article.js'),
    folder,
    '-o',
    output,
    '-j',
    `${jobs}`,
    '-q',
  ];
  const start = performance.now();
  const {
    status,
    stderr,
    output: streams,
  } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`exit status ${status}: ${stderr}`);
  const usage = JSON.parse(streams[3] ?? '{}') as NodeJS.ResourceUsage;
  return {
    seconds,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakBytes: usage.maxRSS * 1024,
  };
}
