/** What of a dump's line is the headline: what tools print on one line with it is taken off. */
import { hasDate } from '../../digits.ts';
import { findDates } from '../dates/find.ts';
import { withoutIntroduction } from '../fields/introductions.ts';
import { countSpaced, fold } from '../text.ts';
import type { Lines } from './lines.ts';
import { signatureOf } from './signature.ts';
import { hasCjk } from './terms.ts';

/** The page's title is a headline when it has this many words, or characters where words aren't spaced. */
const MIN_WORDS = 4;
const MIN_CJK = 8;
/** What sets the names of site and section off in a page's title. */
const TITLE_MARK = /(?<!\s)\s+[|\-–—»«·•:/›‹~]{1,2}\s+|(?:(?<!\s)\s+)?[|»｜]\s*/u;
/** How much of a page's title is looked at, in UTF-16 units, and how many pieces. */
const MAX_TITLE = 400;
const MAX_PIECES = 6;

/** What is printed before a headline on its line at most, in words, where no mark sets it off. */
const MAX_KICKER = 4;
/** What ends a kicker. */
const KICKER_END = /[—–|»•·]\s*$/u;
/** Words from which on what follows the headline on its line is the standfirst, and how few of them have capitals. */
const MIN_STANDFIRST = 6;
const MAX_CAPITALS = 0.6;

/** A trail of sections: `Home » City » Bridge closes`. */
const TRAIL_MARK = /(?:(?<!\s)\s+)?[»›>]\s*|\s\/\s/u;
const HOME = /^(?:home|homepage|start|startseite|accueil|inicio|início|главная|首页|ホーム|top)$/i;
const MAX_SECTION = 4;

/** A date at the end of a line is that of the page when a time stands with it, or a mark before it. */
const TIME = /^\W{0,3}(?:at\s?)?\d{1,2}[:.]\d\d/;
const LEADING_TIME = /^[\s,|•·-]{0,3}(?:\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}\b)?)?[\s|•·–—-]*/i;
const MARK_BEFORE_DATE = /[|•·/]\s*$/u;

/** How wide a laid-out dump is, and how far a line of it is from its middle that is centred. */
const WIDTH = 80;
const OFF_CENTRE = 2;
/** How long a centred line is that goes on in the next. */
const MIN_WRAPPED = 50;

/** The pieces of the dump's first line, where some tools print the page's title, that can be its headline. */
export function statedPieces(lines: Lines): string[] {
  const pieces = lines.text(0).slice(0, MAX_TITLE).split(TITLE_MARK, MAX_PIECES).map(fold);
  // A mark can be the headline's own: of pieces that stand together on another line the longest is meant.
  const joined = pieces.flatMap((_, from) =>
    pieces.slice(from).map((__, count) => pieces.slice(from, from + count + 1).join(' ')),
  );
  return joined
    .filter((piece) => countSpaced(piece) >= MIN_WORDS || (hasCjk(piece) && piece.length >= MIN_CJK))
    .sort((a, b) => b.length - a.length);
}

/** A line with the next one, where a laid-out dump broke a centred headline in two. */
function unwrapped(index: number, lines: Lines): string {
  const block = lines.page.blocks[index];
  const next = lines.page.blocks[index + 1];
  const text = lines.text(index);
  if (!block || !next || text.length < MIN_WRAPPED || text.length > WIDTH || next.blankBefore > 0) return text;
  if (!('lines' in block.origin) || !('lines' in next.origin)) return text;
  if (next.origin.lines[0] !== block.origin.lines[1] + 1) return text;
  const isCentred =
    Math.abs(next.indent - (WIDTH - next.text.length) / 2) <= OFF_CENTRE && next.indent > block.indent + 2;
  return isCentred ? `${text} ${next.text}` : text;
}

function withoutTrail(text: string): string {
  const parts = text.split(TRAIL_MARK);
  const last = parts.at(-1)?.trim() ?? '';
  if (parts.length < 2 || last === '') return text;
  const isTrail = HOME.test(parts[0]?.trim() ?? '') || parts.length > 3;
  return isTrail && parts.slice(0, -1).every((part) => countSpaced(part.trim()) <= MAX_SECTION) ? last : text;
}

/** `Dec 18 2025 Bridge closes`, `Bridge closes Dec 21, 2023 at 1:39 pm`. */
function withoutDate(text: string): string {
  const dates = findDates(text, 'month-first').filter((date) => date.iso.length >= 10);
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return text;
  if (first.start === 0) {
    const rest = text.slice(first.end);
    const after = rest.slice(LEADING_TIME.exec(rest)?.[0].length ?? 0);
    if (countSpaced(after) >= MIN_WORDS - 1 && /^\p{Uppercase}/u.test(after)) return after;
  }
  const before = text.slice(0, last.start);
  const isStamp = last.iso.includes('T') || TIME.test(text.slice(last.end)) || MARK_BEFORE_DATE.test(before);
  const isEnd = text.length - last.end < 40 && countSpaced(before.trim()) >= MIN_WORDS - 1;
  return isStamp && isEnd && !/\s(?:on|of|in|at|for|from)\s*$/i.test(before)
    ? before.replace(/[\s|•·,/–—-]{1,9}$/u, '')
    : text;
}

/** `Rain expected by Ann Lee - 12/22/24 11:35 AM`. */
function withoutByline(text: string): string {
  const by = text.lastIndexOf(' by ');
  if (by <= 0) return text;
  const isSigned = findDates(text, 'month-first').length > 0;
  return isSigned ? text.slice(0, by) : text;
}

/** Where the whole date ends that a text begins with; -1 where it begins with none. */
function endOfFirstDate(text: string): number {
  const [first] = findDates(text, 'month-first');
  return first !== undefined && first.start === 0 && first.iso.length >= 10 ? first.end : -1;
}

/** Whether a line begins with a whole date and goes on with who wrote: `May 3, 2024 by Ann Lee 4 Comments`. */
export function isDatedByline(text: string): boolean {
  const end = hasDate(text) ? endOfFirstDate(text) : -1;
  return end >= 0 && /^by\s/i.test(text.slice(end).trimStart());
}

/** Whether what stands behind a headline on its line is something of its own: a byline, a date, a name, a standfirst. */
function isApart(head: string, rest: string): boolean {
  if (/[:,–—-]$/u.test(head)) return false;
  if (withoutIntroduction(rest) !== null || signatureOf(rest) === 'byline' || endOfFirstDate(rest) >= 0) return true;
  const words = rest.split(' ');
  const capitals = words.filter((word) => /^\p{Uppercase}/u.test(word)).length;
  return words.length >= MIN_STANDFIRST && /^\p{Uppercase}/u.test(rest) && capitals < MAX_CAPITALS * words.length;
}

/** Whether words before a headline are something of their own: set off by a mark, or a few in capitals. */
function isKicker(words: readonly string[]): boolean {
  if (KICKER_END.test(words.join(' '))) return true;
  return (
    words.length >= 2 &&
    words.length <= MAX_KICKER &&
    words.every((word) => /^\p{Uppercase}.*[\p{Alphabetic}\p{N}]$/u.test(word))
  );
}

/** The part of a line that the page's title says alone, where the rest of the line is something of its own. */
function asStated(text: string, pieces: readonly string[]): string {
  const key = fold(text);
  for (const piece of pieces) {
    if (key.length <= piece.length) {
      if (key === piece) return text;
      continue;
    }
    const words = text.split(' ');
    if (key.endsWith(` ${piece}`)) {
      const at = words.findLastIndex((_, from) => fold(words.slice(from).join(' ')) === piece);
      if (at > 0 && isKicker(words.slice(0, at))) return words.slice(at).join(' ');
    }
    if (key.startsWith(`${piece} `)) {
      const at = words.findIndex((_, to) => fold(words.slice(0, to).join(' ')) === piece);
      if (at > 0 && isApart(words[at - 1] ?? '', words.slice(at).join(' '))) return words.slice(0, at).join(' ');
    }
  }
  return text;
}

/**
 * The headline that a line holds.
 *
 * @param pieces what {@link statedPieces} gives.
 */
export function headlineOf(index: number, lines: Lines, pieces: readonly string[]): string {
  const line = unwrapped(index, lines).replaceAll('\n', ' ');
  const text = asStated(withoutDate(withoutByline(withoutTrail(line))), index > 0 ? pieces : []);
  return text === '' ? line : text;
}
