import type { RecordBlock, RecordInline } from '../../record.ts';

export type Direction = 'ltr' | 'rtl';

const LETTER = /\p{Alphabetic}/u;
const LETTERS = /\p{Alphabetic}/gu;
/** Letters of scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and older ones. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const RIGHT_TO_LEFT_LETTERS = new RegExp(RIGHT_TO_LEFT, 'gu');

/** Characters of the text that the direction of the whole is told from. */
const SAMPLE = 20_000;

/**
 * The direction that most letters of a text have.
 *
 * @param text of a record.
 * @returns `ltr` for a text without letters.
 */
export function mainDirection(text: string): Direction {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(LETTERS)?.length ?? 0;
  const rightToLeft = sample.match(RIGHT_TO_LEFT_LETTERS)?.length ?? 0;
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}

/**
 * The direction of a block, told from its first letter as the Unicode bidirectional algorithm does.
 *
 * @returns null where no letter tells.
 */
export function blockDirection(block: RecordBlock): Direction | null {
  const letter = firstLetterOf(block);
  if (letter === null) return null;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

function firstLetter(blocks: readonly RecordBlock[]): string | null {
  return firstOf(blocks, firstLetterOf);
}

function firstLetterOf(block: RecordBlock): string | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inRuns([block.content]);
    case 'list':
      return firstOf(block.items, (item) => inRuns([item.content]) ?? firstLetter(item.blocks));
    case 'quote':
    case 'footnote':
      return firstLetter(block.blocks);
    case 'table':
      return inRuns(block.rows.flat());
    case 'definitions':
      return firstOf(block.items, (item) => inRuns([item.term, ...item.definitions]));
    case 'image':
      return inRuns([block.caption ?? []]);
    case 'code':
    case 'math':
    case 'rule':
      return null;
  }
}

function inRuns(contents: readonly (readonly RecordInline[])[]): string | null {
  return firstOf(contents, (runs) => firstOf(runs, (run) => LETTER.exec(run.text)?.[0] ?? null));
}

function firstOf<T>(list: readonly T[], find: (entry: T) => string | null): string | null {
  for (const entry of list) {
    const found = find(entry);
    if (found !== null) return found;
  }
  return null;
}
