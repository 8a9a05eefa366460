import type { Job } from '../batch/clean.ts';
import { RecordError, toFailure } from '../batch/failure.ts';
import type { Failure, Found } from '../batch/input.ts';
import { runBatch } from '../batch/run.ts';
import { DEFAULT_FIELDS, type PageFields, readLine } from '../batch/sources/jsonl.ts';
import { splitLines } from '../batch/sources/lines.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import type { Settings } from './arguments.ts';
import { namedStream } from './place-error.ts';
import { createPool } from './pool.ts';
import { openSites } from './sites.ts';
import { openStdin } from './stdin.ts';
import { print } from './stdout.ts';

/**
 * Answers lines of JSON on standard input with lines of JSON on standard output: one for each, in order, as soon as it is there.
 * A page that can't be cleaned is answered with its error.
 *
 * @param settings how pages are read and cleaned.
 * @returns the exit status, 0: what went wrong is in the answers.
 * @throws {UsageError} when the file of `--sites` can't be read; `ClosedPipe` when nobody reads the answers any more; errors that name standard input.
 */
export async function runLineWorker(settings: Settings): Promise<number> {
  const known = await openSites(settings.sites);
  const clean = known === null ? settings.clean : { ...settings.clean, sites: known.sites };
  const job: Job = { clean, format: 'jsonl', render: settings.render };
  const { jobs = 1 } = settings.batch;
  const limit = settings.clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE;
  const found = pages(
    namedStream('standard input', openStdin()),
    { ...DEFAULT_FIELDS, ...settings.source.fields },
    limit,
  );
  const pool = await createPool(job, settings.batch, jobs);
  try {
    for await (const outcome of runBatch(
      found,
      (input) => pool.clean(input),
      () => pool.room,
      new AbortController().signal,
    )) {
      if ('printed' in outcome) await print(outcome.printed);
      else if ('failure' in outcome) await print(answerTo(outcome.failure));
    }
  } finally {
    await pool.close();
  }
  return 0;
}

async function* pages(stdin: AsyncIterable<Uint8Array>, fields: PageFields, limit: number): AsyncGenerator<Found> {
  for await (const line of splitLines(stdin, limit)) {
    const source = `-#${line.number}`;
    if ('error' in line) {
      yield { failure: toFailure(source, line.error) };
      continue;
    }
    try {
      const { id, content } = readLine(line.bytes, fields);
      yield { input: { source: id ?? source, path: null, name: source, content } };
    } catch (error) {
      const id = error instanceof RecordError ? error.id : null;
      yield { failure: toFailure(id ?? source, error) };
    }
  }
}

function answerTo({ source, code, message }: Failure): string {
  return `${JSON.stringify({ source, error: { code, message } })}\n`;
}
