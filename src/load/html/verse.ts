import { isBlock, PageElement, Text } from './tree.ts';

const MAX_CLASS = 500;

/** Whether an element holds lines of verse alone, a block each. */
export function isStanza({ children }: PageElement): boolean {
  let count = 0;
  for (const child of children) {
    if (child instanceof Text) {
      if (child.data.trim() !== '') return false;
    } else if (child instanceof PageElement) {
      if (child.name !== 'div' && child.name !== 'p') return false;
      if (child.children.some((inner) => inner instanceof PageElement && (isBlock(inner) || inner.name === 'br')))
        return false;
      count++;
    }
  }
  return count > 1;
}

const VERSE = /\b(?:verse|verseblock|poem|poetry|lyrics)\b/i;

/** Whether a `<pre>` keeps the lines of a poem rather than of code. */
export function isVerse({ attribs, parent }: PageElement): boolean {
  const isCalled = (names: string | undefined): boolean => names !== undefined && VERSE.test(names.slice(0, MAX_CLASS));
  return isCalled(attribs.class) || (parent instanceof PageElement && isCalled(parent.attribs.class));
}
