import { placeOf } from '../../notes.ts';
import type { Block } from '../../page.ts';
import type { RecordBlock } from '../../record.ts';
import { buildLine } from './inlines.ts';
import { withoutEditLinks, withoutPermalink } from './permalink.ts';

/** Level of a heading that states none: that of a section. */
const DEFAULT_LEVEL = 2;

/**
 * A heading. One that says to who can't see it who speaks is a line in bold, as it heads no part of the text. Bold over the whole of it says nothing that the heading doesn't, and goes; so does a link to its own place.
 *
 * @param base the page's own address; empty where it isn't known.
 */
export function heading(block: Block, base: string): RecordBlock[] {
  const content = buildLine(withoutEditLinks(withoutPermalink(block.inlines)));
  if (content.length === 0) return [];
  if (content.every(({ href }) => href !== undefined && placeOf(href, base) !== ''))
    for (const run of content) delete run.href;
  if (isSpeaker(block)) return [{ type: 'paragraph', content: content.map((run) => ({ ...run, strong: true })) }];
  if (content.every((run) => run.strong)) for (const run of content) delete run.strong;
  return [{ type: 'heading', level: Math.min(6, Math.max(1, block.level ?? DEFAULT_LEVEL)), content }];
}

function isSpeaker({ hidden, text }: Block): boolean {
  return hidden && text.endsWith(':');
}
