import type { PhrasingContent } from 'mdast';
import type { RecordInline } from '../../record.ts';
import { isSafeUrl } from '../../safe-url.ts';
import { printable } from '../printable.ts';

/** A mark and the node that stands for it, from the outermost to the innermost. */
const MARKS = ['href', 'strong', 'emphasis'] as const;

/**
 * Turns runs of text into nested nodes: links outside, then strong, emphasis and code. A line break is a hard one.
 *
 * @param runs of one paragraph, heading or cell.
 * @param breaks whether the place can hold line breaks; where it can't, they are spaces.
 * @returns the nodes.
 */
export function phrasing(runs: readonly RecordInline[], breaks = true): PhrasingContent[] {
  return nest(runs.map(sanitize), 0, breaks);
}

function sanitize(run: RecordInline): RecordInline {
  const { href, ...rest } = run;
  const text = printable(run.text);
  return href !== undefined && isSafeUrl(href) ? { ...rest, text, href: printable(href) } : { ...rest, text };
}

/** Groups neighbours that share the mark at `depth`; the depth is at most the number of marks. */
function nest(runs: readonly RecordInline[], depth: number, breaks: boolean): PhrasingContent[] {
  const mark = MARKS[depth];
  if (mark === undefined) return runs.flatMap((run) => leaves(run, breaks));
  if (runs.every((run) => run[mark] === undefined)) return nest(runs, depth + 1, breaks);
  const nodes: PhrasingContent[] = [];
  for (let start = 0, end = 0; start < runs.length; start = end) {
    const value = runs[start]?.[mark];
    while (end < runs.length && runs[end]?.[mark] === value) end++;
    const children = nest(runs.slice(start, end), depth + 1, breaks);
    if (value === undefined || children.length === 0) nodes.push(...children);
    else if (typeof value === 'string') nodes.push({ type: 'link', url: value, children });
    else nodes.push({ type: mark as 'strong' | 'emphasis', children });
  }
  return nodes;
}

function leaves(run: RecordInline, breaks: boolean): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const lines = breaks ? run.text.split('\n') : [run.text.replaceAll('\n', ' ')];
  for (const [i, line] of lines.entries()) {
    if (i > 0) nodes.push({ type: 'break' });
    if (line !== '') nodes.push({ type: run.code ? 'inlineCode' : 'text', value: line });
  }
  return nodes;
}
