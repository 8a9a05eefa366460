/** How much of a decoded text is beyond ASCII, and how much of that only a wrong decoding gives. */
export interface ErrorCount {
  readonly beyondAscii: number;
  /** U+FFFD and the C1 controls. */
  readonly errors: number;
}

/**
 * Counts what speaks against a decoding.
 *
 * @param text a decoded text.
 * @returns numbers of UTF-16 code units.
 */
export function countErrors(text: string): ErrorCount {
  let errors = 0;
  let beyondAscii = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    beyondAscii++;
    if (code < 0xa0 || code === 0xfffd) errors++;
  }
  return { beyondAscii, errors };
}
