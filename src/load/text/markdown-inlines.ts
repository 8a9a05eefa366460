import type { Inline } from '../../page.ts';
import { tidyInlines } from './inlines.ts';

/** Longest target of a link. */
const MAX_TARGET = 4000;
/** Longer texts are not read for marks: what isn't closed may be looked for far. */
const MAX_TEXT = 100_000;
const SPECIAL = /[\\`*_[\]!]/g;

interface Marks {
  strong?: boolean;
  emphasis?: boolean;
}

/**
 * Reads Markdown's marks in a text: links, images (their alt text stays), strong, emphasis, code, escapes. What closes
 * nothing or is never closed stays as it is.
 *
 * @param text of a block.
 * @param base to resolve relative targets, if known.
 * @returns its runs.
 */
export function readMarkdown(text: string, base: string | undefined): Inline[] {
  if (text.length > MAX_TEXT) return tidyInlines([{ text }]);
  const runs: Inline[] = [];
  const marks: Marks = {};
  /** Index in `runs` of the first run of the link text that is open. */
  let linkStart = -1;
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
      const close = text.indexOf('`', i + 1);
      if (close < 0) continue;
      add(i);
      runs.push({ text: text.slice(i + 1, close), ...marks, code: true });
      at = SPECIAL.lastIndex = close + 1;
    } else if (sign === '*' || sign === '_') {
      const length = text[i + 1] === sign ? 2 : 1;
      const mark = length === 2 ? 'strong' : 'emphasis';
      if (!isDelimiter(text, i, length, sign, marks[mark] === true)) continue;
      add(i);
      if (marks[mark]) delete marks[mark];
      else marks[mark] = true;
      at = SPECIAL.lastIndex = i + length;
    } else if (sign === '[' || (sign === '!' && text[i + 1] === '[')) {
      add(i);
      at = SPECIAL.lastIndex = i + (sign === '!' ? 2 : 1);
      // The bracket itself is a run, to be taken away when the link closes.
      linkStart = runs.push({ text: text.slice(i, at) }) - 1;
    } else if (sign === ']' && linkStart >= 0 && text[i + 1] === '(') {
      const close = closingBracket(text, i + 2);
      if (close < 0) continue;
      add(i);
      const opening = runs[linkStart] as Inline;
      const href = target(text.slice(i + 2, close), base);
      const isLink = opening.text === '[' && href !== '';
      runs.splice(linkStart, 1);
      for (let k = linkStart; k < runs.length && isLink; k++) runs[k] = { ...(runs[k] as Inline), href };
      linkStart = -1;
      at = SPECIAL.lastIndex = close + 1;
    }
  }
  add(text.length);
  return tidyInlines(runs);
}

/** Whether the sign can open (before text) or close (after text) emphasis. */
function isDelimiter(text: string, i: number, length: number, sign: string, isOpen: boolean): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + length] ?? ' ';
  if (sign === '_' && /\w/.test(before) && /\w/.test(after)) return false;
  return isOpen ? !/\s/.test(before) : !/\s/.test(after) && text.indexOf(sign.repeat(length), i + length) > 0;
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
