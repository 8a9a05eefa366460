/** What a text-mode browser prints for things that are not text: buttons, form fields, images, frames. */

/** What stands in brackets. */
const BRACKETED = /\[([^[\]]+)\]/g;
/** File name of an image without alt text, or the words older versions print. */
const IMAGE = /.\.(?:gif|jpe?g|png|svg|webp|bmp|ico|avif|php)(?:[?&]|$)/i;
const IMAGE_WORDS = new Set(['IMG', 'INLINE', 'IMAGE', 'EMBED', 'LINK', 'FRAME', 'USEMAP', 'ISMAP']);
/** No longer in brackets than this, in characters. */
const MAX_NAME = 700;
/** Shortest piece of a name that is broken at the ends of lines, but its last, in characters. */
const MIN_PIECE = 30;
/** Shortest name without an ending that is a machine's and not a word, in characters, and what it has then. */
const MIN_MACHINE_NAME = 20;
const MACHINE_SIGN = /[\d=&]/;
/** An address, a path, a quotation: nothing that the last part of an image's address is. */
const NO_NAME = /[/@"'“”]/;
const FIELD = /_{5,}|^\[[ X*]?\](?: |$)|^\([ *]?\)(?: |$)|(?: |^)\[ \]$/g;
/** What every artefact has and a link's mark hasn't: text without it needs no closer look. */
const SIGN = /\[(?!\d{1,6}\])|_{5}|\((?:BUTTON|[ *]?\))|^(?:IFRAME:|REFRESH\()/;
const WORD = /\S+/g;
const SPACE = /\s+/;
const BUTTON = '(BUTTON)';
const FRAME = /^(?:IFRAME:|REFRESH\()/;

/** Longest label of a button, in characters; what is longer is text that follows one. */
const MAX_LABEL = 80;

/** Shortest alt text that is known by being printed twice, in words. */
const MIN_ALT_WORDS = 4;
/** Those words at the beginning of a text. */
const START = /^(\S+)\s+(\S+)\s+(\S+)\s+(\S+)/;
/** Words of a passage that are looked at for it. */
const ALT_REACH = 120;

/** A part of a passage, and what it is where it is no text: a control of the page, or what stands for an image. */
export interface Part {
  readonly text: string;
  readonly isControl: boolean;
  readonly isAlt?: boolean;
}

/**
 * Takes a text-mode browser's signs for what is not text out of a passage, and separates controls from text.
 *
 * @param text of a passage.
 * @returns its parts in order; none when nothing is left.
 */
export function readArtefacts(text: string): Part[] {
  if (!mayHaveSign(text) || !SIGN.test(text)) {
    const shown = text.trim();
    return shown === '' ? [] : cutAlt(shown);
  }
  if (FRAME.test(text)) return [{ text, isControl: true }];
  const shown = text.includes('[') ? text.replace(BRACKETED, withoutImage) : text;
  const parts: Part[] = [];
  for (const [i, piece] of shown.split(BUTTON).entries()) {
    const rest = piece.trim();
    const label = rest.replace(FIELD, ' ').trim();
    if (label === '') continue;
    if ((i > 0 || label !== rest) && label.length <= MAX_LABEL) parts.push({ text: label, isControl: true });
    else parts.push(...cutAlt(label));
  }
  return parts;
}

/** Whether a text has a character or word with which a {@link SIGN} begins; these are found sooner than the pattern. */
function mayHaveSign(text: string): boolean {
  if (text.includes('[') || text.includes('(') || text.includes('_____')) return true;
  return text.startsWith('IFRAME:') || text.startsWith('REFRESH(');
}

/**
 * Separates what is said twice at the beginning of a text from the rest: pages have an image twice, for those that load
 * it late and for those that can't, and its alt text is printed for each.
 */
function cutAlt(text: string): Part[] {
  const start = START.exec(text);
  // Hardly a text has even its first words again.
  if (!start?.slice(1).every((word) => text.includes(word, start[0].length))) return [{ text, isControl: false }];
  const words: RegExpExecArray[] = [];
  for (const word of text.matchAll(WORD)) if (words.push(word) === ALT_REACH) break;
  const length = repeatedStart(words.map(([word]) => word));
  if (length < MIN_ALT_WORDS) return [{ text, isControl: false }];
  // With nothing behind it, the second may be what the image leads to.
  const end = words[2 * length]?.index ?? (words[length]?.index as number);
  const alt: Part = { text: text.slice(0, end).trimEnd(), isControl: false, isAlt: true };
  return [alt, { text: text.slice(end), isControl: false }];
}

/** How many words the longest beginning of a list has that follows itself at once (by the lengths of common beginnings, Gusfield's Z). */
function repeatedStart(words: readonly string[]): number {
  const common = new Array<number>(words.length).fill(0);
  let longest = 0;
  let left = 0;
  let right = 0;
  for (let i = 1; i < words.length; i++) {
    let length = i < right ? Math.min(right - i, common[i - left] as number) : 0;
    while (i + length < words.length && words[length] === words[i + length]) length++;
    common[i] = length;
    if (i + length > right) [left, right] = [i, i + length];
    if (length >= i) longest = i;
  }
  return longest;
}

/** What stands in brackets, unless it stands for an image. */
function withoutImage(bracketed: string, inside: string, at: number, text: string): string {
  if (inside.length > MAX_NAME) return bracketed;
  const pieces = inside.trim().split(SPACE);
  if (!pieces.every((piece, i) => piece.length >= MIN_PIECE || i === pieces.length - 1)) return bracketed;
  const name = pieces.join('');
  const isAlone = at === 0 && bracketed.length === text.length;
  const isImage = IMAGE_WORDS.has(name.toUpperCase()) || IMAGE.test(name) || (isAlone && isMachineName(name));
  return isImage ? '' : bracketed;
}

/** Whether a name without an ending is one that no person gave: a key, a tracking pixel's parameters, data. */
function isMachineName(name: string): boolean {
  if (name.length < MIN_MACHINE_NAME || !MACHINE_SIGN.test(name)) return false;
  return name.includes(';base64,') || !NO_NAME.test(name);
}
