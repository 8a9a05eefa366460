import { countMatches } from './characters.ts';
import type { Line } from './lines.ts';

/** What parsers are told to put between texts, a bar, with or without spaces. */
const BARS = /\s?\|{1,2}\s?/;
const EACH_BAR = /\|{1,2}/g;
/** A bar right behind the end of a sentence, as paragraphs are parted; in menus and titles bars part labels. */
const BEHIND_SENTENCE = /\p{Ll}[.!?]["”’»)]?\s?\|/gu;
/** How many bars a line has at least on which a page stands, and how many of them behind sentences; in how many characters each. */
const MIN_BARS = 16;
const MIN_SENTENCES = 3;
const CHARACTERS_A_BAR = 300;
const CHARACTERS_A_SENTENCE = 2000;
/** What share of a dump's characters stands on such lines: tables have a row on each. */
const MIN_SHARE = 0.8;

/**
 * Splits the lines of a dump whose texts a parser joined by bars: `News|Sport|The ferry stays|By|Ann Lee|The council …`.
 *
 * @param lines of any dump.
 * @returns the same lines where bars part no texts; else each text as a line, with the number of the line it stands on.
 */
export function splitBarred(lines: Line[]): Line[] {
  let all = 0;
  let barred = 0;
  for (const { text } of lines) {
    all += text.length;
    if (isBarred(text)) barred += text.length;
  }
  if (barred === 0 || barred < all * MIN_SHARE) return lines;
  return lines.flatMap((line) =>
    isBarred(line.text)
      ? line.text
          .split(BARS)
          .map((text) => text.trim())
          .filter((text) => text !== '')
          .map((text, at) => ({ ...line, text, blankBefore: at === 0 ? line.blankBefore : 0 }))
      : [line],
  );
}

function isBarred(text: string): boolean {
  if (!text.includes('|')) return false;
  const bars = countMatches(text, EACH_BAR);
  if (bars < MIN_BARS || bars * CHARACTERS_A_BAR < text.length) return false;
  const sentences = countMatches(text, BEHIND_SENTENCE);
  return sentences >= MIN_SENTENCES && sentences * CHARACTERS_A_SENTENCE >= text.length;
}
