import { type Gap, judgeGaps } from './gaps/index.ts';
import { type Line, MAX_LINES } from './lines.ts';

/** A line that holds more than a paragraph, in characters, and the share of a dump's characters that stand in such lines where blocks do. */
const MIN_LENGTH = 1500;
const MIN_SHARE = 0.4;
/** A line of a paragraph's length that may hold a page, in characters, and the share of the dump that it is at least. */
const MIN_OF_SHORT = 500;
const SHARE_OF_SHORT = 0.8;
/** What a character that says a word or half counts more than one. */
const WIDE_COUNT = 2;
/** Odds from which on blocks are parted, as logarithms: where no sentence ends, and behind one. */
const ODDS = 0;
const ODDS_OF_SENTENCE = -0.85;
/** A line that isn't a fifth of the dump, and of whose gaps so many part labels, is a list, which is judged best as a whole. */
const LIST_OF_DUMP = 0.2;
const LABELS_OF_LIST = 0.25;
/** White space that no words of a block have between them. */
const WIDE = 3;
/** Sentences that a line with a page on it has, and beside them wide gaps, or blocks parted where no sentence ends. */
const MIN_SENTENCES = 4;
const MIN_WIDE = 3;
const MIN_LABELS = 8;
/** Or words in a row as labels have them, with capitals and without marks. */
const MIN_CAPITALS = 7;
/** In a short line, so many of the labels are clear ones; or fewer labels, where the line begins with some. */
const CLEAR_ODDS = 1;
const MIN_CLEAR = 4;
const FEW_LABELS = 4;
const FEW_CLEAR = 2;
const MIN_FIRST = 3;
/** Of so many characters for each. */
const CHARACTERS_A_LABEL = 1000;

/**
 * Splits the lines of a dump that has blocks one behind the other with spaces between, as parsers give the text of a page without line
 * breaks in its source: where labels, headlines and sentences meet, by what stands on both sides.
 *
 * @param lines of any dump.
 * @returns the same lines where lines are blocks; else each piece as a line, with the number of the line it stands on.
 */
export function splitSpaced(lines: Line[]): Line[] {
  let all = 0;
  for (const { text } of lines) all += text.length;
  let long = 0;
  for (const line of lines) if (isLong(line, all)) long += line.text.length;
  if (long === 0 || long < all * MIN_SHARE) return lines;
  const partings = new Map<Line, Parting>();
  for (const line of lines) if (isLong(line, all)) partings.set(line, partingOf(line));
  if (![...partings.values()].some(({ holdsPage }) => holdsPage)) return lines;
  const pieces: Line[] = [];
  for (const line of lines) {
    const parting = partings.get(line);
    const isWhole = parting === undefined || (parting.isList && line.text.length < all * LIST_OF_DUMP);
    addPieces(line, isWhole ? [] : parting.cuts, pieces);
  }
  return pieces;
}

/**
 * Whether a line may hold more than a paragraph; that of what is past {@link MAX_LINES} isn't looked at.
 *
 * @param all characters of the dump.
 */
function isLong(line: Line, all: number): boolean {
  if (line.number !== line.last) return false;
  return !isShort(line) || (lengthOf(line) >= MIN_OF_SHORT && line.text.length >= all * SHARE_OF_SHORT);
}

function isShort(line: Line): boolean {
  return lengthOf(line) < MIN_LENGTH;
}

function lengthOf({ text, wide }: Line): number {
  return text.length + WIDE_COUNT * wide;
}

/** What the gaps of a line come to: all of them would take many times the memory of the line. */
interface Parting {
  readonly holdsPage: boolean;
  readonly isList: boolean;
  /** Where the line is cut. */
  readonly cuts: readonly number[];
}

function partingOf(line: Line): Parting {
  const { text } = line;
  const gaps = judgeGaps(text);
  const labels = countLabels(gaps);
  const cuts = gaps.filter(
    ({ isStop, isUnspaced, width, odds }) => isUnspaced || width >= WIDE || odds > (isStop ? ODDS_OF_SENTENCE : ODDS),
  );
  return {
    holdsPage: isShort(line) ? holdsShortPage(gaps) : holdsPage(text, gaps, labels),
    isList: labels > gaps.length * LABELS_OF_LIST,
    cuts: cuts.map(({ at }) => at),
  };
}

/** How many gaps part labels. Where words aren't parted, paragraphs have no gaps. */
function countLabels(gaps: readonly Gap[]): number {
  return gaps.filter(({ isUnspaced, isStop, odds }) => isUnspaced || (!isStop && odds > ODDS)).length;
}

/** Whether a line has prose and labels: no paragraph has both. */
function holdsPage(text: string, gaps: readonly Gap[], labels: number): boolean {
  let sentences = 0;
  let wide = 0;
  for (const gap of gaps) {
    if (gap.isStop) sentences++;
    if (gap.width >= WIDE) wide++;
  }
  if (sentences < MIN_SENTENCES) return false;
  if (wide >= MIN_WIDE || (labels >= MIN_LABELS && labels * CHARACTERS_A_LABEL >= text.length)) return true;
  let capitals = 0;
  for (const [word] of text.matchAll(/\S+/g)) {
    capitals = /^\p{Uppercase}[^.!?,;:]*$/u.test(word) ? capitals + 1 : 0;
    if (capitals === MIN_CAPITALS) return true;
  }
  return false;
}

/** Whether a line as long as a paragraph has what no paragraph has. */
function holdsShortPage(gaps: readonly Gap[]): boolean {
  let [sentences, wide, labels, clear, first] = [0, 0, 0, 0, 0];
  for (const { isStop, width, odds } of gaps) {
    if (width >= WIDE) wide++;
    if (isStop) sentences++;
    else if (odds > ODDS) {
      labels++;
      if (odds > CLEAR_ODDS) clear++;
      if (sentences === 0) first++;
    }
  }
  if (sentences < MIN_SENTENCES) return false;
  if (wide >= MIN_WIDE || (labels >= MIN_LABELS && clear >= MIN_CLEAR)) return true;
  return labels >= FEW_LABELS && clear >= FEW_CLEAR && first >= MIN_FIRST;
}

function addPieces(line: Line, cuts: readonly number[], pieces: Line[]): void {
  const { text } = line;
  let start = 0;
  const add = (end: number) => {
    pieces.push({ ...line, text: text.slice(start, end).trimEnd(), blankBefore: start === 0 ? line.blankBefore : 0 });
    start = end;
  };
  for (const at of cuts) {
    if (pieces.length >= MAX_LINES) break;
    add(at);
  }
  add(text.length);
}
