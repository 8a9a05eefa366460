/** What runs in a worker thread: cleans the pages that it is sent, one at a time. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { cleanInput, type Job, type Outcome, weigh } from '../clean.ts';
import type { Input } from '../input.ts';
import { readRegularFile } from '../read.ts';
import { Clocks } from './clocks.ts';
import { keepHeaps } from './heap.ts';
import { OwnWaiting } from './waiting.ts';

/** What every worker is started with. */
export interface WorkerData {
  readonly job: Job;
  readonly clocks: SharedArrayBuffer;
}

/** What a worker does for as long as it lives. */
export interface Stay {
  /** Brings some pages at a time, and takes what became of them. */
  readonly port: MessagePort;
  /** Which clock tells what page is in hand, and since when. */
  readonly clock: number;
}

/** No further page is begun after so many milliseconds: what sending costs is little beside it. */
const LONGEST = 20;

/** Nor when the records are so long, in bytes: they stay in memory until all are sent. */
const MOST_BYTES = 256 * 1024;

/** Whoever sends a page without its content has looked at its file. */
function readHere(path: string | null, limit: number): Uint8Array {
  if (path === null) throw new Error('a worker has no standard input');
  return readRegularFile(path, limit);
}

/**
 * Cleans pages until the thread is ended. Standard input belongs to the main thread, which sends what it reads there as content.
 *
 * @param stay where pages come from. Each time some do, it is told what became of the first of them, at least one, in order; the
 *   rest were not begun.
 */
export default function work({ port, clock }: Stay): Promise<never> {
  keepHeaps();
  const { job, clocks: memory } = workerData as WorkerData;
  const clocks = new Clocks(memory);
  const waiting = new OwnWaiting();
  const clean = async (inputs: readonly Input[]) => {
    const end = performance.now() + LONGEST;
    const outcomes: Outcome[] = [];
    let weight = 0;
    for (const [page, input] of inputs.entries()) {
      clocks.start(clock, page, waiting);
      const outcome = await cleanInput(input, job, readHere);
      outcomes.push(outcome);
      weight += weigh(outcome);
      if (performance.now() >= end || weight >= MOST_BYTES) break;
    }
    // Records change hands: a copy would be garbage, here and there.
    const records = outcomes.flatMap((outcome) =>
      'printed' in outcome ? [outcome.printed.buffer as ArrayBuffer] : [],
    );
    port.postMessage(outcomes, records);
  };
  return new Promise((_, reject) => {
    port.on('message', (inputs: readonly Input[]) => {
      clean(inputs).catch(reject);
    });
  });
}
