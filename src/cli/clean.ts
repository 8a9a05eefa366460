import { cleanInput, type Job } from '../batch/clean.ts';
import { findInputs, isFolder, type Search } from '../batch/find.ts';
import { runBatch } from '../batch/run.ts';
import { selectPages } from '../batch/select.ts';
import type { OutputFormat } from '../emit/index.ts';
import { type Settings, UsageError } from './arguments.ts';
import { deliver, placeError } from './deliver.ts';
import { openSink, outputPaths } from './destination.ts';
import { openStdin } from './stdin.ts';
import type { Reporter } from './terminal.ts';

/** What the command line comes to. */
export interface Plan {
  readonly settings: Settings;
  readonly search: Search;
  readonly job: Job;
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
  const paths = settings.inputs.length === 0 ? ['-'] : settings.inputs;
  const first = paths[0] ?? '-';
  const several = paths.length > 1 || (first !== '-' && (await isFolder(first)));
  const format = chooseFormat(settings, several);
  const skip = await outputPaths(settings, paths);
  const selection = await selectPages(settings.include, settings.exclude).catch((error: Error) => {
    throw new UsageError(`--include or --exclude: ${error.message}`);
  });
  const search: Search = { paths, selection, skip, named: settings.outputDir !== undefined };
  const oneLine = several && settings.outputDir === undefined;
  const job: Job = { clean: settings.clean, format, render: { ...settings.render, oneLine } };
  const plan = { settings, search, job };
  if (!several && Object.keys(settings.batch).length === 0) return cleanOne(plan, reporter);
  const { cleanBatch } = await import('./batch.ts');
  return cleanBatch(plan, several, reporter, version());
}

/** Cleans a lone page in this thread: it costs no worker, and the loader's limits bound it. */
async function cleanOne({ settings, search, job }: Plan, reporter: Reporter): Promise<number> {
  const sink = await openSink(settings, job.format);
  let status = 0;
  try {
    const clean = (input: Parameters<typeof cleanInput>[0]) => cleanInput(input, job, openStdin);
    for await (const outcome of runBatch(findInputs(search), clean, 1, new AbortController().signal)) {
      if ('done' in outcome) continue;
      const failure = await deliver(outcome, sink, settings);
      if (failure === null) continue;
      reporter.error(`${failure.source}: ${failure.message}`);
      status = 1;
    }
    await sink.finish();
  } catch (error) {
    await sink.abort();
    throw placeError(settings.outputDir ?? settings.output, error);
  }
  return status;
}

/** JSON is pretty for one page and a line a page for several; Markdown, HTML and text have no way to hold several. */
function chooseFormat(settings: Settings, several: boolean): OutputFormat {
  const format = settings.format ?? 'json';
  if (settings.clean.url !== undefined && several) {
    throw new UsageError('--url names one page, but several are given');
  }
  if (!several || settings.outputDir !== undefined) return format;
  if (format === 'jsonld') return format;
  if (format !== 'json' && format !== 'jsonl') {
    throw new UsageError(`several pages as ${format} need --output-dir, a file for each`);
  }
  return 'jsonl';
}
