import { InvalidArgumentError, Option } from 'commander';
import { parseSize } from './size.ts';

/** How many pages are cleaned, and what is told of it. Any of these makes a run a batch, even over one page. */
export interface BatchSettings {
  /** Pages at once. */
  readonly jobs?: number;
  /** Most time for a page, in milliseconds. */
  readonly timeout?: number;
  /** Most heap memory for a worker, in bytes. */
  readonly workerMemory?: number;
  /** File for a line of JSON a failure. */
  readonly errors?: string;
  /** File for the counts at the end, as JSON. */
  readonly summary?: string;
  readonly resume?: boolean;
}

/** Most workers; each is a thread with a heap of its own. */
const MOST_JOBS = 1024;

/** Longest time that a timer can wait, in seconds. */
const LONGEST_TIMEOUT = 2_147_483;

/** With less, a worker has no room for itself. */
const LEAST_MEMORY = 32 * 1024 ** 2;

/** The options of batches, for the command line. */
export function batchOptions(): Option[] {
  return [
    new Option('-j, --jobs <n>', 'pages to clean at once (default: one per core)').argParser(count),
    new Option('--timeout <seconds>', 'time limit for each page of a batch (default: 10)').argParser(milliseconds),
    new Option('--worker-memory <size>', 'heap limit for each page of a batch (default: 2G)').argParser(memory),
    new Option('--errors <file>', 'write a line of JSON per failure to FILE: source, code, message'),
    new Option('--summary <file>', 'write the final counts to FILE, as JSON'),
    new Option('--resume', 'continue where an interrupted run stopped'),
  ];
}

function count(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > MOST_JOBS) {
    throw new InvalidArgumentError(`Not a whole number from 1 to ${MOST_JOBS}.`);
  }
  return number;
}

function milliseconds(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || seconds < 0.001 || seconds > LONGEST_TIMEOUT) {
    throw new InvalidArgumentError(`Not a time in seconds, from 0.001 to ${LONGEST_TIMEOUT}.`);
  }
  return seconds * 1000;
}

function memory(text: string): number {
  const bytes = parseSize(text);
  if (bytes === null || bytes < LEAST_MEMORY) throw new InvalidArgumentError('Not a size of 32M or more.');
  return bytes;
}
