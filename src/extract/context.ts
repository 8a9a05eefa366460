import type { JudgedPage, Reason, Verdict } from '../page.ts';

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
  /** First and last block of the body; both -1 when there is none. */
  readonly firstBody: number;
  readonly lastBody: number;
  /** The block that holds the headline, -1 when strip named none. */
  readonly titleBlock: number;
  /** The beginning of the body, for the language detector and for words shared with it. */
  readonly sample: string;
  /** Where the page is, when it or the caller says so. */
  readonly address: URL | null;
}

/** How much of the body is looked at to tell its language and subject, in UTF-16 units. */
const SAMPLE = 2000;

/** Reasons of blocks that speak of other things than this article: their names and dates aren't its own. */
const FOREIGN: ReadonlySet<Reason> = new Set([
  'related',
  'comments',
  'advertisement',
  'newsletter',
  'legal',
  'cookies',
]);

/** Whether a block was dropped as being about something else than this article. */
export function isForeign(verdict: Verdict | undefined): boolean {
  return verdict?.verdict === 'dropped' && FOREIGN.has(verdict.reason);
}

/** Parses a URL; null when it isn't http or https. */
export function parseUrl(value: string | null | undefined, base?: string): URL | null {
  if (!value || !URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** Finds the places on the page that the sources share. */
export function makeContext(page: JudgedPage, options: ExtractOptions): Context {
  let firstBody = -1;
  let lastBody = -1;
  let titleBlock = -1;
  let sample = '';
  for (const [index, verdict] of page.verdicts.entries()) {
    if (verdict.verdict === 'field' && verdict.field === 'title' && titleBlock < 0) titleBlock = index;
    if (verdict.verdict !== 'body') continue;
    if (firstBody < 0) firstBody = index;
    lastBody = index;
    const block = page.blocks[index];
    if (block && sample.length < SAMPLE && block.kind !== 'code' && block.kind !== 'image') {
      sample += `${block.text.slice(0, SAMPLE)}\n`;
    }
  }
  const canonical = page.head.links.find((link) => link.rel === 'canonical')?.href;
  const stated = page.head.meta.find((meta) => meta.name === 'og:url')?.content;
  const address = parseUrl(options.url) ?? parseUrl(canonical) ?? parseUrl(stated) ?? parseUrl(page.head.base);
  return { page, options, firstBody, lastBody, titleBlock, sample: sample.slice(0, SAMPLE), address };
}
