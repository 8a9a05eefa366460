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

const PIECE = /\p{Nd}+|[\p{L}\p{M}]+|[^\s]/gu;

/** First digits of the decimal systems that dates are printed in: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function asciiDigits(text: string): string {
  if (text.charCodeAt(0) < 0x80) return text;
  let digits = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    digits += zero === undefined ? char : String(code - zero);
  }
  return digits;
}

/** `20234:46`, `202322 Dec 2023`: a year and an hour or a day that stand in two elements with no space between. */
const GLUED_YEAR = /^(?:19|20)\d{3,4}$/;
const AFTER_GLUED = /^(?::|\.? ?\p{L}{3})/u;
/** How much of what follows is looked at for that, in UTF-16 units. */
const AHEAD = 8;

/** `28.09.1912:44`, `Feb 182009`: a short year and an hour, a day and a year. */
const GLUED_SHORT_YEAR = /^\d{4}$/;
const BEFORE_SHORT_YEAR = /\d\.$/;
const CLOCK = /^:\d\d/;
const GLUED_DAY = /^(?!(?:19|20)\d{4})(?:0?[1-9]|[12]\d|3[01])(?:19|20)\d\d$/;

/** How many digits of a number are one of their own, where two stand without a space between; all of them elsewhere. */
function firstNumber(digits: string, before: string, after: string, word: Token | undefined): number {
  if (digits.length < 4 || digits.length > 6) return digits.length;
  if (GLUED_YEAR.test(digits) && AFTER_GLUED.test(after)) return 4;
  if (GLUED_SHORT_YEAR.test(digits) && BEFORE_SHORT_YEAR.test(before) && CLOCK.test(after)) return 2;
  return GLUED_DAY.test(digits) && word?.kind === 'word' && monthNumber(word.text) > 0
    ? digits.length - 4
    : digits.length;
}

/** `HealthDECEMBER`, `YorkMarch`, `PMTags`: where one element's text ends and the next one's begins. */
const GLUED_WORDS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

function numberToken(text: string, start: number, spaced: boolean): Token {
  return { kind: 'number', text, value: Number(text), start, end: start + text.length, spaced };
}

/** Splits a text into numbers, words and marks. Linear; reads at most {@link MAX_DATE_TEXT}. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.slice(0, MAX_DATE_TEXT).matchAll(PIECE)) {
    const [piece] = match;
    const start = match.index;
    const spaced = start > end;
    end = start + piece.length;
    if (/^\p{Nd}/u.test(piece)) {
      const digits = asciiDigits(piece);
      const before = text.slice(Math.max(0, start - 2), start);
      const cut = firstNumber(digits, before, text.slice(end, end + AHEAD), tokens.at(-1));
      tokens.push(numberToken(digits.slice(0, cut), start, spaced));
      if (cut < digits.length) tokens.push(numberToken(digits.slice(cut), start + cut, true));
    } else if (!/^[\p{L}\p{M}]/u.test(piece)) {
      tokens.push({ kind: 'mark', text: piece.toLowerCase(), value: 0, start, end, spaced });
    } else {
      let from = start;
      for (const word of piece.length > 3 ? piece.split(GLUED_WORDS) : [piece]) {
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
