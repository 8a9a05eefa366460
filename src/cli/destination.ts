import { realPathOf, removeUnfinished } from '../batch/atomic.ts';
import type { Job } from '../batch/clean.ts';
import { fileSink, folderSink, type Sink, withHeader } from '../batch/sink.ts';
import { csvHeader, type OutputFormat, type RecordField } from '../emit/index.ts';
import { type Settings, UsageError } from './arguments.ts';
import { openError } from './place-error.ts';
import { stdoutSink } from './stdout.ts';

/** What is put after an input's name for its output file. */
export const EXTENSIONS: Readonly<Record<OutputFormat | 'review', string>> = {
  json: '.json',
  jsonl: '.jsonl',
  markdown: '.md',
  html: '.html',
  jsonld: '.jsonld',
  text: '.txt',
  csv: '.csv',
  review: '.html',
};

/** What holds all records as one: a table, or a page to look through them. */
export type Whole = 'csv' | 'parquet' | 'review';

/**
 * Where output goes, as real paths, so that a walk can leave it out.
 *
 * @param settings the command line.
 * @param inputs the files and folders to clean.
 * @returns a path for each output that isn't standard output.
 * @throws {UsageError} when output would go where input comes from.
 */
export async function outputPaths(settings: Settings, inputs: readonly string[]): Promise<ReadonlySet<string>> {
  const { errors, summary } = settings.batch;
  const given = [settings.outputDir ?? settings.output, errors, summary, settings.learnSites].filter(
    (path) => path !== undefined,
  );
  const outputs = new Map<string, string>();
  for (const path of given) {
    const output = await realPathOf(path);
    const other = outputs.get(output);
    if (other !== undefined) throw new UsageError(`${path} and ${other} are the same file`);
    outputs.set(output, path);
  }
  for (const input of inputs) {
    const output = input === '-' || outputs.size === 0 ? undefined : outputs.get(await realPathOf(input));
    if (output !== undefined) throw new UsageError(`${output} is an input too; choose another place for the output`);
  }
  return new Set(outputs.keys());
}

/**
 * Opens the place for the records.
 *
 * @param settings the command line.
 * @param job how the records are printed.
 * @param whole what they are made into together; null where each stands for itself.
 * @returns the sink.
 * @throws as {@link openError} says, when the place can't be opened.
 */
export async function openSink(settings: Settings, job: Job, whole: Whole | null): Promise<Sink> {
  const fields = job.render?.fields ?? [];
  const sink = await openPlace(settings, EXTENSIONS[job.format], whole === 'parquet' ? fields : null);
  if (whole === 'csv') return withHeader(sink, await csvHeader(fields));
  if (whole !== 'review') return sink;
  const { reviewSink } = await import('../batch/review-sink.ts');
  return reviewSink(sink);
}

async function openPlace(
  { output, outputDir }: Settings,
  extension: string,
  columns: readonly RecordField[] | null,
): Promise<Sink> {
  if (output === undefined && outputDir === undefined) return stdoutSink(process.stdout);
  cleanUpOnSignals();
  try {
    if (outputDir !== undefined) return await folderSink(outputDir, extension);
    if (columns === null) return await fileSink(output ?? '');
    const { parquetSink } = await import('../batch/parquet-sink.ts');
    return await parquetSink(output ?? '', columns);
  } catch (error) {
    throw openError(outputDir ?? output, error);
  }
}

/**
 * Removes files that aren't complete, then ends as the signal asks: at once, even while a read waits for a pipe. Where
 * something else listens to the signal too, that decides when to end.
 */
export function cleanUpOnSignals(): void {
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      if (process.listenerCount(signal) > 0) return;
      removeUnfinished();
      process.kill(process.pid, signal);
    });
  }
}
