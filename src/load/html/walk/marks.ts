import { ownText, PageElement, Text } from '../parse/tree.ts';
import type { Context } from './context.ts';

/** Marks besides the common ones, combined as bits. */
export const DELETED = 1;
export const SUPERSCRIPT = 2;
export const SUBSCRIPT = 4;
/** The text is one formula's TeX. */
export const MATH = 8;

/** What styles make of text, as word processors write it. */
const BOLD = /font-weight\s?:\s?(?:bold|[6-9]00)/i;
const ITALIC = /font-style\s?:\s?italic/i;
const STRUCK = /line-through/i;
/** A bold or italic element that isn't: word processors put whole documents in one. */
const PLAIN = /font-(?:weight\s?:\s?(?:normal|400)|style\s?:\s?normal)/i;
const STYLED: ReadonlySet<string> = new Set(['span', 'font', 'a', 'ins', 'u']);

/**
 * The marks that an inline element's style gives the text it holds.
 *
 * @param element any element; only those without a meaning of their own count.
 * @param context around it.
 */
export function styled({ name, attribs }: PageElement, context: Context): Context {
  const { style = '' } = attribs;
  if (!STYLED.has(name) || context.kind === 'heading' || context.kind === 'code') return context;
  let inner = context;
  if (!inner.strong && BOLD.test(style)) inner = { ...inner, strong: true };
  if (!inner.emphasis && ITALIC.test(style)) inner = { ...inner, emphasis: true };
  return STRUCK.test(style) ? withMark(inner, DELETED) : inner;
}

/** The fonts that LaTeXML names. */
const FONT = /(?:^|\s)ltx_font_(bold|italic|typewriter)(?:$|\s)/;

/**
 * The marks that LaTeXML's names give the text of an element.
 *
 * @param names its class.
 */
export function inFont(names: string, context: Context): Context {
  if (context.kind === 'heading' || context.verbatim || (context.marks & MATH) !== 0) return context;
  switch (FONT.exec(names.slice(0, 500))?.[1]) {
    case 'bold':
      return { ...context, strong: true };
    case 'italic':
      return { ...context, emphasis: true };
    case 'typewriter':
      return { ...context, code: true };
    default:
      return context;
  }
}

/** What LaTeXML sets apart from the text behind it: the number of a line, the parts of a reference. */
const SET_APART = /^ltx_(?:tag|bibblock)(?:\s|$)/;

/** Whether a style parts an element from the text behind it. */
export function isSetApart(element: PageElement): boolean {
  const { name, parent, next, attribs } = element;
  // The name of a file, with a link to it at the other end of the line; what a picture shows, and whom it is from.
  if (name === 'span' && parent instanceof PageElement && parent.name === 'figcaption')
    if (next instanceof PageElement && (next.name === 'a' || isCredit(next))) return true;
  const { class: names } = attribs;
  return names?.startsWith('ltx_') === true && SET_APART.test(names) && !/^[.,:;]/.test(textBehind(element));
}

/** Whether an element says by its name whom a picture is from. */
function isCredit({ attribs }: PageElement): boolean {
  return /credit|source|copyright|photographer/i.test((attribs.class ?? '').slice(0, 500));
}

/** How deep the text behind an element stands. */
const MAX_BEHIND = 4;

/** The text that follows an element in its parent. */
function textBehind({ next }: PageElement): string {
  let node = next;
  for (let depth = 0; node instanceof PageElement && depth < MAX_BEHIND; depth++) node = node.firstChild;
  return node instanceof Text ? node.data : '';
}

/** What a whole reference holds and a title doesn't: sentences, and the year of what it names. */
const SENTENCE = /\p{Lowercase}\. /u;
const YEAR = /(?:19|20)\d\d/;
const MAX_CITE = 400;

function isReference(text: string): boolean {
  return SENTENCE.test(text) && YEAR.test(text);
}

/**
 * The marks that an element gives the text it holds, besides links.
 *
 * @param context around it.
 */
export function marked(element: PageElement, context: Context): Context {
  const { name, attribs, elementCount } = element;
  if (PLAIN.test(attribs.style ?? '')) return context;
  switch (name) {
    case 'b':
    case 'strong':
      return context.strong ? context : { ...context, strong: true };
    case 'i':
    case 'em':
    case 'dfn':
      return context.emphasis ? context : { ...context, emphasis: true };
    case 'cite':
      // A title, unless it is a whole reference with its parts.
      if (context.emphasis || elementCount > 1 || /\b(?:citation|ltx_cite)\b/.test(attribs.class ?? '')) return context;
      if (isReference(ownText(element).slice(0, MAX_CITE))) return context;
      return { ...context, emphasis: true };
    case 'code':
    case 'd-code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return context.code ? context : { ...context, code: true };
    case 'del':
    case 's':
    case 'strike':
      return withMark(context, DELETED);
    case 'sup':
      return withMark(context, SUPERSCRIPT);
    case 'sub':
      return withMark(context, SUBSCRIPT);
    default:
      return context;
  }
}

/** What a page's author began a quotation with, where the element alone doesn't say that it is one. */
const QUOTED = /^["'“”«»„‚‘’「『《〈]/;

/**
 * The marks that browsers show around a `<q>`.
 *
 * @param text it begins with.
 * @param depth how many quotations it is in.
 * @returns the opening and the closing mark; empty where the text has its own.
 */
export function quotationMarks(text: string, depth: number): readonly [string, string] {
  if (QUOTED.test(text)) return ['', ''];
  return depth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
}

/** Whether a link says of itself that it is the mark of a note: books and their converters do. */
export function isNoteMark({ attribs }: PageElement): boolean {
  return attribs.role === 'doc-noteref' || attribs['epub:type'] === 'noteref';
}

/** The context of what is raised. */
export function raised(context: Context): Context {
  return withMark(context, SUPERSCRIPT);
}

/**
 * The context of a footnote's mark.
 *
 * @param context around it.
 * @param href of the place where the note stands.
 * @param link number that no other link has.
 */
export function noteMark(context: Context, href: string, link: number): Context {
  return { ...raised(context), href, link };
}

function withMark(context: Context, mark: number): Context {
  return (context.marks & mark) !== 0 ? context : { ...context, marks: context.marks | mark };
}
