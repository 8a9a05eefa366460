import type { Draft } from './blocks.ts';
import { endsSentence } from './characters.ts';
import { plainInlines } from './inlines.ts';
import type { Line } from './lines.ts';

/** How many lines at the top and at the foot of a page can be what each page prints there. */
const EDGE = 2;
/** Longest such line, in UTF-16 units. */
const MAX_LENGTH = 160;
/** On so many pages the same line is one that each page prints. */
const MIN_PAGES = 2;
/** A page's number, alone. */
const NUMBER = /^[-–—|\s]{0,3}\d{1,4}[-–—|\s]{0,3}$/;
/** A number behind a word, with how many pages there are or without, or far from the words beside it at the margin, as that of a page may stand. */
const NUMBERED =
  /^\p{Alphabetic}{1,12}\.? (\d{1,4})(?: ?(?:\/|\p{Alphabetic}{1,4}) ?\d{1,4})?$|^(\d{1,4}) {3,}\S|\S {3,}(\d{1,4})$/u;
const DIGITS = /\d+/g;
const SPACES = /\s+/g;
/** What stands left and right on a page is in columns, as no headline is. */
const APART = /\S {3,}\S/;

/** The lines of a dump, and those of its pages' heads and feet apart from them. */
export interface PagedLines {
  readonly lines: Line[];
  readonly furniture: readonly Line[];
}

/**
 * Takes what paper prints at the top and at the foot of each page out of the text that goes on over it: numbers that count the
 * pages, and lines that are the same on several but for numbers. Pages are those that form feeds part.
 *
 * @param lines of any dump.
 */
export function turnPages(lines: Line[]): PagedLines {
  if (!lines.some(({ startsPage }) => startsPage)) return { lines, furniture: [] };
  const starts = lines.flatMap(({ startsPage }, i) => (startsPage ? [i] : []));
  const edges = edgesOf(lines, starts);
  const pages = new Map<string | number, Set<number>>();
  const add = (key: string | number, page: number) => pages.set(key, (pages.get(key) ?? new Set()).add(page));
  const recurs = (key: string | number) => (pages.get(key)?.size ?? 0) >= MIN_PAGES;
  for (const { line, page } of edges) {
    add(keyOf(line), page);
    const number = numberOf(line);
    if (!Number.isNaN(number)) add(number - page, page);
  }
  const isFurniture = ({ line, page }: Edge): boolean => {
    if (line.text.length > MAX_LENGTH) return false;
    if (NUMBER.test(line.text) || recurs(numberOf(line) - page)) return true;
    // On the first page it may be the headline, which the others repeat.
    return recurs(keyOf(line)) && (page > 0 || APART.test(line.text));
  };
  const furniture = edges.filter(isFurniture).map(({ line }) => line);
  return { lines: joinPages(lines, new Set(furniture)), furniture };
}

/** A line at the top or the foot of a page, and which page that is, from 0. */
interface Edge {
  readonly line: Line;
  readonly page: number;
}

function edgesOf(lines: readonly Line[], starts: readonly number[]): Edge[] {
  return [0, ...starts].flatMap((from, page) => {
    const own = lines.slice(from, starts[page] ?? lines.length);
    return own.filter((_, i) => i < EDGE || i >= own.length - EDGE).map((line) => ({ line, page }));
  });
}

/** The number on a line that can be its page's; NaN without. */
function numberOf({ text }: Line): number {
  const [, named, left, right] = text.length <= MAX_LENGTH ? (NUMBERED.exec(text) ?? []) : [];
  return Number(named ?? left ?? right ?? Number.NaN);
}

/** What a line says on every page. */
function keyOf({ text }: Line): string {
  return text.slice(0, MAX_LENGTH).replace(DIGITS, '').replace(SPACES, ' ').trim().toLowerCase();
}

/** The other lines; a sentence that a page doesn't end goes on in the first of the next. */
function joinPages(lines: readonly Line[], taken: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let isTurned = false;
  for (const line of lines) {
    isTurned ||= line.startsPage === true;
    if (taken.has(line)) continue;
    const above = kept.at(-1);
    const goesOn = above !== undefined && !endsSentence(above.text);
    kept.push(isTurned ? { ...line, blankBefore: goesOn ? 0 : Math.max(1, line.blankBefore) } : line);
    isTurned = false;
  }
  return kept;
}

/**
 * Puts the heads and feet of pages between the drafts, as controls: behind the one that goes on over them.
 *
 * @param drafts of the other lines, in order.
 */
export function withFurniture(drafts: readonly Draft[], furniture: readonly Line[]): Draft[] {
  const all: Draft[] = [];
  let next = 0;
  const addUntil = (number: number) => {
    for (let line = furniture[next]; line !== undefined && line.number < number; line = furniture[++next]) {
      const { text, number: first, last, blankBefore, indent } = line;
      all.push({ kind: 'control', inlines: plainInlines(text), first, last, blankBefore, indent });
    }
  };
  for (const draft of drafts) {
    addUntil(draft.first);
    all.push(draft);
  }
  addUntil(Number.POSITIVE_INFINITY);
  return all;
}
