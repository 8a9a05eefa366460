import type { Element } from 'hast';
import type { RecordBlock, RecordInline } from '../../record.ts';
import { printable } from '../printable.ts';
import { blockDirection, type Direction } from './direction.ts';
import { inlineNodes, MATH_CLASS, noteId } from './inlines.ts';
import { element, onLines, text } from './nodes.ts';

type Of<T extends RecordBlock['type']> = Extract<RecordBlock, { type: T }>;

/** What the conversion of a block depends on besides the block. */
export interface Context {
  /** What is added to every heading's level. */
  readonly shift: number;
  /** Labels of the record's footnotes. */
  readonly notes: ReadonlySet<string>;
}

/**
 * Blocks as elements. Footnotes in a row are one section.
 *
 * @param blocks of a record, as they are shown.
 * @param context what else their conversion depends on.
 */
function blockElements(blocks: readonly RecordBlock[], context: Context): Element[] {
  const elements: Element[] = [];
  let notes: Of<'footnote'>[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'footnote') {
      notes.push(block);
      if (blocks[i + 1]?.type === 'footnote') continue;
      elements.push(footnotes(notes, context));
      notes = [];
    } else {
      elements.push(convert(block, context));
    }
  }
  return elements;
}

/** The same for the outermost blocks: those written in another direction than the document say so. */
export function bodyElements(blocks: readonly RecordBlock[], context: Context, main: Direction): Element[] {
  const elements: Element[] = [];
  for (let start = 0; start < blocks.length; ) {
    let end = start + 1;
    while (blocks[end - 1]?.type === 'footnote' && blocks[end]?.type === 'footnote') end++;
    const [first] = blocks.slice(start, end);
    const direction = first ? blockDirection(first) : null;
    for (const made of blockElements(blocks.slice(start, end), context)) {
      if (direction !== null && direction !== main) made.properties.dir = direction;
      elements.push(made);
    }
    start = end;
  }
  return elements;
}

function convert(block: Exclude<RecordBlock, Of<'footnote'>>, context: Context): Element {
  const inlines = (content: readonly RecordInline[]) => inlineNodes(content, context.notes);
  switch (block.type) {
    case 'paragraph':
      return element('p', inlines(block.content));
    case 'heading':
      return element(`h${Math.min(6, block.level + context.shift)}`, inlines(block.content));
    case 'list':
      return list(block, context);
    case 'quote':
      return element('blockquote', onLines(blockElements(block.blocks, context)));
    case 'code':
      return element('pre', [element('code', text(printable(block.text)), languageClass(block.language))]);
    case 'math':
      return element('pre', [element('code', text(printable(block.text)), { className: [MATH_CLASS] })]);
    case 'table':
      return table(block, context);
    case 'image': {
      const image = element('img', [], { src: printable(block.src ?? ''), alt: printable(block.alt) });
      const caption = block.caption ? [element('figcaption', inlines(block.caption))] : [];
      return element('figure', onLines([image, ...caption]));
    }
    case 'rule':
      return element('hr', []);
    case 'definitions': {
      const items = block.items.flatMap((item) => [
        ...(item.term.length > 0 ? [element('dt', inlines(item.term))] : []),
        ...item.definitions.map((definition) => element('dd', inlines(definition))),
      ]);
      return element('dl', onLines(items));
    }
  }
}

function list(block: Of<'list'>, context: Context): Element {
  const items = block.items.map((item) => {
    const content = inlineNodes(item.content, context.notes);
    const blocks = onLines(blockElements(item.blocks, context));
    const box =
      item.checked === undefined
        ? []
        : [element('input', [], { type: 'checkbox', disabled: true, checked: item.checked || null }), ...text(' ')];
    return element('li', [...box, ...content, ...blocks], block.ordered ? { value: item.number } : {});
  });
  if (!block.ordered) return element('ul', onLines(items));
  return element('ol', onLines(items), block.start === 1 ? {} : { start: block.start });
}

function table({ header, rows }: Of<'table'>, { notes }: Context): Element {
  const row = (cells: readonly RecordInline[][], tag: string) =>
    element(
      'tr',
      cells.map((cell) => element(tag, inlineNodes(cell, notes))),
    );
  const [first, ...rest] = rows;
  const head = header && first ? [element('thead', [row(first, 'th')])] : [];
  const body = (header ? rest : rows).map((cells) => row(cells, 'td'));
  return element('table', onLines([...head, ...(body.length > 0 ? [element('tbody', onLines(body))] : [])]));
}

/** Footnotes under the labels that the text refers to them by, which may be signs as well as numbers. */
function footnotes(notes: readonly Of<'footnote'>[], context: Context): Element {
  const items = notes.flatMap(({ label, blocks }) => [
    element('dt', text(printable(`[${label}]`)), context.notes.has(label) ? { id: noteId(label) } : {}),
    element('dd', onLines(blockElements(blocks, context))),
  ]);
  return element('section', onLines([element('dl', onLines(items))]), { role: 'doc-endnotes' });
}

/** A code's language, as HTML's specification proposes to state it. */
function languageClass(language: string | null): { className?: readonly string[] } {
  const word = language === null ? undefined : /\S+/.exec(printable(language))?.[0];
  return word === undefined ? {} : { className: [`language-${word}`] };
}
