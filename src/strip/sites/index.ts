import { isOfBytes, kindOf } from '../../kind-of.ts';
import type { Page } from '../../page.ts';
import { scanTokens, type Tokens } from '../features/tokens.ts';
import { countable, fingerprintBlocks, HALVES } from './fingerprints.ts';
import { siteOf } from './site-of.ts';

export { HALVES } from './fingerprints.ts';

/** Where a page was found. */
export interface Whereabouts {
  /** Its address, where the caller knows it. */
  readonly url?: string;
  /** The record's source, a path or an id; default `-`. */
  readonly source?: string;
}

/**
 * On how many pages of its site each block stands, for blocks that stand on several: what `--learn-sites` writes. Plain data,
 * so that threads can share it.
 */
export interface Sites {
  /** Fingerprints in ascending order, two halves each. */
  readonly prints: Uint32Array;
  /** How many pages of its site each of them stands on. */
  readonly pages: Uint32Array;
}

/**
 * Fingerprints a page, to count on how many pages of its site each of its blocks stands.
 *
 * @param page a loaded page.
 * @returns fingerprints of two halves each: first that of the whole page, then those of its blocks, each once.
 */
export function fingerprintPage(page: Page, { url, source = '-' }: Whereabouts): Uint32Array {
  return countable(fingerprintBlocks(page, scanTokens(page.blocks), siteOf(page, url, source)));
}

/**
 * Tells on how many pages of the site each block of a page stands.
 *
 * @param page a loaded page.
 * @param tokens its words.
 * @param sites what was learned.
 * @returns a number a block, 0 where it isn't known to stand on several.
 */
export function readRecurrence(
  page: Page,
  tokens: Tokens,
  sites: Sites,
  { url, source = '-' }: Whereabouts,
): Uint32Array {
  const prints = fingerprintBlocks(page, tokens, siteOf(page, url, source));
  return Uint32Array.from(page.blocks, (_, b) =>
    pagesWith(sites, prints[b * HALVES] as number, prints[b * HALVES + 1] as number),
  );
}

/** What a file begins with: its format's name and version; the number of fingerprints follows. */
const HEADER = 'clean-article sites 1';
/** A fingerprint in hexadecimal digits, how many pages it stands on, and the signs between. */
const LINE = /^([0-9a-f]{8})([0-9a-f]{8}) ([1-9][0-9]{0,9})$/;

/**
 * Prints what was learned: a line of text that says how many fingerprints follow, then a line for each.
 *
 * @param sites what was learned.
 * @yields the file, a part at a time.
 */
export function* printSites({ prints, pages }: Sites): Generator<string> {
  yield `${HEADER} ${pages.length}\n`;
  for (let k = 0; k < pages.length; k++) {
    yield `${hex(prints[k * HALVES] as number)}${hex(prints[k * HALVES + 1] as number)} ${pages[k]}\n`;
  }
}

/**
 * Reads the file that `clean-article --learn-sites FILE` wrote, for the option `sites` of `cleanArticle`.
 *
 * @param bytes the file.
 * @returns what it says, in memory that worker threads share: 12 bytes a line.
 * @throws {RangeError} when it is no such file, or not whole.
 * @throws {TypeError} when it isn't given as bytes.
 * @example
 * ```ts
 * import { cleanArticle, readSites } from 'clean-article';
 *
 * // In earnest: readSites(await readFile('news.sites'))
 * const sites = readSites(Buffer.from('clean-article sites 1 0\n'));
 * const { url } = await cleanArticle('A page.', { url: 'https://example.org/story', sites });
 * console.log(sites.pages.length, url); // prints: 0 https://example.org/story
 * ```
 */
export function readSites(bytes: Uint8Array): Sites {
  if (!isOfBytes(bytes)) throw new TypeError(`the file must be a Uint8Array, not ${kindOf(bytes)}`);
  const lines = linesOf(bytes);
  const first = lines.next().value ?? '';
  const count = first.startsWith(`${HEADER} `) ? Number(first.slice(HEADER.length)) : Number.NaN;
  // No line is shorter than 19 bytes, so a file that lies about its length takes no memory.
  if (!Number.isInteger(count) || count < 0 || count * 19 > bytes.length)
    throw new RangeError('not a file written by --learn-sites');
  const memory = new SharedArrayBuffer(count * (HALVES + 1) * Uint32Array.BYTES_PER_ELEMENT);
  const prints = new Uint32Array(memory, 0, count * HALVES);
  const pages = new Uint32Array(memory, prints.byteLength, count);
  let k = 0;
  for (const line of lines) {
    const [, high = '', low = '', number = ''] = LINE.exec(line) ?? [];
    if (k >= count || number === '') throw new RangeError(`damaged --learn-sites file, at line ${k + 2}`);
    prints[k * HALVES] = Number.parseInt(high, 16);
    prints[k * HALVES + 1] = Number.parseInt(low, 16);
    pages[k] = Number(number);
    k++;
  }
  if (k < count) throw new RangeError(`damaged --learn-sites file: ${k} lines of ${count}`);
  return { prints, pages };
}

/** On how many pages of its site the block with a fingerprint stands; 0 when it isn't known to stand on several. */
function pagesWith({ prints, pages }: Sites, high: number, low: number): number {
  let from = 0;
  let to = pages.length - 1;
  while (from <= to) {
    const k = (from + to) >>> 1;
    const difference = (prints[k * HALVES] as number) - high || (prints[k * HALVES + 1] as number) - low;
    if (difference === 0) return pages[k] as number;
    if (difference < 0) from = k + 1;
    else to = k - 1;
  }
  return 0;
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}

/** The lines that end in a line break; what stands after the last is one too, unless it is empty. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('latin1');
  let from = 0;
  while (from < bytes.length) {
    const at = bytes.indexOf(0x0a, from);
    const to = at < 0 ? bytes.length : at;
    yield decoder.decode(bytes.subarray(from, Math.min(to, from + 100)));
    from = to + 1;
  }
}
