import { following, isBlock, PageElement, Text } from '../parse/tree.ts';

/** What an element that numbers a line holds. */
const NUMBER = /^\s{0,8}(\d{1,6})\s?[:.|]?\s{0,4}$/;
/** Lines from which numbers before each of them are no chance. */
const MIN_LINES = 2;

/**
 * Empties the elements of a piece of code that number its lines, whatever they are called: elements of one kind, one at the beginning of
 * each line and none elsewhere, each with a number that is one more than the last.
 *
 * @param code is changed.
 */
export function dropLineNumbers(code: PageElement): void {
  const numbers: PageElement[] = [];
  const kind = { first: null as PageElement | null, count: 0 };
  let isAtStart = true;
  let isAlone = false;
  for (let node = code.firstChild; node !== null; ) {
    let next = following(node, code);
    if (node instanceof Text) {
      const lines = node.data.split('\n');
      for (const [i, line] of lines.entries()) {
        if (i > 0) isAtStart = true;
        if (line.trim() === '') continue;
        if (isAtStart) return;
        isAlone = false;
      }
    } else if (node instanceof PageElement) {
      if (node.name === 'br' || isBlock(node)) isAtStart = true;
      const number = isBlock(node) ? null : numberIn(node);
      if (kind.first !== null && isLike(node, kind.first)) kind.count++;
      if (isAtStart && number !== null) {
        const first = numbers[0];
        if (first === undefined) {
          kind.first = node;
          kind.count = 1;
        }
        if (isAlone || (first !== undefined && number !== (numberIn(first) ?? 0) + numbers.length)) return;
        numbers.push(node);
        isAtStart = false;
        isAlone = true;
        next = behind(node, code);
      }
    }
    node = next;
  }
  if (numbers.length < MIN_LINES || kind.count !== numbers.length) return;
  for (const number of numbers) number.children.length = 0;
}

/** The number that is all an element holds; null where there is none. */
function numberIn({ children, attribs }: PageElement): number | null {
  const [text, ...others] = children;
  if (!(text instanceof Text) || others.length > 0 || attribs.class === undefined) return null;
  const number = NUMBER.exec(text.data.slice(0, 20))?.[1];
  return number === undefined || text.data.length > 20 || text.data.includes('\n') ? null : Number(number);
}

function isLike(one: PageElement, other: PageElement): boolean {
  return one.name === other.name && one.attribs.class === other.attribs.class;
}

/** The node behind an element and what it holds. */
function behind(element: PageElement, root: PageElement): ReturnType<typeof following> {
  const last = element.children.at(-1);
  return following(last ?? element, root);
}
