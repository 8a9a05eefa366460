import type { ElementContent } from 'hast';
import type { RecordInline } from '../../record.ts';
import { type Mark, nestRuns, printableRuns } from '../inlines.ts';
import { element, text } from './nodes.ts';

const TAGS: Readonly<Record<Mark, string>> = {
  href: 'a',
  strong: 'strong',
  emphasis: 'em',
  deleted: 'del',
  superscript: 'sup',
  subscript: 'sub',
};

/**
 * Runs of text as elements.
 *
 * @param runs of one paragraph, heading, cell or the like; line breaks become `br`.
 * @param notes labels of the record's footnotes.
 */
export function inlineNodes(runs: readonly RecordInline[], notes: ReadonlySet<string>): ElementContent[] {
  return nestRuns<ElementContent>(printableRuns(runs, notes), {
    leaf,
    wrap: (mark, run, children) => [element(TAGS[mark], children, mark === 'href' ? { href: run.href } : {})],
  });
}

function leaf(run: RecordInline): ElementContent[] {
  if (run.footnote !== undefined) {
    return [element('sup', [element('a', text(run.text), { href: `#${encodeURIComponent(noteId(run.footnote))}` })])];
  }
  if (run.image !== undefined) return [element('img', [], run.image)];
  const lines = run.text.split('\n').flatMap((line, i) => [...(i > 0 ? [element('br', [])] : []), ...text(line)]);
  if (lines.length === 0) return [];
  if (run.math) return [element('code', lines, { className: [MATH_CLASS] })];
  return run.code ? [element('code', lines)] : lines;
}

/** What tells TeX from other code. */
export const MATH_CLASS = 'language-math';

/** The id of a footnote, which the marks in the text link to. */
export function noteId(label: string): string {
  return `note-${label}`;
}
