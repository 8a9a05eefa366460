import { type BytesOptions, readText as read } from '../../../src/load/bytes/index.ts';

/** Reads bytes and decodes all of them. */
export async function readText(input: Uint8Array, options: BytesOptions = {}): Promise<string> {
  return (await read(input, options)).text.toString();
}
