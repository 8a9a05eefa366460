import { charsetOf, readResponse, trusted } from '../../load/index.ts';
import { parseUrl } from '../../url.ts';
import { RecordError } from '../failure.ts';
import type { Content } from '../input.ts';

import { undoContentCoding } from './content-coding.ts';

type Headers = (name: string) => string | null;

/** Media types of pages; a response that states none may be one too. */
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i;

/** Content of a record that is an HTTP response. */
const HTTP = /^application\/http\b/i;

/**
 * Whether a record may hold a page: an HTTP response, a page that was stored without one, or text that was made of one (WET).
 *
 * @param headers the record's own, by name.
 */
export function mayHoldPage(headers: Headers): boolean {
  const type = headers('WARC-Type')?.toLowerCase();
  const media = headers('Content-Type') ?? '';
  if (type === 'response') return HTTP.test(media) || PAGE_TYPE.test(media);
  return (type === 'resource' || type === 'conversion') && PAGE_TYPE.test(media);
}

/**
 * Gives the page of a record.
 *
 * @param headers the record's own.
 * @param block what the record holds.
 * @param limit most bytes of the page, once its content coding is undone.
 * @returns the page, or null when the record holds none: an image, an error of the server, a redirection.
 * @throws {RecordError} when it is damaged; {@link InputError} `too-large`.
 */
export async function pageOf(headers: Headers, block: Buffer, limit: number): Promise<Content | null> {
  const target = headers('WARC-Target-URI')?.replace(/^<|>$/g, '') ?? '';
  const url = /^https?:/i.test(target) && parseUrl(target) !== null ? { url: target } : {};
  const media = headers('Content-Type') ?? '';
  if (!HTTP.test(media)) {
    const isText = headers('WARC-Type')?.toLowerCase() === 'conversion' && /^text\/plain\b/i.test(media);
    return { bytes: block, ...url, ...(isText ? { inputFormat: 'text' } : {}), ...encodingOf(block, media) };
  }
  const response = await readResponse(block);
  if (response === null) throw new RecordError('bad-http', 'damaged record: its HTTP response has no status line');
  const type = response.headers.get('content-type') ?? '';
  if (response.status < 200 || response.status > 299 || (type !== '' && !PAGE_TYPE.test(type))) return null;
  const bytes = await undoContentCoding(response.body, response.headers.get('content-encoding') ?? '', limit);
  return { bytes, ...url, ...encodingOf(bytes, type) };
}

function encodingOf(bytes: Uint8Array, media: string): { encoding?: string } {
  const encoding = trusted(bytes, charsetOf(media));
  return encoding === null ? {} : { encoding };
}
