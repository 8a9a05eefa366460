/** Most bytes that are looked at to detect an encoding. */
const MAX_SAMPLE = 64 * 1024;

/** `<`, `>` and line feed: no encoding but UTF-16 and UTF-32 uses these bytes inside a character. */
const isBoundary = (byte: number) => byte === 0x3c || byte === 0x3e || byte === 0x0a;

/**
 * Picks what tells encodings apart: the stretches between tags and line breaks that hold bytes beyond ASCII, from the
 * whole page, since the first thousands of bytes are often markup alone.
 *
 * @param bytes a page's bytes.
 * @returns those stretches, a line each, of bounded length in total.
 */
export function tellingSample(bytes: Buffer): Buffer {
  const sample = Buffer.allocUnsafe(MAX_SAMPLE);
  let length = 0;
  let start = 0;
  let beyondAscii = false;
  for (let index = 0; index <= bytes.length && length < MAX_SAMPLE; index++) {
    const byte = bytes[index] ?? 0x0a;
    if (byte >= 0x80) beyondAscii = true;
    if (!isBoundary(byte)) continue;
    if (beyondAscii) {
      length += bytes.copy(sample, length, start, index);
      if (length < MAX_SAMPLE) sample[length++] = 0x0a;
    }
    start = index + 1;
    beyondAscii = false;
  }
  return sample.subarray(0, length);
}
