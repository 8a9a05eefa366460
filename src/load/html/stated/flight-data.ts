import { isObject } from '../../../json.ts';

/** What pushes a piece of the stream that draws the page: `self.__next_f.push([1,"…"])`. */
const PUSH = '__next_f.push(';
/** A row of text says how long it is, in bytes, as a hexadecimal number. */
const TEXT_ROW = /^T([0-9a-f]{1,8}),/;
const NEWLINE = 10;
const COLON = 58;
/** Longest name of a row, and of what stands before its text, in bytes. */
const MAX_NAME = 12;
const MAX_REFERENCES = 100_000;

/** Whether a script pushes a piece of that stream. */
export function isFlight(text: string): boolean {
  return text.includes(PUSH);
}

/**
 * Reads the stream by which React's server components send what they draw: rows of JSON, and of long texts that these refer to.
 *
 * @param scripts texts of scripts that push pieces of it, in order.
 * @returns the values of the rows, with the texts in their places.
 */
export function readFlight(scripts: readonly string[]): unknown[] {
  const bytes = Buffer.from(scripts.map(pieceOf).join(''));
  const texts = new Map<string, string>();
  const rows: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(COLON, at);
    if (colon < 0) break;
    const name = colon - at > MAX_NAME ? '' : bytes.toString('latin1', at, colon);
    const start = colon + 1;
    const [head, length] = TEXT_ROW.exec(bytes.toString('latin1', start, start + MAX_NAME)) ?? [];
    if (head !== undefined && length !== undefined) {
      at = start + head.length + Number.parseInt(length, 16);
      texts.set(`$${name}`, bytes.toString('utf8', start + head.length, at));
      continue;
    }
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const row = parsed(bytes.toString('utf8', start, end));
    if (row !== undefined) rows.push(row);
    at = end + 1;
  }
  placeTexts(rows, texts);
  return rows;
}

/** The piece that a script pushes; empty for none. */
function pieceOf(script: string): string {
  const start = script.indexOf(PUSH) + PUSH.length;
  const pushed = parsed(script.slice(start, script.lastIndexOf(')')));
  return Array.isArray(pushed) && typeof pushed[1] === 'string' ? pushed[1] : '';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Puts the texts where the rows refer to them. */
function placeTexts(rows: unknown[], texts: ReadonlyMap<string, string>): void {
  const stack: unknown[] = [rows];
  for (let seen = 0; seen < MAX_REFERENCES; seen++) {
    const value = stack.pop();
    if (value === undefined && stack.length === 0) return;
    if (!Array.isArray(value) && !isObject(value)) continue;
    const holder = value as Record<string, unknown>;
    for (const [key, item] of Object.entries(holder)) {
      const text = typeof item === 'string' ? texts.get(item) : undefined;
      if (text !== undefined) holder[key] = text;
      else if (typeof item === 'object') stack.push(item);
    }
  }
}
