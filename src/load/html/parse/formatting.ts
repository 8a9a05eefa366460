import type { OpenElements } from './open-elements.ts';
import { SCOPE, SPECIAL } from './tags.ts';
import { append, detach, PageElement } from './tree.ts';

/**
 * Ends a link, `<b>` or their kind. Where a block was opened inside and is still open, the element ends for what
 * follows and the block goes on without it: a plain form of the HTML standard's adoption agency algorithm.
 *
 * @param open the open elements.
 * @param name of the element to end.
 * @returns whether there was one to end.
 */
export function closeFormatting(open: OpenElements, name: string): boolean {
  const { stack } = open;
  const at = open.find(
    (element) => element.name === name,
    ({ bits }) => (bits & SCOPE) !== 0,
  );
  if (at < 0) return false;
  const outer = stack[at] as PageElement;
  let block = at + 1;
  while (block < stack.length && ((stack[block] as PageElement).bits & SPECIAL) === 0) block++;
  if (block >= stack.length) {
    open.closeFrom(at);
    return true;
  }
  adopt(outer, stack[block] as PageElement);
  open.remove(at);
  return true;
}

/** Moves a block out of a formatting element and the block's content so far into a copy of that element. */
function adopt(outer: PageElement, block: PageElement): void {
  const parent = outer.parent;
  if (parent === null || block.parent !== outer) return;
  const copy = new PageElement(outer.name, outer.attribs, outer.bits, 1, outer.traits);
  copy.holdsBlock = outer.holdsBlock;
  copy.elementCount = block.elementCount;
  for (const child of block.children) child.parent = copy;
  copy.children = block.children;
  block.children = [];
  block.elementCount = 1;
  append(block, copy);
  detach(block);
  append(parent as PageElement, block);
}
