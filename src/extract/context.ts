import type { Block, JudgedPage } from '../page.ts';
import { parseUrl, readArchived } from '../url.ts';
import { findDumpHeadlines } from './dump-headline/index.ts';
import type { Weights } from './dump-headline/weights.ts';
import { findHeadlines, type Headline } from './headline.ts';

/** Options of extract: those of `cleanArticle` that a field's value depends on. */
export interface ExtractOptions {
  source?: string;
  url?: string;
  language?: string;
  explain?: boolean;
}

/** The page with what every source needs to know about where things stand on it. */
export interface Context {
  readonly page: JudgedPage;
  readonly options: ExtractOptions;
  /** First and last block of the body, the picture above its text left out; both -1 when there is none. */
  readonly firstBody: number;
  readonly lastBody: number;
  /** The block that holds the headline: strip's, else the best heading; -1 when there is none. */
  readonly anchor: number;
  /** Headings that may be the headline. */
  readonly headlines: readonly Headline[];
  /** Whether the page is a text dump, or as one says nothing about itself. */
  readonly isDump: boolean;
  /** Whether the headline was looked for among all lines, strip's choice included. */
  readonly isSearched: boolean;
  /** The beginning of the body, for the language detector. */
  readonly sample: string;
  /** Where the page is, when it or the caller says so. */
  readonly address: URL | null;
}

/** How much of the body is looked at to tell its language, in UTF-16 units. */
const SAMPLE = 2000;

/** Weight from which on a heading is the page's headline beyond doubt: of the first level, with the page's own title. */
const SURE = 0.95;

/** Parses a URL, that of a copy in an archive as its original's; null when it isn't http or https. */
export function parseWebUrl(value: string | null | undefined, base?: string): URL | null {
  const given = value ? parseUrl(value, base) : null;
  const copy = given === null ? null : readArchived(given.href);
  const url = copy === null ? given : parseUrl(copy.original);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : null;
}

/**
 * Finds the places on the page that the sources share.
 *
 * @param weights by which a dump's headline is found; those that ship by default.
 */
export function makeContext(page: JudgedPage, options: ExtractOptions, weights?: Weights): Context {
  let firstBody = -1;
  let lastBody = -1;
  let anchor = -1;
  let sample = '';
  for (const [index, verdict] of page.verdicts.entries()) {
    if (verdict.verdict === 'field' && verdict.field === 'title' && anchor < 0) anchor = index;
    if (verdict.verdict !== 'body') continue;
    if (firstBody < 0 || isPicture(page.blocks[firstBody])) firstBody = index;
    lastBody = index;
    const block = page.blocks[index];
    if (block && sample.length < SAMPLE && block.kind !== 'code' && block.kind !== 'image') {
      sample += `${block.text.slice(0, SAMPLE)}\n`;
    }
  }
  const canonical = page.head.links.find((link) => link.rel === 'canonical')?.href;
  const stated = page.head.meta.find((meta) => meta.name === 'og:url')?.content;
  const address =
    parseWebUrl(options.url) ?? parseWebUrl(canonical) ?? parseWebUrl(stated) ?? parseWebUrl(page.head.base);
  const { title, meta } = page.head;
  const isDump = title === null && (meta.length === 0 || hasLines(page));
  // A headline that the dump states at its top need not be looked for.
  const isUnstated = isDump && !meta.some(({ name }) => name === 'og:title');
  const lines = isUnstated ? findDumpHeadlines(page, weights).filter(({ block }) => !isEntry(page, block, anchor)) : [];
  // Where all that look like headlines are entries of a list, strip's choice stands.
  const isSearched = isUnstated && (page.kind !== 'listing' || lines.length > 0 || anchor < 0);
  const headlines = isSearched ? lines : findHeadlines(page, address?.pathname.toLowerCase() ?? '');
  const best = headlines.reduce<Headline | null>((top, next) => (top && top.weight >= next.weight ? top : next), null);
  // Strip's choice that is no heading gives way to the heading that says what the page calls itself.
  const isOutdone = page.blocks[anchor]?.kind !== 'heading' && (best?.weight ?? 0) >= SURE;
  if (anchor < 0 || isSearched || isOutdone) anchor = best?.block ?? -1;
  sample = sample.slice(0, SAMPLE);
  return { page, options, firstBody, lastBody, anchor, headlines, isDump, isSearched, sample, address };
}

/** Whether a page was a text, whose blocks are lines. */
function hasLines({ blocks: [first] }: JudgedPage): boolean {
  return first !== undefined && 'lines' in first.origin;
}

/** Whether a block is a picture or its caption: names and dates stand above as well as below. */
function isPicture(block: Block | undefined): boolean {
  return block?.kind === 'image' || block?.kind === 'caption';
}

/**
 * Whether a reader sees a block. A page that ships its article hidden, to be shown by a script, hides nothing in it: being
 * hidden then says no more.
 */
export function isSeen(block: Block, { page, firstBody }: Context): boolean {
  return !block.hidden || page.blocks[firstBody]?.hidden === true;
}

/** How a block lies to the article: beside its headline and beginning, after its end, or neither. */
export type Nearness = 'start' | 'end' | null;

/**
 * Tells whether a block is where an article's names and dates stand.
 *
 * @param reach how many blocks around the headline and the beginning of the body count as beside them.
 */
export function nearness(block: number, context: Context, reach: number): Nearness {
  const { anchor, firstBody, lastBody } = context;
  if (lastBody > anchor && block > lastBody) return block <= lastBody + reach ? 'end' : null;
  const start = anchor >= 0 ? anchor : Math.max(firstBody, 0);
  // A body that begins before its headline, or far below it, says nothing about where the headline's lines end.
  const until = firstBody > start && firstBody <= start + 4 * reach ? firstBody : start;
  if (block >= start - reach && block <= until + reach) return 'start';
  if (firstBody >= 0 && firstBody < anchor && block >= firstBody - reach && block < firstBody) return 'start';
  return lastBody >= 0 && block >= lastBody - 1 && block <= lastBody + reach ? 'end' : null;
}

/** How many blocks before the body are taken for the lines under a headline that wasn't found. */
const LEAD_IN = 8;
/** How many blocks the lines under a headline are at most that stands inside of what was taken for the body. */
const LEAD_INSIDE = 6;

/** Whether a block stands between the headline and the body, where lines are about the article whatever they look like. */
export function isUnderHeadline(block: number, context: Context): boolean {
  const { anchor, firstBody } = context;
  const from = anchor >= 0 ? anchor : firstBody - LEAD_IN;
  return block > from && block < (anchor >= firstBody ? anchor + 1 + LEAD_INSIDE : firstBody);
}

/** Whether a line is an entry of a list, some of which read as a headline does; the list's own stands outside of them. */
function isEntry(page: JudgedPage, block: number, anchor: number): boolean {
  return page.kind === 'listing' && anchor >= 0 && page.verdicts[block]?.verdict === 'body';
}
