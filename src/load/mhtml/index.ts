import { withoutLogin } from '../../url.ts';
import { InputError } from '../input-error.ts';
import { parseHeaders, parsePart } from './part.ts';

/** The page of an MHTML file. */
export interface MainPart {
  readonly bytes: Buffer;
  /** What the part's header names, which may be no encoding at all. */
  readonly charset: string | null;
  /** Where the page came from. */
  readonly url: string | null;
}

/** How far the header of the file may go, in bytes. */
const HEADER_SPAN = 16_384;

/** Parts that are looked through for the page; it is nearly always the first. */
const MAX_PARTS = 1_000;

const MULTIPART = /^content-type:[ \t]{0,9}multipart\/(?:related|alternative|mixed)\b/im;
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/**
 * Whether bytes are a page as browsers save it whole (RFC 2557): a header as of a mail, of several parts.
 *
 * @param bytes of any input.
 */
export function isMhtml(bytes: Buffer): boolean {
  const header = headerOf(bytes);
  return header !== null && /^mime-version:/im.test(header) && MULTIPART.test(header);
}

/**
 * Finds the page among the parts of an MHTML file: the one that the header says is the start, else the first of HTML.
 *
 * @param bytes the file.
 * @returns the page, its transfer encoding undone.
 * @throws {InputError} `bad-mhtml` when there is no page in it.
 */
export async function mainPart(bytes: Buffer): Promise<MainPart> {
  const top = await parseHeaders(headerOf(bytes) ?? '');
  const boundary = top.parameter('content-type', 'boundary');
  if (boundary === null) throw new InputError('bad-mhtml', 'damaged MHTML: the header names no boundary');
  const start = top.parameter('content-type', 'start');
  let first: { readonly part: Buffer; readonly location: string | null } | null = null;
  for (const part of parts(bytes, boundary)) {
    const header = await parseHeaders(headerOf(part) ?? '');
    const location = header.value('content-location');
    if (start !== null && header.value('content-id') === start) {
      first = { part, location };
      break;
    }
    if (PAGE_TYPE.test(header.value('content-type') ?? '')) first ??= { part, location };
    if (first !== null && start === null) break;
  }
  if (first === null) throw new InputError('bad-mhtml', 'MHTML without a page in it');
  const url = top.value('snapshot-content-location') ?? first.location;
  return { ...(await parsePart(first.part)), url: url !== null && /^https?:/i.test(url) ? withoutLogin(url) : null };
}

/** What stands before the first empty line. */
function headerOf(bytes: Buffer): string | null {
  const text = bytes.subarray(0, HEADER_SPAN).toString('latin1').replace(/^\s+/, '');
  const end = /\r?\n\r?\n/.exec(text);
  return end === null ? null : text.slice(0, end.index);
}

/** The parts between lines that are the boundary. The last may lack its end: then the file was cut off. */
function* parts(bytes: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let begin = nextMark(bytes, mark, 0);
  for (let count = 0; begin !== null && count < MAX_PARTS; count++) {
    const from = begin.end;
    if (bytes.subarray(from, from + 2).toString('latin1') === '--') return;
    const next = nextMark(bytes, mark, from);
    const lineEnd = bytes.indexOf(0x0a, from);
    if (lineEnd < 0) return;
    yield bytes.subarray(lineEnd + 1, next?.start ?? bytes.length);
    begin = next;
  }
}

/** Where the next line begins with the mark. */
function nextMark(bytes: Buffer, mark: Buffer, from: number): { readonly start: number; readonly end: number } | null {
  for (let at = bytes.indexOf(mark, from); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    if (at === 0 || bytes[at - 1] === 0x0a) return { start: at, end: at + mark.length };
  }
  return null;
}
