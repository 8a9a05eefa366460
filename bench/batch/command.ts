/** Runs the built command over a folder and tells what it took. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What one run took. */
export interface Cost {
  /** Pages a second, the start of the process and of its workers included. */
  readonly rate: number;
  /** Pages a second over the second half of the pages, when most code is compiled. */
  readonly warmRate: number;
  /** CPU time of all threads, in seconds. */
  readonly cpuSeconds: number;
  /** Which share of the time the main thread was at work. */
  readonly mainBusy: number;
  /** Largest resident set of the process, workers included. */
  readonly peakBytes: number;
}

/** What the command tells of itself. */
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
 * Cleans a folder to standard output.
 *
 * @param folder the pages.
 * @param pages how many there are.
 * @param jobs how many at once.
 * @throws {Error} when the command fails; pages that fail are part of the work.
 */
export async function runBatch(folder: string, pages: number, jobs: number): Promise<Cost> {
  const bin = join(process.cwd(), 'bin/clean-article.js');
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_USAGE, bin, folder, '-j', `${jobs}`, '-q'], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [[status], stderr, told, half] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(streamOf(child, 2)),
    text(streamOf(child, 3)),
    watchLines(streamOf(child, 1), pages / 2),
  ]);
  const end = performance.now();
  if (status !== 0 && status !== 1) throw new Error(`exit status ${status}: ${stderr}`);
  const { resources, busy } = JSON.parse(told) as Usage;
  return {
    rate: (pages * 1000) / (end - start),
    warmRate: (half.lines * 1000) / half.milliseconds,
    cpuSeconds: (resources.userCPUTime + resources.systemCPUTime) / 1e6,
    mainBusy: busy,
    peakBytes: resources.maxRSS * 1024,
  };
}

function streamOf(child: ChildProcess, descriptor: number): Readable {
  return child.stdio[descriptor] as Readable;
}

/** How many lines came after so many, and how long they took. */
async function watchLines(stream: Readable, after: number): Promise<{ lines: number; milliseconds: number }> {
  let lines = 0;
  let from = { lines: 0, time: Number.NaN };
  let last = Number.NaN;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) lines++;
    last = performance.now();
    if (Number.isNaN(from.time) && lines >= after) from = { lines, time: last };
  }
  return { lines: lines - from.lines, milliseconds: last - from.time };
}
