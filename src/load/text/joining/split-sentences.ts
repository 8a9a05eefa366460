import { countWords, endsSentence, isLowerCase, startsWithClosing } from '../characters.ts';
import type { Line } from '../lines.ts';
import { endsWithConnective } from './connectives.ts';

/** Length from which a line is prose rather than a label. */
const PROSE_LENGTH = 60;
/** Lines that go on with punctuation, which nothing but a split sentence does: so many are enough. */
const MIN_PUNCTUATED = 2;
/** One is, with as many continued sentences a line of prose. */
const SPLIT_SHARE = 0.08;
/** Without one, lines that go on in lower case, in all and per line of prose. */
const MIN_LOWER_CASE = 3;
const LOWER_CASE_SHARE = 0.1;
/** With a line that goes on, lines that end in a word that wants another: so many, and they together per line of prose. */
const MIN_OPEN = 2;
const OPEN_SHARE = 0.1;
/** Shortest line, in words, that is no label: "Sign in". */
const OPEN_WORDS = 5;

/** Whether sentences are broken over lines at links and emphasis, a line a text node. */
export function hasSplitSentences(lines: readonly Line[]): boolean {
  let prose = 0;
  let punctuated = 0;
  let lowerCase = 0;
  let open = 0;
  let wasLowerCase = false;
  for (let i = 1; i < lines.length; i++) {
    const { text, blankBefore } = lines[i] as Line;
    const { text: before } = lines[i - 1] as Line;
    const length = proseLength(lines[i]);
    const isLower = isLowerCase(text[0] as string);
    if (length >= PROSE_LENGTH) prose++;
    const near = Math.max(length, proseLength(lines[i - 1]));
    if (blankBefore === 0 && isPunctuated(text) && /\p{Alphabetic}/u.test(before)) {
      // The line before is often a link, and the prose the line before that.
      if (Math.max(near, proseLength(lines[i - 2])) >= PROSE_LENGTH) punctuated++;
    } else if (blankBefore === 0 && isLower && near >= PROSE_LENGTH) {
      // A run of lines in lower case is a list.
      if (!wasLowerCase && !endsSentence(before)) lowerCase++;
    }
    wasLowerCase = isLower;
    if (blankBefore === 0 && isOpen(before)) open++;
  }
  if (punctuated >= MIN_PUNCTUATED) return true;
  const goingOn = punctuated + lowerCase;
  if (goingOn > 0 && open >= MIN_OPEN && open + goingOn >= prose * OPEN_SHARE) return true;
  if (punctuated > 0) return goingOn >= prose * SPLIT_SHARE;
  return lowerCase >= MIN_LOWER_CASE && lowerCase >= prose * LOWER_CASE_SHARE;
}

/** Whether a line of some length breaks off after a word that wants another. */
function isOpen(text: string): boolean {
  if (endsSentence(text)) return false;
  const words = countWords(text);
  return words >= OPEN_WORDS && endsWithConnective(text, words);
}

/** Characters of a line; those of scripts that say a word with one or two count more. */
function proseLength(line: Line | undefined): number {
  return line ? line.text.length + 2 * line.wide : 0;
}

/** Whether the line begins with punctuation of prose, set apart: a method call's dot and a block's brace are code. */
function isPunctuated(text: string): boolean {
  const first = text[0] as string;
  if (!startsWithClosing(text) || first === '}' || first === ']') return false;
  return text.length === 1 || text[1] === ' ' || first > '\u2fff';
}
