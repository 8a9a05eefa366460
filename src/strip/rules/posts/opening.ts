import type { Ranges } from '../../../containers.ts';
import type { BlockKind, Page, Post } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { kindredOf } from './kindred.ts';
import { folderOf, LINE_WORDS, memberAddresses } from './members.ts';

/** What a post may end with besides a paragraph. */
const OWN_PARTS: ReadonlySet<BlockKind> = new Set(['list-item', 'code', 'table', 'quote']);
/** Shortest text of a post, in words. */
const TEXT_WORDS = 3;
/** Text with more of it in links leads elsewhere. */
const LINKED = 0.5;
/** How many lines that name a member are tried as the author's, from the first answer upwards. */
const MAX_TRIED = 20;

/**
 * Finds the post that a thread begins with where the page shows it in another way than the answers to it: it stands below or around
 * the page's title, and who wrote it is a link to where the authors of the answers are linked to, too.
 *
 * @param ranges of the containers.
 * @param title the line with the page's title; -1 for none.
 * @param posts 1 for each block of the posts that are known.
 */
export function findOpening(
  page: Page,
  features: BlockFeatures,
  ranges: Ranges,
  title: number,
  posts: Uint8Array,
): Post | null {
  const firstPost = posts.indexOf(1);
  const members = memberAddresses(page, features, posts, firstPost);
  if (members.size === 0) return null;
  for (let b = firstPost - 1, tried = 0; b >= 0 && tried < MAX_TRIED; b--) {
    const links = page.blocks[b]?.inlines ?? [];
    if ((features.words[b] as number) > LINE_WORDS || !links.some((link) => members.has(folderOf(link)))) continue;
    tried++;
    const container = widestBefore(page, ranges, page.blocks[b]?.container ?? 0, firstPost);
    if ((ranges.to[container] as number) > firstPost) continue;
    if ((ranges.to[container] as number) <= title) return null;
    if (standsBeside(page, features, ranges, container, posts)) continue;
    const first = Math.max(ranges.from[container] as number, title + 1);
    const texts = page.blocks.slice(first, ranges.to[container]).filter(({ index }) => isText(page, features, index));
    const [opening, closing] = [texts[0], texts.at(-1)];
    if (opening && closing) {
      const last = endOfText(page, features, closing.index, ranges.to[container] as number);
      return { first: opening.index, last, container, depth: 0 };
    }
  }
  return null;
}

/** Whether a container is of a kind that stands beside other posts, too. */
function standsBeside(
  page: Page,
  features: BlockFeatures,
  { from, to }: Ranges,
  container: number,
  posts: Uint8Array,
): boolean {
  if (page.containers[container]?.names === '') return false;
  const kindred = kindredOf(page, features.containers);
  return page.containers.some(
    (_, c) => c > container && kindred[c] === kindred[container] && !posts.subarray(from[c], to[c]).includes(1),
  );
}

/** Where a post ends whose last paragraph is known: lists, code and tables that follow it are its own. */
function endOfText({ blocks }: Page, features: BlockFeatures, closing: number, end: number): number {
  let last = closing;
  while (last + 1 < end) {
    const kind = blocks[last + 1]?.kind ?? 'control';
    const isSilent = kind === 'code' || features.cues[last + 1] === 0;
    const isQuiet = isSilent && features.linkDensity[last + 1] === 0 && features.hidden[last + 1] !== 1;
    if (!isQuiet || !OWN_PARTS.has(kind)) break;
    last++;
  }
  return last;
}

function isText(page: Page, features: BlockFeatures, b: number): boolean {
  const kind = page.blocks[b]?.kind;
  const words = features.words[b] as number;
  if (features.hidden[b] === 1 || kind === 'control' || kind === 'heading') return false;
  if (words < TEXT_WORDS || (features.linkDensity[b] as number) >= LINKED) return false;
  return words > LINE_WORDS || (features.ending[b] === 1 && features.cues[b] === 0);
}

/** The outermost container around another that ends before a block. */
function widestBefore({ containers }: Page, { to }: Ranges, container: number, end: number): number {
  let at = container;
  for (;;) {
    const parent = containers[at]?.parent ?? 0;
    if (parent <= 0 || (to[parent] as number) > end) return at;
    at = parent;
  }
}
