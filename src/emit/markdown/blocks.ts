import type { BlockContent, List, Paragraph, RootContent, Table } from 'mdast';
import type { RecordBlock, RecordInline } from '../../record.ts';
import { isSafeUrl } from '../../safe-url.ts';
import { printable } from '../printable.ts';
import { phrasing } from './inlines.ts';

/** The body's highest heading is printed at this level; the headline has the one above. */
const TOP_LEVEL = 2;

/** CommonMark allows nine digits in a list's marker. */
const MAX_START = 999_999_999;

type Of<T extends RecordBlock['type']> = Extract<RecordBlock, { type: T }>;

/**
 * Turns a record's blocks into Markdown's syntax tree.
 *
 * @param blocks of a record.
 * @returns the tree's nodes; heading levels are relative, the highest is {@link TOP_LEVEL}.
 */
export function blockNodes(blocks: readonly RecordBlock[]): BlockContent[] {
  const shift = TOP_LEVEL - highestLevel(blocks);
  return convertAll(blocks, Number.isFinite(shift) ? shift : 0);
}

function convertAll(blocks: readonly RecordBlock[], shift: number): BlockContent[] {
  return blocks.flatMap((block) => convert(block, shift));
}

function convert(block: RecordBlock, shift: number): BlockContent[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content);
    case 'heading': {
      const depth = Math.min(6, block.level + shift) as 1 | 2 | 3 | 4 | 5 | 6;
      return [{ type: 'heading', depth, children: phrasing(block.content, 'heading') }];
    }
    case 'list':
      return [list(block, shift)];
    case 'quote':
      return [{ type: 'blockquote', children: convertAll(block.blocks, shift) }];
    case 'code':
      return [{ type: 'code', lang: firstWord(block.language), value: printable(block.text) }];
    case 'table':
      return [table(block)];
    case 'image':
      return image(block);
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'definitions':
      return [definitions(block)];
  }
}

function paragraph(content: readonly RecordInline[]): Paragraph[] {
  const children = phrasing(content);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function list(block: Of<'list'>, shift: number): List {
  const { start } = block;
  const items = block.items.map((item) => {
    const children = [...paragraph(item.content), ...convertAll(item.blocks, shift)];
    return { type: 'listItem' as const, spread: !item.blocks.every(isTight), children };
  });
  return {
    type: 'list',
    ordered: block.ordered,
    start: start !== null && start >= 0 && start <= MAX_START ? start : null,
    spread: items.some((item) => item.spread),
    children: items,
  };
}

/**
 * Whether a block can follow an item's text without a blank line: a list, unless its first line could be read as more
 * of that text. Only an item with text, and the number 1 if any, interrupts a paragraph.
 */
function isTight(block: RecordBlock): boolean {
  return (
    block.type === 'list' &&
    (!block.ordered || block.start === 1) &&
    block.items.every((item) => item.content.length > 0)
  );
}

/** Markdown has no definition lists: a bullet for each term, its definitions as the item's paragraphs. */
function definitions(block: Of<'definitions'>): List {
  const children = block.items.map((item) => ({
    type: 'listItem' as const,
    spread: item.definitions.length > 0,
    children: [
      ...paragraph(item.term.map((run) => ({ ...run, strong: true as const }))),
      ...item.definitions.flatMap(paragraph),
    ],
  }));
  return { type: 'list', ordered: false, spread: children.some((item) => item.spread), children };
}

/** GFM tables must have a header; where the table has none, an empty one is printed. */
function table(block: Of<'table'>): Table {
  const rows = block.rows.map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell) => ({ type: 'tableCell' as const, children: phrasing(cell, 'cell') })),
  }));
  const empty = block.rows[0]?.map(() => ({ type: 'tableCell' as const, children: [] })) ?? [];
  return { type: 'table', children: block.header ? rows : [{ type: 'tableRow', children: empty }, ...rows] };
}

/** An image and, after a line break, its caption. Without a source there is nothing to show. */
function image(block: Of<'image'>): Paragraph[] {
  if (block.src === null || !isSafeUrl(block.src)) return [];
  const caption = block.caption ? phrasing(block.caption) : [];
  const node = { type: 'image' as const, url: printable(block.src), alt: printable(block.alt).replaceAll('\n', ' ') };
  return [{ type: 'paragraph', children: caption.length > 0 ? [node, { type: 'break' }, ...caption] : [node] }];
}

function firstWord(language: string | null): string | null {
  return language === null ? null : (/\S+/.exec(printable(language))?.[0] ?? null);
}

function highestLevel(blocks: readonly RecordBlock[]): number {
  let highest = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (block.type === 'heading') highest = Math.min(highest, block.level);
    else if (block.type === 'quote') highest = Math.min(highest, highestLevel(block.blocks));
    else if (block.type === 'list') for (const i of block.items) highest = Math.min(highest, highestLevel(i.blocks));
  }
  return highest;
}

/** The headline as the document's only first-level heading, and the standfirst below it, emphasised. */
export function headNodes(title: string | null | undefined, subtitle: string | null | undefined): RootContent[] {
  const nodes: RootContent[] = [];
  if (title) nodes.push({ type: 'heading', depth: 1, children: phrasing([{ text: title.trim() }], 'heading') });
  if (subtitle) {
    nodes.push({ type: 'paragraph', children: phrasing([{ text: subtitle.trim(), emphasis: true }], 'heading') });
  }
  return nodes;
}
