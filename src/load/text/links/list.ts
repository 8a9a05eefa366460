import { parseUrl } from '../../../url.ts';
import type { Line } from '../lines.ts';

/** The dump's lines without the list of links at its end, and the list's targets by number. */
export interface LinkList {
  readonly lines: Line[];
  readonly targets: ReadonlyMap<number, string>;
}

/** `12. https://…`, `[12] https://…`, as text-mode browsers list the targets of `[12]`. */
const ENTRY = /^(?:(\d{1,6})\.|\[(\d{1,6})\]) ([a-z][a-z0-9+.-]{0,30}:.*)$/i;

/** A mark and what stands right behind it: a browser's link, whereas who writes notes puts their marks behind a text. */
const MARK = /\[\d{1,6}\](.?)/gu;
const WORD = /^[\p{Alphabetic}\p{N}]/u;

/** `12. A title`, whose target is the line below: so are links listed that have one. */
const TITLED = /^(\d{1,6})\. \S/;
const TARGET = /^([a-z][a-z0-9+.-]{0,30}:\S+)$/i;

/** Lines between two entries, at most: subheadings, and the rest of a target with line breaks in it. */
const MAX_GAP = 6;

/**
 * Takes the list of links from the end of a dump: its heading (`References`, in any language), its entries, and the
 * subheadings among them (`Visible links:`, `Hidden links:`).
 *
 * @param lines the dump's lines.
 * @param base where the page came from; targets that the browser resolved against its local copy are resolved anew.
 * @returns the other lines, and the targets; no targets when there is no list.
 */
export function takeLinkList(lines: Line[], base: string | undefined): LinkList {
  const targets = new Map<number, string>();
  let start = lines.length;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = lines.length - 1; i >= 0 && start - i <= MAX_GAP; i--) {
    const entry = entryAt(lines, i);
    if (entry === null || entry.number >= lowest) continue;
    targets.set(entry.number, resolve(entry.target, base));
    lowest = entry.number;
    start = i;
  }
  if (targets.size === 0) return { lines, targets };
  const isBracketed = lines[start]?.text.startsWith('[') === true;
  if (isBracketed && !areMarksOfLinks(lines.slice(0, start))) return { lines, targets: new Map() };
  while (start > 0 && isSubheading(lines, start - 1)) start--;
  if (isHeading(lines[start - 1])) start--;
  else if (targets.size < 2) return { lines, targets: new Map() };
  return { lines: lines.slice(0, start), targets };
}

/** The number and the target of the entry that begins at a line; null for none. */
function entryAt(lines: readonly Line[], i: number): { readonly number: number; readonly target: string } | null {
  const { text } = lines[i] as Line;
  const [, numberBeside, numberInBrackets, beside] = ENTRY.exec(text) ?? [];
  if (beside !== undefined) return { number: Number(numberBeside ?? numberInBrackets), target: beside };
  const [, number] = TITLED.exec(text) ?? [];
  const [, below] = TARGET.exec(lines[i + 1]?.text ?? '') ?? [];
  return number === undefined || below === undefined ? null : { number: Number(number), target: below };
}

/** Whether most marks of a text stand right before words, as those of links do. */
function areMarksOfLinks(lines: readonly Line[]): boolean {
  let marks = 0;
  let ofLinks = 0;
  for (const { text } of lines) {
    for (const [, behind = ''] of text.matchAll(MARK)) {
      marks++;
      if (WORD.test(behind)) ofLinks++;
    }
  }
  return ofLinks * 2 > marks;
}

/** `References` */
function isHeading(line: Line | undefined): boolean {
  return line !== undefined && line.indent === 0 && !line.text.includes(' ') && line.text.length < 30;
}

/** `Visible links:`; without a colon right below the heading alone. */
function isSubheading(lines: readonly Line[], i: number): boolean {
  const { text, indent } = lines[i] as Line;
  return indent > 0 && text.length < 40 && (text.endsWith(':') || isHeading(lines[i - 1]));
}

/**
 * A browser that reads a saved copy takes the page's own links for files: `/news` becomes `file:///news`, `#top` a
 * place in the copy's temporary file.
 */
function resolve(target: string, base: string | undefined): string {
  if (base === undefined || !target.startsWith('file:///')) return target;
  const path = target.slice('file://'.length);
  const temporary = /^\/(?:tmp|var|private)\//.test(path);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const relative = temporary ? file.replace(/^[^#?]*TMP\.html(?=$|[#?])/, '') : path;
  return parseUrl(relative, base)?.href ?? target;
}
