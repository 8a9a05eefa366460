/**
 * Measures how many bytes are control characters that no text holds. NUL isn't counted, since pages have stray ones; nor
 * are white space, backspace (overstruck text) and escape (ISO-2022-JP, terminal colours).
 *
 * @param bytes any bytes.
 * @returns their share among the bytes that aren't NUL, 0 to 1.
 */
export function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  let counted = 0;
  for (const byte of bytes) {
    if (byte === 0) continue;
    counted++;
    if (byte < 0x20 ? byte < 0x08 || (byte > 0x0d && byte !== 0x1b) : byte === 0x7f) controls++;
  }
  return counted === 0 ? 0 : controls / counted;
}
