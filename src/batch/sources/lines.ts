import { InputError, tooLarge } from '../../load/index.ts';
import { asBuffer } from './bytes.ts';

/** A line of a stream, or why it can't be had. Numbers count from 1. */
export type Line =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly error: unknown };

/**
 * Cuts a stream into lines. A line that is too long isn't kept while it is read.
 *
 * @param stream when it throws an {@link InputError}, the line is lost and the next bytes begin another.
 * @param limit most bytes of a line.
 * @param end what ends a line; default a line feed.
 * @yields each line without its end, in order, and an error in the place of one that is too long or damaged. A last line
 *   without an end is a line too. A carriage return before a line feed is left in.
 * @throws system errors.
 */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, limit: number, end = 0x0a): AsyncGenerator<Line> {
  const chunks = stream[Symbol.asyncIterator]();
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line => {
    const line =
      length > limit
        ? { number, error: tooLarge(limit) }
        : { number, bytes: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, length) };
    parts = [];
    length = 0;
    number++;
    return line;
  };
  try {
    for (;;) {
      let chunk: Buffer;
      try {
        const { value, done } = await chunks.next();
        if (done) break;
        chunk = asBuffer(value);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        parts = [];
        length = 0;
        yield { number: number++, error };
        continue;
      }
      let from = 0;
      for (let at = chunk.indexOf(end); at >= 0; at = chunk.indexOf(end, from)) {
        keep(chunk.subarray(from, at));
        from = at + 1;
        yield finish();
      }
      keep(chunk.subarray(from));
    }
    if (length > 0) yield finish();
  } finally {
    await chunks.return?.();
  }
}
