import { endsSentence } from './characters.ts';
import type { Line } from './lines.ts';

/** What scripts and data of pages have, and hardly a text about them: so many lines with it, and so much of all characters in such code. */
const WORDS = [
  ...['"@context"', 'googletag', 'dataLayer', 'adsbygoogle', '_wpemojiSettings', 'GoogleAnalyticsObject', 'NREUM'],
  ...['__NEXT_DATA__', 'fbq(', 'gtag(', 'window._'],
];
const MIN_LOADED = 2;
const CODE_SHARE = 0.25;
/** Characters of a line that are looked at. */
const MAX_LOOKED = 2000;
/** Share of a line's characters that are signs of code, from which on it is code. */
const MIN_SIGNS = 2;
const SIGNS_SHARE = 0.1;
const SIGNS_SHARE_OF_SENTENCE = 0.15;
const SIGNS = new Set('{}()[];:=<>|\\"\'`&/$_!?+*#');
/** Lines that begin as data or end as a statement do, whatever is in between. */
const DATA = /^(?:[[{] ?["'{[]|["'][\w@$.-]{1,80}["'] ?:)/;
const STATEMENT = /[;{}]$|^(?:\/\/|\/\*|\*\/|<!--|-->|@(?:media|import|font-face)\b)/;
/** What a line below one of code has that belongs to it. */
const MAY_BE_CODE = /[=(){}[\];]|\w\.\w|,$|^['"\w-]{1,40} ?:|^\*/;
/** Where text begins right behind code, and code right behind text. */
const SEAM =
  /(?<=[;})\]/>])(?=\p{Uppercase}\p{Lowercase})|(?<=[\p{Lowercase}.!?”])(?=[[{]["{]|\(?function ?\(|!function|window\.|document\.|var |\$\(|\/\*|<!--|googletag|jQuery)/u;
const BEHIND_DATA = /(?<=[}\]])(?=\p{Uppercase}\p{Lowercase})/u;
/** Parts of a line that are told apart; the rest is left out with the last. */
const MAX_PARTS = 10_000;

/**
 * Leaves out the text of scripts, styles and data that some parsers give with the page's own. A page shows none of it.
 *
 * @param lines the dump's lines.
 * @param dump the whole of it.
 * @returns the same lines where the dump has no such text.
 */
export function withoutScripts(lines: Line[], dump: string): Line[] {
  const words = WORDS.filter((word) => dump.includes(word));
  let loaded = 0;
  if (words.length > 0) for (const { text } of lines) if (words.some((word) => text.includes(word))) loaded++;
  if (loaded < MIN_LOADED) return lines;
  const pieces = lines.flatMap(cut);
  let all = 0;
  let code = 0;
  let isBelow = false;
  const isScript = pieces.map(({ text }) => {
    const is = isCode(text) || (isBelow && MAY_BE_CODE.test(text) && !endsSentence(text));
    isBelow = is;
    all += text.length;
    if (isStatement(text)) code += text.length;
    return is;
  });
  if (code < all * CODE_SHARE) return lines;
  const left: Line[] = [];
  let isApart = false;
  for (const [i, line] of pieces.entries()) {
    if (isScript[i]) isApart = true;
    else {
      left.push(isApart ? { ...line, blankBefore: Math.max(1, line.blankBefore) } : line);
      isApart = false;
    }
  }
  return left;
}

/** The parts of a line that has a script and text right behind one another. */
function cut(line: Line): Line[] {
  const parts = line.text.split(DATA.test(line.text) ? BEHIND_DATA : SEAM, MAX_PARTS);
  return parts.length === 1
    ? [line]
    : parts.map((text, i) => ({ ...line, text, blankBefore: i === 0 ? line.blankBefore : 0 }));
}

function isStatement(text: string): boolean {
  return DATA.test(text) || STATEMENT.test(text);
}

function isCode(text: string): boolean {
  if (isStatement(text)) return true;
  const looked = text.slice(0, MAX_LOOKED);
  let signs = 0;
  for (const char of looked) if (SIGNS.has(char)) signs++;
  return signs >= MIN_SIGNS && signs >= looked.length * (endsSentence(text) ? SIGNS_SHARE_OF_SENTENCE : SIGNS_SHARE);
}
