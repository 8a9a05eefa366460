import type { Container, Page, Post } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { namedComments } from './groups.ts';
import type { FoundPosts } from './index.ts';
import { kindredOf } from './kindred.ts';

/** Share of the posts that what wraps each of them with its answers must wrap. */
const MIN_WRAPPED = 0.8;
/** How many kinds of containers around posts are tried for it, and how far up they are looked for. */
const MAX_KINDS = 40;
const MAX_UP = 60;

/** Posts that aren't called comments from which the others of their kind are comments on them. */
const MIN_UNCALLED = 2;

/** A level in a name: `depth-2`, `indent_3`. */
const LEVEL = /(?:^|[\s_-])(?:depth|level|lvl|indent)[_-]?(\d{1,2})(?:$|\s)/;

/**
 * Where each post of a thread stands, and how deep among answers to answers: by what it says of its level, else by the
 * containers of one kind that hold each a post and the answers to it.
 */
export function placePosts(page: Page, features: BlockFeatures, { kind, text, opening }: FoundPosts): Post[] {
  if (kind === null) return runsOf(text);
  return [...(opening ? [opening] : []), ...placeAlike(page, features, kind, text)];
}

function placeAlike(page: Page, features: BlockFeatures, kind: number, text: Uint8Array): Post[] {
  const posts = textsOf(page, kindredOf(page, features.containers), kind, text);
  const called = namedComments(page, features);
  // Where others aren't, those that are called comments are comments on them.
  const areMixed = posts.filter(({ container }) => called[container] === 0).length >= MIN_UNCALLED;
  const isComment = ({ container }: Post): boolean => areMixed && called[container] === 1;
  const depths = statedDepths(page.containers, posts) ?? nestedDepths(page.containers, posts);
  // An answer stands one deeper than what it answers, whatever is missing between.
  let last = -1;
  return posts.map((post, i) => {
    if (isComment(post)) return { ...post, depth: last + 1, comment: true };
    last = Math.min(last + 1, depths[i] ?? 0);
    return { ...post, depth: last };
  });
}

/** In a dump, a post is a stretch of text. */
function runsOf(text: Uint8Array): Post[] {
  const posts: Post[] = [];
  for (let first = text.indexOf(1); first >= 0; ) {
    const end = text.indexOf(0, first);
    posts.push({ first, last: (end < 0 ? text.length : end) - 1, container: 0, depth: 0 });
    first = end < 0 ? -1 : text.indexOf(1, end);
  }
  return posts;
}

/** The text of each container of posts, without that of those inside. */
function textsOf({ blocks, containers }: Page, kindred: Int32Array, kind: number, text: Uint8Array): Post[] {
  /** The post that a container is or stands in. */
  const owner = new Int32Array(containers.length);
  for (const [c, { parent }] of containers.entries()) {
    if (c > 0) owner[c] = kindred[c] === kind ? c : (owner[parent] as number);
  }
  const posts: { -readonly [key in keyof Post]: Post[key] }[] = [];
  const met = new Set<number>();
  for (const { index, container } of blocks) {
    const own = owner[container] as number;
    if (text[index] !== 1 || own === 0) continue;
    const last = posts.at(-1);
    if (last?.container === own) last.last = index;
    else if (!met.has(own)) posts.push({ first: index, last: index, container: own, depth: 0 });
    met.add(own);
  }
  return posts;
}

function statedDepths(containers: readonly Container[], posts: readonly Post[]): number[] | null {
  const found: (number | undefined)[] = [];
  for (const [c, { parent, level, names }] of containers.entries()) {
    const named = level ?? LEVEL.exec(names)?.[1];
    found[c] = named === undefined ? found[parent] : Number(named);
  }
  const levels = posts.map(({ container }) => found[container]);
  const known = levels.filter((level) => level !== undefined);
  if (new Set(known).size < 2 || known.length < MIN_WRAPPED * posts.length) return null;
  const least = Math.min(...known);
  return levels.map((level) => (level ?? least) - least);
}

function nestedDepths(containers: readonly Container[], posts: readonly Post[]): number[] {
  let best: { depths: number[]; wrapped: number; deepest: number } | null = null;
  const kinds = kindsOf(containers);
  for (const kind of kindsAround(containers, kinds, posts)) {
    const owner = new Int32Array(containers.length);
    const nested = new Int32Array(containers.length);
    for (const [c, { parent }] of containers.entries()) {
      if (c === 0) continue;
      const isOne = kinds[c] === kind;
      owner[c] = isOne ? c : (owner[parent] as number);
      nested[c] = (nested[parent] as number) + (isOne ? 1 : 0);
    }
    const wrappers = posts.flatMap(({ container }) => owner[container] || []);
    // Each wraps one post, besides the answers to it.
    if (new Set(wrappers).size < wrappers.length || wrappers.length < MIN_WRAPPED * posts.length) continue;
    const counts = posts.map(({ container }) => nested[container] as number);
    const least = counts.reduce((min, count) => (count > 0 ? Math.min(min, count) : min), Number.POSITIVE_INFINITY);
    const depths = counts.map((count) => Math.max(0, count - least));
    const deepest = depths.reduce((max, depth) => Math.max(max, depth), 0);
    const wrapped = wrappers.length;
    if (best === null || wrapped > best.wrapped || (wrapped === best.wrapped && deepest > best.deepest))
      best = { depths, wrapped, deepest };
  }
  return best?.depths ?? posts.map(() => 0);
}

/** Kinds of containers that stand in one of their own kind around a post. */
function kindsAround(containers: readonly Container[], kinds: Int32Array, posts: readonly Post[]): Set<number> {
  const found = new Set<number>();
  for (const { container } of posts) {
    const met = new Set<number>();
    for (let at = container, up = 0; at > 0 && up < MAX_UP; at = containers[at]?.parent ?? 0, up++) {
      const kind = kinds[at] as number;
      if (met.has(kind)) found.add(kind);
      if (found.size >= MAX_KINDS) return found;
      met.add(kind);
    }
  }
  return found;
}

/** A number for each container that those of its kind have, too: of its tag and first name, without numbers. */
function kindsOf(containers: readonly Container[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(containers, ({ tag, names }) => {
    const key = `${tag} ${/^[^\s\d]*/.exec(names)?.[0] ?? ''}`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
}
