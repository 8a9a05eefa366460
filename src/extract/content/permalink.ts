import type { Block, Inline } from '../../page.ts';

/** What a link shows that does nothing but name the place where it stands. */
const PERMALINK = /^[#¶§\u{1f517}\s]{0,4}$/u;

/**
 * The runs of a heading, a term or a caption without the sign that links to the place itself, and a link at its end to the page's beginning.
 *
 * @param inlines runs of one block.
 */
export function withoutPermalink(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines[inlines.length - 1];
  const end = inlines.length - (inlines.length > 1 && isWayUp(last) ? 1 : 0);
  const isLeft = (run: Inline, i: number) => i < end && !isPermalink(run);
  if (inlines.every(isLeft)) return inlines;
  // What stood on both sides of the sign is apart.
  const isBehind = (i: number) => i > 0 && isPermalink(inlines[i - 1]) && !/^[\s.,:;)]/.test(inlines[i]?.text ?? '');
  return inlines.flatMap((run, i) => (isLeft(run, i) ? [isBehind(i) ? { ...run, text: ` ${run.text}` } : run] : []));
}

/**
 * The runs of a heading without the links in brackets at its end, or at its beginning, by which wikis have a section edited.
 *
 * @param inlines runs of one block.
 */
export function withoutEditLinks(inlines: readonly Inline[]): readonly Inline[] {
  return withoutLastLinks(withoutFirstLinks(inlines));
}

/** Where a link leads that has a section edited. */
const EDITS = /[?&]action=edit\b|[?&/]edit\b/i;

/** Older wikis set the links to edit a section before its heading, and let a style move them to the right. */
function withoutFirstLinks(inlines: readonly Inline[]): readonly Inline[] {
  if (inlines[0]?.text.trim() !== '[' || !EDITS.test(inlines[1]?.href ?? '')) return inlines;
  const end = inlines.findIndex(({ text, href }) => href === undefined && text.includes(']'));
  const { text = '' } = inlines[end] ?? {};
  const closes = text.indexOf(']');
  if (end < 0 || text.slice(0, closes).trim() !== '') return inlines;
  const rest = text.slice(closes + 1).trimStart();
  const left =
    rest === '' ? inlines.slice(end + 1) : [{ ...(inlines[end] as Inline), text: rest }, ...inlines.slice(end + 1)];
  return left.length > 0 ? left : inlines;
}

function withoutLastLinks(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines[inlines.length - 1]?.text.trimEnd().endsWith(']')) return inlines;
  for (let i = inlines.length - 1; i >= 0; i--) {
    const { text, href } = inlines[i] as Inline;
    const opens = text.lastIndexOf('[');
    if (opens >= 0) {
      const before = text.slice(0, opens).trimEnd();
      const isWholeLink = i === inlines.length - 1;
      if (isWholeLink || (href !== undefined && before !== '')) return inlines;
      return before === ''
        ? inlines.slice(0, i)
        : [...inlines.slice(0, i), { ...(inlines[i] as Inline), text: before }];
    }
    if (href === undefined && /[^\s|\]]/.test(text)) return inlines;
  }
  return inlines;
}

function isPermalink(run: Inline | undefined): boolean {
  return run?.href?.includes('#') === true && PERMALINK.test(run.text);
}

/** A link beside a heading that leads to the beginning of the page. */
function isWayUp(run: Inline | undefined): boolean {
  return run?.href?.includes('#') === true && /^\s*\[?(?:back to )?top\]?$/i.test(run.text);
}

/** A sign that says what a link does: to edit, to go there. */
const SIGN = /^[^\p{L}\p{N}]{1,4}$/u;

/** The text of a heading, on one line, without the sign at its end that links to the place itself or has it edited. */
export function withoutSign({ text, inlines }: Block): string {
  const last = inlines.at(-1);
  const isSign = last?.href !== undefined && SIGN.test(last.text) && inlines.some(({ href }) => href === undefined);
  const own = isSign ? text.slice(0, text.lastIndexOf(last.text.trim())) : text;
  return own
    .replaceAll('\n', ' ')
    .replace(/\s?[¶\u{1f517}]$/u, '')
    .trim();
}
