import { cleanInput, type Job } from '../batch/clean.ts';
import { findInputs, type Search } from '../batch/find.ts';
import { reader } from '../batch/read.ts';
import { runBatch } from '../batch/run.ts';
import { selectPages } from '../batch/select.ts';
import type { Container } from '../batch/sources/container.ts';
import { type Settings, UsageError } from './arguments.ts';
import { deliver } from './deliver.ts';
import { EXTENSIONS, openSink, outputPaths, type Whole } from './destination.ts';
import { chooseFormat, makeJob } from './format.ts';
import { lookAt } from './inputs.ts';
import { openList, refuseListed } from './listed.ts';
import { outputError } from './place-error.ts';
import { refuseInputs } from './replaced.ts';
import { tryReports } from './report.ts';
import { openSites } from './sites.ts';
import type { Reporter } from './terminal.ts';

/** Exit status of what SIGINT ended, as shells have it. */
export const INTERRUPTED = 130;

/** What a folder's files may be, by what inputs are said to be. JSON Lines in a folder may be the records of an earlier run. */
const CONTAINERS: Readonly<Record<'auto' | Container, readonly Container[]>> = {
  auto: ['page', 'warc'],
  page: ['page'],
  jsonl: ['jsonl'],
  warc: ['warc'],
};

/** What the command line comes to. */
export interface Plan {
  readonly settings: Settings;
  readonly search: Search;
  readonly job: Job;
  /** Tells the file of `--sites` from others, where there is one. */
  readonly sites?: string;
  /** What all records are made into together, if they are. */
  readonly whole: Whole | null;
  /** Gives standard input. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

/**
 * Cleans the pages that the command line names: a lone page here, several in workers.
 *
 * @param settings what to clean, how, and where the records go.
 * @param reporter takes a line for each failure and the summary.
 * @param version that of the program.
 * @returns the exit status.
 * @throws {UsageError} when the settings don't fit the inputs; `ClosedPipe` when nobody reads the records any more.
 */
export async function runClean(settings: Settings, reporter: Reporter, version: () => string): Promise<number> {
  const { filesFrom, container } = settings.source;
  const paths = settings.inputs.length === 0 && filesFrom === undefined ? ['-'] : settings.inputs;
  const { several, stdin } = await lookAt(paths, settings);
  const format = chooseFormat(settings, several);
  if (format === 'review' && settings.output === undefined && process.stdout.isTTY) {
    throw new UsageError('review makes a page for a browser; name a file for it with --output');
  }
  const read = [filesFrom, settings.sites].filter((path) => path !== undefined);
  const skip = await outputPaths(settings, [...paths, ...read]);
  const selection = await selectPages(settings.include, settings.exclude, CONTAINERS[container]).catch(
    (error: Error) => {
      throw new UsageError(`--include or --exclude: ${error.message}`);
    },
  );
  await refuseInputs(skip, paths, selection);
  const list =
    filesFrom === undefined ? null : await refuseListed(await openList(settings.source, paths), skip, selection);
  await tryReports(settings.batch);
  const { outputDir } = settings;
  const job = makeJob(settings, format, several && outputDir === undefined);
  const outputs = outputDir === undefined ? null : { folder: outputDir, extension: EXTENSIONS[job.format] };
  const search: Search = { paths, ...(list && { list }), selection, skip, outputs };
  const whole = format === 'csv' || format === 'parquet' || format === 'review' ? format : null;
  const unlearned: Plan = { settings, search, job, whole, stdin };
  const { learnSites: path } = settings;
  if (path !== undefined) {
    const follow = settings.output !== undefined || settings.outputDir !== undefined;
    const once = paths.includes('-') || filesFrom === '-' ? 'standard input' : list?.readsTwice === false && filesFrom;
    if (follow && once) throw new UsageError(`${once} can be read only once: learn first, then clean with --sites`);
    const { learnSites } = await import('./learn-sites.ts');
    const status = await learnSites(unlearned, path, reporter, follow);
    if (!follow || status === INTERRUPTED) return status;
  }
  const plan = await withSites(unlearned, settings.sites ?? path);
  if (!several && Object.keys(settings.batch).length === 0) return cleanOne(plan, reporter);
  const { cleanBatch } = await import('./batch.ts');
  return cleanBatch(plan, several, reporter, version());
}

/** The plan, with what is known of sites. */
async function withSites(plan: Plan, path: string | undefined): Promise<Plan> {
  const known = await openSites(path);
  if (known === null) return plan;
  const { job } = plan;
  return { ...plan, sites: known.identity, job: { ...job, clean: { ...job.clean, sites: known.sites } } };
}

/**
 * Cleans a lone page in this thread: it costs no worker, and the loader's limits bound it. Where it fails, the output stays what it was.
 */
async function cleanOne({ settings, search, job, whole, stdin }: Plan, reporter: Reporter): Promise<number> {
  const sink = await openSink(settings, job, whole);
  let status = 0;
  try {
    const clean = (input: Parameters<typeof cleanInput>[0]) => cleanInput(input, job, reader(stdin));
    for await (const outcome of runBatch(findInputs(search), clean, () => 1, new AbortController().signal)) {
      if ('done' in outcome) continue;
      const failure = await deliver(outcome, sink, settings);
      if (failure === null) continue;
      reporter.error(`${failure.source}: ${failure.message}`);
      status = 1;
    }
    await (status === 0 ? sink.finish() : sink.abort());
  } catch (error) {
    await sink.abort();
    throw outputError(settings, error);
  }
  return status;
}
