/** What runs in a worker thread: cleans the pages that it is sent, one at a time. */
import { workerData } from 'node:worker_threads';
import { cleanInput, type Job, type Outcome, weigh } from '../clean.ts';
import type { Input } from '../input.ts';
import { Clocks } from './clocks.ts';

/** What every worker is started with. */
export interface WorkerData {
  readonly job: Job;
  readonly clocks: SharedArrayBuffer;
}

/** Some pages for a worker. */
export interface Task {
  readonly inputs: readonly Input[];
  /** Which clock tells what page is in hand, and since when. */
  readonly clock: number;
}

/** No further page is begun after so many milliseconds: what sending costs is little beside it. */
const LONGEST = 20;

/** Nor when the records are so long, in characters: they stay in memory until all are sent. */
const MOST_TEXT = 256 * 1024;

let clocks: Clocks | undefined;

/**
 * Cleans pages. Standard input belongs to the main thread, which sends what it reads there as content.
 *
 * @param task the pages.
 * @returns what became of the first of them, at least one, in order; the rest were not begun.
 */
export default async function work({ inputs, clock }: Task): Promise<Outcome[]> {
  const data = workerData as WorkerData;
  clocks ??= new Clocks(data.clocks);
  const end = performance.now() + LONGEST;
  const outcomes: Outcome[] = [];
  let text = 0;
  for (const [page, input] of inputs.entries()) {
    clocks.start(clock, page);
    const outcome = await cleanInput(input, data.job, () => {
      throw new Error('a worker has no standard input');
    });
    outcomes.push(outcome);
    text += weigh(outcome);
    if (performance.now() >= end || text >= MOST_TEXT) break;
  }
  return outcomes;
}
