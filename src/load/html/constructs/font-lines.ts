import { HEADING } from '../parse/tags.ts';
import { type Document, isBlock, PageElement, Text } from '../parse/tree.ts';
import { leadingText } from '../walk/annotate.ts';

/** The size that text has where nothing sets one, and the least and the largest. */
const USUAL = 3;
const LEAST = 1;
const LARGEST = 7;

/** Longest line that is a heading, and the fewest letters. */
const MAX_LENGTH = 200;
const MIN_LETTERS = 4;
const LETTERS = /\p{Alphabetic}/gu;

/** How many elements around a line, and nodes beside one, are passed over to see what stands next to it. */
const MAX_AROUND = 8;
const MAX_BESIDE = 10;

/** Deepest heading. */
const MAX_LEVEL = 6;

/**
 * Finds the lines that pages from before style sheets set as headings: by a font that is larger than that of most of the page's
 * text, and with nothing else on the line.
 *
 * @param root of the page.
 * @returns the levels of the elements that are such lines: the largest size is the page's own headline if it has a single line.
 */
export function linesInLargerFont(root: Document | PageElement): ReadonlyMap<PageElement, number> {
  const { lines, usual } = readSizes(root);
  const larger = lines.filter(({ element, size }) => size > usual && isLine(element));
  const sizes = [...new Set(larger.map(({ size }) => size))].sort((a, b) => b - a);
  const first = larger.filter(({ size }) => size === sizes[0]).length === 1 ? 1 : 2;
  return new Map(larger.map(({ element, size }) => [element, Math.min(MAX_LEVEL, first + sizes.indexOf(size))]));
}

interface Sized {
  readonly element: PageElement;
  readonly size: number;
}

/** The elements that set a size, and the size that most characters of the page have. */
function readSizes(root: Document | PageElement): { lines: Sized[]; usual: number } {
  const lines: Sized[] = [];
  const lengths = new Array<number>(LARGEST + 1).fill(0);
  const sizes = [USUAL];
  let node = root.firstChild;
  while (node !== null) {
    const size = sizes.at(-1) as number;
    if (node instanceof Text) lengths[size] = (lengths[size] as number) + node.data.trim().length;
    else if (node instanceof PageElement && node.firstChild !== null) {
      const own = sizeOf(node, size);
      if (own !== null) lines.push({ element: node, size: own });
      sizes.push(own ?? size);
      node = node.firstChild;
      continue;
    }
    while (node !== null && node.next === null) {
      node = node.parent as PageElement | null;
      sizes.pop();
      if (node === root) return { lines, usual: lengths.indexOf(Math.max(...lengths)) };
    }
    if (node !== null) node = node.next;
  }
  return { lines, usual: lengths.indexOf(Math.max(...lengths)) };
}

/** The size that an element sets; null for one that sets none. */
function sizeOf({ name, attribs }: PageElement, around: number): number | null {
  if (name === 'big') return Math.min(LARGEST, around + 1);
  const [, sign, digits] = name === 'font' ? (/^\s{0,5}([-+]?)(\d)/.exec(attribs.size ?? '') ?? []) : [];
  if (digits === undefined) return null;
  const size = sign === '' ? Number(digits) : USUAL + Number(`${sign}${digits}`);
  return Math.max(LEAST, Math.min(LARGEST, size));
}

/** Whether an element is all of a line, which is short and in no heading. */
function isLine(element: PageElement): boolean {
  if (element.holdsBlock) return false;
  const text = leadingText(element);
  if (text.length > MAX_LENGTH || (text.match(LETTERS)?.length ?? 0) < MIN_LETTERS) return false;
  return isAtEdge(element, 'prev') && isAtEdge(element, 'next');
}

/** Whether nothing stands between an element and the beginning or the end of its line. */
function isAtEdge(element: PageElement, side: 'prev' | 'next'): boolean {
  let at = element;
  for (let depth = 0; depth < MAX_AROUND; depth++) {
    let beside = at[side];
    for (let seen = 0; beside !== null && seen < MAX_BESIDE; seen++) {
      if (beside instanceof Text && beside.data.trim() !== '') return false;
      if (beside instanceof PageElement) {
        if (beside.name === 'br' || isBlock(beside) || beside.holdsBlock) return true;
        if (beside.name !== 'img' && leadingText(beside) !== '') return false;
      }
      beside = beside[side];
    }
    const { parent } = at;
    if (!(parent instanceof PageElement)) return true;
    if ((parent.bits & HEADING) !== 0) return false;
    if (isBlock(parent) || parent.holdsBlock) return parent.name !== 'li' && parent.name !== 'dt';
    at = parent;
  }
  return false;
}
