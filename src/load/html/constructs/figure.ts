import { isBlankNode, PageElement } from '../parse/tree.ts';
import { leadingText } from '../walk/annotate.ts';
import type { Context } from '../walk/context.ts';

/** Things whose caption a figure's caption is, rather than whom a quote is from. */
const SHOWN = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'table', 'pre', 'figure']);

/** How deep in a figure its quote stands. */
const MAX_DEPTH = 2;
/** A figure of more than this is looked at no further. */
const MAX_CHILDREN = 20;

/**
 * Whether the caption of a figure says whom a quote is from: the figure holds a quote and nothing else to see.
 *
 * @param caption a `<figcaption>`.
 */
export function isAttribution(caption: PageElement): boolean {
  const figure = caption.parent;
  if (!(figure instanceof PageElement) || figure.name !== 'figure') return false;
  return (
    holds(figure, (name) => name === 'blockquote', MAX_DEPTH) && !holds(figure, (name) => SHOWN.has(name), MAX_DEPTH)
  );
}

/** Longest line above or below a quote that says whom it is from. */
const MAX_LINE = 120;

/** Whether a line right above or below a quote says whom it is from: an element that is called a quote holds the two. */
export function isBesideQuote(element: PageElement): boolean {
  const { parent, name, prev, next } = element;
  if (!(parent instanceof PageElement) || name === 'blockquote' || !parent.attribs.class?.includes('quote'))
    return false;
  if (parent.name === 'blockquote' || parent.children.length > MAX_CHILDREN) return false;
  const isQuote = (node: PageElement['next'], step: 'prev' | 'next'): boolean => {
    const other = node !== null && isBlankNode(node) ? node[step] : node;
    return other instanceof PageElement && other.name === 'blockquote';
  };
  return (isQuote(next, 'next') || isQuote(prev, 'prev')) && leadingText(element).length <= MAX_LINE;
}

/** Whether a `<cite>` says on a line above a quote whom it is from. */
export function beginsQuote({ prev, parent, next }: PageElement, { quoteDepth, flat }: Context): boolean {
  return (
    quoteDepth > 0 &&
    !flat &&
    (prev === null || isBlankNode(prev)) &&
    prev?.prev == null &&
    parent instanceof PageElement &&
    parent.name !== 'p' &&
    next !== null
  );
}

function holds(element: PageElement, wanted: (name: string) => boolean, depth: number): boolean {
  return element.children
    .slice(0, MAX_CHILDREN)
    .some(
      (child) =>
        child instanceof PageElement &&
        (wanted(child.name) || (depth > 1 && child.name !== 'blockquote' && holds(child, wanted, depth - 1))),
    );
}
