import { following, isBlankNode, isBlock, PageElement, Text } from '../parse/tree.ts';
import { leadingText } from '../walk/annotate.ts';
import type { Construct } from '../walk/construct-names.ts';
import { languageOf, namesLanguage } from './code-language.ts';

/** How deep in a `<pre>` its code stands. */
const MAX_DEPTH = 8;
const MAX_CLASS = 500;
/** How many children of an element may stand beside the code. */
const MAX_BESIDE = 12;

/**
 * The element inside of a `<pre>` that holds the code, where what stands beside it is set apart in elements of its own: the
 * name of the language, a button.
 *
 * @param pre a `<pre>`.
 * @returns the `<code>` and what is beside it; null where the element is all code.
 */
export function codeApart(pre: PageElement): { code: PageElement; beside: PageElement[] } | null {
  const beside: PageElement[] = [];
  let at = pre;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const shown = at.children.slice(0, MAX_BESIDE).filter((child) => !isBlankNode(child));
    const inner = shown.filter((child) => child instanceof PageElement && holdsCode(child, MAX_DEPTH));
    const [only] = inner;
    if (inner.length !== 1 || !(only instanceof PageElement) || at.children.length > MAX_BESIDE) return null;
    for (const child of shown) {
      if (child === only) continue;
      if (!(child instanceof PageElement)) return null;
      if (!isBlock(child) && child.name !== 'button' && !isLabel(child, pre)) return null;
      beside.push(child);
    }
    if (only.name === 'code') return beside.length > 0 ? { code: only, beside } : null;
    at = only;
  }
  return null;
}

/** Whether an element beside the code shows the name of its language. */
function isLabel(element: PageElement, pre: PageElement): boolean {
  const label = leadingText(element);
  return namesLanguage(label) || (label !== '' && label.toLowerCase() === languageOf(pre));
}

/** Styles and class names under which white space is shown. */
const KEEPS_SPACE = /white-?space\s?[:-]\s?pre(?!-line)/i;
/** How many nodes of a `<code>` are looked at for its lines. */
const MAX_NODES = 200;

/** Styles that set text as code. */
const MONOSPACED = /mono|courier|consolas|menlo/i;

/** Whether a block shows white space in a font for code, as editors copy code. */
export function isCodeByStyle({ attribs }: PageElement): boolean {
  const { style } = attribs;
  return style !== undefined && KEEPS_SPACE.test(style) && MONOSPACED.test(style);
}

/** Whether a `<code>` is a block of code: its lines are shown as lines, or are blocks. */
export function isCodeBlock(code: PageElement): boolean {
  const { style = '', class: names = '' } = code.attribs;
  if (code.holdsBlock && code.children.filter((child) => child instanceof PageElement && isBlock(child)).length > 1)
    return true;
  if (!KEEPS_SPACE.test(style) && !KEEPS_SPACE.test(names.slice(0, MAX_CLASS))) return false;
  let node = code.firstChild;
  let began = false;
  let broke = false;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof Text) {
      const text: string = began ? node.data : node.data.trimStart();
      const shown: string = text.trimEnd();
      if (shown.includes('\n') || (shown !== '' && broke)) return true;
      began ||= shown !== '';
      broke ||= began && text.includes('\n');
    }
    node = following(node, code);
  }
  return false;
}

/** Whether an element in code is a line of it, by what its class says or an attribute with its number. */
export function isLine({ attribs }: PageElement, construct: Construct | null): boolean {
  return construct === 'line' || (construct === null && attribs['data-line'] !== undefined);
}

/** Whether an element in code only numbers a line: text that can't be selected, as no code is. */
export function isLineNumber(element: PageElement): boolean {
  const { style = '', class: names = '' } = element.attribs;
  const isUnselectable = /user-select\s?:\s?none/i.test(style) || /(?:^|\s)select-none(?:\s|$)/.test(names);
  return isUnselectable && /^\d{1,7}$/.test(leadingText(element));
}

function holdsCode(element: PageElement, depth: number): boolean {
  if (element.name === 'code') return true;
  if (depth === 0 || (element.name !== 'div' && element.name !== 'span')) return false;
  return element.children
    .slice(0, MAX_BESIDE)
    .some((child) => child instanceof PageElement && holdsCode(child, depth - 1));
}

/** How many elements stand between the numbers of lines and their cell, at most. */
const GUTTER_DEPTH = 2;

/** Whether a `<pre>` in one cell numbers the lines of the code in the next. */
export function isGutter(pre: PageElement, text: string): boolean {
  let cell = pre.parent;
  for (let depth = 0; depth < GUTTER_DEPTH && cell instanceof PageElement && cell.name === 'div'; depth++)
    cell = cell.parent;
  if (!(cell instanceof PageElement) || cell.name !== 'td' || !numbersLines(text)) return false;
  let { next } = cell;
  while (next !== null && !(next instanceof PageElement)) next = next.next;
  return next !== null;
}

/**
 * Whether a text does nothing but number the lines of code beside it: whole numbers, each one more than the last.
 *
 * @param text lines, or numbers separated by any white space.
 */
export function numbersLines(text: string): boolean {
  const numbers = text.trim().split(/\s+/);
  const first = Number(numbers[0]);
  return numbers.every((number, i) => /^\d{1,7}$/.test(number) && Number(number) === first + i);
}

/** Longest code in the cell of a table, in lines; more of it, or lines set in, need a block of their own. */
const MAX_CELL_LINES = 3;

/** Whether code may stand in the cell of a table, where white space isn't kept. */
export function isShortCode(pre: PageElement): boolean {
  let text = '';
  let node = pre.firstChild;
  for (let seen = 0; node !== null; seen++) {
    if (seen > MAX_NODES) return false;
    if (node instanceof Text) text += node.data;
    else if (node instanceof PageElement && node.name === 'br') text += '\n';
    node = following(node, pre);
  }
  const lines = text.trim().split('\n');
  return lines.length <= MAX_CELL_LINES && !lines.some((line) => /^\s/.test(line));
}
