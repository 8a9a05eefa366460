import { RecordError } from '../failure.ts';
import type { Content } from '../input.ts';

/** Names of the fields that hold a page, in a line of JSON. A name with dots leads into objects: `meta.url`. */
export interface PageFields {
  readonly text: string;
  readonly html: string;
  readonly url: string;
  readonly id: string;
}

/** The fields where the caller names none. */
export const DEFAULT_FIELDS: PageFields = { text: 'text', html: 'html', url: 'url', id: 'id' };

/**
 * Reads a page from a line of JSON Lines.
 *
 * @param line one JSON object, in UTF-8.
 * @param fields where the page and what belongs to it stand in the object.
 * @returns the page, its HTML when it has both; and its id, null when it has none.
 * @throws {RecordError} when the line is no JSON object, or has no page in it.
 */
export function readLine(line: Buffer, fields: PageFields): { readonly id: string | null; readonly content: Content } {
  const object = parseObject(line);
  const id = idOf(valueAt(object, fields.id));
  const html = valueAt(object, fields.html);
  const text = valueAt(object, fields.text);
  const page = typeof html === 'string' ? html : text;
  if (typeof page !== 'string') {
    throw new RecordError('no-page', `no string named ${fields.html} or ${fields.text} in it`, id);
  }
  const url = valueAt(object, fields.url);
  const content: Content = {
    bytes: Buffer.from(page),
    inputFormat: typeof html === 'string' ? 'html' : 'text',
    encoding: 'utf-8',
    ...(typeof url === 'string' && URL.canParse(url) && { url }),
  };
  return { id, content };
}

function parseObject(line: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new RecordError('bad-json', 'not a line of JSON');
  }
  if (!isObject(value)) throw new RecordError('bad-json', 'not a JSON object');
  return value;
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

function idOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
