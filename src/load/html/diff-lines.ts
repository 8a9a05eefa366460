import { following, PageElement, Text } from './tree.ts';

/** Attribute in which a line of a diff has the sign that a style shows before it. */
const MARKER = 'data-code-marker';
const SIGNS: ReadonlySet<string> = new Set(['+', '-', ' ']);

/** Whether a table shows what was changed in a file. */
export function isDiff({ name, attribs }: PageElement): boolean {
  return name === 'table' && /(?:^|\s)diff-table(?:\s|$)/.test((attribs.class ?? '').slice(0, 500));
}

/**
 * Writes before each line of a diff the sign that says whether it is new, and empties the head of its columns, which isn't shown.
 *
 * @param code is changed.
 */
export function writeDiffMarkers(code: PageElement): void {
  for (let node = code.firstChild; node !== null; node = following(node, code)) {
    if (!(node instanceof PageElement)) continue;
    const marker = node.attribs[MARKER];
    if (node.name === 'thead') node.children.length = 0;
    else if (marker !== undefined && SIGNS.has(marker)) prepend(node, marker);
  }
}

function prepend(element: PageElement, text: string): void {
  const node = new Text(text);
  const first = element.children[0] ?? null;
  node.parent = element;
  node.next = first;
  if (first !== null) first.prev = node;
  element.children.unshift(node);
}
