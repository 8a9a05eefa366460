import type { Failure } from './input.ts';
import { decodePath } from './raw-path.ts';
import { splitLines } from './sources/lines.ts';

/** Longest path that is read, in bytes; systems allow 4,096. */
const MAX_PATH = 65_536;

/** UTF-8's byte order mark. */
const MARK = Buffer.from('\ufeff');

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
    // What Windows's editors begin a file with; no file's name does.
    const marked = line.number === 1 && line.bytes.subarray(0, MARK.length).equals(MARK);
    const text = decodePath(marked ? line.bytes.subarray(MARK.length) : line.bytes);
    const path = nul ? text : text.replace(/\r$/, '');
    if (path !== '') yield path;
  }
}
