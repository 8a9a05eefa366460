import { QUOTES, Strings } from './json-strings.ts';

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

/** A number, a word or a name without quotation marks. */
const BARE = /[^\s,:{}[\]"'“”„/]+/y;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Words that JSON has; `undefined` and `NaN` are what scripts print for nothing. */
const WORDS = new Set(['true', 'false', 'null']);
/** How far the end of a template's gap that was never filled is looked for: `{{ page.title }}`. */
const MAX_GAP = 200;

/** Where a script's comment that begins at a slash ends; the slash itself for none. */
function commentEnd(text: string, at: number): number {
  const mark = text[at + 1];
  const end = mark === '/' ? text.indexOf('\n', at) : mark === '*' ? text.indexOf('*/', at + 2) : at;
  if (end === at) return at;
  return end < 0 ? text.length : mark === '*' ? end + 1 : end;
}

/** Splits a text into its top-level objects and lists, each mended; what is cut off is closed. */
function repair(text: string): string[] {
  const values: string[] = [];
  const strings = new Strings(text);
  let value = new Value();
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '{' || c === '[') {
      const gap = c === '{' && text[i + 1] === '{' && value.isOpen ? text.slice(i, i + MAX_GAP).indexOf('}}') : -1;
      if (gap > 0) {
        value.add('null');
        i += gap + 1;
      } else value.begin(c);
    } else if (c === '/') i = commentEnd(text, i);
    else if (!value.isOpen) continue;
    else if (c === '}' || c === ']') {
      value.end();
      if (value.isOpen) continue;
      values.push(value.print());
      value = new Value();
    } else if (c === ',' || c === ':') value.mark(c);
    else if (QUOTES.has(c)) {
      const end = strings.end(i, value.wantsName);
      value.add(`"${mendString(text.slice(i + 1, end))}"`);
      i = text[end] === ',' ? end - 1 : end;
    } else if (c > ' ') {
      BARE.lastIndex = i;
      const word = BARE.exec(text)?.[0] ?? c;
      if (value.wantsName) value.add(JSON.stringify(word));
      else value.add(NUMBER.test(word) || WORDS.has(word) ? word : 'null');
      i += word.length - 1;
    }
  }
  if (value.isOpen) values.push(value.print());
  return values.filter((one) => one !== '{}' && one !== '[]');
}

/** A value as it is read, with the marks that are missing in it and without those that are too many. */
class Value {
  private readonly pieces: string[] = [];
  /** What ends each object and list that is open. */
  private readonly open: string[] = [];

  get isOpen(): boolean {
    return this.open.length > 0;
  }

  private get last(): string {
    return this.pieces[this.pieces.length - 1] ?? '';
  }

  /** Whether an object's next name must follow. */
  get wantsName(): boolean {
    return this.open.at(-1) === '}' && (this.last === '{' || this.last === ',' || this.isWhole);
  }

  /** Whether a value ends here, which another can follow only behind a comma. */
  private get isWhole(): boolean {
    return !['', '{', '[', ',', ':'].includes(this.last) && !this.isName;
  }

  /** Whether what stands last is the name of a value that is still to come. */
  private isName = false;

  add(piece: string): void {
    const { wantsName } = this;
    if (this.isWhole) this.pieces.push(',');
    else if (this.isName && this.last !== ':') this.pieces.push(':');
    this.pieces.push(piece);
    this.isName = wantsName;
  }

  begin(mark: '{' | '['): void {
    if (this.wantsName) this.add('""');
    if (this.isOpen && this.isWhole) this.pieces.push(',');
    else if (this.isName && this.last !== ':') this.pieces.push(':');
    this.pieces.push(mark);
    this.open.push(mark === '{' ? '}' : ']');
    this.isName = false;
  }

  mark(mark: ',' | ':'): void {
    if (mark === ':') {
      if (this.isName && this.last !== ':') this.pieces.push(mark);
    } else {
      this.takeBack();
      if (this.isWhole) this.pieces.push(mark);
    }
  }

  /** Takes a name back that has no value. */
  private takeBack(): void {
    if (!this.isName) return;
    if (this.last === ':') this.pieces.pop();
    this.pieces.pop();
    this.isName = false;
  }

  end(): void {
    this.takeBack();
    if (this.last === ',') this.pieces.pop();
    this.pieces.push(this.open.pop() ?? '');
    this.isName = false;
  }

  /** The value, with what is still open in it closed. */
  print(): string {
    while (this.isOpen) this.end();
    return this.pieces.join('');
  }
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
