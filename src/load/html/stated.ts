import { STRUCTURE } from './tags.ts';
import type { PageElement } from './tree.ts';

/**
 * What an element makes of the text it holds: its name, unless a role says something else.
 *
 * @returns empty for an element that makes nothing of it.
 */
export function structureOf({ name, bits, attribs }: PageElement): string {
  const { role } = attribs;
  if (role === 'table' || role === 'grid') return 'table';
  return (bits & STRUCTURE) === 0 || role === 'heading' ? '' : name;
}

/** The level that `aria-level` states; without one, a heading is taken for a second-level one as browsers do. */
export function headingLevel(stated: string | undefined): number {
  const level = Number.parseInt(stated ?? '', 10);
  return level >= 1 && level <= 6 ? level : 2;
}
