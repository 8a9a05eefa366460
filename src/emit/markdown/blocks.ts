import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, Table } from 'mdast';
import type {} from 'mdast-util-math';
import type { RecordBlock, RecordInline } from '../../record.ts';
import { printable } from '../printable.ts';
import { dollarsMeanMath, phrasing } from './inlines.ts';

declare module 'mdast' {
  interface ListItemData {
    /** The number printed before the item of an ordered list. */
    number?: number;
  }
}

/** CommonMark allows nine digits in a list's marker. */
const MAX_NUMBER = 999_999_999;

type Of<T extends RecordBlock['type']> = Extract<RecordBlock, { type: T }>;
type FlowContent = BlockContent | DefinitionContent;

/** What the conversion of a block depends on besides the block. */
export interface Context {
  /** What is added to every heading's level. */
  readonly shift: number;
  /** Labels of the record's footnotes. */
  readonly notes: ReadonlySet<string>;
}

/**
 * Turns a record's blocks into Markdown's syntax tree.
 *
 * @param blocks of a record, as they are shown.
 * @returns the tree's nodes.
 */
export function blockNodes(blocks: readonly RecordBlock[], context: Context): FlowContent[] {
  return blocks.flatMap((block) => convert(block, context));
}

function convert(block: RecordBlock, context: Context): FlowContent[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content, context);
    case 'heading': {
      const depth = headingDepth(block.level, context);
      return [{ type: 'heading', depth, children: phrasing(block.content, context.notes, 'heading') }];
    }
    case 'list':
      return [list(block, context)];
    case 'quote':
      return [{ type: 'blockquote', children: blockNodes(block.blocks, context) }];
    case 'code':
      return [{ type: 'code', lang: firstWord(block.language), value: printable(block.text) }];
    case 'math':
      return [{ type: 'math', value: printable(block.text) }];
    case 'table':
      return [table(block, context)];
    case 'image':
      return [image(block, context)];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'definitions':
      return [definitions(block, context)];
    case 'footnote':
      return footnote(block, context);
  }
}

/** The level a heading is printed at. */
export function headingDepth(level: number, { shift }: Context): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, level + shift) as 1 | 2 | 3 | 4 | 5 | 6;
}

function paragraph(content: readonly RecordInline[], { notes }: Context): Paragraph[] {
  const children = phrasing(content, notes);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function list(block: Of<'list'>, context: Context): List {
  const numbers = itemNumbers(block);
  const items = block.items.map((item, i): ListItem => {
    const [text] = paragraph(item.content, context);
    if (text && item.checked !== undefined)
      text.children.unshift({ type: 'html', value: item.checked ? '[x] ' : '[ ] ' });
    const children = [...(text ? [text] : []), ...blockNodes(item.blocks, context)];
    const number = numbers[i];
    const data = number === undefined ? {} : { data: { number } };
    return { type: 'listItem', spread: !item.blocks.every(isTight), children, ...data };
  });
  return {
    type: 'list',
    ordered: block.ordered,
    start: numbers[0] ?? null,
    spread: items.some((item) => item.spread),
    children: items,
  };
}

/** The numbers of an ordered list's items; none for another. Those that Markdown can't write count on from the last. */
export function itemNumbers(block: Of<'list'>): number[] {
  const numbers: number[] = [];
  if (!block.ordered) return numbers;
  for (const [i, item] of block.items.entries()) {
    const stated = i === 0 ? block.start : item.number;
    const number = stated ?? (numbers[i - 1] ?? 0) + 1;
    numbers.push(number >= 0 && number <= MAX_NUMBER ? number : Math.min(MAX_NUMBER, (numbers[i - 1] ?? 0) + 1));
  }
  return numbers;
}

/**
 * Whether a block can follow an item's text without a blank line: a list, unless its first line could be read as more
 * of that text. Only an item with text, and the number 1 if any, interrupts a paragraph.
 */
export function isTight(block: RecordBlock): boolean {
  return (
    block.type === 'list' &&
    (!block.ordered || block.start === 1) &&
    block.items.every((item) => item.content.length > 0)
  );
}

/** Markdown has no definition lists: a bullet for each term, its definitions as the item's paragraphs. */
function definitions(block: Of<'definitions'>, context: Context): List {
  const children = block.items.map((item) => ({
    type: 'listItem' as const,
    spread: item.definitions.length > 0,
    children: [
      ...paragraph(
        item.term.map((run) => ({ ...run, strong: true as const })),
        context,
      ),
      ...item.definitions.flatMap((definition) => paragraph(definition, context)),
    ],
  }));
  return { type: 'list', ordered: false, spread: children.some((item) => item.spread), children };
}

/** GFM tables must have a header; where the table has none, an empty one is printed. */
function table(block: Of<'table'>, { notes }: Context): Table {
  const rows = block.rows.map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell) => ({ type: 'tableCell' as const, children: phrasing(cell, notes, 'cell') })),
  }));
  const empty = block.rows[0]?.map(() => ({ type: 'tableCell' as const, children: [] })) ?? [];
  return { type: 'table', children: block.header ? rows : [{ type: 'tableRow', children: empty }, ...rows] };
}

/** An image and, after a line break, its caption. */
function image(block: Of<'image'>, { notes }: Context): Paragraph {
  const url = printable(block.src ?? '');
  const alt = printable(block.alt).replaceAll('\n', ' ');
  const dollars = dollarsMeanMath([{ text: alt, href: url }, ...(block.caption ?? [])]);
  const caption = phrasing(block.caption ?? [], notes, 'paragraph', dollars);
  const node = { type: 'image' as const, url, alt, ...(dollars && { data: { dollars } as const }) };
  return { type: 'paragraph', children: caption.length > 0 ? [node, { type: 'break' }, ...caption] : [node] };
}

/** A footnote; one whose label Markdown can't write is its blocks, the label before them. */
function footnote(block: Of<'footnote'>, context: Context): FlowContent[] {
  const { label } = block;
  const children = blockNodes(block.blocks, context);
  if (context.notes.has(label)) return [{ type: 'footnoteDefinition', identifier: label, label, children }];
  const mark = { text: `[${label}]` };
  const [first, ...rest] = block.blocks;
  if (first?.type !== 'paragraph') return [...paragraph([mark], context), ...children];
  return [...paragraph([{ text: `${mark.text} ` }, ...first.content], context), ...blockNodes(rest, context)];
}

function firstWord(language: string | null): string | null {
  return language === null ? null : (/\S+/.exec(printable(language))?.[0] ?? null);
}
