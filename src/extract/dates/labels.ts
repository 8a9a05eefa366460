/** What a printed date is said to be. Words are matched in lower case anywhere before the date in its block. */
import { MODIFIED, OTHER, PUBLISHED } from './label-words.ts';
import { beginsWord } from './weekdays.ts';

const LETTER = /\p{Alphabetic}/u;

/** What words say of a date: that it is one of these, or of something else. */
export type DateLabel = 'published' | 'modified' | 'other';

function lastOf(text: string, words: readonly string[]): number {
  return words.reduce((last, word) => Math.max(last, text.lastIndexOf(word)), -1);
}

/**
 * What the words before a date say it is.
 *
 * @param before the text between the block's beginning, or the date before, and the date.
 * @returns `other` where they say that it is neither's; null when they don't say.
 */
export function dateLabel(before: string): DateLabel | null {
  if (before === '') return null;
  const text = before.toLowerCase();
  const published = lastOf(text, PUBLISHED);
  const modified = lastOf(text, MODIFIED);
  const other = lastOf(text, OTHER);
  if (published < 0 && modified < 0 && other < 0) return null;
  if (other > published && other > modified) return 'other';
  return modified > published ? 'modified' : 'published';
}

/** How long such a word is at least where nothing sets it off from what stands before it, in small letters and in capitals. */
const MIN_GLUED = 4;
const MIN_GLUED_CAPITALS = 8;

/** Whether a word stands against the name before it: `Ann LeePublished`, `ANN LEELAST UPDATED`. */
function isGlued(text: string, at: number, word: string): boolean {
  if (word.length < MIN_GLUED) return false;
  const printed = text.slice(at, at + word.length);
  return beginsWord(text, at) || (word.length >= MIN_GLUED_CAPITALS && printed === printed.toUpperCase());
}

/** Where a word begins that says what a date is; -1 when there is none behind the text's first word. */
export function labelStart(text: string): number {
  const lower = text.toLowerCase();
  let start = -1;
  for (const words of [PUBLISHED, MODIFIED]) {
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at <= 0 || (start >= 0 && at >= start)) continue;
      if (!LETTER.test(lower.charAt(at - 1)) || (lower.length === text.length && isGlued(text, at, word))) start = at;
    }
  }
  return start;
}
