import type { RecordBlock, RecordInline } from '../../record.ts';

/**
 * The record's `text`: the one projection of its blocks to plain text.
 *
 * - Blocks are separated by a blank line.
 * - paragraph, heading: its text; a line break that the page shows is one.
 * - list: a line for each item, without its marker, followed by lines for what else the item holds; no blank line inside.
 * - quote: its blocks.
 * - code: verbatim.
 * - math: its TeX.
 * - footnote: its label in square brackets and a space, then its blocks.
 * - table: a line for each row, cells separated by a tab, none after the last cell with text; a line break in a cell is a space.
 * - definitions: a line for each term and each definition.
 * - image and its caption, rule: left out.
 *
 * @param blocks of a record.
 * @returns the text, without a line break at its end.
 */
export function projectText(blocks: readonly RecordBlock[]): string {
  return joinTexts(blocks, '\n\n');
}

function joinTexts(blocks: readonly RecordBlock[], separator: string): string {
  return joinFilled(
    blocks.map((block) => textOf(block, separator)),
    separator,
  );
}

function textOf(block: RecordBlock, separator: string): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'list':
      return joinFilled(
        block.items.flatMap((item) => [inlineText(item.content), joinTexts(item.blocks, '\n')]),
        '\n',
      );
    case 'quote':
      return joinTexts(block.blocks, separator);
    case 'footnote':
      return `[${block.label}] ${joinTexts(block.blocks, separator)}`;
    case 'code':
    case 'math':
      return block.text;
    case 'table':
      return joinFilled(
        block.rows.map((row) => row.map(cellText).join('\t').trimEnd()),
        '\n',
      );
    case 'definitions':
      return joinFilled(
        block.items.flatMap((item) => [inlineText(item.term), ...item.definitions.map(inlineText)]),
        '\n',
      );
    case 'image':
    case 'rule':
      return '';
  }
}

function inlineText(content: readonly RecordInline[]): string {
  return content.length === 1 ? (content[0]?.text ?? '') : content.map((run) => run.text).join('');
}

function cellText(content: readonly RecordInline[]): string {
  return inlineText(content).replaceAll('\n', ' ');
}

function joinFilled(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text !== '').join(separator);
}
