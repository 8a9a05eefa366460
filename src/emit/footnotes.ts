import type { RecordBlock } from '../record.ts';
import { printable } from './printable.ts';

/** What GFM can hold between `[^` and `]`, unescaped, in any case. */
const LABEL = /^[^\s[\]\\^]{1,100}$/;

/**
 * The labels of a record's footnotes, as far as Markdown can write them: no two that differ by case alone, none with
 * white space or brackets. What refers to another label is only text.
 *
 * @param blocks of a record.
 * @returns the labels.
 */
export function footnoteLabels(blocks: readonly RecordBlock[]): ReadonlySet<string> {
  const labels = new Map<string, string>();
  collect(blocks, labels);
  return new Set(labels.values());
}

function collect(blocks: readonly RecordBlock[], labels: Map<string, string>): void {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) collect(item.blocks, labels);
    else if ('blocks' in block) collect(block.blocks, labels);
    if (block.type !== 'footnote' || !LABEL.test(block.label) || printable(block.label) !== block.label) {
      continue;
    }
    const folded = block.label.toLowerCase().toUpperCase();
    if (!labels.has(folded)) labels.set(folded, block.label);
  }
}
