import type { Page } from '../../page.ts';
import type { ContainerFacts } from '../features/containers.ts';

/**
 * A number for each container that those have in common whose tags and names are the same but for numbers in them, as the
 * posts of a thread are (`post_12`).
 */
export function kindredOf({ containers }: Page, { alike, firstAlike }: ContainerFacts): Int32Array {
  const known = new Map<string, number>();
  const ofAlike = firstAlike.map((first) => {
    const { tag = '', names = '' } = containers[first] ?? {};
    const key = `${tag} ${names.replace(/\d+/g, '')}`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
  return alike.map((each) => ofAlike[each] as number);
}
