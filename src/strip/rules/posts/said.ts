import type { Block, BlockField, Page } from '../../../page.ts';
import { saidIn } from '../../../said.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Shortest beginning of a post by which it is known, in words. */
const MIN_WORDS = 4;
const CUT_OFF = /(?:…|\.{3})$/;

/**
 * Keeps the post of a page whose title says all of it: it is the page's text, and no headline.
 *
 * @param fields what blocks hold; a headline that is the post's is taken from.
 * @param keep 1 for each block of the body; is added to.
 */
export function keepSaid(page: Page, features: BlockFeatures, fields: Map<number, BlockField>, keep: Uint8Array): void {
  const title = saidIn(page.head.title ?? '');
  if (title === null || page.containers.length <= 1) return;
  const said = keyOf(title.replace(CUT_OFF, ''));
  const mayBe = ({ index: b, kind }: Block): boolean =>
    features.hidden[b] !== 1 && kind !== 'control' && kind !== 'heading' && kind !== 'image';
  const isPart = ({ text }: Block): boolean => {
    const key = keyOf(text);
    return key !== '' && (said.includes(key) || key.startsWith(said));
  };
  const first = page.blocks.find(
    (block) => mayBe(block) && (features.words[block.index] as number) >= MIN_WORDS && isPart(block),
  );
  if (first === undefined) return;
  for (let b = first.index; b < page.blocks.length; b++) {
    const block = page.blocks[b] as Block;
    if (!mayBe(block)) continue;
    if (block.container !== first.container && !isPart(block)) break;
    keep[b] = 1;
    if (fields.get(b) === 'title' || fields.get(b) === 'subtitle') fields.delete(b);
  }
}

/** The letters and digits of a text. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{Alphabetic}\p{N}]+/gu, '');
}
