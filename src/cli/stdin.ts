import { createReadStream, fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';

let stream: Readable | undefined;

/**
 * Opens standard input.
 *
 * @returns its bytes. A folder there fails to be read, as it does elsewhere; Node itself would give nothing.
 */
export function openStdin(): AsyncIterable<Uint8Array> {
  stream = fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin;
  return stream;
}

/** Reads no more of standard input, so that it doesn't keep the process from ending. */
export function closeStdin(): void {
  stream?.destroy();
}
