import type { RecordBlock, RecordInline } from '../record.ts';
import { isSafeUrl } from '../safe-url.ts';
import { hasPrintable } from './printable.ts';

/** What is left out of Markdown and HTML. */
export interface BodyOptions {
  /** Whether links are links or only their text; default true. */
  links?: boolean;
  /** Whether images are printed, with their captions; default true. */
  images?: boolean;
}

/**
 * The blocks that Markdown and HTML show: without images that have no address, without what wasn't asked for, and
 * without lists, quotes and footnotes that held nothing else.
 *
 * @param blocks of a record.
 * @param options what to leave out.
 * @returns new blocks; the record's are not changed.
 */
export function shownBlocks(blocks: readonly RecordBlock[], options: BodyOptions): RecordBlock[] {
  return blocks.flatMap((block) => shown(block, options));
}

function shown(block: RecordBlock, options: BodyOptions): RecordBlock[] {
  switch (block.type) {
    case 'image':
      return options.images === false || block.src === null || !isSafeUrl(block.src) ? [] : [unlink(block, options)];
    case 'paragraph':
      return block.content.some(hasText) ? [unlink(block, options)] : [];
    case 'quote':
    case 'footnote': {
      const blocks = shownBlocks(block.blocks, options);
      return blocks.length > 0 || block.blocks.length === 0 ? [{ ...block, blocks }] : [];
    }
    case 'list': {
      const items = unlink(block, options)
        .items.map((item) => ({ ...item, blocks: shownBlocks(item.blocks, options) }))
        .filter((item) => item.content.length > 0 || item.blocks.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'table': {
      const withoutImages = (cell: readonly RecordInline[]) => cell.filter(({ image }) => image === undefined);
      const rows = options.images === false ? block.rows.map((row) => row.map(withoutImages)) : block.rows;
      return [unlink({ ...block, rows }, options)];
    }
    default:
      return [unlink(block, options)];
  }
}

/** A block without the links in its own text, if none are wanted. */
function unlink<Block extends RecordBlock>(block: Block, { links }: BodyOptions): Block {
  if (links !== false) return block;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: withoutLinks(block.content) };
    case 'image':
      return { ...block, caption: block.caption && withoutLinks(block.caption) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(withoutLinks)) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, content: withoutLinks(item.content) })) };
    case 'definitions': {
      const items = block.items.map((item) => ({
        term: withoutLinks(item.term),
        definitions: item.definitions.map(withoutLinks),
      }));
      return { ...block, items };
    }
    default:
      return block;
  }
}

function hasText(run: RecordInline): boolean {
  return hasPrintable(run.text);
}

/** Takes the links off; neighbours whose marks are now the same become one run. */
function withoutLinks(runs: readonly RecordInline[]): RecordInline[] {
  const merged: RecordInline[] = [];
  for (const { href: _, ...run } of runs) {
    const last = merged.at(-1);
    if (last && sameMarks(last, run)) last.text += run.text;
    else merged.push(run);
  }
  return merged;
}

function sameMarks(a: RecordInline, b: RecordInline): boolean {
  const { text: _, ...marks } = a;
  const names = Object.keys(marks) as (keyof typeof marks)[];
  return names.length === Object.keys(b).length - 1 && names.every((name) => a[name] === b[name]);
}
