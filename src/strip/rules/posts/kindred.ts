import type { Page } from '../../../page.ts';
import type { ContainerFacts } from '../../features/containers.ts';

/** What the lines are called that a member ends every post with. */
const SIGNATURE = /(?:^|[\s_-])signature/;
/** What stands in such lines is like nothing else. */
export const NO_KIND = -1;

/**
 * A number for each container that those have in common whose tags and names are the same but for numbers in them, as the
 * posts of a thread are (`post_12`); `NO_KIND` inside of members' signatures, which are laid out as posts are.
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
  const signed = new Uint8Array(containers.length);
  return alike.map((each, c) => {
    const parent = containers[c]?.parent ?? -1;
    if (parent >= 0 && (signed[parent] === 1 || isSigned(containers[parent]?.names ?? ''))) signed[c] = 1;
    return signed[c] === 1 ? NO_KIND : (ofAlike[each] as number);
  });
}

/** Whether a container is called the signature that a member ends every post with. */
export function isSigned(names: string): boolean {
  return SIGNATURE.test(names);
}
