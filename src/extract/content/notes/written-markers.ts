import type { RecordBlock, RecordInline } from '../../../record.ts';
import { cutMarker } from './marker.ts';

type List = Extract<RecordBlock, { type: 'list' }>;

const NUMBER = /^\(?(\d{1,3})[.):]\)?(?:\s+|$|(?=\p{Alphabetic}))/u;
const BULLET = /^[•●▪◦‣⁃·∙・](?:\s+|$)/;
/** What are markers where they are all of an item's own text, as layouts draw them in an element before it. */
const NUMBER_ALONE = /^0?(\d{1,3})$/;
const BULLET_ALONE = /^[+\-–—*›»]$/;

/**
 * Takes the markers off the items of lists that have them in their text as well: their authors typed them, or a tool wrote them and
 * left the list's own unshown. A list without numbers whose items count from one becomes one with them.
 *
 * @param blocks of a record; is changed.
 */
export function dropWrittenMarkers(blocks: readonly RecordBlock[]): void {
  for (const block of blocks) {
    if (block.type === 'quote') dropWrittenMarkers(block.blocks);
    if (block.type !== 'list') continue;
    for (const item of block.items) dropWrittenMarkers(item.blocks);
    const without = withoutMarkers(block);
    if (without === null) continue;
    for (const [i, item] of block.items.entries()) {
      item.content = without[i] ?? [];
      const [first] = item.blocks;
      if (item.content.length > 0 || first?.type !== 'paragraph') continue;
      item.content = first.content;
      item.blocks.shift();
    }
  }
}

/**
 * The texts of a list's items without their markers; null where not all have one. Numbers in a list that has none make it one that has.
 */
function withoutMarkers(list: List): RecordInline[][] | null {
  const { items } = list;
  const strip = (numbers: readonly number[]) => {
    const texts = items.map(({ content, blocks }, i) => {
      const text = withoutMarker(content, numbers[i] ?? null);
      return text?.length === 0 && blocks.length === 0 ? null : text;
    });
    return texts.every((text) => text !== null) ? texts : null;
  };
  const own = strip(numbersOf(list));
  if (own !== null || list.ordered || items.length < 2) return own;
  const counted = strip(items.map((_, i) => i + 1));
  if (counted !== null) Object.assign(list, { ordered: true, start: 1 });
  return counted;
}

/** The numbers of a list's items; none for one without. */
function numbersOf({ ordered, start, items }: List): number[] {
  let number = (start ?? 1) - 1;
  return ordered
    ? items.map((item) => {
        number = item.number ?? number + 1;
        return number;
      })
    : [];
}

/** The text of an item without its marker; null where it begins with none. */
function withoutMarker(content: readonly RecordInline[], number: number | null): RecordInline[] | null {
  const [alone] = content.length === 1 ? content : [];
  const drawn = alone && (number === null ? BULLET_ALONE : NUMBER_ALONE).exec(alone.text);
  if (drawn && (number === null || Number(drawn[1]) === number)) return [];
  const cut = cutMarker(content, number === null ? BULLET : NUMBER);
  return cut === null || (number !== null && Number(cut.marker[1]) !== number) ? null : cut.content;
}
