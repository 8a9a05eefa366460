import { realPathOf, removeUnfinished } from '../batch/atomic.ts';
import type { Job } from '../batch/clean.ts';
import { toFailure } from '../batch/failure.ts';
import { fileSink, folderSink, type Sink, withHeader } from '../batch/sink.ts';
import { csvHeader, type OutputFormat } from '../emit/index.ts';
import { type Settings, UsageError } from './arguments.ts';
import { stdoutSink } from './stdout.ts';

/** What is put after an input's name for its output file. */
export const EXTENSIONS: Readonly<Record<OutputFormat, string>> = {
  json: '.json',
  jsonl: '.jsonl',
  markdown: '.md',
  html: '.html',
  jsonld: '.jsonld',
  text: '.txt',
  csv: '.csv',
};

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
  const given = [settings.outputDir ?? settings.output, errors, summary].filter((path) => path !== undefined);
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
 * @param table whether they are rows of one.
 * @returns the sink.
 * @throws {UsageError} when the place can't be opened.
 */
export async function openSink(settings: Settings, job: Job, table: 'csv' | 'parquet' | null): Promise<Sink> {
  const { output, outputDir } = settings;
  const fields = job.render?.fields ?? [];
  const header = table === 'csv' ? await csvHeader(fields) : null;
  if (output === undefined && outputDir === undefined) return withHeader(stdoutSink(process.stdout), header);
  cleanUpOnSignals();
  try {
    if (outputDir !== undefined) return await folderSink(outputDir, EXTENSIONS[job.format]);
    if (table !== 'parquet') return withHeader(await fileSink(output ?? ''), header);
    const { parquetSink } = await import('../batch/parquet-sink.ts');
    return await parquetSink(output ?? '', fields);
  } catch (error) {
    throw new UsageError(`${outputDir ?? output}: ${toFailure('', error).message}`);
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
