import type { RecordBlock, RecordInline } from '../../../record.ts';
import { cutMarker, type Marked } from '../notes/marker.ts';

type List = Extract<RecordBlock, { type: 'list' }>;

const NUMBER = /^(?:\(([0-9０-９]{1,3})\)|([0-9０-９]{1,3})[.)．）])[ \u00a0\u3000]+(?=\S|$)/;
/** Numbers of full width, and those in circles, need no space behind them. */
const WIDE_NUMBER = /^(?:([０-９]{1,3})[.)．）]|([①-⑳]))\s*/;
/** The first of so many numbers in circles. */
const CIRCLED_ONE = 0x2460;
const CIRCLED = 20;
/** Letters and Roman numbers that count. */
const LETTERED = /^(?:\(([a-z]{1,5})\)|([a-z]{1,5})[.)])[ \u00a0]+(?=\S)/;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
/** Bullets of word processors' fonts, which mean other things elsewhere. */
const FONT_BULLET = /^[·§][ \u00a0]+(?=\S)/;
/** Their bullet of the second level, behind one of the first. */
const INNER_BULLET = /^o[ \u00a0]+(?=\S)/;
const DASH = /^[–—][ \u00a0]+(?=\S)/;

/** What is no end of a sentence: lines of a dialogue begin with dashes, too, and end in one. */
const GOES_ON = /[^.!?…:"”»]$/;

/**
 * Makes lists of paragraphs in a row that count from one, and of those behind a colon that begin with dashes: people type the
 * markers where nothing makes lists for them, and dumps have lost the list.
 *
 * @param blocks of a record; of what they hold, quotes are looked into.
 * @returns the blocks, with such paragraphs as items.
 */
export function withParagraphLists(blocks: readonly RecordBlock[]): RecordBlock[] {
  const made: RecordBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as RecordBlock;
    const list = numberedList(blocks, at) ?? bulletedList(blocks, at) ?? dashedList(blocks, at);
    if (list !== null) made.push(list);
    else made.push(block.type === 'quote' ? { ...block, blocks: withParagraphLists(block.blocks) } : block);
    at += list === null ? 1 : countItems(list);
  }
  return made;
}

/** The paragraphs that a list was made of. */
function countItems({ items }: List): number {
  return items.reduce((count, { blocks: [inner] }) => count + 1 + (inner?.type === 'list' ? inner.items.length : 0), 0);
}

/** The list that begins at a block and counts from one; null for none. */
function numberedList(blocks: readonly RecordBlock[], start: number): List | null {
  return (
    countedList(blocks, start, numberedItem) ??
    countedList(blocks, start, letteredItem(LETTERS)) ??
    countedList(blocks, start, letteredItem(ROMAN))
  );
}

function countedList(
  blocks: readonly RecordBlock[],
  start: number,
  itemOf: (block: RecordBlock | undefined, number: number) => RecordInline[] | null,
): List | null {
  const items: List['items'] = [];
  for (let at = start; at < blocks.length; at++) {
    const content = itemOf(blocks[at], items.length + 1);
    if (content === null) break;
    items.push({ content, blocks: [] });
  }
  return items.length > 1 ? { type: 'list', ordered: true, start: 1, items } : null;
}

/** Gives the content of a paragraph behind a letter, or a number in letters, that it begins with. */
function letteredItem(names: readonly string[]): typeof numberedItem {
  return (block, number) => {
    const cut = cutFrom(block, LETTERED);
    const [, one, two] = cut?.marker ?? [];
    return cut === null || cut.content.length === 0 || (one ?? two) !== names[number - 1] ? null : cut.content;
  };
}

/** The content of a paragraph behind the number that it begins with; null where it begins with none, or with another. */
function numberedItem(block: RecordBlock | undefined, number: number): RecordInline[] | null {
  const cut = cutFrom(block, NUMBER) ?? cutFrom(block, WIDE_NUMBER);
  return cut === null || numberIn(cut.marker) !== number || cut.content.length === 0 ? null : cut.content;
}

/** The number of a marker, in whichever digits. */
function numberIn([, one, two]: RegExpExecArray): number {
  const digits = one ?? two ?? '';
  const circled = digits.charCodeAt(0) - CIRCLED_ONE;
  return circled >= 0 && circled < CIRCLED ? circled + 1 : Number(digits.normalize('NFKC'));
}

/** The list of paragraphs in a row that begin with a word processor's bullets; null for none. */
function bulletedList(blocks: readonly RecordBlock[], start: number): List | null {
  const items: List['items'] = [];
  let at = start;
  for (; at < blocks.length; at++) {
    const content = cutFrom(blocks[at], FONT_BULLET)?.content ?? [];
    const inner = content.length > 0 ? [] : (cutFrom(blocks[at], INNER_BULLET)?.content ?? []);
    if (content.length > 0) items.push({ content, blocks: [] });
    else if (inner.length === 0 || !addInner(items.at(-1), inner)) break;
  }
  return at > start + 1 ? { type: 'list', ordered: false, start: null, items } : null;
}

/** Adds an item to the list in another. */
function addInner(item: List['items'][number] | undefined, content: RecordInline[]): boolean {
  const last = item?.blocks.at(-1);
  if (last?.type === 'list') last.items.push({ content, blocks: [] });
  else item?.blocks.push({ type: 'list', ordered: false, start: null, items: [{ content, blocks: [] }] });
  return item !== undefined;
}

/** The list whose first item is a block behind a colon, each item but the last going on; null for none. */
function dashedList(blocks: readonly RecordBlock[], start: number): List | null {
  const before = blocks[start - 1];
  if (before?.type !== 'paragraph' || !before.content.at(-1)?.text.endsWith(':')) return null;
  const items: List['items'] = [];
  for (let at = start; at < blocks.length; at++) {
    const content = cutFrom(blocks[at], DASH)?.content ?? [];
    if (content.length === 0) break;
    const last = items.at(-1);
    if (last !== undefined && !GOES_ON.test(last.content.at(-1)?.text.slice(-2) ?? '')) return null;
    items.push({ content, blocks: [] });
  }
  return items.length > 1 ? { type: 'list', ordered: false, start: null, items } : null;
}

function cutFrom(block: RecordBlock | undefined, pattern: RegExp): Marked | null {
  return block?.type === 'paragraph' ? cutMarker(block.content, pattern) : null;
}
