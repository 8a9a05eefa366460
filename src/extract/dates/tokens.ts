import { asciiDigits, OTHER_SCRIPT } from '../../digits.ts';
import { monthNumber } from './months.ts';

/** A piece of a printed date. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** The digits in ASCII, the word in lower case, or the mark. */
  readonly text: string;
  /** Value of a number; 0 otherwise. */
  readonly value: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** How much of a text is looked at for dates, in UTF-16 units. */
export const MAX_DATE_TEXT = 400;

const OF_WORD = /[\p{Alphabetic}\p{M}]/u;
const OF_NUMBER = /\p{Nd}/u;
const OF_SPACE = /\s/u;

/** What a character belongs to. */
function kindOf(code: number): Token['kind'] | 'space' {
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 'word';
    if (code >= 0x30 && code <= 0x39) return 'number';
    return code === 0x20 || (code >= 0x09 && code <= 0x0d) ? 'space' : 'mark';
  }
  const char = String.fromCodePoint(code);
  if (OF_WORD.test(char)) return 'word';
  if (OF_NUMBER.test(char)) return 'number';
  return OF_SPACE.test(char) ? 'space' : 'mark';
}

/** Where the number or word ends that goes on at a place. */
function endOfPiece(text: string, from: number, kind: 'number' | 'word'): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    if (kindOf(code) !== kind) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** `20234:46`, `202322 Dec 2023`: a year and an hour or a day that stand in two elements with no space between. */
const GLUED_YEAR = /^(?:19|20)\d{3,4}$/;
const AFTER_GLUED = /^(?::|\.? ?\p{Alphabetic}{3}|([./-])\d{1,2}\1(?:19|20)\d\d)/u;
/** `08:1514 March`, `8.1514.3.2024`, `08:152024-03-14`: a minute and the day or year of the next date. */
const BEFORE_MINUTE = /(?:^|[^\d.])[012]?\d[:h.]$/;
const YEAR = /^(?:19|20)\d\d$/;
const GLUED_MINUTE = /^[0-5]\d(?:\d{1,2}|(?:19|20)\d\d)$/;
const AFTER_GLUED_DAY = /^(?:\.? ?\p{Alphabetic}{3}|([./-])\d{1,2}\1(?:19|20)\d\d)/u;
const AFTER_LATE_YEAR = /^(?:[./-]\d|年|년)/u;
/** How much of what follows is looked at for that, in UTF-16 units. */
const AHEAD = 8;
/** The same for {@link DATE_GOES_ON}. */
const AHEAD_OF_NAME = 20;
/** The same of what stands before. */
const BEHIND = 8;

/** `2025-11-0314 min`: a day and a count. */
const BEFORE_GLUED_DAY = /(?:19|20)\d\d-\d\d-$/;
/** `28.09.1912:44`, `Feb 182009`: a short year and an hour, a day and a year. */
const GLUED_SHORT_YEAR = /^\d{4}$/;
const BEFORE_SHORT_YEAR = /\d\.$/;
const CLOCK = /^:\d\d/;
const GLUED_DAY = /^(?!(?:19|20)\d{4})(?:0?[1-9]|[12]\d|3[01])(?:19|20)\d\d$/;

/** A text with the digits in it as those of ASCII. */
const inAscii = (text: string): string =>
  OTHER_SCRIPT.test(text) ? text.replace(/\p{Nd}/gu, (digit) => asciiDigits(digit)) : text;

/** How many digits of a number are one of their own, where two stand without a space between; all of them elsewhere. */
function firstNumber(digits: string, before: string, after: string, word: Token | undefined): number {
  if ((digits.length === 3 || digits.length === 4) && BEFORE_GLUED_DAY.test(before)) return 2;
  if (digits.length < 3 || digits.length > 6) return digits.length;
  // `3.2024` is a month of a year.
  const isYear = before.endsWith('.') && YEAR.test(digits);
  if (!isYear && GLUED_MINUTE.test(digits) && BEFORE_MINUTE.test(before)) {
    if ((digits.length === 6 ? AFTER_LATE_YEAR : AFTER_GLUED_DAY).test(after)) return 2;
  }
  if (digits.length < 4) return digits.length;
  if (GLUED_YEAR.test(digits) && AFTER_GLUED.test(after)) return 4;
  if (GLUED_SHORT_YEAR.test(digits) && BEFORE_SHORT_YEAR.test(before) && CLOCK.test(after)) return 2;
  return GLUED_DAY.test(digits) && word?.kind === 'word' && monthNumber(word.text) > 0
    ? digits.length - 4
    : digits.length;
}

/** `XM6`, `RTX40`: a number of a product's name, right behind its capitals; those of a month may have lost their space. */
const CAPITAL = /\p{Alphabetic}\p{Uppercase}$/u;
/** What such a text ends with, for a first look. */
const MAYBE_CAPITAL = /[A-Z\x80-\uffff]$/;

/** What follows such digits where they begin a date after all: `LEE03/05/2024`, `LEE3 MAY 2024`. */
const ASCII_DIGIT = /\d/;
const DATE_GOES_ON = /^(?:[./-]\d{1,2}[./-]\d{2}| \p{Alphabetic}{3,9}\.? (?:19|20)\d\d)/u;

function isOfName(digits: string, before: string, after: string, word: Token | undefined): boolean {
  if (
    (DATE_GOES_ON.test(after) && !ASCII_DIGIT.test(before)) ||
    digits.length > 2 ||
    word?.kind !== 'word' ||
    !MAYBE_CAPITAL.test(before)
  )
    return false;
  return CAPITAL.test(before) && monthNumber(word.text) === 0;
}

/** `HealthDECEMBER`, `YorkMarch`, `PMTags`: where one element's text ends and the next one's begins. */
const GLUED_WORDS =
  /(?<=\p{Lo})(?=\p{Uppercase})|(?<=\p{Lowercase})(?=\p{Uppercase})|(?<=\p{Uppercase})(?=\p{Uppercase}\p{Lowercase})/u;
/** Most words have no capital but their first letter, and are left whole. */
const WHOLE_WORD = /^[A-Za-z][a-z]*$/;

/** A mark as it is in ASCII, where it is one of those of full width: `／`, `（`. */
const narrow = (mark: string): string =>
  mark >= '\uff01' && mark <= '\uff5e' ? String.fromCharCode(mark.charCodeAt(0) - 0xfee0) : mark;

function numberToken(text: string, start: number, spaced: boolean): Token {
  return { kind: 'number', text, value: Number(text), start, end: start + text.length, spaced };
}

/** Splits a text into numbers, words and marks. Linear; reads at most {@link MAX_DATE_TEXT}. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const read = text.slice(0, MAX_DATE_TEXT);
  for (let at = 0; at < read.length; ) {
    const start = at;
    const code = read.codePointAt(at) as number;
    const kind = kindOf(code);
    at += code > 0xffff ? 2 : 1;
    if (kind === 'space') continue;
    if (kind !== 'mark') at = endOfPiece(read, at, kind);
    const piece = read.slice(start, at);
    const spaced = start > end;
    end = at;
    if (kind === 'number') {
      const digits = asciiDigits(piece);
      const before = inAscii(text.slice(Math.max(0, start - BEHIND), start));
      if (isOfName(digits, before, text.slice(end, end + AHEAD_OF_NAME), tokens.at(-1))) {
        tokens.push({ kind: 'word', text: digits, value: 0, start, end, spaced });
        continue;
      }
      const cut = firstNumber(digits, before, text.slice(end, end + AHEAD), tokens.at(-1));
      tokens.push(numberToken(digits.slice(0, cut), start, spaced));
      if (cut < digits.length) tokens.push(numberToken(digits.slice(cut), start + cut, true));
    } else if (kind === 'mark') {
      tokens.push({ kind: 'mark', text: narrow(piece), value: 0, start, end, spaced });
    } else {
      let from = start;
      for (const word of piece.length > 3 && !WHOLE_WORD.test(piece) ? piece.split(GLUED_WORDS) : [piece]) {
        const to = from + word.length;
        tokens.push({
          kind: 'word',
          text: word.toLowerCase(),
          value: 0,
          start: from,
          end: to,
          spaced: spaced && from === start,
        });
        from = to;
      }
    }
  }
  return tokens;
}
