import { placeOf } from '../../../notes.ts';
import type { Block, BlockField, Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isVoid } from './shape.ts';
import type { Surroundings } from './subtree.ts';

/** Longest text of a link beside a heading. */
const LINK_LENGTH = 12;
/** Longest list that is kept for what stands around it, in items. */
const MAX_ITEMS = 12;

/** Share of a quote's text that may be links: a post of another site ends in one. */
const MOST_LINKED = 0.7;
/** A text that is a formula between delimiters. */
const TYPED_FORMULA = /^(?:\$\$[^$]+\$\$|\\\[[^\]]+\\\])$/;
/** The number that stands beside one, to refer to it by. */
const NUMBER_OF_FORMULA = /^\([\w.]{1,8}\)$/;
/** What the names of callouts say as well as those of boxes beside the text. */
const SIDE = evidenceBit('side') | evidenceBit('weak');
/** What a quote or a callout says that is no part of the text. */
const NOTICES =
  evidenceBit('newsletter') |
  evidenceBit('paywall') |
  evidenceBit('advertisement') |
  evidenceBit('cookies') |
  evidenceBit('related') |
  evidenceBit('form') |
  evidenceBit('comments');

/**
 * Keeps the headings right above text of the body, and short lists, quotes, callouts, code and formulas right between two texts of it: a word
 * or two say nothing to whoever looks at them alone, and a menu of the same page may have said them before.
 *
 * @param quoted 1 for each block that says again what a paragraph says.
 * @param keep 1 for each block of the body; is added to.
 * @param posts 1 for each block of a thread's posts, or null: what stands between those is none of the body.
 */
export function keepInner(
  page: Page,
  features: BlockFeatures,
  around: Surroundings,
  fields: ReadonlyMap<number, BlockField>,
  quoted: ArrayLike<number>,
  keep: Uint8Array,
  posts: Uint8Array | null,
): void {
  if (page.containers.length <= 1) return;
  const { blocks } = page;
  const first = keep.indexOf(1);
  if (first < 0) return;
  const mayBeBody = (block: Block): boolean => {
    const { index: b, container, quote, linkCount } = block;
    if (features.hidden[b] === 1 || posts?.[b] === 0 || fields.has(b)) return false;
    const against = around.against[container] as number;
    return quote === undefined
      ? against === 0 && (linkCount === 0 || linksToItself(block, page.head.base ?? ''))
      : quoted[b] !== 1 && (against & ~SIDE) === 0 && ((features.cues[b] as number) & NOTICES) === 0;
  };
  const isAboveText = findAboveText(blocks, keep);
  /** Whether each block stands right below text of the body, up to the one that is asked about. */
  const isBelowText = new Uint8Array(blocks.length);
  let told = 0;
  for (let b = 0; b < blocks.length; b++) {
    for (; told < b; told++) {
      const above = blocks[told] as Block;
      isBelowText[told + 1] = isTextOf(above, keep) || (isBetween(above) && isBelowText[told] === 1) ? 1 : 0;
    }
    const block = blocks[b] as Block;
    const isHeading = block.kind === 'heading';
    if (keep[b] === 1 || !(isHeading || isWhole(block))) continue;
    const end = isHeading ? b + 1 : endOfWholes(blocks, b, keep);
    const shown = blocks.slice(b, end).filter((each) => !isVoid(each) && !each.hidden);
    const isKept =
      shown.length <= MAX_ITEMS &&
      shown.every(mayBeBody) &&
      (isHeading || shareInLinks(shown) <= MOST_LINKED) &&
      (isHeading ? b > first : isBelowText[b] === 1) &&
      isAboveText[end - 1] === 1;
    if (isKept) for (const each of shown) keep[each.index] = 1;
    b = end - 1;
  }
}

/** Share of the text of blocks that is in links. */
function shareInLinks(blocks: readonly Block[]): number {
  const sum = (weigh: (block: Block) => number) => blocks.reduce((total, block) => total + weigh(block), 0);
  return (
    sum(({ text, linkDensity }) => text.length * linkDensity) /
    Math.max(
      1,
      sum(({ text }) => text.length),
    )
  );
}

/** Whether a block is a piece of the text by its form, whatever it says. */
function isWhole({ kind, list, quote, inlines, text }: Block): boolean {
  if (kind === 'list-item' || kind === 'code' || list !== undefined || quote !== undefined) return true;
  return kind === 'paragraph' && inlines.length > 0 && (inlines.every(({ math }) => math) || TYPED_FORMULA.test(text));
}

/** Whether a heading's links do no more than name its own place. */
function linksToItself({ kind, inlines }: Block, base: string): boolean {
  return kind === 'heading' && inlines.every(({ href }) => href === undefined || placeOf(href, base) !== '');
}

/** Where the pieces end that follow one another from a block on and aren't kept. */
function endOfWholes(blocks: readonly Block[], start: number, keep: Uint8Array): number {
  let end = start + 1;
  for (let at = end; at < blocks.length && keep[at] !== 1; at++) {
    const block = blocks[at] as Block;
    if (isWhole(block)) end = at + 1;
    else if (!isVoid(block) && !block.hidden) break;
  }
  return end;
}

/** Tells of each block whether it stands right above text of the body that is no heading: 1 for yes. */
function findAboveText(blocks: readonly Block[], keep: Uint8Array): Uint8Array {
  const isAbove = new Uint8Array(blocks.length);
  for (let b = blocks.length - 2; b >= 0; b--) {
    const below = blocks[b + 1] as Block;
    if (isTextOf(below, keep)) isAbove[b] = below.kind === 'heading' ? 0 : 1;
    else if (isBetween(below)) isAbove[b] = isAbove[b + 1] as number;
  }
  return isAbove;
}

/** Whether a block is the body's and no picture or the like. */
function isTextOf({ index, kind }: Block, keep: Uint8Array): boolean {
  return keep[index] === 1 && kind !== 'image' && kind !== 'rule';
}

/** Whether a block may stand between a text and what is right above or below it. */
function isBetween(block: Block): boolean {
  return block.hidden || isVoid(block) || isLink(block) || NUMBER_OF_FORMULA.test(block.text);
}

/** Whether a block is a link beside a heading: to the heading itself, or to change what stands below it. */
function isLink({ linkCount, text }: Block): boolean {
  return linkCount > 0 && text.length <= LINK_LENGTH;
}
