import type { Annotation, Block, BlockField, JudgedPage, PageHead, Reason, Verdict } from '../../src/page.ts';

/** What a test says of a block; a string is a paragraph of the body. */
export interface Line {
  text: string;
  heading?: number;
  /** Whether it is a button. */
  control?: boolean;
  field?: BlockField;
  dropped?: Reason;
  /** Where all of it leads. */
  href?: string;
}

const EMPTY_HEAD: PageHead = { title: null, meta: [], links: [], jsonld: [], base: null, language: null };

function toBlock(line: Line, index: number, isDump: boolean): Block {
  return {
    index,
    kind: line.control ? 'control' : line.heading ? 'heading' : 'paragraph',
    text: line.text,
    inlines: [{ text: line.text, ...(line.href && { href: line.href }) }],
    origin: isDump ? { lines: [index + 1, index + 1] } : { path: `body > p:nth-of-type(${index + 1})` },
    container: 0,
    ...(line.heading ? { level: line.heading } : {}),
    linkDensity: 0,
    linkCount: 0,
    hidden: false,
    blankBefore: 0,
    indent: 0,
  };
}

function toVerdict(line: Line): Verdict {
  if (line.field) return { verdict: 'field', field: line.field, score: 0.2 };
  if (line.dropped) return { verdict: 'dropped', reason: line.dropped, score: 0.1 };
  return { verdict: 'body', score: 0.9 };
}

/** A judged page of these lines. Without `head` it is a text dump. */
export function makePage(
  lines: readonly (Line | string)[],
  head?: Partial<PageHead>,
  annotations: readonly Annotation[] = [],
): JudgedPage {
  const all = lines.map((line) => (typeof line === 'string' ? { text: line } : line));
  return {
    blocks: all.map((line, index) => toBlock(line, index, head === undefined)),
    verdicts: all.map(toVerdict),
    containers: [{ parent: -1, tag: '', names: '', hidden: false }],
    annotations,
    head: { ...EMPTY_HEAD, ...head },
    kind: 'article',
    confidence: 0.8,
    truncated: null,
  };
}

/** Meta tags from pairs. */
export function meta(tags: Readonly<Record<string, string>>): { name: string; content: string }[] {
  return Object.entries(tags).map(([name, content]) => ({ name, content }));
}

/** Three paragraphs about a harbour bridge, the body of most tests. */
export const BODY = [
  'The harbour bridge will close for six weeks while engineers replace the bearings under its northern span, the port authority said.',
  'Ferries will run every twenty minutes from the old pier, and cyclists are asked to use the tunnel until the bridge is open again.',
  'The work is the last part of a repair that began after inspectors found cracks in two of the bearings, and it has cost more than was planned.',
] as const;
