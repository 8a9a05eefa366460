import { PageElement } from '../parse/tree.ts';

/** A level as an attribute says it; three digits are deeper than any answer. */
const LEVEL = /^\d{1,3}$/;

/**
 * How far an element is set in, as answers in a thread are: by an attribute of its own or, in a row of a layout, of the empty
 * cell it begins with.
 *
 * @returns undefined where nothing says so.
 */
export function levelOf(element: PageElement): number | undefined {
  const own = stated(element);
  if (own !== undefined || element.name !== 'tr') return own;
  const cell = element.children.find((child) => child instanceof PageElement);
  return cell instanceof PageElement && cell.elementCount <= 1 ? stated(cell) : undefined;
}

function stated({ attribs }: PageElement): number | undefined {
  const value =
    attribs.depth ?? attribs.indent ?? attribs['data-depth'] ?? attribs['data-level'] ?? attribs['data-indent'];
  return value !== undefined && LEVEL.test(value) ? Number(value) : undefined;
}
