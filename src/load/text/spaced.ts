import { isUpperCase } from './characters.ts';
import { type Line, MAX_LINES } from './lines.ts';

/** A line that holds more than a paragraph, in characters, and the share of a dump's characters that stand in such lines where blocks do. */
const MIN_LENGTH = 1500;
const MIN_SHARE = 0.4;
/** Where one block ends and another begins at a run of spaces, and where one sentence does. */
const BREAKS =
  / {3,}|(?<=(?:[\p{Lowercase}\p{Nd}%)]{2}|\p{Lowercase}["”’)])[.!?…]["”’)]{0,2}) {1,2}(?=["“‘(]?\p{Uppercase})/gu;
/** Words that end in a full stop within a sentence. */
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Gov|Sen|Rep|Lt|Col|Gen|Sgt|Capt|Prof|Rev|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/;
/** Sentences that a line with a page on it has, and beside them runs of spaces or, in a row, words of labels. */
const MIN_SENTENCES = 4;
const MIN_RUNS = 3;
const MIN_LABELS = 7;
/** Words of a piece in which a sentence is looked for behind labels, and how many of it tell what it is. */
const MIN_WORDS = 14;
const WINDOW = 6;
const MOST = 4;
/** Characters of a piece that are looked at. */
const MAX_PIECE = 20_000;

/**
 * Splits the lines of a dump that has blocks one behind the other with spaces between, as parsers give the text of a page without line
 * breaks in its source: at runs of spaces, at the ends of sentences, and where labels end and a sentence begins.
 *
 * @param lines of any dump.
 * @returns the same lines where lines are blocks; else each piece as a line, with the number of the line it stands on.
 */
export function splitSpaced(lines: Line[]): Line[] {
  let all = 0;
  let long = 0;
  for (const line of lines) {
    const { text } = line;
    all += text.length;
    if (isLong(line)) long += text.length;
  }
  if (long === 0 || long < all * MIN_SHARE || !lines.some(holdsPage)) return lines;
  const pieces: Line[] = [];
  for (const line of lines) {
    if (isLong(line)) addPieces(line, pieces);
    else pieces.push(line);
  }
  return pieces;
}

/** Whether a line may hold more than a paragraph; that of what is past {@link MAX_LINES} isn't looked at. */
function isLong({ text, number, last }: Line): boolean {
  return text.length >= MIN_LENGTH && number === last;
}

/** Whether a line has prose and a run of labels: no paragraph has both. */
function holdsPage(line: Line): boolean {
  const { text } = line;
  if (!isLong(line)) return false;
  let sentences = 0;
  let runs = 0;
  for (const { 0: found } of text.matchAll(BREAKS)) {
    if (found.length < 3) sentences++;
    else runs++;
  }
  if (sentences < MIN_SENTENCES) return false;
  if (runs >= MIN_RUNS) return true;
  let labels = 0;
  for (const [word] of text.matchAll(/\S+/g)) {
    labels = /^\p{Uppercase}[^.!?,;:]*$/u.test(word) ? labels + 1 : 0;
    if (labels === MIN_LABELS) return true;
  }
  return false;
}

function addPieces(line: Line, pieces: Line[]): void {
  const { text } = line;
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end).trim();
    if (piece === '') return;
    const at = sentenceBehindLabels(piece);
    if (at > 0) pieces.push({ ...line, text: piece.slice(0, at).trimEnd() });
    pieces.push({ ...line, text: piece.slice(at), blankBefore: 0 });
  };
  for (const { index, 0: found } of text.matchAll(BREAKS)) {
    if (pieces.length >= MAX_LINES) break;
    if (found.length < 3 && ABBREVIATION.test(text.slice(Math.max(0, index - 6), index))) continue;
    add(index);
    start = index + found.length;
  }
  add(text.length);
}

/** Where a sentence begins in a piece that begins with labels, whose words have capitals; 0 for nowhere. */
function sentenceBehindLabels(piece: string): number {
  const words = [...piece.slice(0, MAX_PIECE).matchAll(/\S+/g)];
  if (words.length < MIN_WORDS) return 0;
  const isSmall = words.map(([word]) => /^\p{Lowercase}/u.test(word));
  const small = (from: number) => isSmall.slice(from, from + WINDOW).filter(Boolean).length;
  for (let i = words.length - 1 - WINDOW; i >= WINDOW; i--) {
    const word = words[i] as RegExpExecArray;
    if (isUpperCase(word[0][0] as string) && small(i - WINDOW) <= WINDOW - MOST && small(i + 1) >= MOST)
      return word.index;
  }
  return 0;
}
