/** What a text-mode browser prints for things that are not text: buttons, form fields, images, frames. */

/** One word in brackets. */
const BRACKETED = /\[([^\s[\]]+)\]/g;
/** File name of an image without alt text, or the words older versions print. */
const IMAGE = /.\.(?:gif|jpe?g|png|svg|webp|bmp|ico|avif|php)(?:[?&]|$)/i;
const IMAGE_WORDS = new Set(['IMG', 'INLINE', 'IMAGE', 'EMBED', 'LINK', 'FRAME', 'USEMAP', 'ISMAP']);
/** No longer in brackets than this, in characters. */
const MAX_NAME = 700;
const FIELD = /_{5,}|^\[[ X*]?\](?: |$)|^\([ *]?\)(?: |$)|(?: |^)\[ \]$/g;
/** What every artefact has and a link's mark hasn't: text without it needs no closer look. */
const SIGN = /\[(?!\d{1,6}\])|_{5}|\((?:BUTTON|[ *]?\))|^(?:IFRAME:|REFRESH\()/;
const BUTTON = '(BUTTON)';
const FRAME = /^(?:IFRAME:|REFRESH\()/;

/** Longest label of a button, in characters; what is longer is text that follows one. */
const MAX_LABEL = 80;

/** A part of a passage, and whether it is a control of the page rather than text. */
export interface Part {
  readonly text: string;
  readonly isControl: boolean;
}

/**
 * Takes a text-mode browser's signs for what is not text out of a passage, and separates controls from text.
 *
 * @param text of a passage.
 * @returns its parts in order; none when nothing is left.
 */
export function readArtefacts(text: string): Part[] {
  if (!SIGN.test(text)) {
    const shown = text.trim();
    return shown === '' ? [] : [{ text: shown, isControl: false }];
  }
  if (FRAME.test(text)) return [{ text, isControl: true }];
  const shown = text.includes('[') ? text.replace(BRACKETED, withoutImage) : text;
  const parts: Part[] = [];
  for (const [i, piece] of shown.split(BUTTON).entries()) {
    const rest = piece.trim();
    const label = rest.replace(FIELD, ' ').trim();
    if (label !== '') parts.push({ text: label, isControl: (i > 0 || label !== rest) && label.length <= MAX_LABEL });
  }
  return parts;
}

/** A word in brackets, unless it stands for an image. */
function withoutImage(bracketed: string, word: string): string {
  const isImage = word.length <= MAX_NAME && (IMAGE_WORDS.has(word.toUpperCase()) || IMAGE.test(word));
  return isImage ? '' : bracketed;
}
