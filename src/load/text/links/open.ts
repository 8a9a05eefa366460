import type { Line } from '../lines.ts';
import { beginsTag } from '../markdown/markup.ts';
import { wrapSpace } from '../passage.ts';

/** Lines that links without a blank line between them may stand on, and the characters of them. */
const MAX_LINES = 24;
const MAX_LENGTH = 10_000;

/** Where in a link a text ends: how many labels are open, how many brackets of a target, and what ends the attributes or the tag. */
interface Place {
  labels: number;
  target: number;
  until: '}' | '>' | '';
  isQuoted: boolean;
}

/**
 * Puts links and tags on one line that a Markdown dump has on several: wrapping breaks a link's text, its target and its
 * attributes like anything else.
 *
 * @param lines of a Markdown dump, without code.
 * @param hasTags whether it has tags of HTML as markup.
 * @returns the lines; where a link is open at the end of one, it doesn't close before the next blank line.
 */
export function joinOpenLinks(lines: readonly Line[], hasTags: boolean): readonly Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const end = closingLine(lines, i, hasTags);
    joined.push(end === i ? (lines[i] as Line) : merged(lines.slice(i, end + 1)));
    i = end;
  }
  return joined;
}

/** Index of the line at whose end no link is open any more; this one's where none is, or where they never close. */
function closingLine(lines: readonly Line[], from: number, hasTags: boolean): number {
  const place: Place = { labels: 0, target: 0, until: '', isQuoted: false };
  let length = 0;
  for (let i = from; i < Math.min(lines.length, from + MAX_LINES); i++) {
    const line = lines[i] as Line;
    length += line.text.length;
    if (i > from && (line.blankBefore > 0 || length > MAX_LENGTH)) break;
    follow(place, line.text, hasTags);
    if (place.labels === 0 && place.target === 0 && place.until === '') return i;
  }
  return from;
}

/** Follows what opens and closes in a text. */
function follow(place: Place, text: string, hasTags: boolean): void {
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (place.until !== '') {
      if (sign === '"') place.isQuoted = !place.isQuoted;
      else if (sign === place.until && !place.isQuoted) place.until = '';
    } else if (sign === '\\') i++;
    else if (hasTags && sign === '<' && beginsTag(text, i)) place.until = '>';
    else if (place.target > 0) {
      if (sign === '(') place.target++;
      else if (sign === ')' && --place.target === 0 && text[i + 1] === '{') place.until = '}';
    } else if (sign === '[') place.labels++;
    else if (sign === ']' && place.labels > 0) {
      place.labels--;
      if (text[i + 1] === '{') place.until = '}';
      else if (text[i + 1] === '(') {
        place.target = 1;
        i++;
      }
    }
  }
}

function merged(lines: readonly Line[]): Line {
  const [first, ...others] = lines as [Line, ...Line[]];
  let { text, last, wide } = first;
  for (const line of others) {
    text += wrapSpace(text, line.text) + line.text;
    last = line.last;
    wide += line.wide;
  }
  return { ...first, text, last, wide };
}
