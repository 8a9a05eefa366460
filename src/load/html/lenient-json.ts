/** Nested deeper, it is no data anybody wrote, and whoever walks it by recursion would overflow. */
const MAX_DEPTH = 400;

/** What templates wrap scripts in: HTML comments and CDATA marks, with or without a comment of the script's own. */
const WRAPPERS = /<!--|-->|\ufeff|(?:\/\/|\/\*)?\s{0,8}(?:<!\[CDATA\[|\]\]>)(?:\s{0,8}\*\/)?/g;

/**
 * Parses JSON as pages have it: wrapped in comments or CDATA, with trailing commas, raw line breaks in strings, invalid
 * escapes, or several values in a row.
 *
 * @param text of a script.
 * @returns the values that could be read, in order; none when there is nothing to read.
 */
export function parseJsonLeniently(text: string): unknown[] {
  const whole = tryParse(text);
  if (whole !== undefined) return [whole];
  const values: unknown[] = [];
  for (const piece of repair(text.replace(WRAPPERS, ''))) {
    const value = tryParse(piece);
    if (value !== undefined) values.push(value);
  }
  return values;
}

function tryParse(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Counts brackets in strings as well: what is told too deep by mistake isn't worth the time. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 123 || c === 91) {
      if (++depth > MAX_DEPTH) return true;
    } else if (c === 125 || c === 93) depth--;
  }
  return false;
}

const ESCAPES = new Set('"\\/bfnrtu');

/** Splits a text into its top-level values, each mended. */
function repair(text: string): string[] {
  const values: string[] = [];
  let pieces: string[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '"') {
      const end = stringEnd(text, i);
      if (depth > 0) pieces.push(mendString(text.slice(i, end)));
      i = end - 1;
    } else if (c === '{' || c === '[') {
      depth++;
      pieces.push(c);
    } else if (c === '}' || c === ']') {
      if (depth === 0) continue;
      if (pieces[pieces.length - 1] === ',') pieces.pop();
      pieces.push(c);
      if (--depth === 0) {
        values.push(pieces.join(''));
        pieces = [];
      }
    } else if (depth > 0 && c > ' ') pieces.push(c);
  }
  return values;
}

function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}

function mendString(text: string): string {
  let mended = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '\\') {
      const next = text[i + 1] ?? '';
      if (ESCAPES.has(next)) mended += c + next;
      else if (next !== "'") mended += `\\\\${next < ' ' ? '' : next}`;
      else mended += next;
      i++;
    } else if (c < ' ') mended += c === '\n' ? '\\n' : ' ';
    else mended += c;
  }
  return mended;
}
