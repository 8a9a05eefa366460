import { type OutputFormat, type RenderOptions, render } from '../emit/index.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import type { PageKind } from '../page.ts';
import { type CleanOptions, cleanArticle } from '../pipeline.ts';
import type { ArticleRecord } from '../record.ts';
import { toFailure } from './failure.ts';
import type { Failure, Input } from './input.ts';
import { readFileBounded, readStreamBounded } from './read.ts';

/** What is done to every page. Plain data, so that it can be sent to a worker. */
export interface Job {
  readonly clean: Omit<CleanOptions, 'source'>;
  readonly format: OutputFormat;
  /** What to print of a record. */
  readonly render?: RenderOptions;
  /** Whether the record is needed itself, besides what is printed of it. */
  readonly wantsRecord?: boolean;
}

/** What became of one input: its record, printed, or what went wrong. Plain data too. */
export type Outcome =
  | {
      readonly input: Input;
      readonly kind: PageKind;
      readonly printed: string;
      /** With `Job.wantsRecord`. */
      readonly record?: ArticleRecord;
    }
  | { readonly failure: Failure };

/**
 * Reads, cleans and prints one page. Never throws: whatever goes wrong is that page's failure.
 *
 * @param input the page.
 * @param job what to do with it.
 * @param stdin gives standard input, asked only by the input that is it.
 * @returns the printed record, which ends in a line break, or the failure.
 */
export async function cleanInput(input: Input, job: Job, stdin: () => AsyncIterable<Uint8Array>): Promise<Outcome> {
  try {
    const { bytes, ...stated } = input.content ?? { bytes: await readInput(input, job, stdin) };
    const record = await cleanArticle(bytes, { ...job.clean, ...stated, source: input.source });
    const printed = await render(record, job.format, job.render);
    return { input, kind: record.kind, printed, ...(job.wantsRecord && { record }) };
  } catch (error) {
    return { failure: toFailure(input.source, error) };
  }
}

function readInput(input: Input, job: Job, stdin: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const limit = job.clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE;
  return input.path === null ? readStreamBounded(stdin(), limit) : readFileBounded(input.path, limit);
}
