import type { Failure } from './input.ts';
import { decodePath } from './raw-path.ts';
import { splitLines } from './sources/lines.ts';

/** Longest path that is read, in bytes; systems allow 4,096. */
const MAX_PATH = 65_536;

/**
 * Reads a list of paths, as `find` prints one.
 *
 * @param name of the list, for messages.
 * @param bytes the list; it is read as its paths are taken.
 * @param nul whether NULs stand between paths, else line breaks.
 * @yields the paths; empty ones are left out, and in place of one that is too long stands a failure.
 * @throws system errors.
 */
export async function* readList(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  nul: boolean,
): AsyncGenerator<string | Failure> {
  for await (const line of splitLines(bytes, MAX_PATH, nul ? 0 : 0x0a)) {
    if ('error' in line) {
      yield { source: `${name}#${line.number}`, code: 'bad-path', message: `a path of more than ${MAX_PATH} bytes` };
      continue;
    }
    const text = decodePath(line.bytes);
    // Windows's editors begin a file with a byte order mark; no file's name does.
    const unmarked = line.number === 1 ? text.replace(/^\ufeff/, '') : text;
    const path = nul ? unmarked : unmarked.replace(/\r$/, '');
    if (path !== '') yield path;
  }
}
