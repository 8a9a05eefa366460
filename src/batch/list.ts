import { type Line, splitLines } from './sources/lines.ts';

/** Longest path that is read, in bytes; systems allow 4,096. */
const MAX_PATH = 65_536;

/**
 * Reads a list of paths, as `find` prints one.
 *
 * @param bytes the list; it is read as its paths are taken.
 * @param nul whether NULs stand between paths, else line breaks.
 * @yields the paths; empty ones are left out.
 * @throws system errors, and when a path is too long to be one.
 */
export async function* readList(bytes: AsyncIterable<Uint8Array>, nul: boolean): AsyncGenerator<string> {
  for await (const line of splitLines(bytes, MAX_PATH, nul ? 0 : 0x0a)) {
    const path = textOf(line);
    const name = nul ? path : path.replace(/\r$/, '');
    if (name !== '') yield name;
  }
}

function textOf(line: Line): string {
  if ('error' in line) throw line.error;
  return line.bytes.toString('utf8');
}
