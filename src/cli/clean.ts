import type { Outcome } from '../batch/clean.ts';
import { systemCode, toFailure } from '../batch/failure.ts';
import { findInputs, isFolder, type Search } from '../batch/find.ts';
import { runBatch } from '../batch/run.ts';
import { selectPages } from '../batch/select.ts';
import type { Sink } from '../batch/sink.ts';
import type { OutputFormat } from '../emit/index.ts';
import { type Settings, UsageError } from './arguments.ts';
import { openSink, outputPaths } from './destination.ts';
import { openStdin } from './stdin.ts';
import type { Reporter } from './terminal.ts';

/** System errors of a disk, not of one file on it: there is no use in going on. */
const DISK_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EFBIG']);

/**
 * Cleans the pages that the command line names.
 *
 * @param settings what to clean, how, and where the records go.
 * @param reporter takes a line for each failure and the summary.
 * @returns the exit status.
 * @throws {UsageError} when the settings don't fit the inputs; `ClosedPipe` when nobody reads the records any more.
 */
export async function runClean(settings: Settings, reporter: Reporter): Promise<number> {
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
  const job = { clean: settings.clean, format, render: { ...settings.render, oneLine } };
  const sink = await openSink(settings, format);
  const tally = { cleaned: 0, failed: 0 };
  try {
    for await (const outcome of runBatch(findInputs(search), job, openStdin)) {
      const failure = await deliver(outcome, sink, settings);
      if (failure === null) tally.cleaned++;
      else {
        if (failure.code === 'unknown-encoding') throw new UsageError(failure.message);
        tally.failed++;
        reporter.error(`${failure.source}: ${failure.message}`);
      }
    }
    await sink.finish();
  } catch (error) {
    await sink.abort();
    throw error;
  }
  if (several) reporter.note(summary(tally));
  return tally.failed === 0 ? 0 : 1;
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

/** Hands a record on. A file that can't be written is its page's failure; a disk or a pipe that can't, everyone's. */
async function deliver(outcome: Outcome, sink: Sink, settings: Settings) {
  if ('failure' in outcome) return outcome.failure;
  try {
    await sink.write(outcome.input, outcome.printed);
    return null;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    const target = settings.outputDir ?? settings.output ?? 'standard output';
    const failure = toFailure(outcome.input.source, error);
    if (settings.outputDir === undefined || DISK_ERRORS.has(code)) throw new Error(`${target}: ${failure.message}`);
    return { ...failure, message: `output not written: ${failure.message}` };
  }
}

function summary({ cleaned, failed }: { cleaned: number; failed: number }): string {
  return `cleaned ${cleaned} ${cleaned === 1 ? 'page' : 'pages'}, ${failed} failed`;
}
