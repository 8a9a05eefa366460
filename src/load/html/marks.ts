import type { Context } from './context.ts';
import type { PageElement } from './tree.ts';

/** Marks besides the common ones, combined as bits. */
export const DELETED = 1;
export const SUPERSCRIPT = 2;
export const SUBSCRIPT = 4;
/** The text is one formula's TeX. */
export const MATH = 8;

/**
 * The marks that an element gives the text it holds, besides links.
 *
 * @param name of the element.
 * @param context around it.
 */
export function marked({ name, attribs, elementCount }: PageElement, context: Context): Context {
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
      if (context.emphasis || elementCount > 1 || /\bcitation\b/.test(attribs.class ?? '')) return context;
      return { ...context, emphasis: true };
    case 'code':
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

function withMark(context: Context, mark: number): Context {
  return (context.marks & mark) !== 0 ? context : { ...context, marks: context.marks | mark };
}
