import { availableParallelism } from 'node:os';
import { writeWhole } from '../batch/atomic.ts';
import { countInputs } from '../batch/count.ts';
import { ErrorLog } from '../batch/error-log.ts';
import { toFailure } from '../batch/failure.ts';
import { findInputs, type Search } from '../batch/find.ts';
import type { Failure } from '../batch/input.ts';
import { readyInputs } from '../batch/ready.ts';
import { runBatch } from '../batch/run.ts';
import { DEFAULT_FIELDS, openArchives } from '../batch/sources/index.ts';
import { Tally } from '../batch/tally.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import { type Settings, UsageError } from './arguments.ts';
import { openBatchSink } from './batch-destination.ts';
import type { Plan } from './clean.ts';
import { deliver, placeError } from './deliver.ts';
import { Interrupt } from './interrupt.ts';
import { createPool } from './pool.ts';
import { Progress } from './progress.ts';
import { closeStdin } from './stdin.ts';
import type { Reporter } from './terminal.ts';

/** Exit status of what SIGINT ended, as shells have it. */
const INTERRUPTED = 130;

const GO_ON = 'to go on, give the same command with --resume';
const NO_GOING_ON = 'only --output-dir, and --output with JSON Lines, can be gone on with';

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
  const { settings, search, stdin } = plan;
  const { jobs = availableParallelism() } = settings.batch;
  const destination = await openBatchSink(plan, version);
  const errors = await openErrorLog(settings.batch.errors);
  const interrupt = new Interrupt(() => {
    reporter.note('finishing the pages in hand; interrupt again to stop at once');
  });
  const tally = new Tally();
  const progress = showProgress(reporter, tally, search, interrupt.signal);
  const job = { ...plan.job, countsReasons: settings.batch.summary !== undefined };
  const pool = await createPool(job, settings.batch, jobs);

  const { sink, resumable } = destination;
  const limit = settings.clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE;
  const archives = {
    container: settings.source.container,
    fields: { ...DEFAULT_FIELDS, ...settings.source.fields },
    maxInputSize: limit,
  };
  const found = openArchives(findInputs(search), archives, stdin);
  const ready = readyInputs(found, { limit, stdin, identify: resumable });
  const cleaned = runBatch(destination.remaining(ready), (input) => pool.clean(input), jobs, interrupt.signal);
  const { format } = job;
  const outcomes =
    settings.dedupe && format !== 'review'
      ? (await import('../batch/dedupe/mark.ts')).markDuplicates(cleaned, { ...job, format })
      : cleaned;
  try {
    for await (const outcome of outcomes) {
      const failure = 'done' in outcome ? (outcome.done.failure ?? null) : await deliver(outcome, sink, settings);
      if (failure !== null) {
        tally.addFailure(failure);
        reporter.error(`${failure.source}: ${failure.message}`);
        await addError(errors, failure, settings);
      } else if ('done' in outcome) {
        tally.addDone();
      } else if ('kind' in outcome) {
        tally.addCleaned(outcome);
      }
    }
    if (!interrupt.signal.aborted) await sink.finish();
    else if (sink.suspend) await sink.suspend();
    else await sink.abort();
  } catch (error) {
    await sink.abort();
    throw placeError(settings.outputDir ?? settings.output, error, resumable ? `; ${GO_ON}` : '');
  } finally {
    progress?.stop();
    interrupt.stop();
    await Promise.all([pool.close(), errors?.close()]);
  }
  const interrupted = interrupt.signal.aborted;
  if (settings.batch.summary !== undefined) await writeSummary(settings.batch.summary, tally, interrupted);
  if (several) reporter.note(summaryLine(tally));
  if (!interrupted) return tally.failed === 0 ? 0 : 1;
  closeStdin();
  reporter.error(`interrupted; ${resumable ? GO_ON : NO_GOING_ON}`);
  return INTERRUPTED;
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

async function addError(errors: ErrorLog | undefined, failure: Failure, settings: Settings): Promise<void> {
  try {
    await errors?.add(failure);
  } catch (error) {
    throw placeError(settings.batch.errors, error);
  }
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
    throw placeError(path, error);
  }
}

function summaryLine({ cleaned, failed, done }: Tally): string {
  const before = done === 0 ? '' : `, ${done} done before`;
  return `cleaned ${cleaned} ${cleaned === 1 ? 'page' : 'pages'}, ${failed} failed${before}`;
}
