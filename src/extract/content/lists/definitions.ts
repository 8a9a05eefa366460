import type { Block } from '../../../page.ts';
import type { RecordBlock } from '../../../record.ts';
import { codeAlone } from '../code.ts';
import { buildInlines, buildLine } from '../inlines.ts';
import { withoutPermalink } from '../permalink.ts';

type Definitions = Extract<RecordBlock, { type: 'definitions' }>;

/** A term, with no definition yet; where definitions hold more than text, it begins an item of a list. */
export function term(block: Block): RecordBlock[] {
  const content = buildLine(withoutPermalink(block.inlines));
  if (block.list?.defines && content.length > 0) {
    const bold = content.map((run) => ({ ...run, strong: true as const }));
    return [{ type: 'paragraph', content: buildLine(bold) }];
  }
  return content.length > 0 ? [{ type: 'definitions', items: [{ term: content, definitions: [] }] }] : [];
}

/** A definition, with no term yet. */
export function definition(block: Block): RecordBlock[] {
  const content = buildInlines(block.inlines);
  const lines = codeAlone(content);
  if (lines !== null) return [lines];
  if (block.list?.defines && content.length > 0) return [{ type: 'paragraph', content }];
  return content.length > 0 ? [{ type: 'definitions', items: [{ term: [], definitions: [content] }] }] : [];
}

/**
 * Terms that nothing defines are paragraphs: the list was there for the looks.
 *
 * @param blocks of a record.
 */
export function withoutBareTerms(blocks: readonly RecordBlock[]): readonly RecordBlock[] {
  if (!blocks.some(({ type }) => type === 'definitions')) return blocks;
  return blocks.flatMap((block): RecordBlock[] =>
    block.type === 'definitions' && block.items.every(({ definitions }) => definitions.length === 0)
      ? block.items.map(({ term: content }) => ({ type: 'paragraph', content }))
      : [block],
  );
}

/** Puts a term or a definition after those before it. */
export function joinDefinitions(before: Definitions, next: Definitions): void {
  for (const item of next.items) {
    const last = before.items.at(-1);
    if (last && item.term.length === 0) last.definitions.push(...item.definitions);
    else before.items.push(item);
  }
}
