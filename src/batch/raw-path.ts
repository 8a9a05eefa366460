/**
 * Paths whose bytes aren't UTF-8, as old disks and archives have them. Node can open such a file only by its bytes, and gives U+FFFD for
 * them otherwise; as strings they hold each byte that belongs to no character as a lone surrogate, U+DC80 to U+DCFF, as
 * Python does.
 */
const FIRST = 0xdc00;
const RAW = /[\udc80-\udcff]/;

/**
 * Reads a path.
 *
 * @param bytes as the system has them.
 * @returns the path, of which {@link systemPath} makes the same bytes again.
 */
export function decodePath(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd') || Buffer.from(text).equals(bytes)) return text;
  let path = '';
  for (let at = 0; at < bytes.length; ) {
    const character = characterAt(bytes, at);
    path += character ?? String.fromCharCode(FIRST + (bytes[at] as number));
    at += character === null ? 1 : Buffer.byteLength(character);
  }
  return path;
}

/** The character that begins at a byte; null where none does. */
function characterAt(bytes: Buffer, at: number): string | null {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    const piece = bytes.subarray(at, at + length);
    const character = piece.toString('utf8');
    if (Buffer.from(character).equals(piece)) return character;
  }
  return null;
}

/** Whether a path has bytes that aren't UTF-8. */
export function isRaw(path: string): boolean {
  return !path.isWellFormed() && RAW.test(path);
}

/**
 * A path for Node's functions.
 *
 * @param path a string of {@link decodePath}, or any other.
 */
export function systemPath(path: string): string | Buffer {
  if (!isRaw(path)) return path;
  return Buffer.concat(
    Array.from(path, (character) => {
      const code = character.charCodeAt(0);
      return character.length === 1 && RAW.test(character) ? Buffer.from([code - FIRST]) : Buffer.from(character);
    }),
  );
}

/** A byte that isn't UTF-8, and a backslash that would be taken for the begin of one. */
const SHOWN = /[\udc80-\udcff]|\\(?=x[89a-f][0-9a-f])/gu;

/**
 * A path for people and records.
 *
 * @param path a string of {@link decodePath}, or any other.
 * @returns the path with `\xe9` and the like for bytes that aren't UTF-8; no two paths are shown as one.
 */
export function shownPath(path: string): string {
  return path.replace(SHOWN, (raw) => `\\x${(raw.charCodeAt(0) & 0xff).toString(16)}`);
}
