import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { systemCode, toFailure } from './failure.ts';
import type { Found } from './input.ts';
import { wellFormedName } from './names.ts';
import { decodePath, shownPath, systemPath } from './raw-path.ts';
import type { Selection } from './select.ts';

/** A folder being walked: what of it is still to come, last first. */
interface Level {
  /** Path to the folder, from the folder that was given: `''` or with a slash at the end. */
  readonly prefix: string;
  readonly entries: Dirent[];
}

/**
 * Finds the pages in a folder and the folders below it, in the order of their paths' code units. Hidden entries are left
 * out, and so are links to folders, which could lead in circles. Holds one folder's names a level, never more.
 *
 * @param root the folder as given.
 * @param selection which entries are wanted.
 * @param skip real paths that are left out: where output goes.
 * @param passOver called for each file that is left out for its name alone.
 * @yields the pages, and a failure for each folder that can't be read or when there is no page at all.
 */
export async function* walk(
  root: string,
  selection: Selection,
  skip: ReadonlySet<string>,
  passOver: () => void = () => undefined,
): AsyncGenerator<Found> {
  const base = asPrefix(root);
  const sourceOf = (path: string) => shownPath(base + path);
  const realRoot = skip.size === 0 ? '' : await realpath(root);
  const isSkipped = (path: string) => skip.size > 0 && skip.has(join(realRoot, path));
  const levels: Level[] = [];
  let found = false;

  const enter = async function* (prefix: string): AsyncGenerator<Found> {
    try {
      const entries = await entriesOf(join(root, prefix));
      for (const entry of entries)
        if (isLeftForName(entry, prefix, selection) && !isSkipped(prefix + entry.name)) passOver();
      levels.push({ prefix, entries: wanted(entries, prefix, selection) });
    } catch (error) {
      found = true;
      yield { failure: toFailure(prefix === '' ? root : sourceOf(prefix.slice(0, -1)), error) };
    }
  };

  yield* enter('');
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const entry = level.entries.pop();
    if (entry === undefined) {
      levels.pop();
      continue;
    }
    const path = level.prefix + entry.name;
    if (isSkipped(path)) continue;
    if (entry.isDirectory()) yield* enter(`${path}/`);
    else if (entry.isFile() || (await leadsToFile(join(root, path)))) {
      found = true;
      yield { input: { source: sourceOf(path), path: join(root, path), name: wellFormedName(path) } };
    }
  }
  if (!found) yield { failure: { source: root, code: 'no-pages', message: 'no pages to clean in this folder' } };
}

/** The entries of a folder, whatever bytes their names are of. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const path = systemPath(folder);
  const entries = await readdir(path, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries;
  const raw = await readdir(path, { withFileTypes: true, encoding: 'buffer' });
  return raw.map((entry) => Object.assign(entry as unknown as Dirent, { name: decodePath(entry.name) }));
}

/** A folder as given, as the beginning of its files' sources. */
function asPrefix(root: string): string {
  const path = root.replaceAll(sep, '/');
  if (path === '.' || path === './') return '';
  return path.endsWith('/') ? path : `${path}/`;
}

/** Whether an entry is a file in plain sight that isn't named as a page is. */
function isLeftForName(entry: Dirent, prefix: string, selection: Selection): boolean {
  return entry.isFile() && !entry.name.startsWith('.') && !selection.isNamedSo(prefix + entry.name);
}

/** The entries that may be wanted, in reverse order. A folder sorts as the beginning of its files' paths. */
function wanted(entries: Dirent[], prefix: string, selection: Selection): Dirent[] {
  const key = (entry: Dirent) => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  return entries
    .filter((entry) => {
      if (entry.name.startsWith('.')) return false;
      const path = prefix + entry.name;
      if (entry.isDirectory()) return selection.enters(path);
      return (entry.isFile() || entry.isSymbolicLink()) && selection.takes(path);
    })
    .sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

/** Whether a symbolic link leads to a file, or to nothing: then reading it says so. */
async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(systemPath(path))).isFile();
  } catch (error) {
    return systemCode(error) !== null;
  }
}
