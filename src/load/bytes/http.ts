import { asBuffer } from './as-buffer.ts';

/** An HTTP response as a crawler stored it, or a tool that prints headers, too. */
export interface Response {
  readonly status: number;
  /** By name in lower case; the first of several. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Where a header may end at the latest, in bytes. */
const HEADER_SPAN = 1_048_576;

/**
 * Reads an HTTP response. Its transfer coding is undone, a content coding isn't.
 *
 * @param given status line, header and body.
 * @returns the response, or null when it begins with no status line.
 */
export async function readResponse(given: Uint8Array): Promise<Response | null> {
  const bytes = asBuffer(given);
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

/** How many responses are passed over that lead on to another. */
const MAX_RESPONSES = 30;

/** What a page was sent with. */
export interface SentPage {
  readonly bytes: Uint8Array;
  /** What the header names, which may be no encoding at all. */
  readonly charset: string | null;
}

/**
 * Takes off the header with which a page was saved: `curl -i`, `wget --save-headers`. Behind redirections there are several.
 *
 * @param bytes of any input.
 * @returns the page and its encoding; null where no header stands before it.
 */
export async function withoutHeader(bytes: Uint8Array): Promise<SentPage | null> {
  let sent: SentPage | null = null;
  for (let count = 0; count < MAX_RESPONSES; count++) {
    const rest: Uint8Array = sent?.bytes ?? bytes;
    const response: Response | null = beginsWithStatus(rest) ? await readResponse(rest) : null;
    // A text about HTTP shows a status line, and goes on as texts do.
    if (response === null || !(response.headers.has('content-type') || response.headers.has('location'))) break;
    sent = { bytes: response.body, charset: charsetOf(response.headers.get('content-type') ?? '') };
  }
  return sent;
}

const STATUS = Buffer.from('HTTP/', 'latin1');

function beginsWithStatus(bytes: Uint8Array): boolean {
  return STATUS.equals(bytes.subarray(0, STATUS.length));
}

/**
 * The charset that a media type names.
 *
 * @returns null when it names none.
 */
export function charsetOf(media: string): string | null {
  return /;\s{0,9}charset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/i.exec(media)?.[1] ?? null;
}

/** Some crawlers undo the chunks and leave the header: what isn't chunked comes back as it is. */
async function dechunk(body: Buffer): Promise<Buffer> {
  const { AsyncIterReader } = await import('warcio');
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
