/** Runs the built command over a folder, or the library in a loop, and tells what it took. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Gives milliseconds. */
export type Clock = () => number;

/** What one run took. */
export interface Cost {
  /** Pages a second over the first third of the pages, the start of the process and of its workers included. */
  readonly firstRate: number;
  /** Pages a second over the other two thirds, when most code is compiled. */
  readonly restRate: number;
  /** Pages a second over all of them. */
  readonly rate: number;
  /** CPU time of all threads, in seconds. */
  readonly cpuSeconds: number;
  /** Largest resident set of the process, workers included. */
  readonly peakBytes: number;
}

/** A run in progress. */
export interface Running {
  readonly process: ChildProcess;
  /** What it took, when it has ended; rejects when it failed. Pages that fail are part of the work. */
  readonly cost: Promise<Cost>;
}

/** Preloaded: tells on file descriptor 3 what the process used. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

/** Most time for a page, in seconds: a run that is halted for a while takes long for the page in hand. */
const NO_TIMEOUT = '86400';

const LINE_END = 0x0a;

/** Pages to clean, and what with. */
export interface Work {
  readonly folder: string;
  /** How many pages there are. */
  readonly pages: number;
  /** The cores that all threads share, as `taskset` takes them; by default all of the machine's. */
  readonly cores?: string;
}

/**
 * Cleans a folder to standard output with the command.
 *
 * @param work the pages.
 * @param jobs how many at once.
 * @param clock tells how long the run has been going, in milliseconds.
 */
export function startBatch(work: Work, jobs: number, clock: Clock): Running {
  return start(['bin/clean-article.js', work.folder, '-j', `${jobs}`, '-q', '--timeout', NO_TIMEOUT], work, clock);
}

/**
 * Cleans a folder in one process that does nothing else.
 *
 * @param work the pages.
 * @param clock tells how long the run has been going, in milliseconds.
 */
export function startLoop(work: Work, clock: Clock): Running {
  return start(['bench/batch/loop.js', work.folder], work, clock);
}

/** Runs a script that prints a line a page. */
function start([script = '', ...args]: readonly string[], { pages, cores }: Work, clock: Clock): Running {
  const command = [process.execPath, '--import', TELL_USAGE, join(process.cwd(), script), ...args];
  const [program = '', ...rest] = cores === undefined ? command : ['taskset', '-c', cores, ...command];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  return { process: child, cost: measure(child, pages, clock) };
}

async function measure(child: ChildProcess, pages: number, clock: Clock): Promise<Cost> {
  const [[status], stderr, told, lines] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(streamOf(child, 2)),
    text(streamOf(child, 3)),
    watchLines(streamOf(child, 1), pages / 3, clock),
  ]);
  if (status !== 0 && status !== 1) throw new Error(`exit status ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage;
  return {
    firstRate: (lines.first * 1000) / lines.turned,
    restRate: (lines.rest * 1000) / (lines.last - lines.turned),
    rate: ((lines.first + lines.rest) * 1000) / lines.last,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakBytes: maxRSS * 1024,
  };
}

function streamOf(child: ChildProcess, descriptor: number): Readable {
  return child.stdio[descriptor] as Readable;
}

/** When so many lines had come, how many that were, how many came after them, and when the last did. */
async function watchLines(
  stream: Readable,
  wanted: number,
  clock: Clock,
): Promise<{ first: number; turned: number; rest: number; last: number }> {
  let lines = 0;
  let turn = { lines: 0, time: Number.NaN };
  let last = Number.NaN;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) lines++;
    last = clock();
    if (Number.isNaN(turn.time) && lines >= wanted) turn = { lines, time: last };
  }
  return { first: turn.lines, turned: turn.time, rest: lines - turn.lines, last };
}
