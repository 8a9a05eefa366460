import type { Element, ElementContent } from 'hast';

type Attribute = string | number | true | readonly string[] | null | undefined;

/** An element. Attributes that are null or undefined are left out; their names are the DOM's. */
export function element(
  tagName: string,
  children: readonly ElementContent[],
  attributes: Readonly<Record<string, Attribute>> = {},
): Element {
  const stated = Object.entries(attributes).flatMap(([name, value]): [string, string | number | true | string[]][] => {
    if (value === null || value === undefined) return [];
    return [[name, typeof value === 'object' ? [...value] : value]];
  });
  return { type: 'element', tagName, properties: Object.fromEntries(stated), children: [...children] };
}

/** Text; none for the empty one. */
export function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Elements on lines of their own, where white space between them means nothing. */
export function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => [...text('\n'), node]).concat(nodes.length > 0 ? text('\n') : []);
}
