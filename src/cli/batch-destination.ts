import { stat } from 'node:fs/promises';
import { realPathOf } from '../batch/atomic.ts';
import type { Job } from '../batch/clean.ts';
import { systemCode } from '../batch/failure.ts';
import type { Done, Found } from '../batch/input.ts';
import { ResumableFile } from '../batch/resume/file.ts';
import { ResumableFolder } from '../batch/resume/folder.ts';
import { PlaceTaken } from '../batch/resume/lock.ts';
import { TermsDiffer } from '../batch/resume/manifest.ts';
import type { Sink } from '../batch/sink.ts';
import { UsageError } from './arguments.ts';
import type { Plan } from './clean.ts';
import { cleanUpOnSignals, EXTENSIONS, openSink } from './destination.ts';
import { openError } from './place-error.ts';
import { termsOf } from './terms.ts';

/** The place for a batch's records. */
export interface BatchSink {
  readonly sink: Sink;
  /** What of the inputs is left to do. */
  readonly remaining: (found: AsyncIterable<Found>) => AsyncIterable<Found | Done>;
  /** Whether a later run can go on where this one stops; then inputs need identities. */
  readonly resumable: boolean;
}

/**
 * Opens the place for the records of a batch. A folder, and one file of JSON Lines, can be resumed.
 *
 * @param plan what to clean, how, and where the records go.
 * @param version that of the program.
 * @throws {UsageError} when the place can't be opened, or can't be resumed and should be.
 */
export async function openBatchSink(plan: Plan, version: string): Promise<BatchSink> {
  const { settings, search, job, whole } = plan;
  const { output, outputDir, batch } = settings;
  const resume = batch.resume === true;
  const terms = termsOf(plan, version);
  try {
    if (outputDir !== undefined) {
      cleanUpOnSignals();
      const { filesFrom } = settings.source;
      const inputs = filesFrom === undefined ? search.paths : [...search.paths, '--files-from', filesFrom];
      const options = { terms, resume, extension: EXTENSIONS[job.format], inputs };
      return resumableSink(await ResumableFolder.open(outputDir, options));
    }
    const target = output === undefined ? null : await realPathOf(output);
    if (target !== null && whole === null && !settings.dedupe && holdsLines(job) && (await isReplaceable(target))) {
      cleanUpOnSignals();
      const options = { terms, resume, gzip: /\.gz$/i.test(target) };
      return resumableSink(await ResumableFile.open(target, options));
    }
  } catch (error) {
    if (error instanceof TermsDiffer) throw new UsageError(error.message);
    if (error instanceof PlaceTaken) throw new UsageError(`${outputDir ?? output}: ${error.message}`);
    throw openError(outputDir ?? output, error);
  }
  if (resume) throw new UsageError('--resume needs --output-dir, or --output with JSON Lines');
  return { sink: await openSink(settings, job, whole), remaining: (found) => found, resumable: false };
}

function resumableSink(sink: ResumableFile | ResumableFolder): BatchSink {
  return { sink, remaining: (found) => sink.remaining(found), resumable: true };
}

/** Whether every record is one line. */
function holdsLines({ format, render }: Job): boolean {
  return format === 'jsonl' || (format === 'jsonld' && render?.oneLine === true);
}

/** Whether a path is a file or nothing yet; a device or a pipe can only be written to. Throws system errors of paths that can be neither. */
async function isReplaceable(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}
