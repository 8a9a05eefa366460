import type { RecordBlock, RecordInline } from '../../record.ts';
import { cutMarker } from './marker.ts';

type List = Extract<RecordBlock, { type: 'list' }>;

const NUMBER = /^(\d{1,3})[.)][ \u00a0]+(?=\S|$)/;

/**
 * Makes lists of paragraphs in a row that count from one: people type the numbers where nothing makes lists for them, and dumps
 * have lost the list.
 *
 * @param blocks of a record; of what they hold, quotes are looked into.
 * @returns the blocks, with such paragraphs as items.
 */
export function withNumberedLists(blocks: readonly RecordBlock[]): RecordBlock[] {
  const made: RecordBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const list = listFrom(blocks, at);
    const block = blocks[at] as RecordBlock;
    if (list !== null) made.push(list);
    else made.push(block.type === 'quote' ? { ...block, blocks: withNumberedLists(block.blocks) } : block);
    at += list?.items.length ?? 1;
  }
  return made;
}

/** The list that begins at a block; null for none. */
function listFrom(blocks: readonly RecordBlock[], start: number): List | null {
  const items: List['items'] = [];
  for (let at = start; at < blocks.length; at++) {
    const content = itemOf(blocks[at], items.length + 1);
    if (content === null) break;
    items.push({ content, blocks: [] });
  }
  return items.length > 1 ? { type: 'list', ordered: true, start: 1, items } : null;
}

/** The content of a paragraph behind the number that it begins with; null where it begins with none, or with another. */
function itemOf(block: RecordBlock | undefined, number: number): RecordInline[] | null {
  if (block?.type !== 'paragraph') return null;
  const cut = cutMarker(block.content, NUMBER);
  return cut === null || Number(cut.marker[1]) !== number || cut.content.length === 0 ? null : cut.content;
}
