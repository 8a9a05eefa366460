import type { RecordBlock, RecordInline } from '../../src/record.ts';

/**
 * What Markdown or HTML can't tell apart, made the same on both sides of a comparison:
 * heading levels are relative and end at 6, white space has no marks, code and formulas in a link are text
 * where they hold `]:`, and in a cell where they hold `\|` or, for a formula, `|`, an item that begins with a paragraph
 * begins with text and items have no numbers, an item without text of its own is no task in Markdown, two neighbouring runs with the same marks are one, and a mark of a
 * footnote that isn't there is text. HTML can write code and formulas everywhere.
 */
export function normalize(blocks: readonly RecordBlock[], format: 'markdown' | 'html' = 'markdown'): RecordBlock[] {
  const shift = 2 - Math.min(...headingLevels(blocks));
  const notes = new Set(blocks.flatMap((block) => (block.type === 'footnote' ? [block.label] : [])));
  const isLimited = format === 'markdown';
  const runs = (content: readonly RecordInline[]) =>
    merge(content.map((run) => unlinkNote(isLimited ? plainLabels(run) : run, notes)));
  const each = (inner: readonly RecordBlock[]) => inner.map(normalizeBlock);
  function normalizeBlock(block: RecordBlock): RecordBlock {
    switch (block.type) {
      case 'paragraph':
        return { ...block, content: runs(block.content) };
      case 'heading':
        return { ...block, level: Math.min(6, block.level + shift), content: runs(block.content) };
      case 'quote':
      case 'footnote':
        return { ...block, blocks: each(block.blocks) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => {
            const blocks = each(item.blocks);
            const [first] = blocks;
            const checked =
              item.checked === undefined || (isLimited && item.content.length === 0) ? {} : { checked: item.checked };
            return item.content.length === 0 && first?.type === 'paragraph'
              ? { ...checked, content: first.content, blocks: blocks.slice(1) }
              : { ...checked, content: runs(item.content), blocks };
          }),
        };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => runs(isLimited ? cell.map(plainPipes) : cell))),
        };
      case 'image':
        return { ...block, caption: block.caption && runs(block.caption) };
      default:
        return block;
    }
  }
  return each(blocks);
}

function headingLevels(blocks: readonly RecordBlock[]): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block.level];
    if (block.type === 'list') return block.items.flatMap((item) => headingLevels(item.blocks));
    return 'blocks' in block ? headingLevels(block.blocks) : [];
  });
}

function unlinkNote(run: RecordInline, notes: ReadonlySet<string>): RecordInline {
  return run.footnote === undefined || notes.has(run.footnote) ? run : { text: run.text };
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

function plainLabels(run: RecordInline): RecordInline {
  return run.href !== undefined && run.text.includes(']:') ? plain(run) : run;
}

function unmarkSpace(run: RecordInline): RecordInline[] {
  return run.text.split(/(\s+)/).flatMap((text) => {
    if (text === '') return [];
    return [text.trim() === '' ? { text } : { ...run, text }];
  });
}

function plainPipes(run: RecordInline): RecordInline {
  return run.text.includes(run.math ? '|' : '\\|') ? plain(run) : run;
}

function plain({ code: _, math: __, ...rest }: RecordInline): RecordInline {
  return rest;
}
