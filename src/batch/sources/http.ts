import { AsyncIterReader } from 'warcio';

/** An HTTP response as a crawler stored it. */
export interface Response {
  readonly status: number;
  /** By name in lower case; the first of several. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Where a header may end at the latest, in bytes. */
const HEADER_SPAN = 1_048_576;

/**
 * Reads an HTTP response. Its transfer coding is undone, a content coding isn't.
 *
 * @param bytes status line, header and body.
 * @returns the response, or null when it begins with no status line.
 */
export async function readResponse(bytes: Buffer): Promise<Response | null> {
  const { end, bodyStart } = headerEnd(bytes);
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(statusLine)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const body = bytes.subarray(bodyStart);
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  return { status: Number(status), headers, body: chunked ? await dechunk(body) : body };
}

/** Some crawlers undo the chunks and leave the header: what isn't chunked comes back as it is. */
async function dechunk(body: Buffer): Promise<Buffer> {
  return Buffer.from(await new AsyncIterReader([body], null, true).readFully());
}

function headerEnd(bytes: Buffer): { end: number; bodyStart: number } {
  const span = bytes.subarray(0, HEADER_SPAN);
  const crlf = span.indexOf('\r\n\r\n');
  const lf = span.indexOf('\n\n');
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { end: crlf, bodyStart: crlf + 4 };
  if (lf >= 0) return { end: lf, bodyStart: lf + 2 };
  return { end: span.length, bodyStart: span.length };
}
