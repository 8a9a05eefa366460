import type { RecordBlock, RecordInline } from '../../record.ts';

type List = Extract<RecordBlock, { type: 'list' }>;

const NUMBER = /^\(?(\d{1,3})[.):]\)?(?:\s+|$)/;
const BULLET = /^[•●▪◦‣⁃·∙](?:\s+|$)/;

/**
 * Takes the markers off the items of lists that have them in their text as well: their authors typed them, or a tool wrote them and
 * left the list's own unshown.
 *
 * @param blocks of a record; is changed.
 */
export function dropWrittenMarkers(blocks: readonly RecordBlock[]): void {
  for (const block of blocks) {
    if (block.type === 'quote') dropWrittenMarkers(block.blocks);
    if (block.type !== 'list') continue;
    for (const item of block.items) dropWrittenMarkers(item.blocks);
    const numbers = numbersOf(block);
    const without = block.items.map((item, i) => withoutMarker(item.content, numbers[i] ?? null));
    if (without.includes(null)) continue;
    for (const [i, item] of block.items.entries()) {
      item.content = without[i] ?? item.content;
      const [first] = item.blocks;
      if (item.content.length > 0 || first?.type !== 'paragraph') continue;
      item.content = first.content;
      item.blocks.shift();
    }
  }
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
  const [first, ...rest] = content;
  if (first === undefined || first.code || first.math || first.footnote !== undefined) return null;
  const marker = (number === null ? BULLET : NUMBER).exec(first.text);
  if (marker === null || (number !== null && Number(marker[1]) !== number)) return null;
  const text = first.text.slice(marker[0].length);
  return text === '' ? rest : [{ ...first, text }, ...rest];
}
