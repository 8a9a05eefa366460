import type { Tally } from '../batch/tally.ts';
import { openBatchSink } from './batch-destination.ts';
import { INTERRUPTED, type Plan } from './clean.ts';
import { deliver } from './deliver.ts';
import { Interrupt } from './interrupt.ts';
import { outputError } from './place-error.ts';
import { FailureReport, writeSummary } from './report.ts';
import { closeStdin } from './stdin.ts';
import type { Reporter } from './terminal.ts';
import { startWork } from './work.ts';

const GO_ON = 'to continue, run the same command with --resume';
const NO_GOING_ON = 'only --output-dir, and --output with JSON Lines, can be resumed';
const NONE_OF_DEDUPE = "a run with --dedupe can't be resumed";

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
  const { settings } = plan;
  // From here on: an earlier run's manifest may take a while to read, and a run that is interrupted meanwhile can be resumed.
  const interrupt = new Interrupt(reporter);
  const { sink, resumable, remaining } = await openBatchSink(plan, version);
  const advice = settings.dedupe ? NONE_OF_DEDUPE : resumable ? GO_ON : NO_GOING_ON;
  const errors = await FailureReport.open(settings.batch.errors, reporter).catch(async (error: unknown) => {
    await sink.abort();
    throw error;
  });
  const job = { ...plan.job, countsReasons: settings.batch.summary !== undefined };
  const work = await startWork(plan, job, reporter, interrupt, { identify: resumable, remaining });
  const { tally, outcomes: cleaned } = work;
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
        await errors.add(failure);
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
    throw outputError(settings, error, advice === GO_ON ? `; ${GO_ON}` : '');
  } finally {
    await Promise.all([work.stop(), errors.close()]);
  }
  const interrupted = interrupt.signal.aborted;
  if (settings.batch.summary !== undefined) await writeSummary(settings.batch.summary, tally, interrupted);
  if (tally.passedOver > 0) reporter.note(passedOverLine(tally.passedOver));
  if (several) reporter.note(summaryLine(tally));
  if (!interrupted) return tally.failed === 0 ? 0 : 1;
  closeStdin();
  reporter.error(`interrupted; ${advice}`);
  return INTERRUPTED;
}

function passedOverLine(count: number): string {
  const files =
    count === 1 ? '1 file that is not named as pages are' : `${count} files that are not named as pages are`;
  return `passed over ${files}; --files-from takes files of any name`;
}

function summaryLine({ cleaned, failed, done }: Tally): string {
  const before = done === 0 ? '' : `, ${done} done before`;
  return `cleaned ${cleaned} ${cleaned === 1 ? 'page' : 'pages'}, ${failed} failed${before}`;
}
