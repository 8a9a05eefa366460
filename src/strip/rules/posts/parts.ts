import type { Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isSigned } from './kindred.ts';

/** Longest text of a part that posts have beside theirs, in words, and the share of the posts that have it. */
export const PART_WORDS = 4;
const MIN_SHARE = 0.6;

/** What stands at one place of every post, by the tags and names of the elements around it. */
interface Slot {
  posts: number;
  /** The last post that has it. */
  last: number;
  words: number;
}

/**
 * Takes from the posts of a thread what isn't what somebody wrote in one: what stands at the same place of most of them and
 * is short in each (ranks, numbers, ways to answer), signatures, and headings that say the thread's title again.
 *
 * @param kindred a number for each container that those of a kind have in common.
 * @param kind that of the containers of posts.
 * @param posts 1 for each block of a post; is taken from.
 */
export function dropPostParts(
  page: Page,
  features: BlockFeatures,
  kindred: Int32Array,
  kind: number,
  posts: Uint8Array,
): void {
  const { slotOf, postOf, count } = placesInPosts(page, kindred, kind);
  const slots = new Map<number, Slot>();
  /** How many posts have a heading of each text. */
  const headings = new Map<string, number>();
  for (const { index: b, container, kind: blockKind, text } of page.blocks) {
    const post = postOf[container] as number;
    if (posts[b] !== 1 || post === 0) continue;
    if (blockKind === 'heading') headings.set(subjectOf(text), (headings.get(subjectOf(text)) ?? 0) + 1);
    const key = slotOf[container] as number;
    const slot = slots.get(key) ?? { posts: 0, last: 0, words: 0 };
    slots.set(key, slot);
    if (slot.last !== post) slot.posts++;
    slot.last = post;
    slot.words = Math.max(slot.words, features.words[b] as number);
  }
  const isPart = (container: number): boolean => {
    const slot = slots.get(slotOf[container] as number);
    return slot !== undefined && slot.words <= PART_WORDS && slot.posts >= MIN_SHARE * count;
  };
  for (const { index: b, container, kind: blockKind, text } of page.blocks) {
    if (posts[b] !== 1) continue;
    const isSaidAgain = blockKind === 'heading' && (headings.get(subjectOf(text)) ?? 0) > 1;
    const isText = blockKind !== 'code' && blockKind !== 'table' && blockKind !== 'image';
    if (isSaidAgain || (isText && isPart(container)) || slotOf[container] === SIGNED) posts[b] = 0;
  }
}

/** What a post is about by its heading, whether it begins the thread or answers. */
export function subjectOf(heading: string): string {
  return heading.replace(/^(?:re|aw|sv|vs|antw)[:：]\s*/i, '');
}

/** The place of what stands in a signature, wherever that is. */
const SIGNED = -1;

/** For each container, in which post it stands, from 1, and at which place there; 0 for those outside of posts. */
function placesInPosts(
  { containers }: Page,
  kindred: Int32Array,
  kind: number,
): { slotOf: Int32Array; postOf: Int32Array; count: number } {
  const slotOf = new Int32Array(containers.length);
  const postOf = new Int32Array(containers.length);
  const numbers = new Map<string, number>();
  let count = 0;
  for (const [c, { parent, names }] of containers.entries()) {
    if (c === 0) continue;
    const outer = postOf[parent] as number;
    if (kindred[c] === kind) {
      postOf[c] = ++count;
      continue;
    }
    if (outer === 0) continue;
    postOf[c] = outer;
    const key = `${slotOf[parent]} ${kindred[c]}`;
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    slotOf[c] = slotOf[parent] === SIGNED || isSigned(names) ? SIGNED : known;
  }
  return { slotOf, postOf, count };
}
