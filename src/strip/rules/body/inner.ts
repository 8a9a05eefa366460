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
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b] as Block;
    const isHeading = block.kind === 'heading';
    if (keep[b] === 1 || !(isHeading || isWhole(block))) continue;
    const end = isHeading ? b + 1 : endOfWholes(blocks, b, keep);
    const shown = blocks.slice(b, end).filter((each) => !isVoid(each) && !each.hidden);
    const isKept =
      shown.length <= MAX_ITEMS &&
      shown.every(mayBeBody) &&
      (isHeading || shareInLinks(shown) <= MOST_LINKED) &&
      (isHeading ? b > first : isText(blocks, b, -1, keep)) &&
      isText(blocks, end - 1, 1, keep);
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

/** Whether the next block before or behind another that isn't a picture or the like is the body's. */
function isText(blocks: readonly Block[], b: number, step: 1 | -1, keep: Uint8Array): boolean {
  for (let at = b + step; ; at += step) {
    const block = blocks[at];
    if (block === undefined) return false;
    if (keep[at] === 1 && block.kind !== 'image' && block.kind !== 'rule') return block.kind !== 'heading' || step < 0;
    if (!block.hidden && !isVoid(block) && !isLink(block) && !NUMBER_OF_FORMULA.test(block.text)) return false;
  }
}

/** Whether a block is a link beside a heading: to the heading itself, or to change what stands below it. */
function isLink({ linkCount, text }: Block): boolean {
  return linkCount > 0 && text.length <= LINK_LENGTH;
}
