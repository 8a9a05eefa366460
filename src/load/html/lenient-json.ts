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

/** Words that JSON has; `undefined` and `NaN` are what scripts print for nothing. */
const WORDS = new Set(['true', 'false', 'null']);
const WORD = /[A-Za-z]+/y;

/** Where a script's comment that begins at a slash ends; the slash itself for none. */
function commentEnd(text: string, at: number): number {
  const mark = text[at + 1];
  const end = mark === '/' ? text.indexOf('\n', at) : mark === '*' ? text.indexOf('*/', at + 2) : at;
  if (end === at) return at;
  return end < 0 ? text.length : mark === '*' ? end + 1 : end;
}

/** Splits a text into its top-level values, each mended; what is cut off is closed. */
function repair(text: string): string[] {
  const values: string[] = [];
  let pieces: string[] = [];
  const open: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    const last = pieces[pieces.length - 1] ?? '';
    if (c === '"') {
      const end = stringEnd(text, i);
      if (open.length > 0) {
        if (last.endsWith('"')) pieces.push(',');
        pieces.push(`"${mendString(text.slice(i + 1, end))}"`);
      }
      i = end;
    } else if (c === '{' || c === '[') {
      open.push(c === '{' ? '}' : ']');
      pieces.push(c);
    } else if (c === '}' || c === ']') {
      if (open.length === 0) continue;
      if (last === ',') pieces.pop();
      pieces.push(c);
      open.pop();
      if (open.length === 0) {
        values.push(pieces.join(''));
        pieces = [];
      }
    } else if (c === '/') i = commentEnd(text, i);
    else if (open.length > 0 && c > ' ') {
      WORD.lastIndex = i;
      const word = /\d$/.test(last) ? undefined : WORD.exec(text)?.[0];
      pieces.push(word === undefined || WORDS.has(word) ? (word ?? c) : 'null');
      i += (word?.length ?? 1) - 1;
    }
  }
  if (pieces.length > 3) values.push(closed(pieces, open));
  return values;
}

/** What was read of a value that is cut off, without a name whose value is missing and with the brackets that are. */
function closed(pieces: string[], open: readonly string[]): string {
  if (pieces[pieces.length - 1] === ':') pieces.splice(-2);
  if (pieces[pieces.length - 1] === ',') pieces.pop();
  return pieces.join('') + open.toReversed().join('');
}

/** How much white space is looked over behind a quotation mark, in UTF-16 units. */
const MAX_SPACE = 40;

/** Whether a quotation mark ends its string: what follows is JSON's own mark, another string on the next line, or nothing. */
function isEnd(text: string, at: number): boolean {
  let next = at + 1;
  let isNewLine = false;
  while (next < text.length && next <= at + MAX_SPACE && (text[next] as string) <= ' ') {
    if (text[next] === '\n') isNewLine = true;
    next++;
  }
  const c = text[next] ?? '';
  return c === '' || ',:}]/'.includes(c) || (c === '"' && isNewLine);
}

/** Where the quotation mark stands that ends a string: marks inside of it that nobody escaped don't. */
function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"' && isEnd(text, i)) return i;
  }
  return text.length;
}

/** The inside of a string, with what JSON allows in one. */
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
    } else if (c === '"') mended += '\\"';
    else if (c < ' ') mended += c === '\n' ? '\\n' : ' ';
    else mended += c;
  }
  return mended;
}
