import { removeInvisible } from '../../whitespace.ts';
import { countWide, MAY_BE_WIDE } from './characters.ts';

/** A line of the dump that shows something. */
export interface Line {
  /** The line without its indentation, invisible characters and trailing white space. Inner spaces as they were. */
  readonly text: string;
  /** Number of the line in the dump, from 1. */
  readonly number: number;
  /** Number of the last dump line it holds: `number`, but for the line that holds what is past {@link MAX_LINES}. */
  readonly last: number;
  /** Columns of white space before the text; a tab goes to the next multiple of eight. */
  readonly indent: number;
  /** Columns that the text takes on a terminal beside one for each of its characters; less than 0 where marks take none. */
  readonly wide: number;
  /** Blank lines since the line before. */
  readonly blankBefore: number;
  /** How deep the line is quoted by `>`; absent for not at all. */
  readonly quoteDepth?: number;
  /** Whether a form feed stands before it; absent for not. */
  readonly startsPage?: true;
  /** Whether something on it showed that it is a heading, of whatever level; absent for not. */
  readonly isHeading?: true;
}

/** Lines read one by one; the rest of a longer dump is one line, so that memory stays in proportion to the input. */
export const MAX_LINES = 200_000;

/** Any line break. Form feeds and Unicode's separators break a line without starting a new line number. */
const BREAK = /[\n\r\f\v\u0085\u2028\u2029]/g;

/**
 * Splits a dump into its lines and leaves out the blank ones.
 *
 * @param dump decoded text with any kind of line break.
 * @returns the lines that show something, in order.
 */
export function splitLines(dump: string): Line[] {
  const text = removeInvisible(dump);
  const mayBeWide = MAY_BE_WIDE.test(text);
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  let blanks = 0;
  let isTurned = false;
  const add = (end: number, last: number) => {
    const raw = text.slice(start, end).trimEnd();
    const shown = raw.trimStart();
    if (shown === '') {
      blanks++;
      return;
    }
    const indent = columns(raw, raw.length - shown.length);
    const line = { text: shown, number, last, indent, wide: mayBeWide ? countWide(shown) : 0, blankBefore: blanks };
    lines.push(isTurned && lines.length > 0 ? { ...line, startsPage: true } : line);
    blanks = 0;
    isTurned = false;
  };
  BREAK.lastIndex = 0;
  // Asked where it matched rather than for its matches: an object for each line would cost as much as the line.
  while (lines.length < MAX_LINES && BREAK.test(text)) {
    const end = BREAK.lastIndex - 1;
    add(end, number);
    if (text[end] === '\f') isTurned = true;
    if (text[end] === '\r' && text[end + 1] === '\n') BREAK.lastIndex++;
    start = BREAK.lastIndex;
    if (text[end] === '\n' || text[end] === '\r') number++;
  }
  add(text.length, lines.length === MAX_LINES ? number + countBreaks(text, start) : number);
  return lines;
}

function columns(text: string, length: number): number {
  let column = 0;
  for (let i = 0; i < length; i++) column = text[i] === '\t' ? column + 8 - (column % 8) : column + 1;
  return column;
}

/** Line breaks after `start` that have text after them. */
function countBreaks(text: string, start: number): number {
  const end = text.trimEnd().length;
  let count = 0;
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) count++;
  }
  return count;
}
