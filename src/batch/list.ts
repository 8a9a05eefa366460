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
  const chunks = bytes[Symbol.asyncIterator]();
  const source: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => source,
    next: () => chunks.next(),
    return: async () => (await chunks.return?.()) ?? { done: true, value: undefined },
  };
  for await (const line of splitLines(source, MAX_PATH, nul ? 0 : 0x0a)) {
    const path = textOf(line);
    const name = nul ? path : path.replace(/\r$/, '');
    if (name !== '') yield name;
  }
}

function textOf(line: Line): string {
  if ('error' in line) throw line.error;
  return line.bytes.toString('utf8');
}
