/**
 * White space and characters that a reader doesn't see, made uniform as every block's text is read.
 *
 * Zero-width joiner and non-joiner stay: Persian, Indic scripts and emoji mean something by them. So do the
 * direction marks, without which mixed right-to-left text prints in the wrong order.
 */

/** Controls but for tab and line breaks, soft hyphen, zero-width space, word joiner and its kin, byte order mark. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060-\u2064\ufeff]/g;

/** Runs of white space, but for single spaces, which need no rewriting. */
const UNEVEN_SPACES = / [\s\u0085]+|(?:[^\S ]|\u0085)[\s\u0085]*/g;

const SPACE = /[\s\u0085]/;
/** How much is rewritten at once, in UTF-16 units. */
const PIECE = 16_384;

/**
 * Replaces what a pattern finds, which is in runs of white space or single characters. V8 strings together what a text's `replace` gives, at
 * thirty bytes a place, and keeps that until somebody looks at it: in a long text, pieces are split and joined instead.
 */
function rewrite(text: string, pattern: RegExp, by: string): string {
  if (text.length <= PIECE) return text.replace(pattern, by);
  let rewritten = '';
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + PIECE);
    while (to < text.length && SPACE.test(text[to] as string)) to++;
    rewritten += text.slice(from, to).split(pattern).join(by);
    from = to;
  }
  return rewritten;
}

/**
 * Removes invisible characters and replaces lone surrogates by U+FFFD, so that the text is valid Unicode.
 *
 * @param text any string.
 * @returns the text; white space as it was.
 */
export function removeInvisible(text: string): string {
  return rewrite(text.toWellFormed(), INVISIBLE, '');
}

/**
 * Makes every run of white space, non-breaking and exotic spaces included, one space.
 *
 * @param text text without invisible characters.
 */
export function evenSpaces(text: string): string {
  return rewrite(text, UNEVEN_SPACES, ' ');
}

/**
 * Makes every run of white space one space, and trims the ends.
 *
 * @param text text without invisible characters.
 * @returns one line.
 */
export function collapseWhitespace(text: string): string {
  return evenSpaces(text).trim();
}
