import { HIDES } from './attributes.ts';
import type { ClassFacts } from './names.ts';
import { isBlock, type PageElement } from './tree.ts';

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Whether a reader doesn't see what an element holds. The root and the body don't count: pages hide those until their
 * scripts have run.
 *
 * @param element the element, not its ancestors.
 * @param classes what its class says.
 */
export function isHidden(element: PageElement, classes: ClassFacts): boolean {
  const { name, attribs } = element;
  if (name === 'dialog') return attribs.open === undefined;
  if ((element.traits & HIDES) === 0 && !classes.hidden) return false;
  if (name === 'body' || name === 'html') return false;
  if (classes.hidden || attribs.hidden !== undefined) return true;
  const { style } = attribs;
  if (style !== undefined && style !== '' && HIDING_STYLE.test(style)) return true;
  // Inline, it marks letters that are read out elsewhere: a drop cap, a symbol. Blocks with it are off the screen.
  return attribs['aria-hidden'] === 'true' && isBlock(element);
}
