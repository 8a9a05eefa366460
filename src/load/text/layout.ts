import { countWide, endsSentence, isUnspaced, isUpperCase } from './characters.ts';
import { hasSplitSentences } from './joining/split-sentences.ts';
import type { Line } from './lines.ts';
import { readMarker } from './markers.ts';

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

/** What is known of a dump before its layout. */
export interface Signs {
  /** It had a list of links, and so was certainly wrapped. */
  readonly isBrowser: boolean;
  readonly markdown: boolean;
  /** It had blocks on one line, which were split. */
  readonly isGlued: boolean;
}

/** Widest wrapping looked for; longer lines are paragraphs. */
const MAX_WIDTH = 160;
const MIN_WIDTH = 35;
/** Many lines end in this many columns up to the edge, few in as many past it. */
const EDGE_SPAN = 4;
/** How many edges a laid-out dump is tried with: more of its menu's lines than of its text's may end in one column. */
const MAX_EDGES = 4;
/** Weight of a line that goes past the edge against one that reaches it. */
const OVERRUN = 2;
/**
 * Share of the characters that may stand in lines wider than the wrapping: preformatted text, addresses. Markup is not
 * counted.
 */
const MAX_OVERLONG_SHARE = { plain: 0.35, other: 0.1 };
/** Markdown's links, tags and divisions, which what wraps paragraphs may leave whole. */
const TAGS = /="|^:::|^<\/?[a-z]/;
const MARKUP = /\]\(|="|^:::|^<\/?[a-z]/;
/** Share of indented lines that shows a layout. */
const INDENTED_SHARE = 0.6;
/** A line is long from this share of the width; long lines of wrapped text mostly have no room for the next word. */
const LONG = 0.7;
const FULL_SHARE = 0.7;
/** Fewest full lines that show wrapping. */
const MIN_FULL_LINES = 3;
/** So many full lines, and nearly no long ones that aren't, show it plainly. */
const MANY_FULL_LINES = 30;
const NEARLY_ALL = 0.9;
/** Thai and Lao end no sentence with a stop and have no capitals: that neither is there shows no sentence going on. */
const STOPLESS = /[\u0e00-\u0eff]$/;
const SMALL = /\p{Ll}/u;
/** Share of the full lines whose successor shows a sentence going on. */
const CONTINUED_SHARE = 0.25;

/**
 * Finds how a dump is laid out.
 *
 * @param lines the dump's lines, without a list of links.
 * @param signs what is known of it already.
 * @returns the layout.
 */
export function detectLayout(lines: readonly Line[], { isBrowser, markdown, isGlued }: Signs): Layout {
  // What glues blocks has the source's own indentation.
  const isLaidOut = isBrowser || (!isGlued && isIndented(lines));
  const texts = markdown ? lines.filter(({ text }) => !TAGS.test(text)) : lines;
  const hasWide = lines.some((line) => line.wide !== 0);
  let best: { cells: 1 | 2; width: number; drop: number } | undefined;
  for (const cells of hasWide ? ([2, 1] as const) : ([2] as const)) {
    // Counted as the program did, more lines end right at the edge.
    const edges = edgesOf(texts, cells, isLaidOut ? MAX_EDGES : 1).filter(({ drop }) => drop > (best?.drop ?? 0));
    const filled = edges.find(({ width }) => isFilled(lines, width, cells, isBrowser, isLaidOut));
    if (filled) best = { cells, ...filled };
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

/** A column that lines reach and don't pass, and by how much the count of their ends drops there. */
interface Edge {
  readonly width: number;
  readonly drop: number;
}

/** The columns that lines reach and don't pass: where the count of their ends drops most, and next most. */
function edgesOf(lines: readonly Line[], cells: 1 | 2, most: number): Edge[] {
  const ends = new Array<number>(MAX_WIDTH + EDGE_SPAN + 1).fill(0);
  for (const line of lines) {
    const end = endColumn(line, cells);
    if (end < ends.length && isBreakable(line)) ends[end] = (ends[end] as number) + 1;
  }
  const drops: Edge[] = [];
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width++) {
    let drop = 0;
    for (let i = 0; i < EDGE_SPAN; i++) {
      drop += (ends[width - i] as number) - OVERRUN * (ends[width + 1 + i] as number);
    }
    if (drop > 0) drops.push({ width, drop });
  }
  const reached = ({ width }: Edge) => Number((ends[width] as number) > 0);
  drops.sort((a, b) => b.drop - a.drop || reached(b) - reached(a) || b.width - a.width);
  const edges: Edge[] = [];
  for (const drop of drops) {
    if (edges.length === most) break;
    if (edges.every(({ width }) => Math.abs(width - drop.width) >= EDGE_SPAN)) edges.push(drop);
  }
  return edges;
}

/** Whether long lines end where the next line's first word would have gone over the edge, and mid-sentence. */
function isFilled(
  lines: readonly Line[],
  width: number,
  cells: 1 | 2,
  isBrowser: boolean,
  isLaidOut: boolean,
): boolean {
  let total = 0;
  let overlong = 0;
  let paragraphs = 0;
  let long = 0;
  let full = 0;
  let continued = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1] as Line;
    const next = lines[i] as Line;
    const end = endColumn(line, cells);
    total += end;
    if (end > width + EDGE_SPAN && isBreakable(line) && !MARKUP.test(line.text)) {
      overlong += end;
      if (end > 2 * width) paragraphs += end;
    }
    if (next.blankBefore > 0 || end < width * LONG || end > width) continue;
    const isFull = end + 1 + firstWordColumns(next, cells) > width;
    // An item or an address ends where it ends: the line below it is another.
    if (!isFull && (readMarker(next.text, isLaidOut) !== null || !isBreakable(line))) continue;
    long++;
    if (!isFull) continue;
    full++;
    if (!endsSentence(line.text) && !isNewSentence(line, next) && !STOPLESS.test(line.text)) continued++;
  }
  const isPlain = isLaidOut || (full >= MANY_FULL_LINES && full >= long * NEARLY_ALL && continued * 2 >= full);
  if (overlong > total * (isPlain ? MAX_OVERLONG_SHARE.plain : MAX_OVERLONG_SHARE.other)) return false;
  if (isBrowser) return full > 0;
  // What sets lists in lays out its lines, too, and need not wrap them.
  if (isLaidOut) return full > 0 && full * width >= paragraphs;
  return full >= MIN_FULL_LINES && full >= long * FULL_SHARE && continued >= full * CONTINUED_SHARE;
}

/** Whether a line begins as sentences do; in a text that is all in capitals none does. */
function isNewSentence({ text }: Line, next: Line): boolean {
  return isUpperCase(next.text[0] as string) && (SMALL.test(text) || SMALL.test(next.text));
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
