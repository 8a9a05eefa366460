import { append, detach, following, isBlankNode, PageElement, Text } from '../parse/tree.ts';

/** How far into a shadow root its slot is looked for, in nodes, and how much of what stands beside the root goes into it. */
const MAX_NODES = 2000;
const MAX_CHILDREN = 500;

/**
 * Whether a template is a shadow root, which browsers show in place of what its host holds.
 *
 * @param element any element.
 */
export function isShadowRoot({ name, attribs }: PageElement): boolean {
  return name === 'template' && (attribs.shadowrootmode ?? attribs.shadowroot) !== undefined;
}

/**
 * Puts what a host holds behind its shadow root into the root's slots, where browsers show it in place of what the slots hold
 * themselves. Without a slot it stays where it is: what is written for readers without shadow roots is better read twice than not at all.
 *
 * @param root a shadow root.
 */
export function fillSlot(root: PageElement): void {
  const slots = findSlots(root);
  const host = root.parent;
  if (slots.size === 0 || !(host instanceof PageElement) || host.children.length > MAX_CHILDREN) return;
  const filled = new Set<PageElement>();
  for (const node of host.children.slice(host.children.indexOf(root) + 1)) {
    if (!isNode(node)) continue;
    const slot = slots.get(node instanceof PageElement ? (node.attribs.slot ?? '') : '');
    if (slot === undefined || (isBlankNode(node) && !filled.has(slot))) continue;
    if (!filled.has(slot)) for (const instead of slot.children.slice().reverse()) if (isNode(instead)) detach(instead);
    filled.add(slot);
    detach(node);
    append(slot, node);
  }
}

function isNode(node: PageElement['children'][number]): node is PageElement | Text {
  return node instanceof PageElement || node instanceof Text;
}

/** The slots of a shadow root, the first of each name; that for whatever names none has an empty one. */
function findSlots(root: PageElement): Map<string, PageElement> {
  const slots = new Map<string, PageElement>();
  let node = root.firstChild;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof PageElement && node.name === 'slot') {
      const { name = '' } = node.attribs;
      if (!slots.has(name)) slots.set(name, node);
    }
    node = following(node, root);
  }
  return slots;
}
