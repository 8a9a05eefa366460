import type { Sink } from '../batch/sink.ts';
import { ClosedPipe } from './closed-pipe.ts';
import { placeError } from './place-error.ts';
import { shownOnTerminal } from './terminal.ts';

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET']);

/**
 * Writes to a stream and waits until it has taken all, so a slow reader slows the writer down.
 *
 * @param stream where it goes.
 * @param content what is written, bytes being UTF-8; on a terminal what would mislead is written as escapes.
 * @throws {ClosedPipe} when the reader is gone; system errors, such as `ENOSPC`.
 */
export async function writeTo(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // The stream also emits the error, which would end the process when nobody listens.
    stream.once('error', reject);
    stream.write('isTTY' in stream && stream.isTTY ? shownOnTerminal(textOf(content)) : content, (error) => {
      if (error) return reject(error);
      stream.off('error', reject);
      resolve();
    });
  }).catch((error: NodeJS.ErrnoException) => {
    throw CLOSED.has(error.code ?? '') ? new ClosedPipe() : error;
  });
}

/**
 * Writes to standard output.
 *
 * @param content as for {@link writeTo}.
 * @throws {ClosedPipe} when the reader is gone; an error that names standard output, when it can't be written.
 */
export async function print(content: string | Uint8Array): Promise<void> {
  try {
    await writeTo(process.stdout, content);
  } catch (error) {
    throw placeError(undefined, error);
  }
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Standard output as the place for all records. */
export function stdoutSink(stream: NodeJS.WritableStream): Sink {
  return {
    write: (_input, printed) => writeTo(stream, printed),
    finish: async () => undefined,
    abort: async () => undefined,
  };
}
