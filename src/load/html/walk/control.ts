import { following, PageElement, Text } from '../parse/tree.ts';
import { leadingText } from './annotate.ts';
import type { Context } from './context.ts';
import type { ClassReader } from './names.ts';
import { isHidden } from './visibility.ts';

/**
 * Whether a button or label is a piece of the text around it rather than a thing to operate: a term explained on click,
 * a heading that folds, a label around a whole card.
 *
 * @param element a part of a form.
 * @param context around it.
 * @param classes reads what is said of what stands beside it.
 */
export function isPartOfText(element: PageElement, context: Context, classes: ClassReader): boolean {
  const { name, prev, next } = element;
  if (context.kind === 'control') return true;
  if (name !== 'button' && name !== 'label' && name !== 'legend') return false;
  if (element.holdsBlock || labelsTask(element)) return true;
  // A heading that folds is a button; beside a heading's text, a button does something with it.
  if (context.kind === 'heading') return isShown(prev, classes) === isShown(next, classes);
  // The head of a column that sorts the table is one, too.
  if (context.kind === 'table' && isHeaderCell(element.parent))
    return isShown(prev, classes) === isShown(next, classes);
  return isWord(prev) && isWord(next);
}

function isWord(node: PageElement['prev']): boolean {
  return node instanceof Text && node.data.trim() !== '';
}

/**
 * Whether a link is a button: one that leads nowhere is said to be one, and all that its line holds; another leads where the link right
 * before it does, or from a quote to where it stands.
 *
 * @param isFirst whether nothing of the line stands before it.
 */
export function isLoneButton(element: PageElement, { kind, flat }: Context, isFirst: boolean): boolean {
  const { name, attribs, next } = element;
  if (name !== 'a') return false;
  if (isSaidAgain(element) || isPointer(element)) return true;
  if (attribs.role !== 'button' || attribs.href !== undefined) return false;
  return isFirst && !flat && kind === 'paragraph' && !isWord(next) && next?.next == null;
}

/** Whether a link that is drawn as a button leads where the link right before it does, as beside the name of a file. */
function isSaidAgain({ attribs, prev }: PageElement): boolean {
  const { href, class: names = '' } = attribs;
  if (href === undefined || !(prev instanceof PageElement) || prev.attribs.href !== href) return false;
  return /button|btn/i.test(names);
}

/** Whether a link beside whom a quote is from shows an arrow to where that is. */
function isPointer(element: PageElement): boolean {
  return (
    element.parent instanceof PageElement && element.parent.name === 'cite' && /^[↑→»]$/.test(leadingText(element))
  );
}

/** Longest text on a picture that says what a click on it does. */
const MAX_ON_PICTURE = 60;
/** How many nodes of what may be a picture to click on are looked at. */
const MAX_NODES = 50;

/** Whether an element is a picture that a click enlarges: what it says besides is about that. */
export function enlargesPicture(element: PageElement): boolean {
  const { role, class: names = '' } = element.attribs;
  const isNamed = names.includes('lightbox') && /(?:^|\s)lightbox(?:\s|$)/.test(names);
  if (role !== 'button' && !isNamed) return false;
  let node = element.firstChild;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof PageElement && node.name === 'img') return leadingText(element).length <= MAX_ON_PICTURE;
    node = following(node, element);
  }
  return false;
}

/** Whether an element chooses which of several panels is shown. What folds a panel below it, its heading, stands in no list of tabs. */
export function isTab({ attribs, parent }: PageElement): boolean {
  if (attribs.role !== 'tab' || !(parent instanceof PageElement)) return false;
  const list = parent.attribs.role === 'presentation' ? parent.parent : parent;
  return list instanceof PageElement && list.attribs.role === 'tablist';
}

/** Whether an element is the head of a row or a column. */
function isHeaderCell(element: PageElement['parent']): boolean {
  return element instanceof PageElement && (element.name === 'th' || element.attribs.role === 'columnheader');
}

/** Whether something beside a button shows a text. */
function isShown(node: PageElement['prev'], classes: ClassReader): boolean {
  if (!(node instanceof PageElement)) return isWord(node);
  if (node.name === 'button' || isHidden(node, classes.read(node))) return false;
  return leadingText(node) !== '';
}

/** Whether an element is a box to tick. */
export function isCheckbox({ name, attribs }: PageElement): boolean {
  return name === 'input' && /^checkbox$/i.test(attribs.type ?? '');
}

const TRANSPARENT = /(?:^|[;\s])color\s?:\s?transparent/i;

/** Whether a field holds lines for a reader to copy rather than for text of theirs; so does the code of a Distill article. */
export function holdsCode({ name, attribs, firstChild }: PageElement): boolean {
  if (name === 'd-code') return attribs.block !== undefined;
  if (name !== 'textarea' || !(firstChild instanceof Text)) return false;
  if (attribs.readonly === undefined && !/(?:^|\s)code(?:\s|$)/i.test(attribs.class ?? '')) return false;
  // It lies unseen over code that is drawn.
  if (TRANSPARENT.test(attribs.style ?? '')) return false;
  return firstChild.data.trim().includes('\n');
}

/** Whether a label is that of a task in a text: nobody but its author ticks the box in it. */
function labelsTask({ children }: PageElement): boolean {
  return children.some(
    (child) => child instanceof PageElement && isCheckbox(child) && child.attribs.disabled !== undefined,
  );
}

/** What an `<input>` shows: a button's name, or what a field asks for. */
export function inputLabel({ attribs }: PageElement): string {
  const { type = 'text', value, placeholder } = attribs;
  if (type === 'hidden') return '';
  return (/^(?:submit|button|reset)$/i.test(type) ? value : placeholder) ?? '';
}
