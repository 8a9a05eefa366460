import type { Page } from '../../../page.ts';
import { type Evidence, evidenceBit } from '../../evidence.ts';
import { sumUp } from '../../features/containers.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** A child that holds this share of its parent's prose holds the body. */
const DESCEND_SHARE = 0.8;
/** A child named as content systems name a body is taken with less. */
const DESCEND_SHARE_NAMED = 0.5;
/** A container with more of the page's prose than this isn't its surroundings, whatever its names say. */
const MAX_SURROUNDING_SHARE = 0.55;
/** Names other than of comments, other articles and advertisements may be about the layout of the article's own parts. */
const MAX_LAYOUT_SHARE = 0.3;
/** A container whose names speak for it as well as against it is surroundings only when it holds next to nothing. */
const MAX_MIXED_SHARE = 0.1;
/** Comments may outgrow the article, so their names hold longer. */
const MAX_COMMENTS_SHARE = 0.9;

const COMMENTS = evidenceBit('comments');
const BODY = evidenceBit('body');
const NAMED = BODY | evidenceBit('content');
/** Names that speak against what stands in the container. */
const SURROUNDINGS: Evidence = [
  'navigation',
  'related',
  'share',
  'advertisement',
  'newsletter',
  'cookies',
  'paywall',
  'author-bio',
  'weather',
  'legal',
  'comments',
  'side',
  'foot',
  'form',
  'tags',
  'notice',
]
  .map((name) => evidenceBit(name as 'related'))
  .reduce((all, bit) => all | bit, 0);
/** What a body's name inside such a container doesn't take back. */
const BINDING: Evidence = COMMENTS | evidenceBit('related') | evidenceBit('advertisement') | evidenceBit('side');
/** Tags that hold the page itself: what their names say is about the layout, not about what they hold. */
const PAGE_TAGS = new Set(['html', 'body', 'main', 'article']);

/** What the containers around the blocks say. */
export interface Surroundings {
  /** Evidence that a container's own names and those of its ancestors give against its blocks. */
  readonly against: Int32Array;
  /** Fields and captions its nearest named ancestor speaks for. */
  readonly fields: Int32Array;
  /** Innermost container that holds the body, 0 for a page without containers. */
  readonly body: number;
  /** Whether the container is inside the body's. */
  readonly inBody: Uint8Array;
}

/** The prose that containers of one tag and name hold together: each part of a gallery stands in a wrapper of its own. */
function sumOverAlike({ containers }: BlockFeatures, all: Float64Array): Float64Array {
  const { alike, firstAlike, last } = containers;
  const sums = new Float64Array(firstAlike.length);
  /** Last container inside those that were counted: what is called the same inside of them was counted with them. */
  const counted = new Int32Array(firstAlike.length).fill(-1);
  for (let c = 0; c < alike.length; c++) {
    const kind = alike[c] as number;
    if (c <= (counted[kind] as number)) continue;
    sums[kind] = (sums[kind] as number) + (all[c] as number);
    counted[kind] = last[c] as number;
  }
  return sums;
}

/**
 * Reads the tree: what the names around each container say, and which subtree holds the body. The descent follows the
 * prose, as Readability's and trafilatura's choice of a best candidate do, and names only tip the balance.
 *
 * @param page the page.
 * @param features its features.
 * @param prose how much each block looks like prose, 0 to 1.
 * @param thread whether the page is a thread, whose posts are named as comments are.
 */
export function readSurroundings(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  thread: boolean,
): Surroundings {
  const n = page.containers.length;
  const { own, alike, parent: parents } = features.containers;
  const all = new Float64Array(n);
  for (const { index: b, container } of page.blocks)
    all[container] = (all[container] as number) + (prose[b] as number) * (features.words[b] as number);
  sumUp(features.containers, all);
  const total = all[0] as number;
  const ofAlike = sumOverAlike(features, all);
  const against = new Int32Array(n);
  const fields = new Int32Array(n);
  for (let c = 1; c < n; c++) {
    const container = page.containers[c];
    if (!container) continue;
    const share = total > 0 ? (all[c] as number) / total : 0;
    const bits = (own[c] as Evidence) & (thread ? ~COMMENTS : -1);
    let negative = 0;
    if (!PAGE_TAGS.has(container.tag)) {
      const most = (bits & NAMED) !== 0 ? MAX_MIXED_SHARE : MAX_SURROUNDING_SHARE;
      const isLayout =
        share > MAX_LAYOUT_SHARE || (ofAlike[alike[c] as number] as number) > total * MAX_SURROUNDING_SHARE;
      if (share <= most && (bits & BODY) === 0) negative = bits & (isLayout ? BINDING : SURROUNDINGS);
      else if (share <= MAX_COMMENTS_SHARE && (bits & NAMED) === 0) negative = bits & COMMENTS;
    }
    const inherited = against[container.parent] as number;
    against[c] = negative | ((bits & BODY) !== 0 ? inherited & BINDING : inherited);
    fields[c] = share < 0.3 ? (fields[container.parent] as number) | (bits & ~SURROUNDINGS & ~NAMED) : 0;
  }
  const clean = new Float64Array(n);
  for (const { index: b, container } of page.blocks) {
    const mass = (prose[b] as number) * (features.words[b] as number);
    clean[container] = (clean[container] as number) + (against[container] === 0 ? mass : mass * 0.05);
  }
  sumUp(features.containers, clean);
  const heaviest = new Int32Array(n).fill(-1);
  for (let c = 1; c < n; c++) {
    const parent = parents[c] as number;
    const best = heaviest[parent] as number;
    if (best < 0 || (clean[c] as number) > (clean[best] as number)) heaviest[parent] = c;
  }
  let body = 0;
  for (let next = heaviest[0] as number; next >= 0; next = heaviest[next] as number) {
    const share = (clean[next] as number) / Math.max(1e-9, clean[body] as number);
    const named = ((own[next] as Evidence) & BODY) !== 0;
    if (share < (named ? DESCEND_SHARE_NAMED : DESCEND_SHARE)) break;
    body = next;
  }
  const inBody = new Uint8Array(n);
  for (let c = 0; c < n; c++) {
    const parent = parents[c] as number;
    inBody[c] = c === body || (parent >= 0 && inBody[parent] === 1) ? 1 : 0;
  }
  return { against, fields, body, inBody };
}
