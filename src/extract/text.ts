/** Strings that pages put into attributes and scripts, made plain. */

import { decodeHTMLStrict } from 'entities/decode';
import { collapseWhitespace, removeInvisible } from '../whitespace.ts';
import { MAX_VALUE } from './candidate.ts';
import { remembered } from './remembered.ts';

const TAG = /<[A-Za-z/!][^<>]*>/g;
const SPACE = 0x20;

/**
 * Makes a value from a script or an attribute one line of plain text: entities that were encoded once too often are
 * decoded, markup is taken out, white space collapsed, invisible characters removed.
 *
 * @param value any string; cut to {@link MAX_VALUE}.
 */
export function plain(value: string): string {
  let text = value.length > MAX_VALUE ? value.slice(0, MAX_VALUE) : value;
  if (isPlain(text)) return text;
  // Twice, for `&amp;#8217;`; what is still encoded then was meant so.
  for (let pass = 0; pass < 2 && text.includes('&'); pass++) text = decodeHTMLStrict(text);
  if (text.includes('<')) text = text.replace(TAG, ' ');
  return collapseWhitespace(removeInvisible(text));
}

const AMPERSAND = 0x26;
const LESS_THAN = 0x3c;
const SOFT_HYPHEN = 0xad;

/** Whether a text is one line of plain text as it is, as most values are: single spaces between signs that are surely visible. */
function isPlain(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      if (before === SPACE) return false;
    } else if (!isVisible(code)) return false;
    before = code;
  }
  return before !== SPACE;
}

/** Letters and marks up to those of Ethiopia, and the marks of typography: no space, nothing invisible, no half of a pair. */
function isVisible(code: number): boolean {
  if (code < 0x7f) return code > SPACE && code !== AMPERSAND && code !== LESS_THAN;
  return (code > 0xa0 && code < 0x1400 && code !== SOFT_HYPHEN) || (code >= 0x2010 && code <= 0x2027);
}

/** Marks belong to the letters before them: the vowels of Indic scripts are marks. */
const NOT_WORD = /[^\p{Alphabetic}\p{M}\p{N}]+/gu;
/** Text of ASCII and typographic marks: most of what is folded, and folded ten times as fast. */
const PLAIN_LATIN = /^[\x00-\x7f‘’“”–—•·]*$/;
const NOT_ASCII_WORDS = /[^a-z0-9]+/g;

/**
 * Folds case, punctuation, width and white space, so that two spellings of one thing are equal. A page's titles and names are asked
 * for by one rule after the other, seven times each.
 */
export const fold = remembered(foldAnew, { texts: 200, length: 300 });

function foldAnew(text: string): string {
  if (PLAIN_LATIN.test(text)) return text.toLowerCase().replace(NOT_ASCII_WORDS, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(NOT_WORD, ' ').trim();
}

/** Whether a text is of ASCII and typographic marks alone. */
export function isPlainLatin(text: string): boolean {
  return PLAIN_LATIN.test(text);
}

/** {@link fold} without the spaces: `The Daily-Post` is `thedailypost`, as in a host name. */
export function squash(text: string): string {
  return fold(text).replaceAll(' ', '');
}

const CAPITAL = /^\p{Uppercase}/u;

/** Whether a UTF-16 unit is a mark of typography: a quotation mark, a dash, a bullet. */
function isTypographic(code: number): boolean {
  return code >= 0x2010 && code <= 0x205e;
}

/** How many words begin with a capital when a text is split at spaces. */
export function countCapitals(text: string): number {
  let count = 0;
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf(' ', at) + 1 || text.length) {
    const code = text.charCodeAt(at);
    if (code < 0x80) count += code >= 0x41 && code <= 0x5a ? 1 : 0;
    else if (!isTypographic(code) && CAPITAL.test(text.slice(at, at + 2))) count++;
  }
  return count;
}

/** How many words a text has when it is split at spaces. */
export function countSpaced(text: string): number {
  let count = text === '' ? 0 : 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}
