/** Runs the built command over a folder, or the library in a loop, and tells what it took. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What one run took. */
export interface Cost {
  /** Pages a second over the first third of the pages, the start of the process and of its workers included. */
  readonly firstRate: number;
  /** Pages a second over the other two thirds, when most code is compiled. */
  readonly restRate: number;
  /** CPU time of all threads, in seconds. */
  readonly cpuSeconds: number;
  /** Which share of the time the main thread was at work. */
  readonly mainBusy: number;
  /** Largest resident set of the process, workers included. */
  readonly peakBytes: number;
}

/** What a process tells of itself. */
interface Usage {
  readonly resources: NodeJS.ResourceUsage;
  readonly busy: number;
}

/** Preloaded: tells on file descriptor 3 what the process used. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  const tell = () => {
    const busy = performance.eventLoopUtilization().utilization;
    writeSync(3, JSON.stringify({ resources: process.resourceUsage(), busy }));
  };
  if (isMainThread) process.on('exit', tell);
`)}`;

const LINE_END = 0x0a;

/**
 * Cleans a folder to standard output with the command.
 *
 * @param folder the pages.
 * @param pages how many there are.
 * @param jobs how many at once.
 * @throws {Error} when the command fails; pages that fail are part of the work.
 */
export function runBatch(folder: string, pages: number, jobs: number): Promise<Cost> {
  return measure(['bin/clean-article.js', folder, '-j', `${jobs}`, '-q'], pages);
}

/**
 * Cleans a folder in one process that does nothing else.
 *
 * @param folder the pages.
 * @param pages how many there are.
 * @throws {Error} when the process fails; pages that fail are part of the work.
 */
export function runLoop(folder: string, pages: number): Promise<Cost> {
  return measure(['bench/batch/loop.js', folder], pages);
}

/** Runs a script that prints a line a page. */
async function measure([script = '', ...args]: readonly string[], pages: number): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_USAGE, join(process.cwd(), script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [[status], stderr, told, lines] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(streamOf(child, 2)),
    text(streamOf(child, 3)),
    watchLines(streamOf(child, 1), pages / 3),
  ]);
  if (status !== 0 && status !== 1) throw new Error(`exit status ${status}: ${stderr}`);
  const { resources, busy } = JSON.parse(told) as Usage;
  return {
    firstRate: (lines.first * 1000) / (lines.turned - start),
    restRate: (lines.rest * 1000) / (lines.last - lines.turned),
    cpuSeconds: (resources.userCPUTime + resources.systemCPUTime) / 1e6,
    mainBusy: busy,
    peakBytes: resources.maxRSS * 1024,
  };
}

function streamOf(child: ChildProcess, descriptor: number): Readable {
  return child.stdio[descriptor] as Readable;
}

/** When so many lines had come, how many that were, how many came after them, and when the last did. */
async function watchLines(
  stream: Readable,
  wanted: number,
): Promise<{ first: number; turned: number; rest: number; last: number }> {
  let lines = 0;
  let turn = { lines: 0, time: Number.NaN };
  let last = Number.NaN;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) lines++;
    last = performance.now();
    if (Number.isNaN(turn.time) && lines >= wanted) turn = { lines, time: last };
  }
  return { first: turn.lines, turned: turn.time, rest: lines - turn.lines, last };
}
