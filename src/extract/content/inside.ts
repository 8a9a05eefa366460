import type { Container } from '../../page.ts';

/** Whether a container is another, or stands inside of it. */
export function isInside(containers: readonly Container[], container: number, outer: number): boolean {
  let at = container;
  while (at > outer) at = containers[at]?.parent ?? 0;
  return at === outer;
}
