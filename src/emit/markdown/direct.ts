import type { RecordBlock, RecordInline } from '../../record.ts';
import { printable } from '../printable.ts';
import { type Context, headingDepth, isTight, itemNumbers } from './blocks.ts';
import { printRuns, printUrl } from './direct-inlines.ts';
import { dollarsMeanMath } from './inlines.ts';
import { escapeSimply } from './text.ts';

type Of<T extends RecordBlock['type']> = Extract<RecordBlock, { type: T }>;

/** A language that needs no escape in a fence. */
const SIMPLE_LANGUAGE = /^[A-Za-z\d-]+$/;

/**
 * Prints a block where that is simple: most blocks of most pages are. The rest is the library's.
 *
 * @param block of a record, as it is shown, with no list beside it: two lists in a row need different bullets.
 * @param context as for the library's nodes.
 * @returns what the library prints, without a line break at the end, or null where it must be asked.
 */
export function printBlock(block: RecordBlock, context: Context): string | null {
  switch (block.type) {
    case 'paragraph':
      return printRuns(block.content, 'paragraph');
    case 'heading': {
      const content = printRuns(block.content, 'heading');
      return content === null || /^\s/.test(content)
        ? null
        : `${'#'.repeat(headingDepth(block.level, context))} ${content}`;
    }
    case 'list':
      return printList(block, context);
    case 'quote': {
      const blocks = printAll(block.blocks, context);
      return blocks && prefixLines(blocks.join('\n\n'), '> ', '>');
    }
    case 'code':
      return printCode(block);
    case 'table':
      return printTable(block);
    case 'image':
      return printImage(block);
    case 'rule':
      return '___';
    case 'math':
    case 'definitions':
    case 'footnote':
      return null;
  }
}

/** Prints blocks that follow each other, or null where one of them isn't simple. */
function printAll(blocks: readonly RecordBlock[], context: Context): string[] | null {
  const printed: string[] = [];
  for (const [i, block] of blocks.entries()) {
    const one = isBesideList(blocks, i) ? null : printBlock(block, context);
    if (one === null) return null;
    printed.push(one);
  }
  return printed.length > 0 ? printed : null;
}

/** Whether a block and one beside it are lists, or may be when printed: in a row, they need different bullets. */
export function isBesideList(blocks: readonly RecordBlock[], i: number): boolean {
  return canBeList(blocks[i]) && (canBeList(blocks[i - 1]) || canBeList(blocks[i + 1]));
}

function canBeList(block: RecordBlock | undefined): boolean {
  return block !== undefined && (block.type === 'list' || block.type === 'definitions' || block.type === 'footnote');
}

function printList(list: Of<'list'>, context: Context): string | null {
  const numbers = itemNumbers(list);
  const isSpread = list.items.some((item) => !item.blocks.every(isTight));
  const items: string[] = [];
  for (const [i, item] of list.items.entries()) {
    const content = item.checked === undefined ? printRuns(item.content, 'paragraph') : null;
    const blocks = item.blocks.length === 0 ? [] : printAll(item.blocks, context);
    if (content === null || blocks === null) return null;
    const number = numbers[i];
    const marker = number === undefined ? '- ' : `${number}. `;
    const body = [content, ...blocks].join(item.blocks.every(isTight) ? '\n' : '\n\n');
    items.push(marker + prefixLines(body, ' '.repeat(marker.length), '').slice(marker.length));
  }
  return items.join(isSpread ? '\n\n' : '\n');
}

function printCode({ language, text }: Of<'code'>): string | null {
  const value = printable(text);
  if (value === '' || value.includes('`') || (language !== null && !SIMPLE_LANGUAGE.test(language))) return null;
  return `\`\`\`${language ?? ''}\n${value}\n\`\`\``;
}

function printTable(table: Of<'table'>): string | null {
  const rows = table.rows.map(printRow);
  const width = table.rows[0]?.length ?? 0;
  if (rows.includes(null) || width === 0) return null;
  const header = table.header ? rows.shift() : `|${' |'.repeat(width)}`;
  return [header, `|${' - |'.repeat(width)}`, ...rows].join('\n');
}

function printRow(row: readonly RecordInline[][]): string | null {
  let printed = '|';
  for (const cell of row) {
    const content = cell.length === 0 ? '' : printRuns(cell, 'cell');
    if (content === null) return null;
    printed += content === '' ? ' |' : ` ${content} |`;
  }
  return printed;
}

function printImage({ src, alt, caption }: Of<'image'>): string | null {
  const text = printable(alt).replaceAll('\n', ' ');
  const url = printUrl(printable(src ?? ''));
  const label = escapeSimply(text, { before: '[', after: ']', inLabel: true });
  const below = caption === null || caption.length === 0 ? '' : printRuns(caption, 'paragraph');
  if (url === null || label === null || below === null) return null;
  if (dollarsMeanMath([{ text, href: url }, ...(caption ?? [])])) return null;
  return `![${label}](${url})${below === '' ? '' : `\\${'\n'}${below}`}`;
}

function prefixLines(text: string, prefix: string, blank: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? blank : prefix + line))
    .join('\n');
}
