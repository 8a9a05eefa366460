import { isDigit } from './characters.ts';

/** A list marker at the start of a text. */
export interface Marker {
  /** The bullet itself; `.` or `)` for a number. */
  readonly sign: string;
  readonly number?: number;
  /** Length of marker and space. */
  readonly length: number;
}

/** Bullets that stand for nothing else. */
const BULLETS = new Set('•◦‣▪▫■□●○◎★☆△▸▹►·∙⁃➢➤・');
/** Signs that are bullets where lists are; lynx gives each depth its own: `*`, `+`, `o`, `#`, `@`, `-`, `=`. */
const SIGNS = new Set('*-+o#@=');

const MAX_DIGITS = 3;

/**
 * Reads a list marker: a bullet or a number with a full stop or closing bracket, then a space.
 *
 * @param text a line without its indentation.
 * @param laidOut whether the line stands in a text-mode browser's layout, where also `o`, `#`, `@` and `=` are bullets.
 * @returns the marker, or null.
 */
export function readMarker(text: string, laidOut: boolean): Marker | null {
  const sign = text[0] as string;
  if (text.length === 1) return laidOut && SIGNS.has(sign) && sign !== 'o' ? { sign, length: 1 } : null;
  if (isDigit(sign)) {
    let end = 1;
    while (end < MAX_DIGITS && isDigit(text[end] ?? '')) end++;
    const after = text[end];
    if ((after !== '.' && after !== ')') || text[end + 1] !== ' ') return null;
    return { sign: after, number: Number(text.slice(0, end)), length: end + 2 };
  }
  if (!BULLETS.has(sign) && !(SIGNS.has(sign) && (laidOut || '*-+'.includes(sign)))) return null;
  let length = 1;
  while (text[length] === ' ' || text[length] === '\u00a0' || text[length] === '\t') length++;
  return length > 1 || (BULLETS.has(sign) && sign !== '·') ? { sign, length } : null;
}

/** Whether a line of Markdown is an item of a list that holds nothing. */
export function isEmptyItem({ text }: { readonly text: string }): boolean {
  return text.length === 1 && '*-+'.includes(text);
}
