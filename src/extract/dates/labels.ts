/** What a printed date is said to be. Words are matched in lower case anywhere before the date in its block. */
import { remembered } from '../remembered.ts';
import { MODIFIED, OTHER, PUBLISHED } from './label-words.ts';
import { beginsWord } from './weekdays.ts';

const LETTER = /\p{Alphabetic}/u;

/** What words say of a date: that it is one of these, or of something else. */
export type DateLabel = 'published' | 'modified' | 'other';

const WORDS = { published: PUBLISHED, modified: MODIFIED, other: OTHER } as const;
const ASCII = /^[\0-\x7f]*$/;
const inAscii = (words: readonly string[]): readonly string[] => words.filter((word) => ASCII.test(word));
/** Those that a text in ASCII can have. */
const ASCII_WORDS = { published: inAscii(PUBLISHED), modified: inAscii(MODIFIED), other: inAscii(OTHER) } as const;

function lastOf(text: string, words: readonly string[]): number {
  let last = -1;
  // Most texts are shorter than most of the words.
  for (const word of words) if (word.length <= text.length) last = Math.max(last, text.lastIndexOf(word));
  return last;
}

/**
 * What the words before a date say it is.
 *
 * @param before the text between the block's beginning, or the date before, and the date.
 * @returns `other` where they say that it is neither's; null when they don't say.
 */
export function dateLabel(before: string): DateLabel | null {
  return before === '' ? null : knownLabel(before);
}

/** The same few words stand before the dates of all pages, and are asked for by several rules. */
const knownLabel = remembered(readLabel, { texts: 200, length: 100 });

function readLabel(before: string): DateLabel | null {
  const text = before.toLowerCase();
  const { published: ofPublished, modified: ofModified, other: ofOther } = ASCII.test(text) ? ASCII_WORDS : WORDS;
  const published = lastOf(text, ofPublished);
  const modified = lastOf(text, ofModified);
  const other = lastOf(text, ofOther);
  if (published < 0 && modified < 0 && other < 0) return null;
  if (other > published && other > modified) return 'other';
  return modified > published ? 'modified' : 'published';
}

/** How long such a word is at least where nothing sets it off from what stands before it, in small letters and in capitals. */
const MIN_GLUED = 4;
const MIN_GLUED_CAPITALS = 8;
/** The same in small letters behind a word with a capital: `Ann Leepublished`. */
const MIN_GLUED_SMALL = 9;
const BEGINS_WITH_CAPITAL = /^\p{Uppercase}/u;

/** Whether a word stands against the name before it: `Ann LeePublished`, `ANN LEELAST UPDATED`. */
function isGlued(text: string, at: number, word: string): boolean {
  if (word.length < MIN_GLUED) return false;
  const printed = text.slice(at, at + word.length);
  if (word.length >= MIN_GLUED_SMALL && BEGINS_WITH_CAPITAL.test(text.slice(text.lastIndexOf(' ', at - 1) + 1, at)))
    return true;
  return beginsWord(text, at) || (word.length >= MIN_GLUED_CAPITALS && printed === printed.toUpperCase());
}

/** Where a word begins that says what a date is; -1 when there is none behind the text's first word. */
export function labelStart(text: string): number {
  let start = -1;
  // It says so for a text with any of the words, and most are known to have none.
  if (dateLabel(text) === null) return start;
  const lower = text.toLowerCase();
  for (const words of [PUBLISHED, MODIFIED]) {
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at <= 0 || (start >= 0 && at >= start)) continue;
      if (!LETTER.test(lower.charAt(at - 1)) || (lower.length === text.length && isGlued(text, at, word))) start = at;
    }
  }
  return start;
}
