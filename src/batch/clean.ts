import { type OutputFormat, type RenderOptions, render } from '../emit/index.ts';
import { DEFAULT_MAX_INPUT_SIZE } from '../load/index.ts';
import type { PageKind } from '../page.ts';
import { type CleanOptions, cleanArticle, explainArticle, fingerprintArticle } from '../pipeline.ts';
import type { ArticleRecord, RemovedBlock } from '../record.ts';
import { toFailure } from './failure.ts';
import type { Failure, Input } from './input.ts';
import type { Read } from './read.ts';

/** What is done to every page. Plain data, so that it can be sent to a worker. */
export interface Job {
  readonly clean: Omit<CleanOptions, 'source'>;
  /** `review`: what the review page shows of a page, as JSON. */
  readonly format: OutputFormat | 'review';
  /** What to print of a record. */
  readonly render?: RenderOptions;
  /** Whether the record is needed itself, besides what is printed of it. */
  readonly wantsRecord?: boolean;
  /** Whether to count what was dropped from the page, by reason. */
  readonly countsReasons?: boolean;
  /** Whether pages are fingerprinted to learn of their sites, and not cleaned. */
  readonly learns?: boolean;
}

/** What became of one input: its record, printed, or what went wrong. Plain data too. */
export type Outcome =
  | {
      readonly input: Input;
      readonly kind: PageKind;
      /** In UTF-8, and the whole of its memory, so that a worker can hand that on. */
      readonly printed: Uint8Array;
      /** With `Job.wantsRecord`. */
      readonly record?: ArticleRecord;
      /** With `Job.countsReasons`: how many blocks were dropped, by reason. */
      readonly reasons?: Readonly<Record<string, number>>;
    }
  /** With `Job.learns`: what `fingerprintArticle` gave. */
  | { readonly input: Input; readonly prints: Uint32Array }
  | { readonly failure: Failure; readonly input?: Input };

/** How much memory an outcome takes while it waits, in bytes. */
export function weigh(outcome: Outcome): number {
  return 'printed' in outcome ? outcome.printed.length : 0;
}

/**
 * Reads, cleans and prints one page. Never throws: whatever goes wrong is that page's failure.
 *
 * @param input the page.
 * @param job what to do with it.
 * @param read reads the input, unless it has its content.
 * @returns the printed record, which ends in a line break, or the failure; either with the input,
 *   without its content.
 */
export async function cleanInput(input: Input, job: Job, read: Read): Promise<Outcome> {
  const { content, ...named } = input;
  try {
    const { bytes, ...stated } = content ?? {
      bytes: await read(input.path, job.clean.maxInputSize ?? DEFAULT_MAX_INPUT_SIZE),
    };
    const options = { ...job.clean, ...stated, source: input.source };
    if (job.learns) return { input: named, prints: await fingerprintArticle(bytes, options) };
    const { record, removed, printed } = await printPage(bytes, options, job);
    return {
      input: named,
      kind: record.kind,
      printed: new TextEncoder().encode(printed),
      ...(job.wantsRecord && { record }),
      ...(job.countsReasons && { reasons: countReasons(removed) }),
    };
  } catch (error) {
    return { input: named, failure: toFailure(input.source, error) };
  }
}

/** Cleans a page and prints what is wanted of it. `removed` is what was dropped, where that is counted. */
async function printPage(
  bytes: Uint8Array,
  options: CleanOptions,
  { format, render: how, countsReasons: counts }: Job,
): Promise<{ record: ArticleRecord; removed: readonly RemovedBlock[]; printed: string }> {
  if (format === 'review') {
    const { reviewPage } = await import('../review/index.ts');
    const article = await explainArticle(bytes, options);
    const { record } = article;
    return { record, removed: record.removed ?? [], printed: JSON.stringify(reviewPage(article)) };
  }
  const explained = await cleanArticle(bytes, { ...options, explain: options.explain === true || counts === true });
  const { removed = [], provenance, ...plain } = explained;
  const record = options.explain ? explained : plain;
  return { record, removed, printed: await render(record, format, how) };
}

function countReasons(removed: readonly RemovedBlock[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of removed) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
