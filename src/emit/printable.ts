/** C0 controls but tab and line feed, delete, and C1: a terminal may take them for commands. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Texts without these are as they should be, and most are. */
const SUSPECTS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/;
const LINE_ENDS = /\r\n?/g;
/** Anything but what is removed. */
const KEPT = /[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * Removes what a terminal or a parser could take for a command: control characters. Line ends become `\n`, lone
 * surrogates U+FFFD.
 *
 * @param text any string.
 * @returns text that is safe to print.
 */
export function printable(text: string): string {
  if (!SUSPECTS.test(text)) return text;
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').toWellFormed();
}

/** Whether anything of a text is left by {@link printable}. */
export function hasPrintable(text: string): boolean {
  return KEPT.test(text);
}
