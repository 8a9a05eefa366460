import { createReadStream, existsSync } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { realPathOf } from '../batch/atomic.ts';
import { toFailure } from '../batch/failure.ts';
import type { List } from '../batch/find.ts';
import type { Failure } from '../batch/input.ts';
import type { Selection } from '../batch/select.ts';
import { UsageError } from './arguments.ts';
import { namedStream } from './place-error.ts';
import { refuseInputs } from './replaced.ts';
import type { SourceSettings } from './source-options.ts';
import { openStdin } from './stdin.ts';

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
): Promise<List> {
  const { readList } = await import('../batch/list.ts');
  if (filesFrom === '-') {
    const bytes = () => namedStream('standard input', openStdin());
    return { paths: () => withStdinOnce(readList(filesFrom, bytes(), nul), true), readsTwice: false };
  }
  const readsTwice = await isRegular(filesFrom).catch((error: unknown) => {
    throw error instanceof UsageError ? error : new UsageError(`${filesFrom}: ${toFailure('', error).message}`);
  });
  const isTaken = given.includes('-');
  const bytes = () => namedStream(filesFrom, createReadStream(filesFrom));
  return { paths: () => withStdinOnce(readList(filesFrom, bytes(), nul), isTaken), readsTwice };
}

/** Whether a list is a file that stays; one that can't be read is thrown. It isn't opened: a pipe that is opened and closed again is lost. */
async function isRegular(path: string): Promise<boolean> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw new UsageError(`${path}: is a folder`);
  await access(path, constants.R_OK);
  return stats.isFile();
}

/**
 * Refuses outputs that a list names, or that would take the place of a page in a folder that it names: before anything is
 * cleaned where the list can be read twice, else when it comes to them, since most outputs are replaced only at the end.
 *
 * @param list as opened.
 * @param outputs real paths of where output goes.
 * @param selection which files of folders are pages.
 * @returns the list; one that is read once has a failure in place of an output that this run makes, which `find` may come upon.
 * @throws {UsageError} which names the output.
 */
export async function refuseListed(list: List, outputs: ReadonlySet<string>, selection: Selection): Promise<List> {
  if (outputs.size === 0) return list;
  if (list.readsTwice) {
    for await (const path of list.paths()) {
      if (typeof path === 'string') await refuseInputs(outputs, [path], selection);
    }
    return list;
  }
  const present = new Set([...outputs].filter((path) => existsSync(path)));
  return { ...list, paths: () => withoutOutputs(list.paths(), outputs, present, selection) };
}

async function* withoutOutputs(
  paths: AsyncIterable<string | Failure>,
  outputs: ReadonlySet<string>,
  present: ReadonlySet<string>,
  selection: Selection,
): AsyncGenerator<string | Failure> {
  for await (const path of paths) {
    if (typeof path === 'string') await refuseInputs(present, [path], selection);
    const isOutput = typeof path === 'string' && path !== '-' && outputs.has(await realPathOf(path));
    yield isOutput ? { source: path, code: 'is-output', message: 'is where output goes' } : path;
  }
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
