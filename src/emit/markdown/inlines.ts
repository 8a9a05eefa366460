import type { PhrasingContent } from 'mdast';
import type { RecordInline } from '../../record.ts';
import { isSafeUrl } from '../../safe-url.ts';
import { printable } from '../printable.ts';

/** Marks that nest; code doesn't, a run of it is a node of its own. */
const MARKS = ['href', 'strong', 'emphasis'] as const;
type Mark = (typeof MARKS)[number];

/** What holds the runs: of these, only a paragraph can hold line breaks. */
type Place = 'paragraph' | 'heading' | 'cell';

/**
 * Turns runs of text into nested nodes: of the marks that begin at a place, the one that goes on longest is outermost. A
 * line break is a hard one. Emphasis doesn't reach over white space at its edges, where Markdown wouldn't see it.
 *
 * @param runs of one paragraph, heading or cell.
 * @param place that holds them; line breaks are spaces where it is a single line.
 * @returns the nodes.
 */
export function phrasing(runs: readonly RecordInline[], place: Place = 'paragraph'): PhrasingContent[] {
  return nest(runs.map(sanitize), MARKS, place);
}

function sanitize(run: RecordInline): RecordInline {
  const { href, ...rest } = run;
  const text = printable(run.text);
  return href !== undefined && isSafeUrl(href) ? { ...rest, text, href: printable(href) } : { ...rest, text };
}

/** Groups neighbours that share a mark. Each level takes one of the marks away, so there are as many levels at most. */
function nest(runs: readonly RecordInline[], marks: readonly Mark[], place: Place): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let start = 0; start < runs.length; ) {
    const run = runs[start] as RecordInline;
    let end = start;
    let outer: Mark | undefined;
    for (const mark of marks) {
      if (run[mark] === undefined) continue;
      const reach = sharedUntil(runs, start, mark);
      if (reach > end) [end, outer] = [reach, mark];
    }
    if (outer === undefined) {
      nodes.push(...leaves(run, place));
      start++;
      continue;
    }
    const inner = marks.filter((mark) => mark !== outer);
    nodes.push(...wrap(runs.slice(start, end), outer, inner, place));
    start = end;
  }
  return nodes;
}

function sharedUntil(runs: readonly RecordInline[], start: number, mark: Mark): number {
  let end = start + 1;
  while (end < runs.length && runs[end]?.[mark] === runs[start]?.[mark]) end++;
  return end;
}

function wrap(runs: readonly RecordInline[], mark: Mark, inner: readonly Mark[], place: Place): PhrasingContent[] {
  if (mark === 'href') {
    const children = nest(runs, inner, place);
    return children.length > 0 ? [{ type: 'link', url: runs[0]?.href ?? '', children }] : [];
  }
  const { before, core, after } = splitEdges(runs);
  const children = nest(core, inner, place);
  const node: PhrasingContent[] = children.length > 0 ? [{ type: mark, children }] : [];
  return [...leaves({ text: before }, place), ...node, ...leaves({ text: after }, place)];
}

/** Takes the white space off both ends of a sequence of runs. */
function splitEdges(runs: readonly RecordInline[]): { before: string; core: RecordInline[]; after: string } {
  const isFilled = (run: RecordInline) => run.text.trim() !== '';
  const first = runs.findIndex(isFilled);
  const last = runs.findLastIndex(isFilled);
  const core = runs.slice(first, last + 1);
  const [head] = core;
  if (first < 0 || !head) return { before: textOf(runs), core: [], after: '' };

  const headText = head.text.trimStart();
  const before = textOf(runs.slice(0, first)) + head.text.slice(0, head.text.length - headText.length);
  core[0] = { ...head, text: headText };
  const tail = core.at(-1) ?? head;
  const tailText = tail.text.trimEnd();
  core[core.length - 1] = { ...tail, text: tailText };
  return { before, core, after: tail.text.slice(tailText.length) + textOf(runs.slice(last + 1)) };
}

function textOf(runs: readonly RecordInline[]): string {
  return runs.map((run) => run.text).join('');
}

function leaves(run: RecordInline, place: Place): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const type = run.code && canBeCode(run, place) ? 'inlineCode' : 'text';
  const lines = place === 'paragraph' ? run.text.split('\n') : [run.text.replaceAll('\n', ' ')];
  for (const [i, line] of lines.entries()) {
    if (i > 0) nodes.push({ type: 'break' });
    if (line !== '') nodes.push({ type, value: line });
  }
  return nodes;
}

/**
 * Nothing can be escaped in code: a link that begins with code holding `]:` would read as the definition of a
 * reference, and a table's cell has no way to write `\|` in code.
 */
function canBeCode(run: RecordInline, place: Place): boolean {
  return !(run.href !== undefined && run.text.includes(']:')) && !(place === 'cell' && run.text.includes('\\|'));
}
