import { columnsOf, endsSentence, isLowerCase, startsWithClosing } from './characters.ts';
import type { Line } from './lines.ts';

/** How a dump is laid out, judged from the whole of it. */
export interface Layout {
  /** Columns that wrapped lines fill; 0 when lines are not wrapped. */
  readonly width: number;
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
/** Share of the characters that may stand in lines wider than the wrapping: preformatted text, addresses. */
const OVERLONG_SHARE = 0.06;
/** A line is long from this share of the width; long lines of wrapped text mostly have no room for the next word. */
const LONG = 0.7;
const FULL_SHARE = 0.6;
/** Fewest full lines that show wrapping. */
const MIN_FULL_LINES = 3;
/** Share of the long lines' successors that show a sentence going on. */
const CONTINUED_SHARE = 0.25;

/** Continued sentences, per line of prose, from which sentences are taken to be split; fewest of them. */
const SPLIT_SHARE = 0.04;
const MIN_SPLITS = 2;
const PROSE_LENGTH = 60;

/** Lines that speak for Markdown, from which on it is Markdown. */
const MIN_MARKDOWN = 3;

/**
 * Finds how a dump is laid out.
 *
 * @param lines the dump's lines, without a list of links.
 * @returns the layout.
 */
export function detectLayout(lines: readonly Line[]): Layout {
  const width = wrapWidth(lines);
  return {
    width,
    indent: width > 0 ? textIndent(lines, width) : 0,
    split: width === 0 && hasSplitSentences(lines),
    markdown: isMarkdown(lines),
  };
}

/** First word of a line: what would have stood on the line before had there been room. */
export function firstWordColumns(text: string): number {
  const space = text.indexOf(' ');
  const word = space < 0 ? text : text.slice(0, space);
  return word.charCodeAt(0) >= 0x2e80 ? 2 : columnsOf(word);
}

function wrapWidth(lines: readonly Line[]): number {
  const characters = new Array<number>(MAX_WIDTH + 1).fill(0);
  let total = 0;
  for (const line of lines) {
    const columns = line.text.length > MAX_WIDTH ? line.text.length : line.indent + columnsOf(line.text);
    if (!line.text.includes(' ') && columns > MIN_WIDTH) continue;
    total += columns;
    if (columns <= MAX_WIDTH) characters[columns] = (characters[columns] as number) + columns;
  }
  let width = 0;
  for (let held = 0; width <= MAX_WIDTH; width++) {
    held += characters[width] as number;
    if (held >= total * (1 - OVERLONG_SHARE)) break;
  }
  if (width > MAX_WIDTH || width < MIN_WIDTH) return 0;
  // The quantile may stand just below the edge when few lines reach it.
  for (let w = Math.min(width + 4, MAX_WIDTH); w > width; w--) if ((characters[w] as number) >= 3 * w) width = w;
  return isFilled(lines, width) ? width : 0;
}

/** Whether long lines end where the next line's first word would have gone over the edge, and mid-sentence. */
function isFilled(lines: readonly Line[], width: number): boolean {
  let long = 0;
  let full = 0;
  let continued = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1] as Line;
    const next = lines[i] as Line;
    if (next.blankBefore > 0 || line.text.length > width) continue;
    const columns = line.indent + columnsOf(line.text);
    if (columns < width * LONG || columns > width) continue;
    long++;
    if (columns + 1 + firstWordColumns(next.text) <= width) continue;
    full++;
    if (!endsSentence(line.text) && !/^\p{Lu}/u.test(next.text)) continued++;
  }
  return full >= MIN_FULL_LINES && full >= long * FULL_SHARE && continued >= full * CONTINUED_SHARE;
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
  let splits = 0;
  for (let i = 1; i < lines.length; i++) {
    const { text, blankBefore } = lines[i] as Line;
    const before = (lines[i - 1] as Line).text;
    if (text.length >= PROSE_LENGTH) prose++;
    if (blankBefore > 0 || Math.max(text.length, before.length) < PROSE_LENGTH) continue;
    if (startsWithClosing(text) || (isLowerCase(text[0] as string) && !endsSentence(before))) splits++;
  }
  return splits >= MIN_SPLITS && splits >= prose * SPLIT_SHARE;
}

function isMarkdown(lines: readonly Line[]): boolean {
  let signs = 0;
  for (const { text } of lines) {
    if (text.startsWith('#') && /^#{1,6} \S/.test(text)) signs++;
    else if (text.startsWith('```')) signs++;
    else if (text.includes('](') && /\]\((?:https?:|\/|#|<)/.test(text)) signs++;
    else if (text.startsWith('**') && text.includes('**', 3)) signs++;
    if (signs >= MIN_MARKDOWN) return true;
  }
  return false;
}
