import type { Block } from '../../page.ts';
import { terms } from '../dump-headline/terms.ts';
import { countCapitals, countSpaced } from '../text.ts';
import type { Sign } from './weights.ts';

/** Longest crosshead, in words and in characters. */
const MAX_WORDS = 16;
const MAX_LENGTH = 140;
/** Words of a short one, and of a usual one. */
const FEW = 3;
const SOME = 8;
const MANY = 12;
/** The unit of its length, in characters. */
const LENGTH_UNIT = 50;
/** How long prose is, and how long at most a short line, in characters. */
const PROSE = 150;
const SHORT = 60;
/** How much of a neighbour is looked at for the line's words, in characters. */
const SAMPLE = 400;
/** Share of a body's lines with a blank line above from which on a missing one says something. */
const BLANKS = 0.3;

const LETTER = /\p{Alphabetic}/u;
/** Sentence ends, with the quotation marks and brackets behind them; looked for in the last characters of a text. */
const SENTENCE_END = /[.!?…。！？][”"’»)\]]{0,3}$/u;
const STOP = /[.…。][”"’»)\]]{0,3}$/u;
const GOES_ON = /[,;–—-]$/u;
const NUMBERED = /^(?:#?\d{1,3}|[IVX]{1,4}|\p{Alphabetic}{3,8} #?\d{1,3})[.):–—-]{0,2} \S/u;
const QUOTED = /^["“„«‘'「]/u;
const BRACKETS = ['()', '[]', '（）', '【】'];
const ADDRESS = /@|:\/\/|www\./;
const SMALL = /^\p{Lowercase}/u;
const REST = /^[\p{Lowercase},.;:)]/u;
const DIGIT = /\d/;
/** How many characters at the end of a text say how it ends. */
const END = 5;

const endOf = (text: string): string => text.slice(-END);

/** How much of each sign a line has. */
export type Signs = ReadonlyMap<Sign, number>;

/** A line that can be a crosshead by itself: short, of words, and one line of running text. */
function isShortLine({ kind, text, list, hidden, quoteDepth }: Block): boolean {
  if (kind !== 'paragraph' || list !== undefined || hidden || quoteDepth !== undefined) return false;
  if (text.length > MAX_LENGTH || text.includes('\n') || !LETTER.test(text)) return false;
  return countSpaced(text) <= MAX_WORDS;
}

/** Whether a short line ends as none of running text does. */
function isUnended(block: Block): boolean {
  return isShortLine(block) && !STOP.test(endOf(block.text)) && !GOES_ON.test(block.text);
}

/**
 * Reads the signs of every line that can be a crosshead.
 *
 * @param body the blocks of a dump's body, in order.
 * @param isLikely tells of a line's other signs whether its words are worth comparing with its neighbours'.
 * @returns the lines with their signs.
 */
export function signCrossheads(
  body: readonly Block[],
  isLikely: (signs: Signs) => boolean = () => true,
): Map<Block, Signs> {
  const like = body.map(isUnended);
  const company = like.filter(Boolean).length / Math.max(1, body.length);
  const hasBlanks = body.filter(({ blankBefore }) => blankBefore > 0).length >= BLANKS * body.length;
  const signed = new Map<Block, Signs>();
  for (const [at, block] of body.entries()) {
    if (!isShortLine(block)) continue;
    const signs = new Map<Sign, number>([['always', 1]]);
    const add = (sign: Sign, amount: number | boolean): void => {
      if (Number(amount) !== 0) signs.set(sign, Number(amount));
    };
    addShape(block.text, add);
    addNeighbours(body[at - 1], body[at + 1], add);
    add('afterLike', like[at - 1] ?? false);
    add('beforeLike', like[at + 1] ?? false);
    add('tightAbove', hasBlanks && at > 0 && block.blankBefore === 0);
    add('tightBelow', hasBlanks && body[at + 1]?.blankBefore === 0);
    add('company', company);
    if (isLikely(signs)) addWords(block, body[at - 1], body[at + 1], add);
    signed.set(block, signs);
  }
  return signed;
}

function addWords({ text }: Block, before: Block | undefined, after: Block | undefined, add: Add): void {
  const own = terms(text);
  add('said', shareIn(own, after?.text.slice(0, SAMPLE)));
  add('saidBefore', shareIn(own, before?.text.slice(-SAMPLE)));
}

/** The share of some words that a text has, 0 to 1. */
function shareIn(own: readonly number[], text = ''): number {
  const there = terms(text);
  return own.filter((term) => there.includes(term)).length / Math.max(1, own.length);
}

type Add = (sign: Sign, amount: number | boolean) => void;

function addShape(text: string, add: Add): void {
  const words = countSpaced(text);
  add('fewWords', words <= FEW);
  add('someWords', words > FEW && words <= SOME);
  add('manyWords', words > MANY);
  add('length', text.length / LENGTH_UNIT);
  const end = endOf(text);
  add('asks', /[?？]$/u.test(end));
  add('stops', STOP.test(end));
  add('exclaims', /[!！]$/u.test(end));
  add('colon', /[:：]$/u.test(end));
  add('goesOn', GOES_ON.test(end));
  add('capitalized', countCapitals(text) / words);
  add('capitals', text === text.toUpperCase() && text !== text.toLowerCase());
  add('small', SMALL.test(text));
  const isNumbered = NUMBERED.test(text);
  add('numbered', isNumbered);
  add('digits', !isNumbered && DIGIT.test(text));
  add('quoted', QUOTED.test(text));
  add('bracketed', BRACKETS.includes(`${text.charAt(0)}${text.charAt(text.length - 1)}`));
  add('comma', text.includes(','));
  add('address', ADDRESS.test(text));
}

function addNeighbours(before: Block | undefined, after: Block | undefined, add: Add): void {
  add('first', before === undefined);
  add('last', after === undefined);
  if (before) {
    const end = endOf(before.text);
    const isSentence = SENTENCE_END.test(end);
    const hasColon = /[:：]$/u.test(end);
    const isShort = before.text.length <= SHORT;
    add('afterSentence', isSentence);
    add('afterColon', hasColon);
    add('afterShort', isShort);
    add('afterPart', !isSentence && !hasColon && !isShort);
  }
  if (after) {
    add('beforeProse', after.text.length >= PROSE);
    add('beforeShort', after.text.length <= SHORT);
    add('beforeRest', REST.test(after.text));
  }
}
