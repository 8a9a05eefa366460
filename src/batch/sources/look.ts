import { InputError } from '../../load/index.ts';
import { ByteSource } from './bytes.ts';
import { Inflated } from './inflated.ts';

/** A stream that was looked into. */
export interface LookedInto {
  /** The first bytes, inflated; fewer than asked for, or none, where there aren't so many or they are damaged. */
  readonly start: Buffer;
  /** The whole stream, as it is stored. */
  readonly bytes: AsyncGenerator<Uint8Array>;
}

/**
 * Looks at how a stream begins.
 *
 * @param raw the stream as it is stored.
 * @param length how many inflated bytes to look at.
 * @returns the beginning, and the stream to be read from there.
 * @throws system errors.
 */
export async function lookInto(raw: AsyncIterable<Uint8Array>, length: number): Promise<LookedInto> {
  const chunks = raw[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  const start = await new ByteSource(new Inflated(recorded(chunks, seen))).peek(length).catch((error: unknown) => {
    if (error instanceof InputError) return Buffer.alloc(0);
    throw error;
  });
  return { start: start.subarray(0, length), bytes: goOn(seen, chunks) };
}

async function* recorded(chunks: AsyncIterator<Uint8Array>, seen: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    seen.push(next.value);
    yield next.value;
  }
}

async function* goOn(seen: readonly Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* seen;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
