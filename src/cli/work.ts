import { availableParallelism } from 'node:os';
import type { Job, Outcome } from '../batch/clean.ts';
import { countInputs } from '../batch/count.ts';
import { findInputs, type Search } from '../batch/find.ts';
import type { Done, Found } from '../batch/input.ts';
import { reader } from '../batch/read.ts';
import { readyInputs } from '../batch/ready.ts';
import { runBatch } from '../batch/run.ts';
import { DEFAULT_FIELDS, openArchives } from '../batch/sources/index.ts';
import { Tally } from '../batch/tally.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import type { Plan } from './clean.ts';
import type { Interrupt } from './interrupt.ts';
import { createPool } from './pool.ts';
import { Progress } from './progress.ts';
import type { Reporter } from './terminal.ts';

/** Which of the pages are worked on; by default all. */
interface Choice {
  /** Whether pages get an identity. */
  readonly identify: boolean;
  /** What of the inputs is left to do. */
  readonly remaining: (found: AsyncIterable<Found>) => AsyncIterable<Found | Done>;
}

const ALL: Choice = { identify: false, remaining: (found) => found };

/** Pages that workers are at. */
export interface Work {
  /** What becomes of the pages, in their order. */
  readonly outcomes: AsyncGenerator<Outcome | Done>;
  /** What the progress is drawn of; whoever takes the outcomes counts them there. */
  readonly tally: Tally;
  /** Ends the workers and the progress. */
  readonly stop: () => Promise<void>;
}

/**
 * Has the pages of a plan worked on in worker threads, several at once.
 *
 * @param plan where pages are looked for, and how they are read.
 * @param job what is done to each.
 * @param reporter takes the progress.
 * @param interrupt ends the work before its end; stopped with it.
 * @param choice which of them.
 */
export async function startWork(
  plan: Plan,
  job: Job,
  reporter: Reporter,
  interrupt: Interrupt,
  choice: Choice = ALL,
): Promise<Work> {
  const { settings, search, stdin } = plan;
  const { jobs = availableParallelism() } = settings.batch;
  const tally = new Tally();
  const progress = showProgress(reporter, tally, search, interrupt.signal);
  const pool = await createPool(job, settings.batch, jobs);
  const limit = settings.clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE;
  const archives = {
    container: settings.source.container,
    fields: { ...DEFAULT_FIELDS, ...settings.source.fields },
    maxInputSize: limit,
  };
  const found = openArchives(findInputs({ ...search, passOver: () => tally.passedOver++ }), archives, stdin);
  const ready = readyInputs(found, { limit, read: reader(stdin), identify: choice.identify });
  return {
    outcomes: runBatch(
      choice.remaining(ready),
      (input) => pool.clean(input),
      () => pool.room,
      interrupt.signal,
    ),
    tally,
    stop: async () => {
      progress?.stop();
      interrupt.stop();
      await pool.close();
    },
  };
}

/** Draws the progress where there is a terminal. Inputs are counted meanwhile. */
function showProgress(reporter: Reporter, tally: Tally, search: Search, stop: AbortSignal): Progress | undefined {
  if (reporter.screen === undefined) return undefined;
  const progress = new Progress(reporter.screen, tally);
  reporter.above(progress);
  // A count that fails leaves the time out that is left; cleaning meets the same error and reports it.
  countInputs(search, stop)
    .then((total) => progress.setTotal(total))
    .catch(() => undefined);
  return progress;
}
