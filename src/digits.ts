/** Digits, in any script: their values, and cheap questions that spare most lines of a page a closer look. */

/** Where digits of other scripts than ASCII's stand, and much else: no mark of Latin typography. */
export const OTHER_SCRIPT = /[\u0660-\u1fff\u3000-\uffff]/;

const ASCII_DIGIT = /\d/;
const DIGIT = /\p{Nd}/u;

/** Whether a text has a digit. */
export function hasDigit(text: string): boolean {
  return ASCII_DIGIT.test(text) || (OTHER_SCRIPT.test(text) && DIGIT.test(text));
}

/** What every printed date holds: a year, or numbers with marks between them; an era's year has a mark of its own, a Thai one a short month. */
const ASCII_DATE = /\d{4}|\d[./-]\d{1,2}[./-]\d{2}/;
const DATE = /\p{Nd}{4}|\p{Nd} ?[ก-๎]{1,2}\.[ก-๎]\. ?\p{Nd}{2}|\p{Nd}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}|\p{Nd}年/u;

/** Whether a text has what every printed date holds. */
export function hasDate(text: string): boolean {
  return ASCII_DATE.test(text) || (OTHER_SCRIPT.test(text) && DATE.test(text));
}

/** How many digits the shortest date has: `1/2/24`, `2024`. */
const LEAST_DIGITS = 4;

/** Whether the digits of a text can be enough for a date. Letters of other scripts are taken for digits. */
export function hasEnoughDigits(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < LEAST_DIGITS; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x660 && (code < 0x2000 || code >= 0x3000))) count++;
  }
  return count >= LEAST_DIGITS;
}

/** First digits of the decimal systems that dates are printed in: Arabic, Persian, those of India, Thai, Burmese, Khmer, full width. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0x1040, 0x17e0, 0xff10,
];

/** A number's digits as those of ASCII; those of a script that no dates are printed in stay as they are. */
export function asciiDigits(text: string): string {
  if (text.charCodeAt(0) < 0x80) return text;
  let digits = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    digits += zero === undefined ? char : String(code - zero);
  }
  return digits;
}
