import { endColumn, type Layout } from './layout.ts';
import { withoutHeadingAttributes } from './markdown/markup.ts';
import type { Passage } from './passage.ts';

/** Longest heading, in characters. */
const MAX_LENGTH = 250;
/** lynx indents running text by three columns and headings by level: 0 for the second, two more for each below it. */
const TEXT_INDENT = 3;
/** Columns right of the wrapping width that a browser counts in when it centres a line. */
const RIGHT_MARGIN = 6;
/** Columns a centred line may be off. */
const CENTRE_TOLERANCE = 4;

/** Those who type a text centre its title between the margins of the page; it stands on no later line. */
const MAX_TITLE_LINE = 40;

/** How many lines are looked at for the upper edge of a box. */
const MAX_BOX = 6;

const ATX = /^(#{1,6}) +(?=\S)/;

/** A heading found: its level, from 1, and its text. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/**
 * Reads a heading that is marked as in Markdown. A single `#` right below another line is a comment in code.
 *
 * @param passage of a Markdown dump.
 * @returns the heading without its marks, or null.
 */
export function readMarkdownHeading({ text, start }: Passage): Heading | null {
  const marks = ATX.exec(text);
  if (!marks) return null;
  const level = (marks[1] as string).length;
  if (level === 1 && start.blankBefore === 0 && start.number > 1) return null;
  return { level, text: withoutHeadingAttributes(text.slice(marks[0].length).replace(/ #{1,6}$/, '')) };
}

/**
 * Level of a heading that the line below underlines. The lower edge of a box of several lines underlines none of them.
 *
 * @param passages of the dump.
 * @param i which of them may be a heading.
 * @returns 1 for `=`, 2 for `-`, null when the line is no underline of the text.
 */
export function underlineLevel(passages: readonly Passage[], i: number): number | null {
  const { text, count } = passages[i] as Passage;
  const below = passages[i + 1];
  if (!below || below.start.blankBefore > 0 || text.length > MAX_LENGTH) return null;
  if (isLastInBox(passages, i, below.text, count)) return null;
  if (!/^(?:={3,}|-{3,})$/.test(below.text) || below.text.length * 2 < text.length) return null;
  return below.text[0] === '=' ? 1 : 2;
}

/** Whether a passage ends what stands on several lines between two rulers of one kind. */
function isLastInBox(passages: readonly Passage[], i: number, ruler: string, count: number): boolean {
  let lines = count;
  for (let at = i; lines <= MAX_BOX && passages[at]?.start.blankBefore === 0; at--) {
    const above = passages[at - 1];
    if (above === undefined) return false;
    if (above.text === ruler) return lines > 1;
    lines += above.count;
  }
  return false;
}

/**
 * Level of a heading that stands out by its place alone, as lynx prints them: left of running text or centred, blank
 * lines around it.
 *
 * @param isBrowser whether a browser with a list of links printed it, which has its own margins.
 * @returns the level guessed, or null.
 */
export function placedLevel(
  passage: Passage,
  next: Passage | undefined,
  layout: Layout,
  isBrowser: boolean,
): number | null {
  const { start, text } = passage;
  if (layout.indent !== TEXT_INDENT || text.length > MAX_LENGTH) return null;
  if (start.number > 1 && start.blankBefore === 0) return null;
  if (next && next.start.blankBefore === 0) return null;
  if (start.indent === TEXT_INDENT || !/\p{Alphabetic}/u.test(text)) return null;
  if (start.indent < TEXT_INDENT) return start.indent < 2 ? 2 : 3;
  if (start.indent === 4) return 4;
  const right = layout.width - endColumn(start, layout.cells);
  const isMiddle = (room: number) => Math.abs(room - start.indent) <= CENTRE_TOLERANCE;
  const isCentred = isMiddle(right + RIGHT_MARGIN) || (!isBrowser && start.number <= MAX_TITLE_LINE && isMiddle(right));
  return isCentred && start.indent > TEXT_INDENT + 2 && passage.count === 1 ? 1 : null;
}
