import { append, detach, following, PageElement } from './tree.ts';

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
 * Puts what a host holds behind its shadow root into the root's slot, where browsers show it. Without a slot it stays where it
 * is: what is written for readers without shadow roots is better read twice than not at all.
 *
 * @param root a shadow root.
 */
export function fillSlot(root: PageElement): void {
  const slot = findSlot(root);
  const host = root.parent;
  if (slot === null || !(host instanceof PageElement) || host.children.length > MAX_CHILDREN) return;
  for (const node of host.children.slice(host.children.indexOf(root) + 1)) {
    if (node instanceof PageElement || node.type === 'text') {
      detach(node);
      append(slot, node);
    }
  }
}

function findSlot(root: PageElement): PageElement | null {
  let node = root.firstChild;
  for (let seen = 0; node !== null && seen < MAX_NODES; seen++) {
    if (node instanceof PageElement && node.name === 'slot' && node.attribs.name === undefined) return node;
    node = following(node, root);
  }
  return null;
}
