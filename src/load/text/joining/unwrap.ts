import { endsSentence, isLowerCase, startsWithClosing } from '../characters.ts';
import { endColumn, firstWordColumns, type Layout } from '../layout.ts';
import type { Line } from '../lines.ts';
import { readMarker } from '../markers.ts';
import { append, type Passage, passageOf, wrapSpace } from '../passage.ts';
import { endsInHyphen, Hyphens } from './hyphens.ts';

/** Full lines at an indentation that show where its right edge is. */
const MIN_EDGE_LINES = 3;
/** One line in so many may go past the edge. */
const STRAY_SHARE = 25;
/** Strays are one line in so many, and so many columns without a line's end stand between them and the others. */
const FEW = 5;
const MIN_GAP = 3;
/** How far from the dump's width an indentation's own edge may be: headings are set wider, quotes narrower. */
const EDGE_REACH = 8;
/** Columns that may have been left free by a line which plainly goes on, where the edge isn't known to the column. */
const SLACK = 6;

/** Columns that the middle of a centred line may be off, twice. */
const OFF_CENTRE = 3;
/** Columns more than other text that a centred line which has no room for another word is set in, at most. */
const MAX_FREE = 8;

/** How far the first line of a paragraph is set in at most, in columns, and how much of the width such a line fills. */
const MAX_FIRST_INDENT = 10;
const FULL_LINE = 0.8;

/** Space within a line that no justification leaves: what stands on both sides of it is in columns. */
const IN_COLUMNS = /\S {6,}\S/;

/** What the browser prints instead of running text; nothing is joined across it. */
const ARTEFACT = /^(?:\(BUTTON\)|IFRAME:|REFRESH\(|\[ ?[\]X*]|\( ?[)*]|_{5,}|[-=_*━─]{5,}$|#{1,6} |```)/;
/** What makes Markdown may wrap its headings like the rest. */
const HEADING = /^#{1,6} /;
const ARTEFACT_SIGNS = '(IR[_-=*━─#`';
/** Link mark at the start of a line. */
const MARK = /^#?\[\d+\]/;

/**
 * Joins the lines of paragraphs that were wrapped at a width: where a line's successor has the same indentation, stands
 * below it without a blank line, and begins with a word that had no room left.
 *
 * @param lines the dump's lines.
 * @param layout its layout; `width` not 0.
 * @returns the passages.
 */
export function unwrap(lines: readonly Line[], layout: Layout): Passage[] {
  const edges = rightEdges(lines, layout);
  const passages: Passage[] = [];
  let current: Passage | undefined;
  let previous: Line | undefined;
  let hanging = 0;
  const hyphens = new Hyphens(lines, layout.indent > 0);
  /** A hyphen that the line before ended in: whether it stays depends on what follows. */
  let held = '';
  for (const line of lines) {
    if (current && previous && goesOn(current, previous, line, hanging, edges.get(previous.indent) ?? null, layout)) {
      const between = held === '' ? wrapSpace(previous.text, line.text) : hyphens.between(previous.text, line.text);
      held = endsInHyphen(line.text) ? '-' : '';
      append(current, held === '' ? line : { ...line, text: line.text.slice(0, -1) }, between);
      if (line.indent < current.start.indent && current.count === 2) {
        // The first line alone was set in: what is set in as far begins the next paragraph.
        current.start = { ...current.start, indent: line.indent };
        hanging = line.indent;
      }
    } else {
      if (current) current.text += held;
      held = endsInHyphen(line.text) ? '-' : '';
      current = passageOf(line);
      if (held !== '') current.text = line.text.slice(0, -1);
      passages.push(current);
      hanging = line.indent + (readMarker(line.text, layout.indent > 0)?.length ?? 0);
    }
    previous = line;
  }
  if (current) current.text += held;
  return passages;
}

function goesOn(
  passage: Passage,
  previous: Line,
  line: Line,
  hanging: number,
  edge: number | null,
  layout: Layout,
): boolean {
  if (line.blankBefore > 0 || line.quoteDepth !== previous.quoteDepth) return false;
  if (layout.markdown && previous.text.endsWith('\\')) return false;
  if (isArtefact(line.text) || (isArtefact(previous.text) && !HEADING.test(previous.text))) return false;
  if (isCentred(previous, line, layout)) return true;
  const isFlush = line.indent === previous.indent || line.indent === hanging;
  if (!isFlush && !isBehindFirst(passage, previous, line, layout)) return false;
  if (IN_COLUMNS.test(previous.text) || IN_COLUMNS.test(line.text)) return false;
  if (readMarker(line.text, layout.indent > 0) && (line.indent !== layout.indent || layout.indent === 0)) return false;

  const goesOnPlainly = isLowerCase(line.text[0] as string) || startsWithClosing(line.text);
  // A word wider than the lines leaves no room for another, whatever follows.
  if (!previous.text.includes(' ') && endColumn(previous, layout.cells) > layout.width + EDGE_REACH)
    return goesOnPlainly;
  const isOwn = hasOneEdge(layout) && lastWordColumn(previous, layout.cells) > (edge ?? layout.width) + EDGE_REACH;
  if (isOwn && !goesOnPlainly) return false;
  const free = (edge ?? layout.width) - (endColumn(previous, layout.cells) + 1 + firstWordColumns(line, layout.cells));
  const isOpen = !endsSentence(previous.text);
  if (free < 0) return !(MARK.test(line.text) && passage.count === 1 && MARK.test(passage.start.text) && isOpen);
  return free <= SLACK && isOpen && !HEADING.test(passage.start.text) && goesOnPlainly;
}

/** Whether a line is the second of a paragraph whose first alone is set in. */
function isBehindFirst({ count, start }: Passage, previous: Line, line: Line, layout: Layout): boolean {
  if (count > 1 || readMarker(start.text, layout.indent > 0) !== null) return false;
  const setIn = previous.indent - line.indent;
  // Where a long word alone had no room, the line may be another thing.
  if (endColumn(previous, layout.cells) < layout.width * FULL_LINE) return false;
  return line.indent <= layout.indent && setIn > 0 && setIn <= MAX_FIRST_INDENT;
}

/** Whether no line is longer than it was when it was wrapped: text-mode browsers add the marks of links, and what writes Markdown leaves them whole. */
function hasOneEdge({ markdown, indent }: Layout): boolean {
  return !markdown && indent === 0;
}

/** The column that a line's last word begins in: past the edge, it was no edge to the line. */
function lastWordColumn(line: Line, cells: 1 | 2): number {
  const space = line.text.lastIndexOf(' ');
  return space < 0 ? line.indent : endColumn(line, cells) - (line.text.length - space - 1);
}

/** Whether a line goes on in the middle of the line below, as text-mode browsers centre a headline of two lines. */
function isCentred(previous: Line, line: Line, { width, indent, cells }: Layout): boolean {
  if (indent === 0 || line.indent <= Math.max(previous.indent, indent) + OFF_CENTRE) return false;
  const middle = (previous.indent + endColumn(previous, cells)) / 2;
  if (Math.abs(middle - (line.indent + endColumn(line, cells)) / 2) > OFF_CENTRE / 2) return false;
  // Both have the same room left and right, and that of the upper isn't enough for another word.
  const right = Math.max(width, 2 * middle - previous.indent);
  return previous.indent <= indent + MAX_FREE && endColumn(previous, cells) + 1 + firstWordColumns(line, cells) > right;
}

function isArtefact(text: string): boolean {
  return ARTEFACT_SIGNS.includes(text[0] as string) && ARTEFACT.test(text);
}

/** The edge without the few lines past the dump's width that end far from the others: headings, captions, menus of few lines in all. */
function withoutStrays(counts: readonly number[], edge: number, total: number): number {
  let beyond = 0;
  for (let i = edge, last = edge; i >= EDGE_REACH; i--) {
    if ((counts[i] as number) > 0) last = i;
    else if (last - i >= MIN_GAP && beyond * FEW < total) return EDGE_REACH;
    beyond += counts[i] as number;
  }
  return edge;
}

/** For each indentation, the last column that its lines reach, as far as enough of them come near the edge. */
function rightEdges(lines: readonly Line[], layout: Layout): Map<number, number> {
  const { width, cells } = layout;
  const reached = new Map<number, number[]>();
  for (const line of lines) {
    const i = endColumn(line, cells) - width + EDGE_REACH;
    if (i <= 0 || i > 2 * EDGE_REACH) continue;
    const counts = reached.get(line.indent) ?? new Array<number>(2 * EDGE_REACH + 1).fill(0);
    counts[i] = (counts[i] as number) + 1;
    reached.set(line.indent, counts);
  }
  const edges = new Map<number, number>();
  for (const [indent, counts] of reached) {
    const total = counts.reduce((sum, n) => sum + n, 0);
    if (total < MIN_EDGE_LINES) continue;
    let i = counts.length - 1;
    // A lone line past the others is preformatted, not the edge.
    while ((counts[i] as number) * STRAY_SHARE < total) i--;
    if (hasOneEdge(layout)) i = withoutStrays(counts, i, total);
    edges.set(indent, i + width - EDGE_REACH);
  }
  return edges;
}
