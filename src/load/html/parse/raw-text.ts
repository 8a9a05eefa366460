/**
 * Raw text and comments that were never closed. In a browser an unclosed `<title>` or `<style>` swallows the page; the page is
 * still there to be read, so its markup resumes where it plainly does.
 */

import { escapeAttribute } from 'entities/escape';
import { decodeReferences } from '../../character-references.ts';
import type { PageText } from '../../utf8-text.ts';
import { Script } from './tree.ts';

/** Markup that starts or ends a piece of a page and has no business in a title, a style sheet or a script. */
const PAGE_MARKUP = /<(?:\/head|body|\/body|\/html|\/form|main|article|header|nav|div|p|h1|meta|link)[\s>]/i;

/** A title holds no tag at all. */
const ANY_TAG = /<\/?[a-z]/i;

/** Scripts write markup in strings, so only what no script writes ends one. */
const DOCUMENT_MARKUP = /<(?:\/head|body)[\s>]/i;

/** Longer titles than this are suspected of having swallowed the page. */
const LONG_TITLE = 1000;

/**
 * Finds where the page goes on inside the text of a raw element.
 *
 * @param name of the element.
 * @param text of the element, to its end tag or the end of the page.
 * @param closed whether an end tag was found.
 * @returns the offset in `text`, or -1 when all of it belongs to the element.
 */
export function resumesAt(name: string, text: string, closed: boolean): number {
  if (name === 'title') return !closed || text.length > LONG_TITLE ? text.search(closed ? PAGE_MARKUP : ANY_TAG) : -1;
  if (closed) return name === 'style' && text.includes('</') ? text.search(DOCUMENT_MARKUP) : -1;
  return text.search(name === 'script' ? DOCUMENT_MARKUP : PAGE_MARKUP);
}

/** Scripts that write a piece of code where they stand, and leave a link to it to who runs none. */
const GIST = /^https:\/\/gist\.github\.com\/[\w/-]{5,100}\.js(?:$|\?)/;

/**
 * The frame that says what a script would write where it stands.
 *
 * @param src of the script.
 * @returns markup; empty for any other script.
 */
export function frameOfScript(src: string): string {
  return GIST.test(src) ? `<iframe src="${escapeAttribute(src)}"></iframe>` : '';
}

/**
 * What a comment swallowed that was closed by `--!>`, which the tokenizer doesn't know.
 *
 * @param text of the comment behind that end.
 */
export function behindWrongEnd(text: string): string {
  const rest = text.replaceAll('--!>', '-->');
  return rest.lastIndexOf('<!--') > rest.lastIndexOf('-->') ? `${rest}-->` : rest;
}

/**
 * What a comment or CDATA section swallowed that never ends: it ends with its first tag. Nothing behind ends a comment,
 * so none starts there.
 *
 * @param text of the comment, to the end of the page.
 */
export function behindUnclosed(text: string): string {
  const end = text.indexOf('>');
  if (end < 0) return '';
  return text
    .slice(end + 1)
    .replaceAll('<!-', '<!')
    .replaceAll('<![CDATA[', '<![');
}

/** A raw element being read. */
export class RawElement {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  /** Where its text begins; -1 before there is one. */
  start = -1;
  end = 0;

  /** @param name of the element; empty for one whose text is nothing. */
  constructor(name: string, attribs: Readonly<Record<string, string>>) {
    this.name = name;
    this.attribs = attribs;
  }

  add(start: number, end: number): void {
    if (this.start < 0) this.start = start;
    this.end = end;
  }
}

/** What a page's raw elements leave behind. */
export class RawTexts {
  readonly scripts: Script[] = [];
  title: string | null = null;
  readonly #maxScripts: number;

  constructor(maxScripts: number) {
    this.#maxScripts = maxScripts;
  }

  /**
   * Keeps a raw element's text where it has a place.
   *
   * @param source of the page; the text goes from `start` to `end`.
   * @returns what is text of the page: that of a field, old preformatted text, or a formula's TeX or code that a script holds; null
   *   where it is none.
   */
  keep({ name, attribs }: RawElement, source: PageText, start: number, end: number): string | null {
    const { type = '' } = attribs;
    if (name === 'title') {
      const text = source.slice(start, end);
      if (this.title === null && text.trim() !== '') this.title = decodeReferences(text);
    } else if (name === 'script') {
      if (this.scripts.length < this.#maxScripts)
        this.scripts.push(new Script(type.trim().toLowerCase(), source, start, end));
      return /^\s*(?:math\/tex|syntaxhighlighter\b)/i.test(type) ? source.slice(start, end) : null;
    } else if (name === 'xmp') return source.slice(start, end);
    else if (name === 'textarea') return decodeReferences(source.slice(start, end));
    return null;
  }
}
