import { isFolder, type Search } from './find.ts';
import { containerByName } from './sources/container.ts';
import { walk } from './walk.ts';

/**
 * Counts the pages of a search without opening any, for an estimate of how long they will take.
 *
 * @param search where pages are looked for.
 * @param stop ends the count early.
 * @returns how many inputs there are; null when the count was ended, or there is a list or an archive, which
 *   would have to be read for it.
 */
export async function countInputs(search: Search, stop: AbortSignal): Promise<number | null> {
  if (search.list !== undefined) return null;
  let count = 0;
  for (const path of search.paths) {
    if (path === '-' || !(await isFolder(path))) {
      if (isArchive(path)) return null;
      count++;
      continue;
    }
    for await (const one of walk(path, search.selection, search.skip)) {
      if (stop.aborted || isArchive(one.input?.path)) return null;
      count++;
    }
  }
  return count;
}

/** Whether a file's name is that of an archive. */
function isArchive(path: string | null | undefined): boolean {
  return ['warc', 'jsonl'].includes(containerByName(path ?? '') ?? 'page');
}
