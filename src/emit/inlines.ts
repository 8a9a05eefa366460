import type { RecordInline } from '../record.ts';
import { isSafeUrl } from '../safe-url.ts';
import { printable } from './printable.ts';

/** Marks that nest. Code, formulas and the marks of footnotes don't: a run of them is a node of its own. */
const MARKS = ['href', 'strong', 'emphasis', 'deleted', 'superscript', 'subscript'] as const;
export type Mark = (typeof MARKS)[number];

/** How a format makes nodes of runs. */
export interface InlinePrinter<Node> {
  /** A run without the marks around it. */
  leaf(run: RecordInline): Node[];
  /** What stands in a mark; `run` is the first in it, and says where a link goes. */
  wrap(mark: Mark, run: RecordInline, children: Node[]): Node[];
}

/**
 * Turns runs of text into nested nodes: of the marks that begin at a place, the one that goes on longest is outermost.
 * Marks other than links don't reach over white space at their edges, where Markdown wouldn't see them.
 *
 * @param runs of one paragraph, heading or cell, as {@link printableRuns} gives them.
 * @param printer makes the nodes.
 */
export function nestRuns<Node>(runs: readonly RecordInline[], printer: InlinePrinter<Node>): Node[] {
  return nest(runs, MARKS, printer);
}

/**
 * Runs that are safe to print: no control characters, no link that could run a script, no marks on a footnote's mark.
 *
 * @param runs of a record.
 * @param notes labels of the record's footnotes; a mark of any other is only text.
 */
export function printableRuns(runs: readonly RecordInline[], notes: ReadonlySet<string>): RecordInline[] {
  return runs.map((run) => {
    const text = printable(run.text);
    if (run.image !== undefined) return picture(run, run.image);
    if (run.href === undefined && run.footnote === undefined) return text === run.text ? run : { ...run, text };
    const { href, footnote, ...rest } = run;
    if (footnote !== undefined && notes.has(footnote)) return { text, footnote };
    if (href === undefined || !isSafeUrl(href)) return { ...rest, text };
    return { ...rest, text, href: printable(href) };
  });
}

/** A picture and the link it is in, which are safe or aren't printed. */
function picture({ href }: RecordInline, { src, alt }: NonNullable<RecordInline['image']>): RecordInline {
  if (!isSafeUrl(src)) return { text: printable(alt) };
  const image = { src: printable(src), alt: printable(alt).replaceAll('\n', ' ') };
  return { text: '', image, ...(href !== undefined && isSafeUrl(href) && { href: printable(href) }) };
}

/** Groups neighbours that share a mark. Each level takes one of the marks away, so there are as many levels at most. */
function nest<Node>(runs: readonly RecordInline[], marks: readonly Mark[], printer: InlinePrinter<Node>): Node[] {
  const nodes: Node[] = [];
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
      // One by one: there may be more of them than a call takes arguments.
      for (const node of printer.leaf(run)) nodes.push(node);
      start++;
      continue;
    }
    const inner = marks.filter((mark) => mark !== outer);
    for (const node of wrap(runs.slice(start, end), outer, inner, printer)) nodes.push(node);
    start = end;
  }
  return nodes;
}

function sharedUntil(runs: readonly RecordInline[], start: number, mark: Mark): number {
  let end = start + 1;
  while (end < runs.length && runs[end]?.[mark] === runs[start]?.[mark]) end++;
  return end;
}

function wrap<Node>(
  runs: readonly RecordInline[],
  mark: Mark,
  inner: readonly Mark[],
  printer: InlinePrinter<Node>,
): Node[] {
  const [first] = runs;
  if (!first) return [];
  if (mark === 'href') {
    const children = nest(runs, inner, printer);
    return children.length > 0 ? printer.wrap(mark, first, children) : [];
  }
  const { before, core, after } = splitEdges(runs);
  const children = nest(core, inner, printer);
  return [
    ...printer.leaf({ text: before }),
    ...(children.length > 0 ? printer.wrap(mark, first, children) : []),
    ...printer.leaf({ text: after }),
  ];
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
