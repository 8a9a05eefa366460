import { isRemark } from '../constructs/callouts.ts';
import { isLine } from '../constructs/code.ts';
import { STRUCTURE } from '../parse/tags.ts';
import type { PageElement } from '../parse/tree.ts';
import { leadingText } from './annotate.ts';
import type { Construct } from './construct-names.ts';
import type { Context } from './context.ts';

/**
 * What an element makes of the text it holds: its name, unless a role says something else.
 *
 * @returns empty for an element that makes nothing of it.
 */
export function structureOf(element: PageElement): string {
  const { name, bits, attribs } = element;
  const { role } = attribs;
  if (role === 'table' || role === 'grid') return 'table';
  if (role === 'separator' && leadingText(element) === '') return 'hr';
  return (bits & STRUCTURE) === 0 || role === 'heading' ? '' : name;
}

/** The level that `aria-level` states; without one, a heading is taken for a second-level one as browsers do. */
export function headingLevel(stated: string | undefined): number {
  const level = Number.parseInt(stated ?? '', 10);
  return level >= 1 && level <= 6 ? level : 2;
}

/**
 * What an element is by its class, or by its place: a line in code, a remark elsewhere.
 *
 * @param named what its class says.
 */
export function constructAt(element: PageElement, named: Construct | null, { verbatim }: Context): Construct | null {
  if (verbatim) return isLine(element, named) ? 'line' : named;
  return named ?? (isRemark(element) ? 'callout' : null);
}
