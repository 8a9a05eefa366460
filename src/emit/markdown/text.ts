import type { Text } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

declare module 'mdast' {
  interface TextData {
    /** Dollar signs are escaped: with another in the same paragraph they would enclose a formula. */
    dollars?: true;
  }
  interface ImageData {
    /** As in text. */
    dollars?: true;
  }
}

/** What makes a character reference of an ampersand before it. Most ampersands, as in `Q&A`, begin none. */
export const AFTER_AMPERSAND = '#?[A-Za-z\\d]{1,31};';

/** What may mean something wherever it stands. */
const SPECIAL = /[\\`*_[\]<&~|\n\r\t]|#$/;
/** Those of them that need a backslash and no look further than the next character. */
const ESCAPABLE = new RegExp(`[\`*~[]|&(?=${AFTER_AMPERSAND})|<(?=[!/?A-Za-z])|(?<=\\])\\(`, 'g');
const PIPES = /\|/g;
/** What has a meaning that depends on more; an underscore within a word has none. */
const INTRICATE = /[\\\n\r\t]|#$|(?<![A-Za-z\d]{2})_|_(?![A-Za-z\d]{2})/;
/** What may mean something at the start of a line, and at its end. */
const SPECIAL_AT_START = /^(?:[-+#=>:.|)\s]|\d+[.)])/;
const NUMBER_AT_START = /^\d+(?=\)|\.(?:\s|$))/;
const SPECIAL_AT_END = /\s$/;
const LINE_END = /[\n\r]/;

/**
 * Prints text. Trying every pattern of what might be read as Markdown is most of the work of printing a page, and most
 * text holds no character that any of them begins with.
 */
export function textHandler(node: Text, _parent: unknown, state: State, info: Info): string {
  const { value } = node;
  const isPlain = isQuiet(value, info.before.slice(-1), info.after.slice(0, 1)) && !SPECIAL.test(value);
  return withDollars(isPlain ? value : state.safe(value, besideStars(info)), node.data?.dollars === true);
}

/**
 * The library may replace the letter next to a marker by a reference, and then an underscore beside it must be escaped.
 * It sees to that next to stars; next to tildes it forgets.
 */
function besideStars(info: Info): Info {
  return { ...info, before: info.before.replace(/~$/, '*'), after: info.after.replace(/^~/, '*') };
}

/** Escapes dollar signs, where they must be, in text whose other characters are escaped. */
export function withDollars(escaped: string, must: boolean): string {
  return must ? escaped.replaceAll('$', '\\$') : escaped;
}

/** What stands around a text. */
export interface Surroundings {
  /** The character before it; a line break at the start of a line. */
  readonly before: string;
  /** The character after it; a line break at the end of a line. */
  readonly after: string;
  /** Whether it is the text of a link, where brackets need more care. */
  readonly inLabel?: boolean;
  /** Whether it is in a cell of a table, which a pipe would end. */
  readonly inCell?: boolean;
}

/**
 * Text as Markdown, when that takes no look at more than a character and its neighbour.
 *
 * @param value the text, one line.
 * @param around what stands around it.
 * @returns the text with escapes, the same as the library's; null when it must be asked.
 */
export function escapeSimply(value: string, around: Surroundings): string | null {
  const number = LINE_END.test(around.before) ? (NUMBER_AT_START.exec(value)?.[0] ?? '') : '';
  const rest = number === '' ? value : value.slice(number.length + 1);
  const before = number === '' ? around.before : '.';
  if (!isQuiet(rest, before, around.after)) return null;
  const begin = number === '' ? '' : `${number}\\${value.charAt(number.length)}`;
  if (!SPECIAL.test(rest)) return begin + rest;
  if (INTRICATE.test(rest) || (around.inLabel && /[[\]]/.test(rest))) return null;
  const escaped = rest.replace(ESCAPABLE, '\\$&');
  return begin + (around.inCell ? escaped.replace(PIPES, '\\|') : escaped);
}

/** Whether nothing about the ends of a text is special, given the characters around it. */
function isQuiet(value: string, before: string, after: string): boolean {
  return (
    !(LINE_END.test(before) && SPECIAL_AT_START.test(value)) &&
    !(LINE_END.test(after) && SPECIAL_AT_END.test(value.slice(-1))) &&
    !(after === '[' && value.endsWith('!'))
  );
}
