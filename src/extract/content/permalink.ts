import type { Inline } from '../../page.ts';

/** What a link shows that does nothing but name the place where it stands. */
const PERMALINK = /^[#¶§\u{1f517}\s]{0,4}$/u;

/**
 * The runs of a heading, a term or a caption without a sign at either end that links to the place itself.
 *
 * @param inlines runs of one block.
 */
export function withoutPermalink(inlines: readonly Inline[]): readonly Inline[] {
  const first = isPermalink(inlines[0]) ? 1 : 0;
  const end = inlines.length - (inlines.length > first && isPermalink(inlines[inlines.length - 1]) ? 1 : 0);
  return first > 0 || end < inlines.length ? inlines.slice(first, end) : inlines;
}

function isPermalink(run: Inline | undefined): boolean {
  return run?.href?.includes('#') === true && PERMALINK.test(run.text);
}
