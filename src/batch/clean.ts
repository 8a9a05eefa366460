import { type OutputFormat, type RenderOptions, render } from '../emit/index.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import type { PageKind } from '../page.ts';
import { type CleanOptions, cleanArticle } from '../pipeline.ts';
import { toFailure } from './failure.ts';
import type { Failure, Input } from './input.ts';
import { readFileBounded, readStreamBounded } from './read.ts';

/** What is done to every page. Plain data, so that it can be sent to a worker. */
export interface Job {
  readonly clean: Omit<CleanOptions, 'source'>;
  readonly format: OutputFormat;
  /** What to print of a record. */
  readonly render?: RenderOptions;
}

/** What became of one input: its record, printed, or what went wrong. Plain data too. */
export type Outcome =
  | { readonly input: Input; readonly kind: PageKind; readonly printed: string }
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
    const limit = job.clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE;
    const bytes =
      input.path === null ? await readStreamBounded(stdin(), limit) : await readFileBounded(input.path, limit);
    const record = await cleanArticle(bytes, { ...job.clean, source: input.source });
    const printed = await render(record, job.format, job.render);
    return { input, kind: record.kind, printed };
  } catch (error) {
    return { failure: toFailure(input.source, error) };
  }
}
