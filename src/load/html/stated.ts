/** The level that `aria-level` states; without one, a heading is taken for a second-level one as browsers do. */
export function headingLevel(stated: string | undefined): number {
  const level = Number.parseInt(stated ?? '', 10);
  return level >= 1 && level <= 6 ? level : 2;
}
