import type { PageText } from '../utf8-text.ts';

/** What windows-1252 shows for the bytes 0x80 to 0x9f; for the five without a character, the control. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A character's bytes in UTF-8, each of them shown as a character: `â€™`, `Ã©`. */
const TWICE =
  /[\u00c2-\u00df][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u00e0-\u00ef][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|[\u00f0-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{3}/g;

/** The beginning of one that no text has by intention, decoded and in UTF-8. */
const SURE = /[\u00c2-\u00f4][\u0080-\u009f€]/;
const SURE_IN_BYTES = /\xc3[\x82-\xb4](?:\xc2[\x80-\x9f]|\xe2\x82\xac)/g;
const FIRST_BYTE = '\xc3';

/** Share of a page's characters beyond ASCII that must be such bytes: a page on encodings shows some, too. */
const MOST = 0.5;

/**
 * Undoes what a tool did to a page that took its UTF-8 for Latin-1 or windows-1252 and wrote that as UTF-8: `donâ€™t` was `don’t`.
 *
 * @param text of a page.
 * @returns what the page said; the same text where it wasn't encoded twice.
 */
export function undoTwice(text: PageText): PageText {
  if (!(typeof text === 'string' ? SURE.test(text) : isSureInBytes(text.view))) return text;
  const shown = text.toString();
  let undone = 0;
  const said = shown.replace(TWICE, (bytes) => {
    const char = characterOf(bytes);
    if (char === null) return bytes;
    undone += bytes.length;
    return char;
  });
  return undone >= countBeyondAscii(shown) * MOST ? said : text;
}

/** Many pages lack the first byte altogether, and it is found sooner than the pattern. */
function isSureInBytes(view: string): boolean {
  SURE_IN_BYTES.lastIndex = view.indexOf(FIRST_BYTE);
  return SURE_IN_BYTES.lastIndex >= 0 && SURE_IN_BYTES.test(view);
}

/** Least code point that takes so many bytes, and the greatest of all. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];
const GREATEST = 0x10ffff;

/** The character whose bytes these are; null when they are none's. */
function characterOf(shown: string): string | null {
  let point = shown.charCodeAt(0) & (0x7f >> shown.length);
  for (let at = 1; at < shown.length; at++) {
    const code = shown.charCodeAt(at);
    const byte = code <= 0xff ? code : 0x80 + WINDOWS_1252.indexOf(shown.charAt(at));
    point = (point << 6) | (byte & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  if (point < (LEAST[shown.length] as number) || point > GREATEST || isSurrogate) return null;
  return String.fromCodePoint(point);
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) count++;
  return count;
}
