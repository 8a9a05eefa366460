import {
  countWords,
  endsSentence,
  endsWithOpening,
  isDigit,
  isLowerCase,
  isUnspaced,
  isUpperCase,
  startsWithClosing,
} from '../characters.ts';
import type { Line } from '../lines.ts';
import { readMarker } from '../markers.ts';
import { append, type Passage, passageOf } from '../passage.ts';
import { endsWithConnective } from './connectives.ts';

/** Words from which on a text is taken for prose rather than a label. */
const PHRASE_WORDS = 4;
const SENTENCE_WORDS = 6;
const PROSE_WORDS = 8;
/** Longest piece, in words, that may be a link or emphasis in the middle of a sentence. */
const MAX_INSERT_WORDS = 14;
/** Characters of a script without spaces that hold as much as `SENTENCE_WORDS` words. */
const UNSPACED_SENTENCE = 15;
/** Shortest headline, in characters, that is known by the page's title. */
const MIN_HEADLINE = 20;
/** How far back in the passage an open bracket or quotation mark is looked for. */
const TAIL_LENGTH = 300;

/**
 * Joins what a dump with a line per text node broke: sentences with links and emphasis inside. Lines go together where
 * the sentence plainly goes on: punctuation or a lower-case word follows, a connective, an opening bracket or a comma
 * wants more, or a short piece stands between an open sentence and its plain continuation.
 *
 * @param lines the dump's lines.
 * @returns the passages.
 */
export function rejoin(lines: readonly Line[]): Passage[] {
  const passages: Passage[] = [];
  let current: Passage | undefined;
  /** The end of the current passage: looking into its whole growing text each time would be quadratic. */
  let tail = '';
  let words = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const lineWords = countWords(line.text);
    const following = lines[i + 1];
    if (
      current &&
      !isHeadline(tail, lines) &&
      goesOn(tail, words, line, lineWords, following?.blankBefore === 0 ? following.text : '')
    ) {
      const between = spaceBetween(tail, line.text);
      append(current, line, between);
      tail = (tail + between + line.text).slice(-TAIL_LENGTH);
      words += lineWords;
    } else {
      current = passageOf(line);
      passages.push(current);
      tail = line.text.slice(-TAIL_LENGTH);
      words = lineWords;
    }
  }
  return passages;
}

/** Whether a text is what the dump's first line begins with, the page's title: it is whole. */
function isHeadline(text: string, lines: readonly Line[]): boolean {
  return (
    lines[0] !== undefined && text.length >= MIN_HEADLINE && lines[0].text !== text && lines[0].text.startsWith(text)
  );
}

function goesOn(before: string, words: number, line: Line, lineWords: number, following: string): boolean {
  const { text } = line;
  if (line.blankBefore > 0) return false;
  if (startsWithClosing(text)) return !isEllipsis(text);
  if (isContraction(text) || endsWithOpening(before)) return true;

  const first = text[0] as string;
  const last = before.at(-1) as string;
  const isOpen = !endsSentence(before);
  if (isLowerCase(first)) {
    if (words >= PHRASE_WORDS || lineWords >= PHRASE_WORDS) {
      return isOpen || last !== '.' || words >= SENTENCE_WORDS || isInitial(before);
    }
    if (isOpen && endsSentence(text)) return true;
    return (isDigit(last) && words === 1) || last === ',' || endsWithConnective(before, words);
  }
  if (!isOpen) {
    const isLed = last === ':' && isLeadIn(before, words) && readMarker(text, false) === null;
    return isLed && lineWords >= PROSE_WORDS && endsSentence(text);
  }
  if (endsWithConnective(before, words)) return true;
  if (first === '(' || isSymbol(text)) return true;
  if ((first === '–' || first === '—') && text[1] === ' ') return !isBullet(before);
  if (words >= SENTENCE_WORDS) {
    if (last === ',' || '-–—&/'.includes(last) || hasOpenBracket(before)) return true;
    return lineWords <= MAX_INSERT_WORDS && !endsSentence(text) && continues(following);
  }
  return isUnspaced(last) && before.length >= UNSPACED_SENTENCE && isUnspacedInsert(before, text, following);
}

/** Whether a text can only be the continuation of another. */
function continues(text: string): boolean {
  return text !== '' && ((startsWithClosing(text) && !isEllipsis(text)) || isLowerCase(text[0] as string));
}

/** In a script without case, a short piece inside a sentence that had commas or full stops before. */
function isUnspacedInsert(before: string, text: string, following: string): boolean {
  return (
    text.length <= UNSPACED_SENTENCE &&
    /[，。、；]/.test(before) &&
    (startsWithClosing(following) || following.length > UNSPACED_SENTENCE)
  );
}

/** A label in bold that opens a paragraph: "Accessible:". */
function isLeadIn(text: string, words: number): boolean {
  return words <= SENTENCE_WORDS && text.indexOf(':') === text.length - 1;
}

/** A sign set apart by markup: superscript, registered trade mark, footnote star. */
function isSymbol(text: string): boolean {
  return text.length === 1 && '®™©*†‡°'.includes(text);
}

/** A line of a list whose bullets are dashes. */
function isBullet(text: string): boolean {
  return (text[0] === '–' || text[0] === '—') && text[1] === ' ';
}

function isEllipsis(text: string): boolean {
  return text === '...' || text === '…';
}

/** `'s`, `’re`: what follows a linked name. */
function isContraction(text: string): boolean {
  return (
    (text[0] === "'" || text[0] === '’') && isLowerCase(text[1] ?? '') && (text.length < 4 || text.indexOf(' ') <= 3)
  );
}

/** An abbreviation of single letters, such as U.S., ends the text. */
function isInitial(text: string): boolean {
  const before = text.at(-3);
  return isUpperCase(text.at(-2) ?? '') && (before === undefined || before === '.' || before === ' ');
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('[') > text.lastIndexOf(']');
}

/** The white space that a reader would have seen: none before closing punctuation or after an opening bracket. */
function spaceBetween(before: string, after: string): '' | ' ' {
  if (startsWithClosing(after) || endsWithOpening(before) || isContraction(after)) return '';
  const last = before.at(-1) as string;
  const first = after[0] as string;
  if (isUnspaced(last) && isUnspaced(first)) return '';
  if (last === '"') return countQuotes(before) % 2 === 1 ? '' : ' ';
  if (first === '"') return countQuotes(before) % 2 === 1 ? '' : ' ';
  return last === '/' || isSymbol(after) ? '' : ' ';
}

function countQuotes(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text[i] === '"') count++;
  return count;
}
