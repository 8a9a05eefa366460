import { following, isBlankNode, isBlock, PageElement, Text } from '../parse/tree.ts';

const MAX_CLASS = 500;
/** How many nodes of a line are looked at for another. */
const MAX_NODES = 100;

/** Whether an element holds lines of verse alone, a block each. */
export function isStanza({ children }: PageElement): boolean {
  let count = 0;
  for (const child of children) {
    if (child instanceof Text) {
      if (!isBlankNode(child)) return false;
    } else if (child instanceof PageElement) {
      if (child.name !== 'div' && child.name !== 'p') return false;
      if (breaks(child)) return false;
      count++;
    }
  }
  return count > 1;
}

/** Whether an element has lines of its own. */
function breaks(element: PageElement): boolean {
  let node = element.firstChild;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof PageElement && (isBlock(node) || node.name === 'br')) return true;
    node = following(node, element);
  }
  return false;
}

const VERSE = /\b(?:verse|verseblock|poem|poetry|lyrics)\b/i;

/** Whether a `<pre>` keeps the lines of a poem rather than of code. */
export function isVerse({ attribs, parent }: PageElement): boolean {
  const isCalled = (names: string | undefined): boolean => names !== undefined && VERSE.test(names.slice(0, MAX_CLASS));
  return isCalled(attribs.class) || (parent instanceof PageElement && isCalled(parent.attribs.class));
}
