import type { RecordBlock } from '../../record.ts';
import { blockNodes, type Context } from './blocks.ts';
import { isBesideList, printBlock } from './direct.ts';

/**
 * Prints blocks as Markdown: the simple ones directly, the others through the library, which is loaded for them alone.
 *
 * @param blocks of a record, as they are shown.
 * @param context what else their conversion depends on.
 * @returns Markdown that ends in a line break; empty for none.
 */
export async function printBlocks(blocks: readonly RecordBlock[], context: Context): Promise<string> {
  const parts: (string | RecordBlock[])[] = [];
  for (const [i, block] of blocks.entries()) {
    const printed = isBesideList(blocks, i) ? null : printBlock(block, context);
    const last = parts.at(-1);
    if (printed !== null) parts.push(printed);
    else if (typeof last === 'object') last.push(block);
    else parts.push([block]);
  }
  if (parts.length === 0) return '';
  const library = parts.some((part) => typeof part === 'object') ? await import('./library.ts') : null;
  const printed = parts.map((part) =>
    typeof part === 'object' ? library?.printNodes(blockNodes(part, context)).replace(/\n$/, '') : part,
  );
  return `${printed.join('\n\n')}\n`;
}
