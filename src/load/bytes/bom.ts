/** Byte order marks, the longer first: UTF-32's little-endian mark begins with that of UTF-16. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Reads the byte order mark.
 *
 * @param bytes a page's bytes.
 * @returns the encoding that the mark stands for, or null without one.
 */
export function markedEncoding(bytes: Uint8Array): string | null {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  }
  return null;
}
