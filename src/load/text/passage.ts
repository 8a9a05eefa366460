import { isUnspaced } from './characters.ts';
import type { Line } from './lines.ts';

/** Lines that belong together, as one text. */
export interface Passage {
  text: string;
  /** The line it begins with; its indentation is that of the lines below where it alone is set in. */
  start: Line;
  /** Number of the last line it holds. */
  last: number;
  /** How many lines it holds. */
  count: number;
}

/** A passage of one line. */
export function passageOf(line: Line): Passage {
  return { text: line.text, start: line, last: line.last, count: 1 };
}

/** Adds a line to a passage, `between` standing for the line break. */
export function append(passage: Passage, line: Line, between: string): void {
  passage.text += between + line.text;
  passage.last = line.last;
  passage.count++;
}

/** What a wrapped line's break stood for: a space, or nothing between characters of scripts written without spaces. */
export function wrapSpace(before: string, after: string): '' | ' ' {
  return isUnspaced(before.at(-1) ?? '') && isUnspaced(after[0] ?? '') ? '' : ' ';
}
