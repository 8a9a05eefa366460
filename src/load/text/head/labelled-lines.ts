import type { Line } from '../lines.ts';
import { type Entry, valuesOf } from './entries.ts';
import { CONTENT, statedBy } from './labels.ts';

/** A label, its colon and its value; Markdown may print it bold, in a list or as a heading. */
const LABELLED =
  /^(?:[-*>#]{1,6} )?\*{0,2}(\p{Alphabetic}[\p{Alphabetic}\p{M}\p{N} _-]{0,29})\*{0,2} ?[:：]\*{0,2}(?: +(.*)|$|(?<=：)(.*))/u;
/** Lines between two labels that are known. */
const MAX_UNKNOWN = 4;
/** How long a line is at most whose label isn't known, in UTF-16 units. */
const MAX_LENGTH_UNKNOWN = 100;
/** A value goes on below where its first line was long, on a line that isn't much longer than those of mails. */
const LONG = 40;
const MAX_FOLDED = 100;
/** An entry of a list below its label. */
const ITEM = /^[-*•] /;
const ITEM_MARK = 2;
/** What stands above the labels of a mail: `From ann at post.example  Sat Oct  4 07:02:11 2025`, `---- Forwarded message ----`. */
const SEPARATOR = /^(?:From .{1,200} \d\d:\d\d:\d\d \d{4}$|-{4,}[^-].{0,60}[^-]-{4,}$)/;
/** A label of a mail's that nothing is known of: `Message-ID`. */
const ONE_WORD = /^[\p{Alphabetic}-]+$/u;
const WEB_ADDRESS = /^https?:\/\/[^/\s]+\/\S+$/;

/** What the lines at the top of a dump say of the page. */
export interface LabelledLines {
  readonly entries: readonly Entry[];
  /** How many lines they take. */
  readonly count: number;
  /** What stands behind the label of the text: the text's first line. */
  readonly begin?: string;
}

/** Reads a line as a label and what stands behind it; null for one that is none. */
export function labelled(line: Line): { readonly label: string; readonly written: string } | null {
  const match = LABELLED.exec(line.text);
  return match && { label: (match[1] as string).trimEnd(), written: (match[2] ?? match[3] ?? '').trim() };
}

/** Whether a line that is set in goes on with the value above, as headers of mails are folded; the text's own first line may be set in, too. */
function goesOn({ indent, text }: Line, above: Line | undefined): boolean {
  return indent > 0 && text.length <= MAX_FOLDED && (above?.text.length ?? 0) >= LONG;
}

/**
 * Reads the labels with their values at the top of a dump: `Title: …`, `URL: …`, each on a line of its own. Lines that are set in
 * below go on with the value, or list its values. An address that stands first and alone is the page's. What parts mails from one
 * another may stand above.
 *
 * @param lines the dump's first lines.
 */
export function readLabelledLines(lines: readonly Line[]): LabelledLines {
  const entries: { label: string; values: string[] }[] = [];
  const first = lines[0]?.text ?? '';
  let count = 0;
  const start = SEPARATOR.test(first) ? 1 : 0;
  if (WEB_ADDRESS.test(first) && !WEB_ADDRESS.test(lines[1]?.text ?? '')) {
    entries.push({ label: 'url', values: [first] });
    count = 1;
  }
  let open: { label: string; values: string[] } | null = null;
  for (let at = count + start; at < lines.length && at - count <= MAX_UNKNOWN; at++) {
    const line = lines[at] as Line;
    const isItem = ITEM.test(line.text);
    const read = labelled(line);
    const stated = read === null ? null : statedBy(read.label);
    const isKnown = stated !== null;
    if (open !== null && !isKnown && line.blankBefore === 0 && (isItem || goesOn(line, lines[at - 1]))) {
      if (isItem) open.values.push(...valuesOf(line.text.slice(ITEM_MARK).trim()));
      else open.values.push([open.values.pop() ?? '', line.text].join(' ').trim());
      if (count === at) count = at + 1;
      continue;
    }
    if (read === null || (!isKnown && line.text.length > MAX_LENGTH_UNKNOWN)) break;
    open = { label: read.label, values: valuesOf(read.written) };
    if (!isKnown) continue;
    if (stated === CONTENT) return { entries, count: at + 1, begin: read.written };
    entries.push(open);
    count = at + 1;
  }
  return { entries, count: endOfHead(lines, count) };
}

/** Where the labels end of which the last that is known stands at a line: those of one word right below, up to a blank line, are of the same head. */
function endOfHead(lines: readonly Line[], count: number): number {
  let end = count;
  for (; end < lines.length && count > 0 && (lines[end] as Line).blankBefore === 0; end++) {
    const line = lines[end] as Line;
    const label = labelled(line)?.label;
    const isLabel = label !== undefined && ONE_WORD.test(label) && line.text.length <= MAX_LENGTH_UNKNOWN;
    if (!isLabel && !goesOn(line, lines[end - 1])) return count;
  }
  return end;
}
