import { checkArguments } from './check-options.ts';
import { extract, type HeadlineWeights, listBlocks } from './extract/index.ts';
import { load } from './load/index.ts';
import type { ExplainedBlock, JudgedPage, Page } from './page.ts';
import type { ArticleRecord } from './record.ts';
import { fingerprintPage, type ModelSource, type Sites, strip } from './strip/index.ts';
import { withoutLogin } from './url.ts';

/** How the page is read. */
export interface CleanOptions {
  /** The record's `source`; default `-`. */
  source?: string;
  /** What the input is; default `auto`, found out from the bytes. */
  inputFormat?: 'auto' | 'text' | 'html';
  /** Where the page came from: resolves relative links and is the record's `url` when the page names none. */
  url?: string;
  /** BCP 47 tag of the page's language, when the caller knows it. */
  language?: string;
  /** Name of the bytes' encoding, when the caller knows it. */
  encoding?: string;
  /** When to ask another extractor about a page: when unsure (default), never, or on every page that allows it. */
  secondOpinion?: 'auto' | 'never' | 'always';
  /**
   * What to choose in doubt: `precision` leaves out what may not be the article's, `recall` keeps what may be. By default
   * the body is what leads to expect the best of both.
   */
  prefer?: 'precision' | 'recall';
  /** Largest input in bytes, before and after decompression; default 64 MiB. */
  maxInputSize?: number;
  /** What recurs over the pages of sites, as {@link readSites} reads it; that is a site's frame, and no body. */
  sites?: Sites;
  /** Adds `removed` and `provenance` to the record. */
  explain?: boolean;
}

/**
 * Cleans one page: loads it, judges its blocks, reads its fields.
 *
 * @param input the page's bytes as fetched or saved, compressed by gzip or zstd or not; or its text, already decoded.
 * @param options how to read it; every option has a default.
 * @returns the article record. An empty page gives a record of kind `empty`.
 * @throws {InputError} when the input is no page: binary, too large, damaged, an unknown encoding name.
 * @throws {TypeError} when an argument is of another type than it says, or no value that the option has.
 * @example
 * A text dump, with what was dropped and why:
 * ```ts
 * import { cleanArticle } from 'clean-article';
 *
 * const dump = `11.4 C
 *
 * Council agrees to plant willows
 *
 * The council agreed on Tuesday to plant willows along both banks of the river, after a debate of three hours.
 *
 * Work begins in spring and should be finished before the next election, the mayor said after the vote.
 *
 * Follow us on Twitter`;
 * const { title, text, removed } = await cleanArticle(dump, { explain: true });
 * console.log(title); // prints: Council agrees to plant willows
 * console.log(text.split('\n\n').length); // prints: 2
 * console.log(removed?.map(({ reason }) => reason).join()); // prints: weather,share
 * ```
 */
export async function cleanArticle(input: Uint8Array | string, options: CleanOptions = {}): Promise<ArticleRecord> {
  checkArguments(input, options);
  return cleanWith(undefined, input, options);
}

/** What is learned from annotated pages. */
export interface Learned {
  /** Gives the models that choose the body. */
  readonly models: ModelSource;
  /** Weights by which a dump's headline is found. */
  readonly headline: HeadlineWeights;
}

/**
 * {@link cleanArticle} with other learned parts than those that ship, for whoever measures or trains them.
 *
 * @param learned the parts; undefined for those that ship.
 */
export async function cleanWith(
  learned: Learned | undefined,
  input: Uint8Array | string,
  options: CleanOptions = {},
): Promise<ArticleRecord> {
  const { judged, known } = await judge(learned?.models, input, options);
  return extract(judged, known, learned?.headline);
}

/** A record and the whole page that it was made of. */
export interface ExplainedArticle {
  /** With `removed` and `provenance`. */
  readonly record: ArticleRecord;
  /** Every block of the page in reading order, kept or not. */
  readonly blocks: readonly ExplainedBlock[];
}

/**
 * Cleans one page as {@link cleanArticle} does, and gives the page beside the record: what people look through.
 *
 * @param input as of `cleanArticle`.
 * @param options as of `cleanArticle`; `explain` is on.
 * @returns the record and the page's blocks with what became of each.
 * @throws {InputError} as `cleanArticle` does.
 */
export async function explainArticle(
  input: Uint8Array | string,
  options: CleanOptions = {},
): Promise<ExplainedArticle> {
  const { judged, known } = await judge(undefined, input, options);
  return { record: await extract(judged, { ...known, explain: true }), blocks: listBlocks(judged) };
}

/**
 * Fingerprints one page, to count what recurs over the pages of its site.
 *
 * @param input as of `cleanArticle`.
 * @param options as of `cleanArticle`, of which those are asked that say what the page is and where it was found.
 * @returns fingerprints of two halves each: first that of the whole page, then those of its blocks, each once.
 * @throws {InputError} as `cleanArticle` does.
 */
export async function fingerprintArticle(input: Uint8Array | string, options: CleanOptions = {}): Promise<Uint32Array> {
  const given = passable(options);
  const page = await load(input, given);
  return fingerprintPage(page, withAddress(page, given));
}

/** The options, with an address that may be passed on. */
function passable(options: CleanOptions): CleanOptions {
  return options.url === undefined ? options : { ...options, url: withoutLogin(options.url) };
}

/** The options, with the address that the page was saved from where the caller knows none. */
function withAddress({ savedFrom }: Page, options: CleanOptions): CleanOptions {
  const url = options.url ?? savedFrom;
  return url === undefined ? options : { ...options, url };
}

/** Loads a page and judges its blocks. Gives the options with what the page itself says of its address, too. */
async function judge(
  models: ModelSource | undefined,
  input: Uint8Array | string,
  options: CleanOptions,
): Promise<{ readonly judged: JudgedPage; readonly known: CleanOptions }> {
  const given = passable(options);
  const page = await load(input, given);
  const known = withAddress(page, given);
  return { judged: await strip(page, known, models), known };
}
