import { readTimestamp } from '../../../timestamp.ts';
import { HIDES } from '../parse/attributes.ts';
import { isBlock, PageElement } from '../parse/tree.ts';
import { leadingText } from './annotate.ts';
import type { ClassFacts } from './names.ts';

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Whether a style hides the element that has it.
 *
 * @param style the attribute's value; `''` without one.
 */
export function hidesByStyle(style: string): boolean {
  return style !== '' && HIDING_STYLE.test(style);
}

const PANEL_ROLES = new Set(['region', 'tabpanel']);
const PANELS = new Set(['div', 'section', 'dd', 'p']);
/** How deep in its header the button of a folded panel stands. */
const TOGGLE_DEPTH = 3;

/**
 * Whether an element is folded rather than hidden: the answer under a question, the panel of a tab. A reader opens it
 * with one click on the button right before it (the WAI-ARIA accordion and tabs patterns).
 */
function isFolded(element: PageElement): boolean {
  const { role = '' } = element.attribs;
  if (PANEL_ROLES.has(role) || isInCallout(element)) return true;
  if (!PANELS.has(element.name) || role !== '') return false;
  let { prev } = element;
  while (prev !== null && !(prev instanceof PageElement)) prev = prev.prev;
  let header: PageElement | undefined = prev ?? undefined;
  for (let depth = 0; header !== undefined && depth < TOGGLE_DEPTH; depth++) {
    if (header.attribs['aria-expanded'] !== undefined) return true;
    header = header.children.find((child) => child instanceof PageElement);
  }
  return false;
}

const CALLOUT = /(?:^|\s)(?:callout|admonition)(?:\s|$)/;
const CALLOUT_CONTENT = /(?:^|\s)(?:callout|admonition)-content(?:\s|$)/;

/** Whether an element is what a callout says, which its title folds. */
function isInCallout({ attribs, parent }: PageElement): boolean {
  return (
    CALLOUT_CONTENT.test(attribs.class ?? '') &&
    parent instanceof PageElement &&
    CALLOUT.test(parent.attribs.class ?? '')
  );
}

const SHOWING_LINES = /white-space(?:-collapse)?\s?:\s?(?:pre|break-spaces)/i;

/** Whether an element shows the line breaks of its text, as its class or style says. */
export function showsLines({ attribs }: PageElement, { lines }: ClassFacts): boolean {
  return lines || (attribs.style !== undefined && SHOWING_LINES.test(attribs.style));
}

/** A mark between two words or numbers, such as the stroke of a fraction. */
const SEPARATOR = /^[^\p{Alphabetic}\p{N}]{1,3}$/u;

/**
 * Whether an element is part of what a reader sees though it isn't shown as it is: a mark that is drawn between two words and
 * written out for who can't see it; code, and the place in a recording; the title of a callout, which others are told by its label.
 *
 * @param element a hidden element.
 * @param classes what its class says.
 */
export function isShownAfterAll(element: PageElement, { hidden, construct }: ClassFacts): boolean {
  const { attribs, traits } = element;
  // The place in a recording, which is read out with what is said there.
  const isTime = attribs['aria-hidden'] === 'true' && readTimestamp(leadingText(element)) !== null;
  if (isTime && !hidden && attribs.hidden === undefined && attribs.style === undefined) return true;
  // Who can't see it is told by other means what the code says.
  if (construct === 'code' || construct === 'callout-title')
    return !hidden && attribs.hidden === undefined && attribs.style === undefined;
  if (!hidden || isBlock(element) || attribs.hidden !== undefined || (traits & HIDES) !== 0) return false;
  return SEPARATOR.test(leadingText(element));
}

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
  const { style = '' } = attribs;
  const hides =
    classes.hidden ||
    attribs.hidden !== undefined ||
    hidesByStyle(style) ||
    // Inline, it marks letters that are read out elsewhere: a drop cap, a symbol. Blocks with it are off the screen.
    (attribs['aria-hidden'] === 'true' && isBlock(element));
  return hides && !isFolded(element);
}
