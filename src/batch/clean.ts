import { type OutputFormat, type RenderOptions, render } from '../emit/index.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import type { PageKind } from '../page.ts';
import { type CleanOptions, cleanArticle } from '../pipeline.ts';
import type { ArticleRecord, RemovedBlock } from '../record.ts';
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
  /** Whether to count what was dropped from the page, by reason. */
  readonly countsReasons?: boolean;
}

/** What became of one input: its record, printed, or what went wrong. Plain data too. */
export type Outcome =
  | {
      readonly input: Input;
      readonly kind: PageKind;
      readonly printed: string;
      /** With `Job.wantsRecord`. */
      readonly record?: ArticleRecord;
      /** With `Job.countsReasons`: how many blocks were dropped, by reason. */
      readonly reasons?: Readonly<Record<string, number>>;
    }
  | { readonly failure: Failure; readonly input?: Input };

/**
 * Reads, cleans and prints one page. Never throws: whatever goes wrong is that page's failure.
 *
 * @param input the page.
 * @param job what to do with it.
 * @param stdin gives standard input, asked only by the input that is it.
 * @returns the printed record, which ends in a line break, or the failure; either with the input, without its content.
 */
export async function cleanInput(input: Input, job: Job, stdin: () => AsyncIterable<Uint8Array>): Promise<Outcome> {
  const { content, ...named } = input;
  try {
    const { bytes, ...stated } = content ?? { bytes: await readInput(input, job, stdin) };
    const explain = job.clean.explain === true || job.countsReasons === true;
    const explained = await cleanArticle(bytes, { ...job.clean, ...stated, explain, source: input.source });
    const { removed = [], provenance, ...plain } = explained;
    const record = job.clean.explain ? explained : plain;
    const printed = await render(record, job.format, job.render);
    return {
      input: named,
      kind: record.kind,
      printed,
      ...(job.wantsRecord && { record }),
      ...(job.countsReasons && { reasons: countReasons(removed) }),
    };
  } catch (error) {
    return { input: named, failure: toFailure(input.source, error) };
  }
}

function countReasons(removed: readonly RemovedBlock[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of removed) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function readInput(input: Input, job: Job, stdin: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const limit = job.clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE;
  return input.path === null ? readStreamBounded(stdin(), limit) : readFileBounded(input.path, limit);
}
