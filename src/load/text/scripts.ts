import { countWide } from './characters.ts';
import { findData } from './data.ts';
import type { Line } from './lines.ts';

/** What scripts and data of pages have, and hardly a text about them: so often, and so much of all characters in such code. */
const WORDS =
  /"@context"|googletag\.|dataLayer|adsbygoogle|_wpemojiSettings|GoogleAnalyticsObject|NREUM|__NEXT_DATA__|fbq\(|gtag\(|window\._|self\.__next|"@type"|document\.cookie ?=/g;
const MIN_LOADED = 2;
const CODE_SHARE = 0.25;
/** Where text begins right behind code, and code right behind text. */
const SEAM =
  /(?<=[;})\]/>])(?=\p{Uppercase}\p{Lowercase})|(?<=[\p{Lowercase}.!?”])(?=[[{]["{]|\(?function ?\(|!function|window\.|document\.|var |\$\(|\/\*|<!--|googletag|jQuery)/u;
/** Longest part of a word that is looked at. */
const MAX_WORD = 200;
/** What a word has that stands in code, plainly and perhaps. */
const CODE =
  /[{}=;<>|\\]|\w\(|\)[.,)]|^[.#@][\w-]|\$|["']:|:["']|["'],["']|^(?:\/\/|\/\*|\*\/|<!--|-->)|\w[._-]\w+[._-]\w/;
/** An address, which texts have as well. */
const ADDRESS = /^\W?https?:\/\/[^"']+$/;
const MAYBE = /[()[\]_/#*&"'`+]|\w:\w|\w\.\w|\p{Lowercase}\p{Uppercase}|^\d|:$/u;
/** Odds of code against text, as logarithms, that each gives, and a word of neither. */
const ODDS = { code: 2.5, maybe: 0.3, plain: -0.7 };
const DATA_ODDS = 1000;
/**
 * Odds against code and text meeting: between words, where a script and text are seen to meet, and at a line's beginning. Text hardly
 * begins behind code that has no end: it is one of the code's strings.
 */
const TURN = { inside: 11, seam: 3, line: 3, string: 150 };
/** What code ends with. */
const CODE_END = /[;})\]>/]$/;

/** A part of a line: a word, or data. */
interface Part {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly odds: number;
  /** Odds against text ending before it and code beginning, and the reverse. */
  readonly toCode: number;
  readonly toText: number;
}

/**
 * Leaves out the text of scripts, styles and data that some parsers give with the page's own. A page shows none of it.
 *
 * @param lines the dump's lines.
 * @param dump the whole of it.
 * @returns the same lines where the dump has no such text.
 */
export function withoutScripts(lines: Line[], dump: string): Line[] {
  if (!hasScripts(dump)) return lines;
  const parts = lines.flatMap(partsOf);
  const isCode = tellCode(parts);
  let code = 0;
  let all = 0;
  for (const [i, { start, end }] of parts.entries()) {
    all += end - start;
    if (isCode[i] === 1) code += end - start;
  }
  return code < all * CODE_SHARE ? lines : textOf(parts, isCode);
}

function hasScripts(dump: string): boolean {
  WORDS.lastIndex = 0;
  let loaded = 0;
  while (loaded < MIN_LOADED && WORDS.test(dump)) loaded++;
  return loaded === MIN_LOADED;
}

function partsOf(line: Line): Part[] {
  const { text } = line;
  const parts: Part[] = [];
  let at = 0;
  let before = '';
  const addWords = (end: number) => {
    for (const { 0: word, index } of text.slice(at, end).matchAll(/\S+/g)) {
      let start = at + index;
      for (const [k, piece] of (word.length <= MAX_WORD ? word.split(SEAM) : [word]).entries()) {
        const toCode = start === 0 ? TURN.line : k > 0 || start === at ? TURN.seam : TURN.inside;
        const isString = toCode === TURN.inside && !CODE_END.test(before);
        const toText = isString ? TURN.string : toCode;
        parts.push({ line, start, end: start + piece.length, odds: oddsOf(piece), toCode, toText });
        before = piece.slice(-1);
        start += piece.length;
      }
    }
    at = end;
  };
  for (const [start, end] of findData(text)) {
    addWords(start);
    parts.push({ line, start, end, odds: DATA_ODDS, toCode: TURN.line, toText: TURN.line });
    at = end;
    before = text[end - 1] as string;
  }
  addWords(text.length);
  return parts;
}

function oddsOf(word: string): number {
  const part = word.slice(0, MAX_WORD);
  if (ADDRESS.test(part)) return ODDS.maybe;
  if (word.length > MAX_WORD || CODE.test(part)) return ODDS.code;
  return MAYBE.test(part) ? ODDS.maybe : ODDS.plain;
}

/** Which parts are code, in the likeliest row of code and text (Viterbi 1967): 1 for code. */
function tellCode(parts: readonly Part[]): Uint8Array {
  const cameFrom = [new Uint8Array(parts.length), new Uint8Array(parts.length)] as const;
  let text = 0;
  let code = -TURN.line;
  for (const [i, { odds, toCode, toText }] of parts.entries()) {
    const nextText = Math.max(text, code - toText);
    const nextCode = Math.max(code, text - toCode);
    cameFrom[0][i] = code - toText > text ? 1 : 0;
    cameFrom[1][i] = text - toCode > code ? 0 : 1;
    text = nextText;
    code = nextCode + odds;
  }
  const isCode = new Uint8Array(parts.length);
  let state: 0 | 1 = code > text ? 1 : 0;
  for (let i = parts.length - 1; i >= 0; i--) {
    isCode[i] = state;
    state = cameFrom[state][i] === 1 ? 1 : 0;
  }
  return isCode;
}

/** The lines' text that is no code; what code stood between is apart. */
function textOf(parts: readonly Part[], isCode: Uint8Array): Line[] {
  const left: Line[] = [];
  let isApart = false;
  for (let i = 0; i < parts.length; ) {
    if (isCode[i] === 1) {
      isApart = true;
      i++;
      continue;
    }
    const { line, start } = parts[i] as Part;
    let { end } = parts[i] as Part;
    for (i++; i < parts.length && parts[i]?.line === line && isCode[i] !== 1; i++) end = (parts[i] as Part).end;
    const text = line.text.slice(start, end);
    const blankBefore = start === 0 ? line.blankBefore : 0;
    const wide = line.wide === 0 ? 0 : countWide(text);
    left.push({ ...line, text, wide, blankBefore: isApart ? Math.max(1, blankBefore) : blankBefore });
    isApart = false;
  }
  return left;
}
