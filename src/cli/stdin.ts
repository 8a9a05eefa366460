import { createReadStream, fstatSync } from 'node:fs';

/**
 * Opens standard input.
 *
 * @returns its bytes. A folder there fails to be read, as it does elsewhere; Node itself would give nothing.
 */
export function openStdin(): AsyncIterable<Uint8Array> {
  return fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin;
}
