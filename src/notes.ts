/**
 * The notes that a page's text refers to, as strip and extract see them alike: what a reference looks like, and what stands
 * where it points.
 */
import type { Block, Inline, Page } from './page.ts';

/** What a footnote is referred to by: a number, a letter, a sign; in brackets or not, with a count of the references or not. */
const MARK = /^[[(]?\s?(?:note |n |fn )?(\p{Nd}{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶‖]{1,4})(?::\d{1,3})?\s?[\])]?$/iu;
/** The key of a source, in brackets: whose it is and from when. */
const KEY = /^\[([a-z][\w+&-]{1,24}\d[a-z]?)\]$/i;
const BRACKETED = /^[[(].*[\])]$/;
const SIGN = /^[*†‡§¶‖]/;
/** What stands between the marks of two notes. */
export const SEPARATES = /^[\s,;–-]{1,3}$/;
/** How many runs stand between brackets around marks. */
const MAX_MARKS = 20;

/** A note of more blocks than this is a part of the page. */
export const MAX_NOTE_BLOCKS = 20;

/**
 * The label of the note that a run refers to, or could.
 *
 * @param text of the run.
 */
export function noteLabel(text: string): string | undefined {
  const mark = text.trim();
  return MARK.exec(mark)?.[1] ?? KEY.exec(mark)?.[1];
}

/** Whether a block is nothing but a note's mark. */
export function isMark(text: string): boolean {
  return noteLabel(text) !== undefined;
}

/** Whether a run that could refer to a note surely does: it is raised, in brackets or a sign, not a word that happens to be short. */
export function isSureMark(inlines: readonly Inline[], i: number): boolean {
  const run = inlines[i];
  const text = run?.text.trim() ?? '';
  return run?.superscript === true || BRACKETED.test(text) || SIGN.test(text) || isBracketed(inlines, i);
}

/** Whether a run stands between brackets, alone or with other marks. */
export function isBracketed(inlines: readonly Inline[], i: number): boolean {
  const open = bracketBeyond(inlines, i, -1);
  return open !== undefined && bracketBeyond(inlines, i, 1) === CLOSES[open];
}

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/** The bracket that follows a mark in one direction, with no more than other marks and what separates them between. */
function bracketBeyond(inlines: readonly Inline[], i: number, step: 1 | -1): string | undefined {
  for (let at = i + step, seen = 0; seen < MAX_MARKS; at += step, seen++) {
    const run = inlines[at];
    if (run === undefined) return undefined;
    if (run.href !== undefined) {
      if (noteLabel(run.text) === undefined) return undefined;
      continue;
    }
    const bracket = run.text.at(step === 1 ? 0 : -1) ?? '';
    if ('[]()'.includes(bracket)) return bracket;
    if (!SEPARATES.test(run.text)) return undefined;
  }
  return undefined;
}

/**
 * The place on this page that a link leads to.
 *
 * @param href of the link.
 * @param base the page's own address; empty where it isn't known.
 * @returns its name in lower case, as containers' names are; empty for a link to another page.
 */
export function placeOf(href: string, base: string): string {
  const at = href.indexOf('#');
  if (at < 0 || (at !== 0 && withoutSlash(href.slice(0, at)) !== withoutSlash(withoutFragment(base)))) return '';
  const fragment = href.slice(at + 1);
  return (fragment.includes('%') ? decode(fragment) : fragment).toLowerCase();
}

/**
 * What stands at the places that bear a name: in the element of that name, or in the block and list item that hold it. A term's
 * name is its definitions' too, and that of a block which is a mark alone is that of all that stands beside it.
 *
 * @param page any page.
 * @param blocks those of its blocks that count.
 * @param wanted names of places.
 * @returns for each name that is one, its blocks in order.
 */
export function findPlaces(page: Page, blocks: readonly Block[], wanted: ReadonlySet<string>): Map<string, Block[]> {
  const named = new Map<number, string>();
  const term = { parent: -1, name: '' };
  for (const [i, { names, tag, parent }] of page.containers.entries()) {
    const name = i > 0 ? names.split(' ').find((each) => wanted.has(each)) : undefined;
    if (name !== undefined) named.set(i, name);
    if (tag === 'dt') Object.assign(term, { parent, name: name ?? '' });
    else if (tag === 'dd' && parent === term.parent && term.name !== '' && name === undefined) named.set(i, term.name);
  }
  for (const { text, anchors = [], container } of blocks) {
    const name = anchors.find((each) => wanted.has(each));
    if (name !== undefined && container > 0 && isMark(text)) named.set(container, name);
  }
  const places = findInside(page, blocks, named);
  addAnchored(blocks, wanted, places);
  return places;
}

/** For each name that containers have been given, the blocks inside. */
export function findInside(
  page: Page,
  blocks: readonly Block[],
  named: ReadonlyMap<number, string>,
): Map<string, Block[]> {
  const names: (string | undefined)[] = [];
  for (const [i, { parent }] of page.containers.entries()) names[i] = named.get(i) ?? names[parent];
  const places = new Map<string, Block[]>();
  for (const block of blocks) {
    const name = names[block.container];
    if (name === undefined) continue;
    const found = places.get(name);
    if (found) found.push(block);
    else places.set(name, [block]);
  }
  return places;
}

function addAnchored(blocks: readonly Block[], wanted: ReadonlySet<string>, places: Map<string, Block[]>): void {
  let open: { readonly list: number; readonly found: Block[] } | null = null;
  for (const block of blocks) {
    if (open !== null && block.list?.id === open.list && block.list.continues) open.found.push(block);
    else open = null;
    for (const name of block.anchors ?? []) {
      if (!wanted.has(name) || places.has(name)) continue;
      const found = [block];
      places.set(name, found);
      open = block.list === undefined ? null : { list: block.list.id, found };
    }
  }
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}

/** Sites answer to a page's address with and without a slash at its end. */
function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
