import type { Inline } from '../../../page.ts';
import { tidyInlines } from '../inlines.ts';
import { endOfAttributes, tagAt } from './markup.ts';
import { placeOfNote, type References } from './references.ts';
import { labelBehind, target, targetBehind } from './targets.ts';

/** Brackets that may be open in one another. */
const MAX_NESTED = 4;
/** Longer texts are not read for marks: what isn't closed may be looked for far. */
const MAX_TEXT = 100_000;
const SPECIAL = /[\\`*_[\]!~<]/g;
const ESCAPED = /[!-/:-@[-`{-~]/;
const NOTE = /\[\^([\w-]{1,40})\]/y;
const AUTOLINK = /<(https?:\/\/[^\s<>]{1,2000})>/y;

interface Marks {
  strong?: boolean;
  emphasis?: boolean;
  deleted?: boolean;
}

/**
 * Reads Markdown's marks in a text: links, images (their alt text stays), strong, emphasis, code, escapes. What closes
 * nothing or is never closed stays as it is.
 *
 * @param text of a block.
 * @param base to resolve relative targets, if known.
 * @param references what its links and notes are defined as.
 * @returns its runs.
 */
export function readMarkdown(text: string, base: string | undefined, references: References): Inline[] {
  if (text.length > MAX_TEXT) return tidyInlines([{ text }]);
  return tidyInlines(new MarkdownReader(text, base, references).read());
}

/** Reads one text from left to right, sign by sign. A sign that means nothing where it stands stays part of the text. */
class MarkdownReader {
  readonly #text: string;
  readonly #base: string | undefined;
  readonly #references: References;
  readonly #runs: Inline[] = [];
  readonly #marks: Marks = {};
  /** Indexes in the runs of the brackets that are open: an image may stand in a link. */
  readonly #brackets: number[] = [];
  /** The link that a tag has opened: its first run, and where it leads. */
  #anchor: { readonly start: number; readonly href: string | undefined } | undefined;
  /** Where the text begins that is in no run yet, and where the next sign is looked for. */
  #from = 0;
  #next = 0;

  constructor(text: string, base: string | undefined, references: References) {
    this.#text = text;
    this.#base = base;
    this.#references = references;
  }

  read(): Inline[] {
    SPECIAL.lastIndex = 0;
    for (let found = SPECIAL.exec(this.#text); found !== null; found = SPECIAL.exec(this.#text)) {
      this.#next = found.index + 1;
      this.#sign(found[0], found.index);
      SPECIAL.lastIndex = this.#next;
    }
    this.#takeText(this.#text.length, this.#text.length);
    return this.#runs;
  }

  #sign(sign: string, i: number): void {
    const next = this.#text[i + 1] ?? '';
    switch (sign) {
      case '\\':
        // At the end it breaks the line; behind a space it is a command's that goes on.
        if (next === '' && this.#text[i - 1] !== ' ') this.#takeText(i, i + 1);
        else if (ESCAPED.test(next)) this.#escape(i);
        return;
      case '`':
        this.#code(i);
        return;
      case '<':
        if (!this.#address(i) && this.#references.hasTags) this.#tag(i);
        return;
      case '~':
        if (next === '~') this.#mark('deleted', '~~', i);
        return;
      case '*':
      case '_':
        if (next === sign) this.#mark('strong', sign + sign, i);
        else this.#mark('emphasis', sign, i);
        return;
      case '!':
        if (next === '[') this.#open(i, i + 2);
        return;
      case '[':
        if (!this.#note(i)) this.#open(i, i + 1);
        return;
      case ']':
        this.#close(i);
    }
  }

  /** Makes a run of the text before a sign, and goes on behind the sign. */
  #takeText(end: number, next: number): void {
    if (end > this.#from) this.#runs.push({ text: this.#text.slice(this.#from, end), ...this.#marks });
    this.#from = this.#next = next;
  }

  /** What is escaped is text, and no sign. */
  #escape(i: number): void {
    this.#takeText(i, i + 1);
    this.#next = i + 2;
  }

  /** Code ends at as many backticks as it began with. */
  #code(i: number): void {
    let start = i + 1;
    while (this.#text[start] === '`') start++;
    const end = this.#text.indexOf(this.#text.slice(i, start), start);
    this.#next = start;
    if (end < 0) return;
    this.#takeText(i, end + start - i);
    this.#runs.push({ text: this.#text.slice(start, end), ...this.#marks, code: true });
  }

  #address(i: number): boolean {
    const href = after(AUTOLINK, this.#text, i);
    if (href === undefined) return false;
    this.#takeText(i, i + href.length + 2);
    this.#runs.push({ text: href, ...this.#marks, href });
    return true;
  }

  /** Takes a tag out of the text: Markdown may have those that it has no sign for. */
  #tag(i: number): void {
    const tag = tagAt(this.#text, i);
    if (tag === null) return;
    this.#takeText(i, tag.end);
    if (tag.name === 'br') this.#runs.push({ text: ' ' });
    else if (tag.name === 'a') this.#anchor = { start: this.#runs.length, href: tag.href };
    else if (tag.name === '/a' && this.#anchor?.href !== undefined) {
      const href = target(this.#anchor.href, this.#base);
      for (let k = this.#anchor.start; k < this.#runs.length; k++)
        this.#runs[k] = { ...(this.#runs[k] as Inline), href };
      this.#anchor = undefined;
    }
  }

  /** Begins or ends a mark, where the sign can. */
  #mark(mark: keyof Marks, sign: string, i: number): void {
    const isOpen = this.#marks[mark] === true;
    if (!isDelimiter(this.#text, i, sign, isOpen)) {
      if (isEmptyEmphasis(this.#text, i)) this.#takeText(i, i + 2);
      return;
    }
    this.#takeText(i, i + sign.length);
    if (isOpen) delete this.#marks[mark];
    else this.#marks[mark] = true;
  }

  /** The mark of a note that is defined. */
  #note(i: number): boolean {
    const label = after(NOTE, this.#text, i);
    const number = label === undefined ? undefined : this.#references.notes.get(label);
    if (label === undefined || number === undefined) return false;
    this.#takeText(i, i + label.length + 3);
    this.#runs.push({ text: String(number), href: `#${placeOfNote(number)}`, superscript: true });
    return true;
  }

  /** Opens a link or an image. The bracket is a run, to be taken away when the link closes. */
  #open(i: number, end: number): void {
    this.#takeText(i, end);
    this.#brackets.push(this.#runs.push({ text: this.#text.slice(i, end) }) - 1);
    if (this.#brackets.length > MAX_NESTED) this.#brackets.shift();
  }

  /** Closes a link or an image: its target follows in brackets, or is defined elsewhere under a label. */
  #close(i: number): void {
    const opening = this.#brackets.at(-1);
    if (opening === undefined) return;
    if (this.#text[i + 1] === '(') {
      const found = targetBehind(this.#text, i + 2, this.#base);
      if (found === null) return;
      this.#takeText(i, found.end);
      this.#link(opening, found.href);
    } else if (this.#text[i + 1] === '{' && endOfAttributes(this.#text, i + 1) > i + 1) {
      this.#takeText(i, endOfAttributes(this.#text, i + 1));
      this.#link(opening, '');
    } else {
      this.#takeText(i, i);
      this.#next = i + 1;
      const shown = this.#runs.slice(opening + 1).map((run) => run.text);
      const { label, end } = labelBehind(this.#text, i + 1, shown.join(''));
      const defined = this.#references.links.get(label.toLowerCase());
      if (defined !== undefined) {
        this.#from = this.#next = end;
        this.#link(opening, target(defined, this.#base));
      }
    }
    this.#brackets.pop();
  }

  /** Gives what stands behind the opening bracket its target, and takes the bracket away. An image's text leads nowhere. */
  #link(opening: number, href: string): void {
    const isLink = this.#runs[opening]?.text === '[' && href !== '';
    this.#runs.splice(opening, 1);
    for (let k = opening; k < this.#runs.length && isLink; k++) this.#runs[k] = { ...(this.#runs[k] as Inline), href };
  }
}

/** What a pattern finds at a place. */
function after(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}

/** Whether the sign can open (before text) or close (after text) a mark. */
function isDelimiter(text: string, i: number, sign: string, isOpen: boolean): boolean {
  const before = text[i - 1] ?? ' ';
  const behind = text[i + sign.length] ?? ' ';
  if (sign[0] === '_' && /\w/.test(before) && /\w/.test(behind)) return false;
  return isOpen ? !/\s/.test(before) : !/\s/.test(behind) && text.indexOf(sign, i + sign.length) > 0;
}

/** Whether two underscores are emphasis of nothing, as an icon without text becomes: nothing closes them, at a word's start. */
function isEmptyEmphasis(text: string, i: number): boolean {
  return text.startsWith('__', i) && !/\w/.test(text[i - 1] ?? ' ') && /[\s\p{Uppercase}]|^$/u.test(text[i + 2] ?? '');
}
