import { isFolder, type Search } from './find.ts';
import { walk } from './walk.ts';

/**
 * Counts the pages of a search without opening any, for an estimate of how long they will take.
 *
 * @param search where pages are looked for.
 * @param stop ends the count early.
 * @returns how many inputs there are; null when the count was ended, or a list of inputs is still to be read.
 */
export async function countInputs(search: Search, stop: AbortSignal): Promise<number | null> {
  if (search.listed !== undefined) return null;
  let count = 0;
  for (const path of search.paths) {
    if (path === '-' || !(await isFolder(path))) {
      count++;
      continue;
    }
    for await (const _ of walk(path, search.selection, search.skip)) {
      if (stop.aborted) return null;
      count++;
    }
  }
  return count;
}
