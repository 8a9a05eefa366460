import type { RecordBlock, RecordInline } from '../../record.ts';

type List = Extract<RecordBlock, { type: 'list' }>;

const BULLET = /^[•●▪◦‣⁃・]\s*/;
const NUMBER = /^(\d{1,3})[.)]\s+/;

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
  const first = Number(NUMBER.exec(start)?.[1] ?? 1);
  const items: List['items'] = [];
  for (const [i, line] of lines.entries()) {
    const [head, ...rest] = line;
    const marker = isBulleted ? BULLET.exec(head?.text ?? '') : NUMBER.exec(head?.text ?? '');
    if (head === undefined || marker === null || (!isBulleted && Number(marker[1]) !== first + i)) return null;
    const text = head.text.slice(marker[0].length);
    const item = text === '' ? rest : [{ ...head, text }, ...rest];
    if (item.length === 0) return null;
    items.push({ content: item, blocks: [] });
  }
  const list: List = { type: 'list', ordered: !isBulleted, start: isBulleted ? null : first, items };
  if (isBulleted) bulleted.add(list);
  return list;
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
