import type { BlockField, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Longest kicker above a headline, in words. */
const KICKER = 4;
/** Headings in a row at the end from which they are a list that says something by itself. */
const LISTED = 3;

/**
 * Drops what the body begins or ends with and that is no text by its place: the kicker above the headline, which says what the
 * article is about or what sort it is; and a heading at the end, since what it heads was dropped.
 *
 * @param headline index of the headline, or -1.
 * @param keep 1 for each block of the body; is changed.
 */
export function dropEdges(
  page: Page,
  features: BlockFeatures,
  fields: ReadonlyMap<number, BlockField>,
  headline: number,
  keep: Uint8Array,
): void {
  // What looks like a heading in a dump may be none.
  if (page.containers.length <= 1) return;
  if (fields.get(headline) === 'title') dropKickers(page, features, headline, keep);
  dropLastHeadings(page, features, keep);
}

/** Drops short lines above the headline where nothing longer is kept there. */
function dropKickers({ blocks }: Page, { words, ending }: BlockFeatures, headline: number, keep: Uint8Array): void {
  const above = blocks.slice(0, headline).filter(({ index: b }) => keep[b] === 1);
  const isKicker = (b: number): boolean => (words[b] as number) <= KICKER && ending[b] !== 1;
  if (!above.every(({ index: b, kind }) => kind === 'paragraph' && isKicker(b))) return;
  if (keep.indexOf(1, headline) < 0) return;
  for (const { index: b } of above) keep[b] = 0;
}

/** Drops one or two headings behind all else that is kept, unless a picture or nothing follows, or they are whole sentences. */
function dropLastHeadings({ blocks }: Page, features: BlockFeatures, keep: Uint8Array): void {
  const { words, hidden, ending } = features;
  const last: number[] = [];
  let next = blocks.length;
  for (let b = blocks.length - 1; b > keep.indexOf(1); b--) {
    const kind = blocks[b]?.kind;
    if (keep[b] === 1) {
      const isOver = next === blocks.length || blocks[next]?.kind === 'image';
      if (kind !== 'heading' || ending[b] === 1 || isOver) break;
      last.push(b);
    }
    if (hidden[b] === 0 && ((words[b] as number) > 0 || kind === 'image')) next = b;
  }
  if (last.length >= LISTED) return;
  for (const b of last) keep[b] = 0;
}
