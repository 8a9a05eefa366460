/** Signs that authors type, three or more in a row, where one part ends and the next begins; stars are what readers rate by. */
const ROW = /^(?:[-*~•·◆◇■□—–⁂❦❧✻✽✦✶#=]\s?){3,}$/u;
/** Those that do it alone. */
const ALONE = /^[⁂❦❧☙✻✽]$/u;
/** How reports that are sent to newspapers end. */
const END = /^[-–—]\s?30\s?[-–—]$/;
/** Separators are no longer than this. */
const MAX_LENGTH = 80;

/** Whether a paragraph is nothing but the signs that separate two parts of a text. */
export function isSeparator(text: string): boolean {
  return text.length <= MAX_LENGTH && (ROW.test(text) || ALONE.test(text) || END.test(text));
}
