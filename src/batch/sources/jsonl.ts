import { isObject } from '../../json.ts';
import { parseUrl } from '../../url.ts';
import { RecordError } from '../failure.ts';
import type { Content } from '../input.ts';

/** Names of the fields that hold a page, in a line of JSON. A name with dots leads into objects: `meta.url`. */
export interface PageFields {
  readonly text: string;
  readonly html: string;
  /** The bytes of a page of any format and encoding, in base64. */
  readonly base64: string;
  readonly url: string;
  readonly id: string;
}

/** Deeper, a line is no data that anybody wrote, and parsing it takes a hundred times its size. */
const MAX_DEPTH = 1000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The fields where the caller names none. */
export const DEFAULT_FIELDS: PageFields = { text: 'text', html: 'html', base64: 'base64', url: 'url', id: 'id' };

/**
 * Reads a page from a line of JSON Lines.
 *
 * @param line one JSON object, in UTF-8.
 * @param fields where the page and what belongs to it stand in the object.
 * @returns the page: its bytes, else its HTML, else its text, the first that isn't empty; and its id, null when it has none.
 * @throws {RecordError} when the line is no JSON object, has no page in it, or one in base64 that is none.
 */
export function readLine(line: Buffer, fields: PageFields): { readonly id: string | null; readonly content: Content } {
  const object = parseObject(line);
  const id = idOf(valueAt(object, fields.id), () => valueAt(parseObject(withLongNumbersQuoted(line)), fields.id));
  const url = valueAt(object, fields.url);
  const content: Content = {
    ...pageOf(object, fields, id),
    ...(typeof url === 'string' && parseUrl(url) !== null && { url }),
  };
  return { id, content };
}

function pageOf(object: Record<string, unknown>, fields: PageFields, id: string | null): Content {
  const kinds = ['base64', 'html', 'text'] as const;
  const stated = kinds.flatMap((kind) => {
    const page = valueAt(object, fields[kind]);
    return typeof page === 'string' ? [{ kind, page }] : [];
  });
  // A table's rows have an empty string where there is nothing.
  const chosen = stated.find(({ page }) => page !== '') ?? stated[0];
  if (chosen === undefined)
    throw new RecordError('no-page', `no string named ${fields.base64}, ${fields.html} or ${fields.text} in it`, id);
  const { kind, page } = chosen;
  if (kind === 'base64') return { bytes: decodeBase64(page, fields.base64, id) };
  return { bytes: Buffer.from(page), inputFormat: kind, encoding: 'utf-8' };
}

function decodeBase64(base64: string, name: string, id: string | null): Buffer {
  try {
    // Unlike Buffer's own decoder, this one refuses what isn't base64 instead of passing over it.
    return Buffer.from(atob(base64), 'latin1');
  } catch {
    throw new RecordError('bad-base64', `what is named ${name} is not base64`, id);
  }
}

function parseObject(line: Buffer): Record<string, unknown> {
  if (isTooDeep(line)) throw new RecordError('bad-json', `JSON of more than ${MAX_DEPTH} levels`);
  let value: unknown;
  try {
    value = JSON.parse(line.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new RecordError('bad-json', 'not a line of JSON');
  }
  if (!isObject(value)) throw new RecordError('bad-json', 'not a JSON object');
  return value;
}

/** Whether objects and lists are nested too deep; brackets in strings don't count. */
function isTooDeep(line: Buffer): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < line.length; at++) {
    const byte = line[at];
    if (byte === QUOTE) inString = !inString;
    else if (inString) {
      if (byte === BACKSLASH) at++;
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return false;
}

function valueAt(object: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  let value: unknown = object;
  for (const part of name.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/**
 * A page's id as text.
 *
 * @param value what stands there, as it was parsed.
 * @param exact the same as it is written, where it is a number of more digits than a number here has.
 */
function idOf(value: unknown, exact: () => unknown): string | null {
  if (typeof value === 'number') {
    // JSON can write larger ones than there are here; they would all be called `Infinity`.
    if (!Number.isFinite(value)) return null;
    return String(Number.isInteger(value) && !Number.isSafeInteger(value) ? exact() : value);
  }
  // JSON can write half a character, and no record or message has one.
  return typeof value === 'string' && value !== '' ? value.toWellFormed() : null;
}

/** Whole numbers that lose digits when they are parsed; the longest that is taken for an id has as many as a name. */
const LONG_NUMBER = /(?<![\w.+-])-?\d{16,255}(?![\w.])/g;
const LONG = 16;

/** Only what stands between strings is looked at. */
function withLongNumbersQuoted(line: Buffer): Buffer {
  const parts: Buffer[] = [];
  let taken = 0;
  for (let at = 0; at < line.length; ) {
    const begin = line.indexOf(QUOTE, at);
    const end = begin === -1 ? line.length : begin;
    if (end - at >= LONG) {
      const between = line.toString('utf8', at, end).replace(LONG_NUMBER, '"$&"');
      parts.push(line.subarray(taken, at), Buffer.from(between));
      taken = end;
    }
    at = begin === -1 ? end : endOfString(line, begin);
  }
  parts.push(line.subarray(taken));
  return Buffer.concat(parts);
}

/** Where a string ends that begins somewhere, behind its last quote. */
function endOfString(line: Buffer, begin: number): number {
  let at = begin + 1;
  while (at < line.length && line[at] !== QUOTE) at += line[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}
