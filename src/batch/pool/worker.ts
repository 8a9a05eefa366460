/** What runs in a worker thread: cleans the pages that it is sent, one at a time. */
import { workerData } from 'node:worker_threads';
import { cleanInput, type Job, type Outcome } from '../clean.ts';
import type { Input } from '../input.ts';
import { Clocks } from './clocks.ts';

/** What every worker is started with. */
export interface WorkerData {
  readonly job: Job;
  readonly clocks: SharedArrayBuffer;
}

/** One page for a worker. */
export interface Task {
  readonly input: Input;
  /** Which clock tells when the page was begun. */
  readonly clock: number;
}

let clocks: Clocks | undefined;

/**
 * Cleans one page. Standard input belongs to the main thread, which sends what it reads there as content.
 *
 * @param task the page.
 * @returns what became of it.
 */
export default async function work({ input, clock }: Task): Promise<Outcome> {
  const data = workerData as WorkerData;
  clocks ??= new Clocks(data.clocks);
  clocks.start(clock);
  return cleanInput(input, data.job, () => {
    throw new Error('a worker has no standard input');
  });
}
