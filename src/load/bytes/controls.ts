/** Which bytes are controls that no text holds. */
const IS_CONTROL = Uint8Array.from({ length: 256 }, (_, byte) => Number(isControl(byte)));

/**
 * Measures how many bytes are control characters that no text holds. NUL isn't counted, since pages have stray ones; nor
 * are white space, backspace (overstruck text) and escape (ISO-2022-JP, terminal colours).
 *
 * @param bytes any bytes.
 * @returns their share among the bytes that aren't NUL, 0 to 1.
 */
export function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  let nuls = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === 0) nuls++;
    else if (byte < 0x20 || byte === 0x7f) controls += IS_CONTROL[byte] ?? 0;
  }
  return controls === 0 ? 0 : controls / (bytes.length - nuls);
}

function isControl(byte: number): boolean {
  return byte === 0x7f || (byte > 0 && byte < 0x08) || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);
}
