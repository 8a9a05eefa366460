import { InputError, type ZstdStream } from '../../load/index.ts';
import type { ByteSource } from './bytes.ts';

/** What a frame begins with (RFC 8878, 3.1.1), as it stands in a file. */
export const FRAME = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** How much is inflated at once, in bytes. */
const PIECE = 65_536;

/**
 * Inflates frames until the stream ends.
 *
 * @param source stands at a frame's begin.
 * @param stream inflates them.
 * @yields what they hold, piece by piece.
 * @throws {InputError} `bad-zstd` at damage, or when the data ends too early.
 */
export async function* zstdFrames(source: ByteSource, stream: ZstdStream): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = (await source.peek(1)).subarray(0, PIECE);
    if (bytes.length === 0) break;
    source.take(bytes.length);
    try {
      yield* stream.push(bytes);
    } catch (error) {
      source.giveBack(Buffer.from(stream.rest));
      throw error;
    }
  }
  if (!stream.complete) throw new InputError('bad-zstd', 'zstd data ends too early: the file is truncated');
}
