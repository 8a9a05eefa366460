import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { toFailure } from '../batch/failure.ts';
import { isFolder, type Search } from '../batch/find.ts';
import type { Failure } from '../batch/input.ts';
import { containerByName, tellContainer } from '../batch/sources/container.ts';
import { type Settings, UsageError } from './arguments.ts';
import { namedStream } from './place-error.ts';
import type { SourceSettings } from './source-options.ts';
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

/**
 * Opens the list of `--files-from`.
 *
 * @param source names it.
 * @param given inputs besides.
 * @returns gives its paths, and a failure for standard input where that is, or was, read already.
 * @throws {UsageError} when it can't be read.
 */
export async function openList(
  { filesFrom = '-', nul = false }: SourceSettings,
  given: readonly string[],
): Promise<Required<Search>['listed']> {
  const { readList } = await import('../batch/list.ts');
  if (filesFrom === '-')
    return () => withStdinOnce(readList(filesFrom, namedStream('standard input', openStdin()), nul), true);
  try {
    if ((await stat(filesFrom)).isDirectory()) throw new UsageError(`${filesFrom}: is a folder`);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${filesFrom}: ${toFailure('', error).message}`);
  }
  const isTaken = given.includes('-');
  return () => withStdinOnce(readList(filesFrom, namedStream(filesFrom, createReadStream(filesFrom)), nul), isTaken);
}

async function* withStdinOnce(
  paths: AsyncIterable<string | Failure>,
  taken: boolean,
): AsyncGenerator<string | Failure> {
  let isRead = taken;
  for await (const path of paths) {
    const again = path === '-' && isRead;
    yield again ? { source: path, code: 'stdin-again', message: 'standard input can be read only once' } : path;
    if (path === '-') isRead = true;
  }
}
