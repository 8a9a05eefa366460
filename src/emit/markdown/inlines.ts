import type { PhrasingContent } from 'mdast';
import type { RecordInline } from '../../record.ts';
import { type InlinePrinter, type Mark, nestRuns, printableRuns } from '../inlines.ts';

/** What holds the runs. A heading is one line. */
export type Place = 'paragraph' | 'heading' | 'cell';

/**
 * Runs of text as Markdown's nodes. A line break is a hard one in a paragraph, and a tag in a cell, as GFM has no other way.
 *
 * @param runs of one paragraph, heading or cell.
 * @param notes labels of the record's footnotes.
 * @param place that holds them; line breaks are spaces in a heading.
 * @param dollars whether dollar signs could be read as those of a formula.
 */
export function phrasing(
  runs: readonly RecordInline[],
  notes: ReadonlySet<string>,
  place: Place = 'paragraph',
  dollars: boolean = dollarsMeanMath(runs),
): PhrasingContent[] {
  return separateFormulas(nestRuns(printableRuns(runs, notes), { leaf: leafPrinter(place, dollars), wrap }));
}

/**
 * Whether dollar signs could be read as those of a formula: one alone can't, as in `$5`. Readers that know formulas
 * take any two in a paragraph for a pair.
 */
export function dollarsMeanMath(runs: readonly RecordInline[]): boolean {
  let count = 0;
  for (const run of runs) {
    if (run.math) return true;
    count += countDollars(run.text) + (run.href === undefined ? 0 : countDollars(run.href));
    if (run.image !== undefined) count += countDollars(run.image.src) + countDollars(run.image.alt);
  }
  return count > 1;
}

function countDollars(text: string): number {
  let count = 0;
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) count++;
  return count;
}

/** Puts an empty comment between two formulas in a row: their dollar signs would read as one sign of two. */
function separateFormulas(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, i) => {
    const follows = node.type === 'inlineMath' && nodes[i - 1]?.type === 'inlineMath';
    return follows ? [{ type: 'html' as const, value: '<!---->' }, node] : [node];
  });
}

/** A line break in a cell. */
const LINE_BREAK = '<br>';

const TAGS = { superscript: 'sup', subscript: 'sub' } as const;

function wrap(mark: Mark, run: RecordInline, nodes: PhrasingContent[]): PhrasingContent[] {
  const children = separateFormulas(nodes);
  switch (mark) {
    case 'href':
      return [{ type: 'link', url: run.href ?? '', children }];
    case 'deleted':
      return [{ type: 'delete', children }];
    case 'superscript':
    case 'subscript': {
      const tag = TAGS[mark];
      return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
    }
    case 'strong':
    case 'emphasis':
      return [{ type: mark, children }];
  }
}

function leafPrinter(place: Place, dollars: boolean): InlinePrinter<PhrasingContent>['leaf'] {
  return (run) => {
    if (run.footnote !== undefined) {
      return [{ type: 'footnoteReference', identifier: run.footnote, label: run.footnote }];
    }
    if (run.image !== undefined) {
      const { src: url, alt } = run.image;
      return [{ type: 'image', url, alt, ...(dollars && { data: { dollars } as const }) }];
    }
    if (run.math && canBeVerbatim(run, place)) {
      const value = run.text.replaceAll('\n', ' ').trim();
      return value === '' ? [] : [{ type: 'inlineMath', value }];
    }
    const nodes: PhrasingContent[] = [];
    const isCode = run.code && canBeVerbatim(run, place);
    const lines = place === 'heading' ? [run.text.replaceAll('\n', ' ')] : run.text.split('\n');
    for (const [i, value] of lines.entries()) {
      if (i > 0) nodes.push(place === 'cell' ? { type: 'html', value: LINE_BREAK } : { type: 'break' });
      if (value === '') continue;
      if (isCode) nodes.push({ type: 'inlineCode', value });
      else nodes.push(dollars ? { type: 'text', value, data: { dollars } } : { type: 'text', value });
    }
    return nodes;
  };
}

/**
 * Nothing can be escaped in code and formulas: a link that begins with code holding `]:` would read as the definition of a
 * reference, and a table's cell has no way to write `\|` in code, or any `|` in a formula.
 */
function canBeVerbatim(run: RecordInline, place: Place): boolean {
  if (run.href !== undefined && run.text.includes(']:')) return false;
  return place !== 'cell' || !run.text.includes(run.math ? '|' : '\\|');
}
