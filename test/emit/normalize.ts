import type { RecordBlock, RecordInline } from '../../src/record.ts';

/**
 * What Markdown can't tell apart, made the same on both sides of a comparison:
 * heading levels are relative and end at 6, white space has no marks, code in a link is text
 * where it holds `]:`, and in a
 * cell where it holds `\|`, an item that begins with a paragraph begins with
 * text, two neighbouring runs with the same marks are one.
 */
export function normalize(blocks: readonly RecordBlock[]): RecordBlock[] {
  const levels = headingLevels(blocks);
  const top = Math.min(...levels);
  return blocks.map((block) => normalizeBlock(block, 2 - top));
}

function headingLevels(blocks: readonly RecordBlock[]): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block.level];
    if (block.type === 'quote') return headingLevels(block.blocks);
    return block.type === 'list' ? block.items.flatMap((item) => headingLevels(item.blocks)) : [];
  });
}

function normalizeBlock(block: RecordBlock, shift: number): RecordBlock {
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: merge(block.content) };
    case 'heading':
      return { ...block, level: Math.min(6, block.level + shift), content: merge(block.content) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => normalizeBlock(inner, shift)) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => {
          const blocks = item.blocks.map((inner) => normalizeBlock(inner, shift));
          const [first] = blocks;
          return item.content.length === 0 && first?.type === 'paragraph'
            ? { content: first.content, blocks: blocks.slice(1) }
            : { content: merge(item.content), blocks };
        }),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => merge(cell.map(uncodePipe)))) };
    case 'image':
      return { ...block, caption: block.caption && merge(block.caption) };
    default:
      return block;
  }
}

function merge(content: readonly RecordInline[]): RecordInline[] {
  const runs: RecordInline[] = [];
  for (const run of content.flatMap(unmarkSpace)) {
    const last = runs.at(-1);
    const { text: _, ...marks } = run;
    const { text: __, ...before } = last ?? { text: '' };
    if (last && JSON.stringify(sorted(marks)) === JSON.stringify(sorted(before))) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}

function sorted(marks: object): [string, unknown][] {
  return Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1));
}

function unmarkSpace(whole: RecordInline): RecordInline[] {
  const { code, ...rest } = whole;
  const run = code && rest.href !== undefined && rest.text.includes(']:') ? rest : whole;
  return run.text.split(/(\s+)/).flatMap((text) => {
    if (text === '') return [];
    return [text.trim() === '' ? { text } : { ...run, text }];
  });
}

function uncodePipe(run: RecordInline): RecordInline {
  const { code: _, ...rest } = run;
  return run.text.includes('\\|') ? rest : run;
}
