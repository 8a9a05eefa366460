import type { Page } from '../page.ts';
import { checkSize, type OpenedText, readText } from './bytes/index.ts';
import { undoTwice } from './bytes/twice.ts';
import { rejectFeed } from './feed.ts';
import { looksLikeHtml } from './format.ts';
import type { PageText } from './utf8-text.ts';

export { isGzip } from './bytes/gzip.ts';
export { charsetOf, readResponse } from './bytes/http.ts';
export { DEFAULT_MAX_INPUT_SIZE, trusted } from './bytes/index.ts';
export type { ZstdStream } from './bytes/zstd.ts';
export { isZstd } from './bytes/zstd-magic.ts';
export { InputError, tooLarge } from './input-error.ts';

/** Options of load: those of `cleanArticle` that say how bytes become a page. */
export interface LoadOptions {
  inputFormat?: 'auto' | 'text' | 'html';
  url?: string;
  encoding?: string;
  maxInputSize?: number;
}

/** The decompressor of Zstandard, loaded when asked for: few inputs need it. */
export function loadZstd(): Promise<Pick<typeof import('./bytes/zstd.ts'), 'ZstdStream'>> {
  return import('./bytes/zstd.ts');
}

/**
 * Turns one input into a page.
 *
 * @param input the page's bytes, compressed or not; or its text, already decoded.
 * @param options what the caller knows about the input; what isn't said is found out from the content.
 * @returns the page; without blocks when there is nothing to read.
 * @throws {InputError} when the input is no page: binary, a feed, too large, damaged, an unknown encoding name.
 */
export async function load(input: Uint8Array | string, options: LoadOptions = {}): Promise<Page> {
  const opened = typeof input === 'string' ? given(input, options) : await readText(input, options);
  const { inputFormat = 'auto', url = opened.url } = options;
  const text = options.encoding === undefined ? undoTwice(opened.text) : opened.text;
  const page = await parse(withoutNoise(text), inputFormat, url === null ? {} : { url });
  return opened.url === null ? page : { ...page, savedFrom: opened.url };
}

async function parse(
  text: PageText,
  format: NonNullable<LoadOptions['inputFormat']>,
  source: { url?: string },
): Promise<Page> {
  if (format === 'auto') rejectFeed(text);
  const isHtml = format === 'auto' ? looksLikeHtml(text) : format === 'html';
  if (isHtml) {
    const { loadHtml } = await import('./html/index.ts');
    return loadHtml(text, source);
  }
  const { loadText, readHead, withoutReferences } = await import('./text/index.ts');
  const dump = await withoutReferences(text.toString());
  return loadText(dump, source, await readHead(dump));
}

function given(text: string, options: LoadOptions): OpenedText {
  return { text: checkSize(text, options), url: null };
}

/** Takes off a byte order mark and NULs, which no format means anything by and parsers trip over. UTF-8 comes without. */
function withoutNoise(text: PageText): PageText {
  if (typeof text !== 'string') return text;
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  return unmarked.includes('\0') ? unmarked.replaceAll('\0', '') : unmarked;
}
