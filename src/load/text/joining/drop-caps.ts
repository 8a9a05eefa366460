import { countWords, isLowerCase, isUpperCase } from '../characters.ts';
import type { Line } from '../lines.ts';

/** Words that what stands behind a drop cap has at least: a paragraph. */
const MIN_WORDS = 8;
/** A capital letter, with the quotation mark that may stand before it. */
const MAX_CAP = 2;
const OPENING_MARK = /^["'“‘«„¿¡]/;
/** The word that a paragraph goes on with behind its first letter. */
const FIRST_WORD = /^[\p{Alphabetic}\p{M}’']{1,30}/u;

/**
 * Joins the large first letter of a paragraph, an element of its own, with the rest of its word on the next line: `T`, `he pit is …`.
 * A letter that is a word by itself (`A`, `I`) stays one where the dump has what follows as a word, too.
 *
 * @param lines the dump's lines.
 * @returns the same lines where there is none.
 */
export function joinDropCaps(lines: Line[]): Line[] {
  if (!lines.some((line, at) => isDropCap(line, lines[at + 1]))) return lines;
  const joined: Line[] = [];
  let words: ReadonlySet<string> | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const next = lines[at + 1];
    if (next === undefined || !isDropCap(line, next)) {
      joined.push(line);
      continue;
    }
    words ??= wordsOf(lines);
    const isWord = isWordAlone(line.text.slice(-1)) && words.has(FIRST_WORD.exec(next.text)?.[0] ?? '');
    joined.push({
      ...line,
      text: `${line.text}${isWord ? ' ' : ''}${next.text}`,
      wide: line.wide + next.wide,
      last: next.last,
    });
    at++;
  }
  return joined;
}

function isDropCap({ text }: Line, next: Line | undefined): boolean {
  if (text.length > MAX_CAP || next === undefined || next.blankBefore > 0) return false;
  if (!isUpperCase(text.slice(-1)) || (text.length === MAX_CAP && !OPENING_MARK.test(text))) return false;
  return isLowerCase(next.text[0] as string) && countWords(next.text) >= MIN_WORDS;
}

/** Letters that are words in languages that many pages are in. */
function isWordAlone(letter: string): boolean {
  return 'AIOYEÀÉÓ'.includes(letter);
}

/** The words of a dump, but the first of each line, which may be the rest of one. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.split(' ').slice(1)));
}
