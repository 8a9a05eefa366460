import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isFolder } from '../batch/find.ts';
import { containerByName, tellContainer } from '../batch/sources/container.ts';
import type { Settings } from './arguments.ts';
import { openStdin } from './stdin.ts';

/**
 * Tells whether more than one page may come of the inputs, which decides how records are printed.
 *
 * @param paths the inputs as given.
 * @param settings the command line.
 * @returns that, and how to get standard input, of which the beginning may have been read for it.
 */
export async function lookAt(
  paths: readonly string[],
  { source }: Settings,
): Promise<{ several: boolean; stdin: () => AsyncIterable<Uint8Array> }> {
  const [path] = paths;
  const isLone = paths.length === 1 && path !== undefined && source.filesFrom === undefined;
  if (!isLone || (path !== '-' && (await isFolder(path)))) return { several: true, stdin: openStdin };
  const stated = source.container === 'auto' ? containerByName(path) : source.container;
  if (stated !== null) return { several: stated !== 'page', stdin: openStdin };
  if (path === '-') {
    try {
      const { container, bytes } = await tellContainer(openStdin());
      return { several: container !== 'page', stdin: () => bytes };
    } catch (error) {
      return { several: false, stdin: () => failing(error) };
    }
  }
  return { several: await isArchive(path), stdin: openStdin };
}

/** A stream that can't be read; cleaning it says why. */
function failing(error: unknown): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}

/** Whether a file begins like an archive. What can't be read isn't one; cleaning it says why. */
async function isArchive(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    const { container, close } = await tellContainer(createReadStream(path));
    await close();
    return container !== 'page';
  } catch {
    return false;
  }
}
