/** What single characters tell about where a sentence begins and ends. */

const CLOSING = new Set('.,;:!?)]}”’»›%…。、，；：！？）」』】》〉؟،؛۔।');
const OPENING = new Set('([{“‘«‹„‚¿¡（「『【《〈');
const ENDING = new Set('.!?…:;。！？：；؟۔।؛');
const CLOSERS = new Set('”’"\')]»›」』）】');

/** Whether the character is a lower-case letter; a script without case has none. */
export function isLowerCase(char: string): boolean {
  if (char >= 'a' && char <= 'z') return true;
  return char > '\u007f' && char !== char.toUpperCase() && char === char.toLowerCase();
}

/** Whether the character is an upper-case letter. */
export function isUpperCase(char: string): boolean {
  if (char >= 'A' && char <= 'Z') return true;
  return char > '\u007f' && char !== char.toLowerCase() && char === char.toUpperCase();
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** Whether the text goes on with punctuation that cannot begin anything: a full stop, a comma, a closing bracket. */
export function startsWithClosing(text: string): boolean {
  return CLOSING.has(text[0] ?? '');
}

/** Whether a bracket or quotation mark that wants something after it ends the text. */
export function endsWithOpening(text: string): boolean {
  return OPENING.has(text.at(-1) ?? '');
}

/** Whether the text ends as a sentence does; quotation marks and brackets may close after its end. */
export function endsSentence(text: string): boolean {
  let end = text.length - 1;
  while (end > 0 && CLOSERS.has(text[end] ?? '')) end--;
  return ENDING.has(text[end] ?? '');
}

/** Whether words of the character's script are written without spaces: Chinese, Japanese, Thai and their neighbours. */
export function isUnspaced(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xd800 && code <= 0xdbff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60)
  );
}

/** Whether a terminal gives the character two columns (East Asian Width W and F, in the main). */
function isWide(code: number): boolean {
  return (
    code >= 0x1100 &&
    (code <= 0x115f ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60))
  );
}

/** What a text with characters that don't take one column has one of. */
export const MAY_BE_WIDE = /[\u0300-\u036f\u0483-\u0489\u0591-\u115f\u1700-\u1cff\u2e80-\uffff]/;

/** Signs that stand above, below or around the letter before them. */
const MARKS = /\p{M}/gu;
const MAY_BE_MARKED = /[\u0300-\u036f\u0483-\u0489\u0591-\u109f\u1700-\u1cff\ua800-\uabff]/;

/** How many columns a text takes on a terminal beside one for each of its characters: one more for a wide one, one less for a mark. */
export function countWide(text: string): number {
  if (!MAY_BE_WIDE.test(text)) return 0;
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (isWide(text.charCodeAt(i))) wide++;
  return MAY_BE_MARKED.test(text) ? wide - (text.match(MARKS)?.length ?? 0) : wide;
}

/** Words of a line whose white space is single spaces. */
export function countWords(text: string): number {
  let words = 1;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) words++;
  return words;
}

/**
 * How often a text has what a pattern says, without a list of it.
 *
 * @param pattern with the flag `g`.
 */
export function countMatches(text: string, pattern: RegExp): number {
  pattern.lastIndex = 0;
  let found = 0;
  while (pattern.test(text)) found++;
  return found;
}
