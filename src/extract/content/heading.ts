import type { Block, Inline } from '../../page.ts';
import type { RecordBlock } from '../../record.ts';
import { buildLine } from './inlines.ts';

/** Level of a heading that states none: that of a section. */
const DEFAULT_LEVEL = 2;

/** What a link shows that does nothing but name the heading's own place. */
const PERMALINK = /^[#¶§\u{1f517}\s]{0,4}$/u;

/**
 * A heading. Bold over the whole of it says nothing that the heading doesn't, and goes; so does a sign at either end that
 * links to the heading itself.
 */
export function heading(block: Block): RecordBlock[] {
  const content = buildLine(block.inlines.filter((run, i) => !(isAtEnd(i, block) && isPermalink(run))));
  if (content.length === 0) return [];
  if (content.every((run) => run.strong)) for (const run of content) delete run.strong;
  return [{ type: 'heading', level: Math.min(6, Math.max(1, block.level ?? DEFAULT_LEVEL)), content }];
}

function isAtEnd(i: number, { inlines }: Block): boolean {
  return i === 0 || i === inlines.length - 1;
}

function isPermalink({ text, href }: Inline): boolean {
  return href?.includes('#') === true && PERMALINK.test(text);
}
