import type { ImageFacts } from '../../../page.ts';
import { parseUrl } from '../../../url.ts';
import { endOfAttributes } from './markup.ts';

/** Longest target of a link. */
const MAX_TARGET = 4000;
/** Longest label of a link. */
const MAX_LABEL = 102;
const LINK_OF_IMAGE = /^\[ {0,3}(?=!\[)/;
const LABEL_END = /^ {0,3}\]\(/;
const IMAGE = /^!\[([^\]]{0,1000})\]\(/;

/**
 * The target that stands in brackets behind a link's text.
 *
 * @param text of a block.
 * @param start right behind the bracket that opens.
 * @param base to resolve relative targets, if known.
 * @returns the address and where it ends with its attributes; null where no bracket closes near.
 */
export function targetBehind(
  text: string,
  start: number,
  base: string | undefined,
): { readonly href: string; readonly end: number } | null {
  const close = closingBracket(text, start);
  return close < 0 ? null : { href: target(text.slice(start, close), base), end: endOfAttributes(text, close + 1) };
}

/**
 * The label in brackets behind a link's text, or else that text, and where it ends.
 *
 * @param shown the link's text.
 */
export function labelBehind(text: string, at: number, shown: string): { readonly label: string; readonly end: number } {
  const close = text[at] === '[' ? text.slice(0, at + MAX_LABEL).indexOf(']', at) : -1;
  if (close < 0) return { label: shown, end: at };
  return { label: close > at + 1 ? text.slice(at + 1, close) : shown, end: close + 1 };
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
  const found = opening === null ? null : targetBehind(text, start + opening[0].length, base);
  if (found === null) return null;
  const end = start === 0 ? found.end : endOfLink(text, found.end);
  return end === text.length ? { src: found.href || null, alt: opening?.[1] ?? '' } : null;
}

/** Where the link ends whose text ends here; -1 for none. */
function endOfLink(text: string, at: number): number {
  const [closing] = LABEL_END.exec(text.slice(at, at + MAX_LABEL)) ?? [];
  return closing === undefined ? -1 : endOfAttributes(text, closingBracket(text, at + closing.length) + 1);
}

/** The target without its title, angle brackets and the breaks that wrapping put in. */
export function target(text: string, base: string | undefined): string {
  const title = text.search(/\s["'(]/);
  const href = (title < 0 ? text : text.slice(0, title)).replace(/[\s<>]+/g, '');
  return absolute(href, base);
}

/** An address, resolved where that is possible. */
export function absolute(href: string, base: string | undefined): string {
  return base === undefined ? href : (parseUrl(href, base)?.href ?? href);
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
