import { AtomicFile } from '../batch/atomic.ts';
import { SiteLearner } from '../batch/sites/learner.ts';
import { printSites } from '../strip/index.ts';
import { INTERRUPTED, type Plan } from './clean.ts';
import { cleanUpOnSignals } from './destination.ts';
import { Interrupt } from './interrupt.ts';
import { openError, placeError } from './place-error.ts';
import { FailureReport, writeSummary } from './report.ts';
import { closeStdin } from './stdin.ts';
import type { Reporter } from './terminal.ts';
import { startWork } from './work.ts';

/** How much of the file is written at once, in characters. */
const PART = 64 * 1024;

/**
 * Learns what recurs over the pages of each site, and writes it down.
 *
 * @param plan which pages.
 * @param path the file; it appears when it is whole, or never.
 * @param reporter takes the progress and, where records don't follow, a line for each failure and the summary.
 * @param first whether records follow: then pages that can't be read are left to these to report.
 * @returns the exit status.
 * @throws as {@link openError} says, when the file can't be created; system errors when it can't be written.
 */
export async function learnSites(plan: Plan, path: string, reporter: Reporter, first: boolean): Promise<number> {
  const { errors: errorFile, summary } = plan.settings.batch;
  cleanUpOnSignals();
  const file = await AtomicFile.create(path).catch((error: unknown) => {
    throw openError(path, error);
  });
  const errors = await FailureReport.open(first ? undefined : errorFile, reporter);
  const interrupt = new Interrupt(reporter);
  const work = await startWork(plan, { ...plan.job, learns: true }, reporter, interrupt);
  const learner = new SiteLearner();
  const { tally } = work;
  try {
    for await (const outcome of work.outcomes) {
      if ('prints' in outcome) {
        learner.add(outcome.prints);
        tally.cleaned++;
      } else if ('failure' in outcome) {
        tally.addFailure(outcome.failure);
        if (!first) await errors.add(outcome.failure);
      }
    }
    if (interrupt.signal.aborted) await file.discard();
    else await writeSites(file, learner);
  } catch (error) {
    await file.discard();
    throw placeError(path, error);
  } finally {
    await Promise.all([work.stop(), errors.close()]);
  }
  const interrupted = interrupt.signal.aborted;
  if (summary !== undefined && !first) await writeSummary(summary, tally, interrupted);
  if (interrupted) {
    closeStdin();
    reporter.error(`interrupted; ${path} was not written`);
    return INTERRUPTED;
  }
  const { cleaned, failed } = tally;
  const pages = `${cleaned} ${cleaned === 1 ? 'page' : 'pages'}`;
  reporter.note(first ? `learned what recurs on ${pages}` : `learned what recurs on ${pages}, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function writeSites(file: AtomicFile, learner: SiteLearner): Promise<void> {
  let part = '';
  for (const line of printSites(learner.sites())) {
    part += line;
    if (part.length < PART) continue;
    await file.write(part);
    part = '';
  }
  await file.write(part);
  await file.commit();
}
