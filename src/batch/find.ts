import { lstat, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { realPathOf } from './atomic.ts';
import type { Failure, Found, Input } from './input.ts';
import { outputName, outputPath, STDIN_NAME } from './names.ts';
import { shownPath, systemPath } from './raw-path.ts';
import type { Selection } from './select.ts';
import { walk } from './walk.ts';

/** A folder in which each page gets a file. */
export interface Outputs {
  readonly folder: string;
  /** What is put after an input's name, with its dot. */
  readonly extension: string;
}

/** A list of inputs. */
export interface List {
  /** Reads it, path by path. */
  readonly paths: () => AsyncIterable<string | Failure>;
  /** Whether that can be done again; a pipe is read once. */
  readonly readsTwice: boolean;
}

/** Where pages are looked for. */
export interface Search {
  /** Files and folders as given, `-` for standard input, in the order in which they are cleaned. */
  readonly paths: readonly string[];
  /** More of them. */
  readonly list?: List;
  readonly selection: Selection;
  /** Real paths that a walk leaves out: where output goes. */
  readonly skip: ReadonlySet<string>;
  /** Where each page gets a file of its own, if it does: then no two may have the same name, and none that of an input. */
  readonly outputs: Outputs | null;
  /** Called for each file of a folder that is left out since it isn't named as a page is. */
  readonly passOver?: () => void;
}

const IS_INPUT = 'its output would take the place of an input; choose another --output-dir';

/**
 * Finds the pages to clean, one at a time: each file that was named, and the pages of each folder.
 *
 * @param search where to look.
 * @yields inputs in order, and a failure for whatever can't be one.
 */
export async function* findInputs(search: Search): AsyncGenerator<Found> {
  const earlier: string[] = [];
  const files = new Map<string, string>();
  const named = search.outputs !== null;
  const isInput = search.outputs === null ? () => false : await inputsInside(search.outputs, search);
  for await (const path of allPaths(search)) {
    if (typeof path !== 'string') {
      yield { failure: path };
      continue;
    }
    const folder = path !== '-' && (await isFolder(path));
    const found = folder ? walk(path, search.selection, search.skip, search.passOver) : [{ input: namedInput(path) }];
    for await (const one of found) {
      if (!named || !('input' in one) || one.input === undefined) {
        yield one;
        continue;
      }
      const { input } = one;
      const rival = await nameTaken(input, files, earlier, search.selection);
      if (rival !== null) yield { failure: sharedName(input, rival) };
      else if (isInput(input.name)) yield { failure: { source: input.source, code: 'is-input', message: IS_INPUT } };
      else yield one;
      if (!folder && !files.has(input.name)) files.set(input.name, path);
    }
    if (folder) earlier.push(path);
  }
}

async function* allPaths(search: Pick<Search, 'paths' | 'list'>): AsyncGenerator<string | Failure> {
  yield* search.paths;
  if (search.list !== undefined) yield* search.list.paths();
}

function namedInput(path: string): Input {
  if (path === '-') return { source: '-', path: null, name: STDIN_NAME };
  return { source: shownPath(path.replaceAll(sep, '/')), path, name: outputName(path) };
}

/**
 * The other input whose record has the same name, or null. Pages of earlier folders aren't remembered, there may be
 * millions: whether one has that name is asked of the disk.
 */
async function nameTaken(
  input: Input,
  files: ReadonlyMap<string, string>,
  folders: readonly string[],
  selection: Selection,
): Promise<string | null> {
  const own = input.path === null ? null : resolve(input.path);
  const file = files.get(input.name);
  if (file !== undefined && (file === '-' || own === null || resolve(file) !== own)) return file;
  if (!selection.takes(input.name)) return null;
  for (const folder of folders) {
    const rival = join(folder, input.name);
    if (resolve(rival) !== own && (await exists(rival))) return rival;
  }
  return null;
}

/**
 * Which pages' files would replace an input that was named, or appear in a folder of inputs as if they were some. The output folder is
 * no input itself, so that is about inputs inside it. What a list names that can be read only once isn't known yet.
 */
async function inputsInside({ folder, extension }: Outputs, search: Search): Promise<(name: string) => boolean> {
  const { paths, list, selection } = search;
  const root = await realPathOf(folder);
  const inside = new Map<string, boolean>();
  for await (const path of allPaths(list?.readsTwice ? search : { paths })) {
    if (typeof path !== 'string' || path === '-') continue;
    const real = await realPathOf(path);
    if (real.startsWith(join(root, sep))) inside.set(real, await isFolder(path));
  }
  if (inside.size === 0) return () => false;
  return (name) => {
    const output = outputPath(root, name, extension);
    if (inside.has(output)) return true;
    if (!selection.isNamedSo(output)) return false;
    for (let above = dirname(output); above.length > root.length; above = dirname(above)) {
      if (inside.get(above)) return true;
    }
    return false;
  };
}

function sharedName(input: Input, rival: string): Failure {
  const message = `its output would have the same name as that of ${rival}; clean it into another --output-dir`;
  return { source: input.source, code: 'same-name', message };
}

/**
 * Whether a path is a folder.
 *
 * @param path a path as given.
 * @returns false too when there is nothing at that path; reading it says so.
 */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(systemPath(path))).isDirectory();
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await lstat(systemPath(path))).isFile();
  } catch {
    return false;
  }
}
