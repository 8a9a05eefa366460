import type { Context } from '../walk/context.ts';

/** A stretch of text with what holds for it. */
export interface Piece {
  readonly text: string;
  readonly context: Context;
}

/** A line of text that was typed for a fixed width: mails, notes, old documents. */
export interface TypedLine {
  /** Without the signs that quote it and the space around it. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Columns of white space before it, behind the signs that quote it. */
  readonly indent: number;
  /** How deep it is quoted by `>`. */
  readonly depth: number;
  /** Where the line ends, in columns of the page. */
  readonly end: number;
  /** Blank lines before it, quoted ones too. */
  readonly blankBefore: number;
}

/** Deepest quote in a quote that is told apart. */
const MAX_DEPTH = 16;

/** Splits verbatim text into its lines, without the blank ones. */
export function typedLines(pieces: readonly Piece[]): TypedLine[] {
  const lines: TypedLine[] = [];
  let row: Piece[] = [];
  let blanks = 0;
  const end = (): void => {
    const line = lineOf(row, blanks);
    row = [];
    if (line === null) blanks++;
    else {
      lines.push(line);
      blanks = 0;
    }
  };
  for (const { text, context } of pieces) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) end();
      if (part !== '') row.push({ text: part, context });
    }
  }
  end();
  return lines;
}

function lineOf(row: readonly Piece[], blankBefore: number): TypedLine | null {
  const whole = row.map(({ text }) => text).join('');
  const quote = endOfQuote(whole);
  const shown = whole.slice(quote.at).trim();
  if (shown === '') return null;
  const start = whole.indexOf(shown, quote.at);
  const pieces = cut(row, start, start + shown.length);
  return {
    text: shown,
    pieces: quote.depth > 0 && pieces.every(({ context }) => context.emphasis) ? pieces.map(upright) : pieces,
    indent: columns(whole.slice(quote.at, start)),
    depth: quote.depth,
    end: columns(whole.slice(0, start)) + shown.length,
    blankBefore,
  };
}

/** Archives set what is quoted in italics, besides. */
function upright({ text, context }: Piece): Piece {
  return { text, context: { ...context, emphasis: false } };
}

/** The signs at the start of a line that quote it: `> `, `>> `, `> > `. */
function endOfQuote(line: string): { at: number; depth: number } {
  let at = 0;
  let depth = 0;
  for (let next = 0; depth < MAX_DEPTH; next = at + (line[at] === ' ' ? 1 : 0)) {
    if (line[next] !== '>') break;
    at = next + 1;
    depth++;
  }
  return { at: at + (depth > 0 && line[at] === ' ' ? 1 : 0), depth };
}

function columns(space: string): number {
  let column = 0;
  for (const char of space) column = char === '\t' ? column + 8 - (column % 8) : column + 1;
  return column;
}

/** What of the pieces of a line stands between two places. */
function cut(row: readonly Piece[], from: number, to: number): Piece[] {
  const cutRow: Piece[] = [];
  let at = 0;
  for (const { text, context } of row) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part !== '') cutRow.push({ text: part, context });
    at += text.length;
  }
  return cutRow;
}

/** Shortest line of prose, in UTF-16 units, and the share of it that is letters and the signs of prose; how far it may be set in. */
const LINE_LENGTH = 35;
const LETTERS = 0.93;
const MAX_INDENT = 4;
/** Share of the text that stands in lines of prose, and how many there are. */
const MIN_PROSE = 0.5;
const MIN_LINES = 4;
/** The same where lines are quoted or signed as in mails. */
const MIN_PROSE_OF_MAIL = 0.25;
const MIN_LINES_OF_MAIL = 1;
/** Share of the lines of prose with more below them that are nearly as long as the longest. */
const MIN_FULL = 0.6;
const FULL = 0.75;
/** Share of the lines of prose in which a sentence ends: commands are as long and have none. */
const MIN_ENDS = 1 / 8;
const SENTENCE_END = /[.!?]["'”’)]?(?: |$)/;
/** How wide text is typed, in columns. */
const MIN_WIDTH = 45;
const MAX_WIDTH = 100;

const BEGINS = /^[\p{Alphabetic}\p{N}"'“‘«(]/u;
const PROSE_SIGNS = /[\p{Alphabetic}\p{M} ,.'’‘“”"?!:–—-]/gu;
/** What mails begin a quote with, whatever the language. */
const INTRODUCES = /^\P{Alphabetic}{0,3}\p{Alphabetic}.{5,200}:$/u;

/** Whether lines are text that was typed for a fixed width, not code: most of it is sentences, wrapped at one column. */
export function isTyped(lines: readonly TypedLine[]): boolean {
  let total = 0;
  let length = 0;
  let count = 0;
  let ends = 0;
  for (const line of lines) {
    total += line.text.length;
    if (!isProse(line)) continue;
    length += line.text.length;
    count++;
    if (SENTENCE_END.test(line.text)) ends++;
  }
  if (ends < MIN_ENDS * count) return false;
  const isMail = lines.some(({ depth }, i) => depth > 0 && introduced(lines, i)) || lines.some(isSigned);
  if (count < (isMail ? MIN_LINES_OF_MAIL : MIN_LINES)) return false;
  return length >= (isMail ? MIN_PROSE_OF_MAIL : MIN_PROSE) * total && (isMail || isWrapped(lines));
}

/** Whether a quote follows a line that says whose it is, or prose. */
function introduced(lines: readonly TypedLine[], i: number): boolean {
  const before = lines[i - 1];
  const line = lines[i] as TypedLine;
  if (before === undefined || before.depth > 0) return isProse(line);
  return INTRODUCES.test(before.text) || (isProse(before) && isProse(line));
}

/** The line that begins a signature, which is nothing but two dashes. */
export function isSigned({ text, indent, depth }: TypedLine): boolean {
  return text === '--' && indent === 0 && depth === 0;
}

export function isProse({ text, indent }: TypedLine): boolean {
  if (text.length < LINE_LENGTH || indent > MAX_INDENT || !text.includes(' ') || !BEGINS.test(text)) return false;
  return (text.match(PROSE_SIGNS)?.length ?? 0) >= LETTERS * text.length;
}

/** The column that lines were wrapped at. */
export function widthOf(lines: readonly TypedLine[]): number {
  return lines.reduce((most, line) => (line.end <= MAX_WIDTH && isProse(line) ? Math.max(most, line.end) : most), 0);
}

function isWrapped(lines: readonly TypedLine[]): boolean {
  const width = widthOf(lines);
  let above = 0;
  let full = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined || next.blankBefore > 0 || next.depth !== line.depth || !isProse(line)) continue;
    above++;
    if (line.end >= FULL * width) full++;
  }
  return width >= MIN_WIDTH && above > 0 && full >= MIN_FULL * above;
}
