import { availableParallelism } from 'node:os';
import { writeWhole } from '../batch/atomic.ts';
import { countInputs } from '../batch/count.ts';
import { ErrorLog } from '../batch/error-log.ts';
import { systemCode, toFailure } from '../batch/failure.ts';
import { findInputs } from '../batch/find.ts';
import type { Failure } from '../batch/input.ts';
import { WorkerPool } from '../batch/pool/index.ts';
import { readyInputs } from '../batch/ready.ts';
import { runBatch } from '../batch/run.ts';
import { Tally } from '../batch/tally.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import { UsageError } from './arguments.ts';
import { openBatchSink } from './batch-destination.ts';
import type { Plan } from './clean.ts';
import { deliver, placeError } from './deliver.ts';
import { Interrupt } from './interrupt.ts';
import { Progress } from './progress.ts';
import { openStdin } from './stdin.ts';
import type { Reporter } from './terminal.ts';

/** Most time for a page, in milliseconds. Pages of the largest size that is read by default take a tenth of it. */
const TIMEOUT = 10_000;

/** Most heap memory for a worker, in bytes. */
const WORKER_MEMORY = 2 * 1024 ** 3;

/** Exit status of what SIGINT ended, as shells have it. */
const INTERRUPTED = 130;

/** The module that workers run, beside this one in the bundle. */
const WORKER = new URL('./worker.js', import.meta.url);

/**
 * Cleans pages in workers, several at once.
 *
 * @param plan what to clean, how, and where the records go.
 * @param several whether more than one page may be meant, so that a summary says something.
 * @param reporter takes a line for each failure, the progress and the summary.
 * @param version that of the program.
 * @returns the exit status.
 * @throws as `runClean`.
 */
export async function cleanBatch(plan: Plan, several: boolean, reporter: Reporter, version: string): Promise<number> {
  const { settings, search } = plan;
  const { jobs = availableParallelism(), timeout = TIMEOUT, workerMemory = WORKER_MEMORY } = settings.batch;
  const job = { ...plan.job, countsReasons: settings.batch.summary !== undefined };
  const { sink, remaining, resumable } = await openBatchSink(plan, version);
  const errors = await openErrorLog(settings.batch.errors);
  const tally = new Tally();
  const interrupt = new Interrupt(() => {
    reporter.note('finishing the pages in hand; interrupt again to stop at once');
  });
  const progress = reporter.screen && new Progress(reporter.screen, tally);
  reporter.above(progress);
  if (progress)
    countInputs(search, interrupt.signal).then(
      (total) => progress.setTotal(total),
      () => undefined,
    );
  const pool = await WorkerPool.create(job, { worker: WORKER, jobs, timeout, memory: workerMemory });

  const report = async (failure: Failure) => {
    tally.addFailure(failure);
    reporter.error(`${failure.source}: ${failure.message}`);
    await errors?.add(failure);
  };
  try {
    const limit = settings.clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE;
    const ready = readyInputs(findInputs(search), { limit, stdin: openStdin, identify: resumable });
    for await (const outcome of runBatch(remaining(ready), (input) => pool.clean(input), jobs, interrupt.signal)) {
      if ('done' in outcome) {
        if (outcome.done.failure) await report(outcome.done.failure);
        else tally.addDone();
        continue;
      }
      const failure = await deliver(outcome, sink, settings);
      if (failure !== null) await report(failure);
      else if ('kind' in outcome) tally.addCleaned(outcome);
    }
    if (!interrupt.signal.aborted) await sink.finish();
    else if (sink.suspend) await sink.suspend();
    else await sink.abort();
  } catch (error) {
    await sink.abort();
    throw placeError(settings, error);
  } finally {
    progress?.stop();
    interrupt.stop();
    await Promise.all([pool.close(), errors?.close()]);
  }
  const interrupted = interrupt.signal.aborted;
  if (settings.batch.summary !== undefined) await writeSummary(settings.batch.summary, tally, interrupted);
  if (several) reporter.note(summaryLine(tally));
  if (!interrupted) return tally.failed === 0 ? 0 : 1;
  reporter.error(
    `interrupted; ${resumable ? 'to go on, give the same command with --resume' : 'records for standard output can’t be gone on with'}`,
  );
  return INTERRUPTED;
}

async function openErrorLog(path: string | undefined): Promise<ErrorLog | undefined> {
  if (path === undefined) return undefined;
  try {
    return await ErrorLog.open(path);
  } catch (error) {
    throw new UsageError(`${path}: ${toFailure('', error).message}`);
  }
}

async function writeSummary(path: string, tally: Tally, interrupted: boolean): Promise<void> {
  try {
    await writeWhole(path, `${JSON.stringify(tally.summary(interrupted), null, 2)}\n`);
  } catch (error) {
    throw systemCode(error) === null ? error : new Error(`${path}: ${toFailure('', error).message}`);
  }
}

function summaryLine({ cleaned, failed, done }: Tally): string {
  const before = done === 0 ? '' : `, ${done} done before`;
  return `cleaned ${cleaned} ${cleaned === 1 ? 'page' : 'pages'}, ${failed} failed${before}`;
}
