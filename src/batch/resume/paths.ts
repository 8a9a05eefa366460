import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** Files beside an output file while a run writes it: hidden, and named so that no page's output has the same name. */
export interface Beside {
  /** What is written so far. */
  readonly partial: string;
  /** What the run has done. */
  readonly manifest: string;
  /** Which run is at it. */
  readonly lock: string;
}

/** The files beside an output file. A hash keeps the name short enough for every file system. */
export function besideFile(target: string): Beside {
  const base = join(dirname(target), `.clean-article-${shortHash(basename(target))}`);
  return { partial: `${base}.partial`, manifest: `${base}.resume`, lock: `${base}.lock` };
}

/**
 * Files of a run in an output folder: the manifest, the lock, and the name that an output file has until it is whole, in the folder
 * it belongs to. Runs over other inputs may write into the same folder at the same time, so each has names of its own.
 *
 * @param folder the output folder.
 * @param inputs the files and folders to clean, as given.
 */
export function insideFolder(
  folder: string,
  inputs: readonly string[],
): { manifest: string; lock: string; temporary: string } {
  const name = `.clean-article-${shortHash(JSON.stringify(inputs))}`;
  return { manifest: join(folder, `${name}.resume`), lock: join(folder, `${name}.lock`), temporary: `${name}.tmp` };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
