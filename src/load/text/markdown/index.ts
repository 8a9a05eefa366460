import type { Line } from '../lines.ts';
import { hasTags } from './markup.ts';

/** Lines that speak for Markdown, from which on it is Markdown; behind what programs write above Markdown, one does. */
const MIN_MARKDOWN = 3;
const MIN_BEHIND_HEAD = 1;

/** Bold text begins with its marks: behind stars and a space stands what somebody set between stars, as `*** START ***`. */
const BOLD = /^\*{2,3}[^\s*]/;

/** An embedded file: its bytes are no text. */
const DATA = /(?<=;base64,)[A-Za-z0-9+/=%]{1,100000}/g;

/**
 * Whether a dump marks headings, links and emphasis as Markdown does.
 *
 * @param lines the dump's lines.
 * @param hasHead whether labels or front matter stand above them.
 */
export function isMarkdown(lines: readonly Line[], hasHead: boolean): boolean {
  const least = hasHead ? MIN_BEHIND_HEAD : MIN_MARKDOWN;
  let signs = 0;
  for (const { text, blankBefore } of lines) {
    if (text[0] === '#' && (blankBefore > 0 ? /^#{1,6} \S/ : /^#{2,6} \S/).test(text)) signs++;
    else if (text.startsWith('```') || text.startsWith('~~~') || /^(?:> \[!|\[\^[\w-]+\]: )/.test(text)) signs++;
    else if (text.startsWith('|') && /^\|(?: ?:?-+:? ?\|)+$/.test(text)) signs++;
    else if (text.includes('](') && /\]\((?:https?:|\/|#|<)/.test(text)) signs++;
    else if (text.startsWith('::: {')) signs++;
    else if (BOLD.test(text) && text.includes('**', 3)) signs++;
    if (signs >= least) return true;
  }
  return hasTags(lines);
}

/** A line without the bytes of the images that it embeds. */
export function withoutData(line: Line): Line {
  return line.text.includes(';base64,') ? { ...line, text: line.text.replace(DATA, '') } : line;
}
