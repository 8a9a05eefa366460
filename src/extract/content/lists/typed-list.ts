import type { RecordBlock, RecordInline } from '../../../record.ts';

type List = Extract<RecordBlock, { type: 'list' }>;

const BULLET = /^[•●▪◦‣⁃・]\s*/;
const NUMBER = /^(\d{1,3})[.)]\s+/;
/** What are bullets below a line that ends in a colon; elsewhere, lines of a dialogue begin so. */
const DASH = /^[-–—*+]\s+/;
const ANNOUNCES = /[:：]$/;

/** Lists whose paragraphs began with bullets; what follows of them are further items. */
const bulleted = new WeakSet<List>();

/** Whether a list is made of paragraphs that begin with bullets. */
export function isTyped(list: List): boolean {
  return bulleted.has(list);
}

/**
 * The list that a paragraph is whose lines all begin with a bullet or count on from one another, as people type one where
 * nothing makes lists for them.
 *
 * @param content of the paragraph.
 * @returns the list; null for any other paragraph.
 */
export function typedList(content: readonly RecordInline[]): List | null {
  const start = content[0]?.text ?? '';
  const isBulleted = BULLET.test(start);
  if (!isBulleted && !NUMBER.test(start)) return null;
  const lines = splitLines(content);
  if (!isBulleted && lines.length < 2) return null;
  const list = listOf(lines, isBulleted ? BULLET : NUMBER);
  if (list !== null && isBulleted) bulleted.add(list);
  return list;
}

/** The list whose items are lines that all begin with a marker, numbers each one more than the last; null where one doesn't. */
function listOf(lines: readonly RecordInline[][], pattern: RegExp): List | null {
  const ordered = pattern === NUMBER;
  const first = Number(pattern.exec(lines[0]?.[0]?.text ?? '')?.[1] ?? 1);
  const items: List['items'] = [];
  for (const [i, line] of lines.entries()) {
    const [head, ...rest] = line;
    const marker = pattern.exec(head?.text ?? '');
    if (head === undefined || marker === null || (ordered && Number(marker[1]) !== first + i)) return null;
    const text = head.text.slice(marker[0].length);
    const item = text === '' ? rest : [{ ...head, text }, ...rest];
    if (item.length === 0) return null;
    items.push({ content: item, blocks: [] });
  }
  return { type: 'list', ordered, start: ordered ? first : null, items };
}

/**
 * The paragraph and the list that a paragraph is whose first line ends in a colon, and whose others begin with a bullet or a dash or
 * count from one.
 *
 * @param content of the paragraph.
 * @returns null for any other paragraph.
 */
export function announcedList(content: readonly RecordInline[]): [RecordBlock, List] | null {
  if (!content.some(({ text }) => text.includes('\n'))) return null;
  const [first = [], ...lines] = splitLines(content);
  if (lines.length < 2 || !ANNOUNCES.test(first.at(-1)?.text ?? '')) return null;
  const list = listOf(lines, BULLET) ?? listOf(lines, DASH) ?? listOf(lines, NUMBER);
  return list === null || (list.ordered && list.start !== 1) ? null : [{ type: 'paragraph', content: first }, list];
}

/** The runs of each line. */
function splitLines(content: readonly RecordInline[]): RecordInline[][] {
  const lines: RecordInline[][] = [[]];
  for (const run of content) {
    for (const [i, text] of run.text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => line.length > 0);
}
