/** Makes elements. Whatever a page says becomes text or an attribute's value here, never markup. */

export type Child = Node | string | null | undefined | false;
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Makes an element.
 *
 * @param tag its name.
 * @param attributes as in HTML; true is an attribute without a value, and false, null and undefined are none.
 * @param children elements and texts; false, null and undefined are none.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** A button that does something. */
export function button(attributes: Attributes, onClick: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** Text with every place marked where a query stands in it, whatever the case. */
export function marked(text: string, query: string): (Node | string)[] {
  const wanted = query.toLowerCase();
  const folded = text.toLowerCase();
  // Lower case can be longer than upper case; then places in one are none in the other.
  if (wanted === '' || folded.length !== text.length) return [text];
  const parts: (Node | string)[] = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, from)) {
    parts.push(text.slice(from, at), h('mark', {}, text.slice(at, at + wanted.length)));
    from = at + wanted.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** A number for people: 12,345. */
export function count(n: number): string {
  return n.toLocaleString('en');
}

/** Share of a whole as a percentage; 0 of nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}

/** A noun with its number: "1 page", "2 pages". */
export function plural(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? '' : 's'}`;
}
