import { HEADING } from '../parse/tags.ts';
import { following, isBlock, PageElement, Text } from '../parse/tree.ts';

/** What a heading may be laid out in, and its longest text: what a heading that nobody closed takes in is more. */
const LINES = new Set(['div', 'p']);
const MAX_LENGTH = 200;
const MAX_NODES = 60;

/**
 * Whether a heading is one though its lines are laid out as blocks. That of the page may hold its standfirst and author, and is none.
 *
 * @param element any element.
 */
export function isOneHeading(element: PageElement): boolean {
  if ((element.bits & HEADING) === 0 || element.name === 'h1') return false;
  let length = 0;
  let blocks = 0;
  let node = element.firstChild;
  for (let seen = 0; node !== null; node = following(node, element)) {
    if (node instanceof Text) length += node.data.trim().length;
    else if (node instanceof PageElement && isBlock(node)) {
      if (!LINES.has(node.name)) return false;
      blocks++;
    }
    if (++seen > MAX_NODES || length > MAX_LENGTH) return false;
  }
  return blocks > 0;
}
