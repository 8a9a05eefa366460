import type { Line } from './lines.ts';
import type { Section } from './markdown/fences.ts';
import { readMarker } from './markers.ts';

/** How much further right than another a line of code stands, in columns. */
const STEP = 2;
/** Share of the lines of a piece of code that hold signs which prose doesn't. */
const SIGNS_SHARE = 0.5;
const MIN_LINES = 2;
/** Blank lines that may stand in a piece of code. */
const MAX_BLANK = 2;
/** Longest line that is looked at. */
const MAX_LINE = 300;

const SIGNS =
  /[{}=<>;$\\]|\| ?[a-z]|\(\)|::|->|^(?:#|\/\/|--(?!-)|@|%)|[({[]$|^(?:import|def|class|return|if|for|while|end|fn|let|const|var)\b/;

/** The number of a link, as text-mode browsers print it. */
const LINK_MARK = /^\[\d{1,5}\]/;

/**
 * Cuts a dump at the code that browsers print with its indentation: lines below one another, some further right than others, most
 * with signs that prose doesn't have.
 *
 * @param lines the dump's lines.
 * @param indent of running text, in columns; programs that indent it print code without.
 * @returns sections of text and code in order.
 */
export function cutPreformatted(lines: Line[], indent: number): Section[] {
  const sections: Section[] = [];
  let from = 0;
  for (let start = 0; start < lines.length; ) {
    const end = endOfCode(lines, start, indent);
    if (end <= start) {
      start = endOfRun(lines, start);
      continue;
    }
    const first = beginOfCode(lines, start, end);
    if (first > from) sections.push({ lines: lines.slice(from, first) });
    sections.push({ lines: lines.slice(first, end), codeLanguage: '' });
    from = end;
    start = end;
  }
  if (from < lines.length) sections.push({ lines: lines.slice(from) });
  return sections;
}

/** Where the lines end that stand below one another without a blank line. */
function endOfRun(lines: readonly Line[], start: number): number {
  let end = start + 1;
  while (end < lines.length && lines[end]?.blankBefore === 0) end++;
  return end;
}

/** Where a piece of code ends that begins with a run; the same place where the run is none. */
function endOfCode(lines: readonly Line[], start: number, indent: number): number {
  let end = start;
  let at = start;
  while (at < lines.length && (at === start || (lines[at] as Line).blankBefore <= MAX_BLANK)) {
    const next = endOfRun(lines, at);
    if (!isCode(lines.slice(at, next), at > start, indent)) break;
    end = next;
    at = next;
  }
  return end;
}

/** What stands right above code and isn't set as code is no part of it. */
function beginOfCode(lines: readonly Line[], start: number, end: number): number {
  let first = start;
  while (first < end - MIN_LINES && isAbove(lines[first] as Line, lines[first + 1] as Line)) first++;
  return first;
}

function isAbove(line: Line, next: Line): boolean {
  return !SIGNS.test(line.text) && line.indent >= next.indent;
}

function isCode(run: readonly Line[], continues: boolean, indentOfText: number): boolean {
  if (run.length < MIN_LINES && !continues) return false;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { indent } of run) {
    least = Math.min(least, indent);
    most = Math.max(most, indent);
  }
  if (indentOfText > 0 && least >= indentOfText) return false;
  const isStepped = most >= least + STEP;
  // Looked at last: where it is set tells of most text that it is none.
  return (isStepped || continues) && hasSigns(run, isStepped ? SIGNS_SHARE * run.length : run.length);
}

/** Whether so many lines of a run hold signs of code, and none is a line of a list or longer than code's. */
function hasSigns(run: readonly Line[], least: number): boolean {
  let signs = 0;
  for (const { text } of run) {
    if (text.length > MAX_LINE || LINK_MARK.test(text) || readMarker(text, true) !== null) return false;
    if (SIGNS.test(text)) signs++;
  }
  return signs >= least;
}
