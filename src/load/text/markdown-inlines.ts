import type { ImageFacts, Inline } from '../../page.ts';
import { tidyInlines } from './inlines.ts';
import { placeOfNote, type References } from './references.ts';

/** Longest label of a link. */
const MAX_LABEL = 102;
/** Brackets that may be open in one another. */
const MAX_NESTED = 4;
/** Longest target of a link. */
const MAX_TARGET = 4000;
/** Longer texts are not read for marks: what isn't closed may be looked for far. */
const MAX_TEXT = 100_000;
const SPECIAL = /[\\`*_[\]!~<]/g;
const NOTE = /\[\^([\w-]{1,40})\]/y;
const AUTOLINK = /<(https?:\/\/[^\s<>]{1,2000})>/y;
const LINK_OF_IMAGE = /^\[ {0,3}(?=!\[)/;
const LABEL_END = /^ {0,3}\]\(/;
const IMAGE = /^!\[([^\]]{0,1000})\]\(/;

interface Marks {
  strong?: boolean;
  emphasis?: boolean;
  deleted?: boolean;
}

/**
 * Reads Markdown's marks in a text: links, images (their alt text stays), strong, emphasis, code, escapes. What closes
 * nothing or is never closed stays as it is.
 *
 * @param text of a block.
 * @param base to resolve relative targets, if known.
 * @param references what its links and notes are defined as.
 * @returns its runs.
 */
export function readMarkdown(text: string, base: string | undefined, references: References): Inline[] {
  if (text.length > MAX_TEXT) return tidyInlines([{ text }]);
  const runs: Inline[] = [];
  const marks: Marks = {};
  /** Indexes in `runs` of the brackets that are open: an image may stand in a link. */
  const brackets: number[] = [];
  let at = 0;
  const add = (end: number) => {
    if (end > at) runs.push({ text: text.slice(at, end), ...marks });
    at = end;
  };
  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(text); found; found = SPECIAL.exec(text)) {
    const i = found.index;
    const sign = found[0];
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(text[i + 1] ?? '')) {
      add(i);
      at = i + 1;
      SPECIAL.lastIndex = i + 2;
    } else if (sign === '`') {
      let length = 1;
      while (text[i + length] === '`') length++;
      const close = text.indexOf('`'.repeat(length), i + length);
      SPECIAL.lastIndex = i + length;
      if (close < 0) continue;
      add(i);
      runs.push({ text: text.slice(i + length, close), ...marks, code: true });
      at = SPECIAL.lastIndex = close + length;
    } else if (sign === '<') {
      const href = after(AUTOLINK, text, i);
      if (href === undefined) continue;
      add(i);
      runs.push({ text: href, ...marks, href });
      at = SPECIAL.lastIndex = i + href.length + 2;
    } else if (sign === '~') {
      if (text[i + 1] !== '~' || !isDelimiter(text, i, 2, sign, marks.deleted === true)) continue;
      add(i);
      toggle(marks, 'deleted');
      at = SPECIAL.lastIndex = i + 2;
    } else if (sign === '[' && text[i + 1] === '^' && references.notes.has(after(NOTE, text, i) ?? '')) {
      const label = after(NOTE, text, i) ?? '';
      const number = references.notes.get(label) ?? 0;
      add(i);
      runs.push({ text: String(number), href: `#${placeOfNote(number)}`, superscript: true });
      at = SPECIAL.lastIndex = i + label.length + 3;
    } else if (sign === '*' || sign === '_') {
      const length = text[i + 1] === sign ? 2 : 1;
      const mark = length === 2 ? 'strong' : 'emphasis';
      if (!isDelimiter(text, i, length, sign, marks[mark] === true)) {
        if (!isEmptyEmphasis(text, i)) continue;
        add(i);
        at = SPECIAL.lastIndex = i + 2;
        continue;
      }
      add(i);
      toggle(marks, mark);
      at = SPECIAL.lastIndex = i + length;
    } else if (sign === '[' || (sign === '!' && text[i + 1] === '[')) {
      add(i);
      at = SPECIAL.lastIndex = i + (sign === '!' ? 2 : 1);
      // The bracket itself is a run, to be taken away when the link closes.
      brackets.push(runs.push({ text: text.slice(i, at) }) - 1);
      if (brackets.length > MAX_NESTED) brackets.shift();
    } else if (sign === ']' && brackets.length > 0 && text[i + 1] === '(') {
      const close = closingBracket(text, i + 2);
      if (close < 0) continue;
      add(i);
      const linkStart = brackets.pop() as number;
      const opening = runs[linkStart] as Inline;
      const href = target(text.slice(i + 2, close), base);
      const isLink = opening.text === '[' && href !== '';
      runs.splice(linkStart, 1);
      for (let k = linkStart; k < runs.length && isLink; k++) runs[k] = { ...(runs[k] as Inline), href };
      at = SPECIAL.lastIndex = close + 1;
    } else if (sign === ']' && brackets.length > 0) {
      const linkStart = brackets.pop() as number;
      const opening = runs[linkStart] as Inline;
      add(i);
      const shown = runs
        .slice(linkStart + 1)
        .map((run) => run.text)
        .join('');
      const { label, end } = labelBehind(text, i + 1, shown);
      const defined = references.links.get(label.toLowerCase());
      if (defined !== undefined) {
        const href = target(defined, base);
        runs.splice(linkStart, 1);
        for (let k = linkStart; k < runs.length && opening.text === '['; k++)
          runs[k] = { ...(runs[k] as Inline), href };
        at = SPECIAL.lastIndex = end;
      }
    }
  }
  add(text.length);
  return tidyInlines(runs);
}

/**
 * The image that a text is nothing but, as Markdown writes one; a link around it is left out.
 *
 * @param text of a block.
 * @param base to resolve its address, if known.
 */
export function readMarkdownImage(text: string, base: string | undefined): ImageFacts | null {
  const start = LINK_OF_IMAGE.exec(text)?.[0].length ?? 0;
  const opening = text.startsWith('![', start) ? IMAGE.exec(text.slice(start)) : null;
  if (opening === null) return null;
  const source = start + opening[0].length;
  const close = closingBracket(text, source);
  if (close < 0 || (start === 0 ? close + 1 : endOfLink(text, close + 1)) !== text.length) return null;
  return { src: target(text.slice(source, close), base) || null, alt: opening[1] ?? '' };
}

/** Where the link ends whose text ends here; -1 for none. */
function endOfLink(text: string, at: number): number {
  const [closing] = LABEL_END.exec(text.slice(at, at + MAX_LABEL)) ?? [];
  return closing === undefined ? -1 : closingBracket(text, at + closing.length) + 1;
}

/** What a pattern finds at a place. */
function after(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}

function toggle(marks: Marks, mark: keyof Marks): void {
  if (marks[mark]) delete marks[mark];
  else marks[mark] = true;
}

/** The label in brackets behind a link's text, or else that text, and where it ends. */
function labelBehind(text: string, at: number, shown: string): { label: string; end: number } {
  const close = text[at] === '[' ? text.slice(0, at + MAX_LABEL).indexOf(']', at) : -1;
  if (close < 0) return { label: shown, end: at };
  return { label: close > at + 1 ? text.slice(at + 1, close) : shown, end: close + 1 };
}

/** Whether the sign can open (before text) or close (after text) emphasis. */
function isDelimiter(text: string, i: number, length: number, sign: string, isOpen: boolean): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + length] ?? ' ';
  if (sign === '_' && /\w/.test(before) && /\w/.test(after)) return false;
  return isOpen ? !/\s/.test(before) : !/\s/.test(after) && text.indexOf(sign.repeat(length), i + length) > 0;
}

/** Whether two underscores are emphasis of nothing, as an icon without text becomes: nothing closes them, at a word's start. */
function isEmptyEmphasis(text: string, i: number): boolean {
  return text.startsWith('__', i) && !/\w/.test(text[i - 1] ?? ' ') && /[\s\p{Lu}]|^$/u.test(text[i + 2] ?? '');
}

/** Where the target's bracket closes, brackets inside the target counted; -1 for nowhere near. */
function closingBracket(text: string, start: number): number {
  let depth = 1;
  const end = Math.min(text.length, start + MAX_TARGET);
  for (let i = start; i < end; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

/** The target without its title, angle brackets and the breaks that wrapping put in. */
function target(text: string, base: string | undefined): string {
  const title = text.search(/\s["'(]/);
  const href = (title < 0 ? text : text.slice(0, title)).replace(/[\s<>]+/g, '');
  return base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : href;
}
