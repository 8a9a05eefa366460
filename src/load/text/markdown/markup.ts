import type { Line } from '../lines.ts';

/** Longest tag, and longest braces of attributes. */
const MAX_TAG = 4000;
const MAX_ATTRIBUTES = 4000;

/** Lines of nothing but a division's tag, which show that the dump has tags as markup: so many. */
const MIN_DIVISIONS = 3;
const DIVISION_TAG = /^<\/?div(?: [^<>]{0,4000})?>$/i;

/** Where a tag begins, which may end on another line. */
const TAG_START = /<(\/?[a-z][a-z0-9-]{0,30})(?=[\s/>]|$)/iy;
/** The marker of an item that begins with a division. */
const ITEM = /^(?:[-*+]|\d{1,3}\.) {1,4}(?=[<:])/;
/** The fence of a division, as pandoc writes them: `::: {.story}`, `:::`. */
const DIVISION = /^:{3,}(?: ?\{.{0,4000}\}| [\w.:-]{1,200})?$/;
/** A heading's attributes behind it. */
const HEADING_ATTRIBUTES = / \{[#.][^{}]{0,4000}\}$/;
const HREF = /\bhref="([^"]{1,4000})"/i;

/** A tag that stands in a text: its name, in lower case and with the slash of an end tag, where it ends, and where it leads. */
export interface Tag {
  readonly name: string;
  readonly end: number;
  readonly href: string | undefined;
}

/**
 * Leaves out the lines of a Markdown dump that hold nothing but markup: tags of HTML, which Markdown may have, and fences of
 * divisions. What stood on both sides is apart.
 *
 * @param hasTags whether it has tags as markup.
 */
export function withoutMarkup(lines: readonly Line[], hasTags: boolean): readonly Line[] {
  const left: Line[] = [];
  let isApart = false;
  for (const line of lines) {
    if (isDivision(line.text) || (hasTags && isTags(line.text))) isApart = true;
    else {
      left.push(isApart ? { ...line, blankBefore: 1 } : line);
      isApart = false;
    }
  }
  return left;
}

/**
 * Whether a dump has tags of HTML as markup: that of a division on lines of its own.
 *
 * @param lines of the dump.
 */
export function hasTags(lines: readonly Line[]): boolean {
  let count = 0;
  for (const { text } of lines) {
    if (text.startsWith('<') && DIVISION_TAG.test(text) && ++count === MIN_DIVISIONS) return true;
  }
  return false;
}

function isDivision(line: string): boolean {
  const text = line.replace(ITEM, '');
  return text.startsWith(':::') && DIVISION.test(text);
}

function isTags(line: string): boolean {
  let at = ITEM.exec(line)?.[0].length ?? 0;
  if (line[at] !== '<') return false;
  for (let tag = tagAt(line, at); tag !== null; tag = tagAt(line, at)) {
    at = tag.end;
    while (line[at] === ' ') at++;
    if (at >= line.length) return true;
  }
  return false;
}

/** Whether a tag begins at a place in a text, whether or not it ends there. */
export function beginsTag(text: string, at: number): boolean {
  TAG_START.lastIndex = at;
  return TAG_START.test(text);
}

/** The tag that stands at a place in a text; null for none that ends near. */
export function tagAt(text: string, at: number): Tag | null {
  TAG_START.lastIndex = at;
  const [found, name] = TAG_START.exec(text) ?? [];
  if (found === undefined || name === undefined) return null;
  let isQuoted = false;
  for (let i = at + found.length; i < Math.min(text.length, at + MAX_TAG); i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    if (text[i] !== '>' || isQuoted) continue;
    return { name: name.toLowerCase(), end: i + 1, href: HREF.exec(text.slice(at, i))?.[1] };
  }
  return null;
}

/** Where the attributes end that stand in braces behind a link or a span, as pandoc and kramdown write them; the same place for none. */
export function endOfAttributes(text: string, at: number): number {
  if (text[at] !== '{') return at;
  const close = text.slice(at, at + MAX_ATTRIBUTES).indexOf('}');
  return close < 0 ? at : at + close + 1;
}

/** A heading without its attributes. */
export function withoutHeadingAttributes(text: string): string {
  return text.endsWith('}') ? text.replace(HEADING_ATTRIBUTES, '') : text;
}
