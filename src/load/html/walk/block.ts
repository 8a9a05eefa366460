import { isAttribution, isBesideQuote } from '../constructs/figure.ts';
import { beginDefinition, beginDefinitions, beginItem, listState } from '../constructs/list.ts';
import { ROLE } from '../parse/attributes.ts';
import { HEADING, STRUCTURE } from '../parse/tags.ts';
import { PageElement } from '../parse/tree.ts';
import type { NewContext } from './context.ts';
import { headingLevel } from './structure.ts';

/**
 * Says in a block's own context what the block makes of what it holds.
 *
 * @param element laid out as a block; code and tables are read as a whole elsewhere.
 * @param context of what the block holds, so far that of the block itself.
 * @param newId gives a number from 1 that no other list or quote has.
 */
export function beginBlock(element: PageElement, context: NewContext, newId: () => number): void {
  const { name, attribs, bits, traits } = element;
  // What heads a picture's caption heads nothing else.
  if (context.figure && context.kind === 'caption' && (bits & HEADING) !== 0) return;
  if ((bits & HEADING) !== 0 || ((traits & ROLE) !== 0 && attribs.role === 'heading')) {
    context.kind = 'heading';
    context.level = (bits & HEADING) !== 0 ? name.charCodeAt(1) - 48 : headingLevel(attribs['aria-level']);
    return;
  }
  if (isBesideQuote(element)) {
    context.quoteDepth++;
    context.quote = 0;
  }
  if ((bits & STRUCTURE) === 0) return;
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      context.list = listState(element, context, newId());
      return;
    case 'li':
      beginItem(element, context);
      return;
    case 'blockquote':
      beginQuote(context, newId());
      return;
    case 'figure':
      context.figure = true;
      return;
    case 'figcaption':
      if (isAttribution(element)) {
        context.kind = 'paragraph';
        context.quoteDepth++;
        context.quote = 0;
      } else context.kind = 'caption';
      return;
    case 'caption':
      context.kind = 'caption';
      return;
    case 'summary':
      context.strong = true;
      return;
    case 'dl':
      beginDefinitions(element, context, newId());
      return;
    case 'dt':
      context.kind = 'term';
      beginDefinition(element, context);
      return;
    case 'dd':
      beginDefinition(element, context);
      // Without a term it is a way to indent.
      if (definesTerm(element)) context.kind = 'definition';
  }
}

/** Whether the list of a definition begins with a term. */
function definesTerm({ parent }: PageElement): boolean {
  const first = parent?.children.find((child) => child instanceof PageElement);
  return !(first instanceof PageElement) || first.name !== 'dd';
}

/**
 * Says in a block's own context that what the block holds is a quote.
 *
 * @param id a number from 1 that no other quote has.
 */
export function beginQuote(context: NewContext, id: number): void {
  context.quoteDepth++;
  context.quote = id;
  context.figure = false;
}
