/** Most bytes that are looked at to detect an encoding. */
const MAX_SAMPLE = 8 * 1024;

/** How many bytes are kept before and after one beyond ASCII: some words, little of the script or style around it. */
const CONTEXT = 48;

/**
 * Picks what tells encodings apart: the bytes beyond ASCII and the words around them, from the whole page, since the
 * first thousands of bytes are often markup alone.
 *
 * @param bytes a page's bytes.
 * @returns those stretches, a line each, of bounded length in total. No character is cut but at the sample's end.
 */
export function tellingSample(bytes: Buffer): Buffer {
  const sample = Buffer.allocUnsafe(MAX_SAMPLE);
  let length = 0;
  let floor = 0;
  let start = -1;
  let lastBeyond = 0;
  for (let index = 0; index <= bytes.length && length < MAX_SAMPLE; index++) {
    const byte = bytes[index] ?? 0x0a;
    if (byte >= 0x80) {
      if (start < 0) start = Math.max(floor, index - CONTEXT);
      lastBeyond = index;
      continue;
    }
    const boundary = isBoundary(byte);
    if (start >= 0 && (boundary || index - lastBeyond > CONTEXT)) {
      length += bytes.copy(sample, length, start, index);
      if (length < MAX_SAMPLE) sample[length++] = 0x0a;
      start = -1;
      floor = index;
    }
    if (boundary) floor = index + 1;
  }
  return sample.subarray(0, length);
}

/** `<`, `>` and line feed: bytes that stand inside no character of any encoding but UTF-16 and UTF-32. */
function isBoundary(byte: number): boolean {
  return byte === 0x3c || byte === 0x3e || byte === 0x0a;
}
