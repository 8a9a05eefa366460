import {
  countWide,
  countWords,
  endsSentence,
  isLowerCase,
  isUnspaced,
  isUpperCase,
  startsWithClosing,
} from './characters.ts';
import { endsWithConnective } from './connectives.ts';
import type { Line } from './lines.ts';

/** How a dump is laid out, judged from the whole of it. */
export interface Layout {
  /** Columns that wrapped lines fill; 0 when lines are not wrapped. */
  readonly width: number;
  /** Columns that the program gave a character of double width; with 2, it gave marks above and below letters none. */
  readonly cells: 1 | 2;
  /** Indentation of running text, in columns. */
  readonly indent: number;
  /** Sentences are broken over lines at links and emphasis, a line a text node. */
  readonly split: boolean;
  /** Headings, links and emphasis are marked as in Markdown. */
  readonly markdown: boolean;
}

/** Widest wrapping looked for; longer lines are paragraphs. */
const MAX_WIDTH = 160;
const MIN_WIDTH = 35;
/** Many lines end in this many columns up to the edge, few in as many past it. */
const EDGE_SPAN = 4;
/** Weight of a line that goes past the edge against one that reaches it. */
const OVERRUN = 2;
/**
 * Share of the characters that may stand in lines wider than the wrapping: preformatted text, addresses. Markdown's links
 * are not counted: what wraps paragraphs may leave them whole.
 */
const MAX_OVERLONG_SHARE = { laidOut: 0.35, other: 0.1 };
/** Share of indented lines that shows a layout. */
const INDENTED_SHARE = 0.6;
/** A line is long from this share of the width; long lines of wrapped text mostly have no room for the next word. */
const LONG = 0.7;
const FULL_SHARE = 0.7;
/** Fewest full lines that show wrapping. */
const MIN_FULL_LINES = 3;
/** Share of the full lines whose successor shows a sentence going on. */
const CONTINUED_SHARE = 0.25;

/** Length from which a line is prose rather than a label. */
const PROSE_LENGTH = 60;
/** Lines that go on with punctuation, which nothing but a split sentence does: so many are enough. */
const MIN_PUNCTUATED = 2;
/** One is, with as many continued sentences a line of prose. */
const SPLIT_SHARE = 0.08;
/** Without one, lines that go on in lower case, in all and per line of prose. */
const MIN_LOWER_CASE = 3;
const LOWER_CASE_SHARE = 0.1;
/** With a line that goes on, lines that end in a word that wants another: so many, and they together per line of prose. */
const MIN_OPEN = 2;
const OPEN_SHARE = 0.1;
/** Shortest line, in words, that is no label: "Sign in". */
const OPEN_WORDS = 5;

/** Lines that speak for Markdown, from which on it is Markdown. */
const MIN_MARKDOWN = 3;

/**
 * Finds how a dump is laid out.
 *
 * @param lines the dump's lines, without a list of links.
 * @param isBrowser whether it had a list of links, and so was certainly wrapped.
 * @returns the layout.
 */
export function detectLayout(lines: readonly Line[], isBrowser: boolean): Layout {
  const isLaidOut = isBrowser || isIndented(lines);
  const markdown = !isBrowser && isMarkdown(lines);
  const hasWide = lines.some((line) => line.wide !== 0);
  let best: { cells: 1 | 2; width: number; drop: number } | undefined;
  for (const cells of hasWide ? ([2, 1] as const) : ([2] as const)) {
    const { width, drop } = edge(lines, cells);
    // Counted as the program did, more lines end right at the edge.
    if (width === 0 || drop <= (best?.drop ?? 0)) continue;
    if (isFilled(lines, width, cells, isLaidOut)) best = { cells, width, drop };
  }
  if (best) {
    const { width, cells } = best;
    // In Markdown what stands further right is in a list, even where most does.
    return { width, cells, indent: markdown ? 0 : textIndent(lines, width), split: false, markdown };
  }
  return { width: 0, cells: 2, indent: 0, split: markdown || hasSplitSentences(lines), markdown };
}

/** The column a line ends in. */
export function endColumn(line: Line, cells: 1 | 2): number {
  return line.indent + line.text.length + line.wide * (cells - 1);
}

/** Columns of a line's first word: what would have stood on the line before had there been room. */
export function firstWordColumns({ text, wide }: Line, cells: 1 | 2): number {
  const space = text.indexOf(' ');
  const word = space < 0 ? text : text.slice(0, space);
  if (wide === 0) return word.length;
  const beside = countWide(word);
  // Between wide characters a line can be broken anywhere.
  return beside > 0 && isUnspaced(word) ? cells : word.length + beside * (cells - 1);
}

/** Whether a line could have been broken: at a space, or anywhere between characters that words don't part. */
function isBreakable({ text, wide }: Line): boolean {
  return text.includes(' ') || wide > text.length / 2;
}

/** The column that lines reach and don't pass, 0 for none: where the count of their ends drops most; and by how much. */
function edge(lines: readonly Line[], cells: 1 | 2): { width: number; drop: number } {
  const ends = new Array<number>(MAX_WIDTH + EDGE_SPAN + 1).fill(0);
  for (const line of lines) {
    const end = endColumn(line, cells);
    if (end < ends.length && isBreakable(line)) ends[end] = (ends[end] as number) + 1;
  }
  let best = 0;
  let bestDrop = 0;
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width++) {
    let drop = 0;
    for (let i = 0; i < EDGE_SPAN; i++) {
      drop += (ends[width - i] as number) - OVERRUN * (ends[width + 1 + i] as number);
    }
    if (drop > bestDrop || (drop === bestDrop && (ends[width] as number) > 0)) {
      best = width;
      bestDrop = drop;
    }
  }
  return { width: best, drop: bestDrop };
}

/** Whether long lines end where the next line's first word would have gone over the edge, and mid-sentence. */
function isFilled(lines: readonly Line[], width: number, cells: 1 | 2, isLaidOut: boolean): boolean {
  let total = 0;
  let overlong = 0;
  let long = 0;
  let full = 0;
  let continued = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1] as Line;
    const next = lines[i] as Line;
    const end = endColumn(line, cells);
    total += end;
    if (end > width + EDGE_SPAN && isBreakable(line) && !line.text.includes('](')) overlong += end;
    if (next.blankBefore > 0 || end < width * LONG || end > width) continue;
    long++;
    if (end + 1 + firstWordColumns(next, cells) <= width) continue;
    full++;
    if (!endsSentence(line.text) && !isUpperCase(next.text[0] as string)) continued++;
  }
  if (overlong > total * (isLaidOut ? MAX_OVERLONG_SHARE.laidOut : MAX_OVERLONG_SHARE.other)) return false;
  if (isLaidOut) return full > 0;
  return full >= MIN_FULL_LINES && full >= long * FULL_SHARE && continued >= full * CONTINUED_SHARE;
}

/** Whether most lines stand right of the margin, as a text-mode browser sets them. */
function isIndented(lines: readonly Line[]): boolean {
  let indented = 0;
  for (const { indent } of lines) if (indent >= 2) indented++;
  return indented > lines.length * INDENTED_SHARE;
}

/** The indentation at which most characters of long lines stand. */
function textIndent(lines: readonly Line[], width: number): number {
  const held = new Map<number, number>();
  let best = 0;
  for (const { indent, text } of lines) {
    if (indent + text.length < width * LONG) continue;
    const characters = (held.get(indent) ?? 0) + text.length;
    held.set(indent, characters);
    if (characters > (held.get(best) ?? 0)) best = indent;
  }
  return best;
}

function hasSplitSentences(lines: readonly Line[]): boolean {
  let prose = 0;
  let punctuated = 0;
  let lowerCase = 0;
  let open = 0;
  let wasLowerCase = false;
  for (let i = 1; i < lines.length; i++) {
    const { text, blankBefore } = lines[i] as Line;
    const { text: before } = lines[i - 1] as Line;
    const length = proseLength(lines[i]);
    const isLower = isLowerCase(text[0] as string);
    if (length >= PROSE_LENGTH) prose++;
    const near = Math.max(length, proseLength(lines[i - 1]));
    if (blankBefore === 0 && isPunctuated(text) && /\p{Alphabetic}/u.test(before)) {
      // The line before is often a link, and the prose the line before that.
      if (Math.max(near, proseLength(lines[i - 2])) >= PROSE_LENGTH) punctuated++;
    } else if (blankBefore === 0 && isLower && near >= PROSE_LENGTH) {
      // A run of lines in lower case is a list.
      if (!wasLowerCase && !endsSentence(before)) lowerCase++;
    }
    wasLowerCase = isLower;
    if (blankBefore === 0 && isOpen(before)) open++;
  }
  if (punctuated >= MIN_PUNCTUATED) return true;
  const goingOn = punctuated + lowerCase;
  if (goingOn > 0 && open >= MIN_OPEN && open + goingOn >= prose * OPEN_SHARE) return true;
  if (punctuated > 0) return goingOn >= prose * SPLIT_SHARE;
  return lowerCase >= MIN_LOWER_CASE && lowerCase >= prose * LOWER_CASE_SHARE;
}

/** Whether a line of some length breaks off after a word that wants another. */
function isOpen(text: string): boolean {
  if (endsSentence(text)) return false;
  const words = countWords(text);
  return words >= OPEN_WORDS && endsWithConnective(text, words);
}

/** Characters of a line; those of scripts that say a word with one or two count more. */
function proseLength(line: Line | undefined): number {
  return line ? line.text.length + 2 * line.wide : 0;
}

/** Whether the line begins with punctuation of prose, set apart: a method call's dot and a block's brace are code. */
function isPunctuated(text: string): boolean {
  const first = text[0] as string;
  if (!startsWithClosing(text) || first === '}' || first === ']') return false;
  return text.length === 1 || text[1] === ' ' || first > '\u2fff';
}

function isMarkdown(lines: readonly Line[]): boolean {
  let signs = 0;
  for (const { text, blankBefore } of lines) {
    if (text[0] === '#' && (blankBefore > 0 ? /^#{1,6} \S/ : /^#{2,6} \S/).test(text)) signs++;
    else if (text.startsWith('```') || text.startsWith('~~~') || /^(?:> \[!|\[\^[\w-]+\]: )/.test(text)) signs++;
    else if (text.startsWith('|') && /^\|(?: ?:?-+:? ?\|)+$/.test(text)) signs++;
    else if (text.includes('](') && /\]\((?:https?:|\/|#|<)/.test(text)) signs++;
    else if (text.startsWith('**') && text.includes('**', 3)) signs++;
    if (signs >= MIN_MARKDOWN) return true;
  }
  return false;
}
