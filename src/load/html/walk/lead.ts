import type { Block, Inline } from '../../../page.ts';
import { EMOJI } from '../constructs/image.ts';
import type { Context } from './context.ts';

/**
 * Takes the emoji that a quote or a callout begins with, in an element of its own, to set it in front of its text.
 *
 * @param blocks those before the text; the emoji's is taken off.
 * @param context of the text.
 * @returns the emoji and a space; empty for none.
 */
export function takeIcon(blocks: Block[], { quoteDepth, quote }: Context): string {
  const last = blocks.at(-1);
  if (last === undefined || quote === 0 || last.quote !== quote || last.quoteDepth !== quoteDepth) return '';
  if (blocks.at(-2)?.quote === quote || last.kind !== 'quote' || !EMOJI.test(last.text)) return '';
  blocks.pop();
  return `${last.text} `;
}

/** The runs of a text with an unmarked one in front. */
export function withLead(text: string, inlines: Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  const isPlain = first !== undefined && Object.keys(first).length === 1;
  return isPlain ? [{ text: text + first.text }, ...rest] : [{ text }, ...inlines];
}
