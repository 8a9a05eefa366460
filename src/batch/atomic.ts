import { unlinkSync } from 'node:fs';
import { type FileHandle, open, readlink, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCode } from './failure.ts';
import { systemPath } from './raw-path.ts';

/** Files of this process that must not outlive it. */
const unfinished = new Set<string>();

let count = 0;

/** A file that appears under its name when it is complete, or never. */
export class AtomicFile {
  readonly #handle: FileHandle;
  readonly #temporary: string | null;
  readonly #target: string;

  private constructor(handle: FileHandle, temporary: string | null, target: string) {
    this.#handle = handle;
    this.#temporary = temporary;
    this.#target = target;
  }

  /**
   * Opens a temporary file beside the target. Where the target is a device or a named pipe there is nothing to replace,
   * so it is written to directly.
   *
   * @param path the file's final name; the folder it is in must exist.
   * @param name that of the temporary file. What a killed run left under it is replaced, so only one file at a time may
   *   have it; without it, the name is one that no other file has.
   * @returns the open file.
   * @throws system errors, `EISDIR` when the target is a folder.
   */
  static async create(path: string, name?: string): Promise<AtomicFile> {
    const present = await statOrNull(path);
    if (present !== null && !present.isFile()) return new AtomicFile(await open(path, 'w'), null, path);
    // A link stays a link: what it leads to is replaced, or created.
    const target = await realPathOf(path);
    const temporary = join(dirname(target), name ?? `.clean-article-${process.pid}-${count++}.tmp`);
    if (name !== undefined) removeQuietly(temporary);
    const handle = await open(temporary, 'wx', present === null ? 0o666 : present.mode & 0o777);
    unfinished.add(temporary);
    return new AtomicFile(handle, temporary, target);
  }

  /** Appends bytes, or text as UTF-8. Throws system errors, such as `ENOSPC`. */
  async write(content: string | Uint8Array): Promise<void> {
    await this.#handle.appendFile(content);
  }

  /** Gives the file its name. Nothing was there under that name before, or the older file until now. */
  async commit(): Promise<void> {
    await this.#handle.close();
    if (this.#temporary === null) return;
    await rename(this.#temporary, this.#target);
    unfinished.delete(this.#temporary);
  }

  /** Leaves no trace. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    if (this.#temporary === null) return;
    removeQuietly(this.#temporary);
    unfinished.delete(this.#temporary);
  }
}

/**
 * Writes one file whole or not at all.
 *
 * @param path the file; the folder it is in must exist.
 * @param content its content; text is written as UTF-8.
 * @param name as for {@link AtomicFile.create}.
 * @throws system errors; the file is then as it was before.
 */
export async function writeWhole(path: string, content: string | Uint8Array, name?: string): Promise<void> {
  const file = await AtomicFile.create(path, name);
  try {
    await file.write(content);
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/**
 * Tries whether a file can be written where one is to be written later. What is no file is left alone: a pipe's reader would take it for the end.
 *
 * @param path as for {@link AtomicFile.create}.
 * @throws system errors, as that does.
 */
export async function tryToWrite(path: string): Promise<void> {
  const present = await statOrNull(path);
  if (present === null || present.isFile() || present.isDirectory()) await (await AtomicFile.create(path)).discard();
}

/**
 * The real path of a file or folder that may not exist yet.
 *
 * @param path a path whose last part need not exist.
 * @returns the path without links, or as it is when the folder above doesn't exist either.
 */
export async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(systemPath(path), 'utf8');
  } catch {
    // A link to a pipe that is open has no path either.
    const next = (await leadsNowhere(path)) ? await readlink(path).catch(() => null) : null;
    if (next !== null) return realPathOf(resolve(dirname(path), next));
    const folder = dirname(path);
    return folder === path ? path : join(await realPathOf(folder), basename(path));
  }
}

async function leadsNowhere(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: unknown) => systemCode(error) === 'ENOENT',
  );
}

async function statOrNull(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A file is removed when the process ends, unless it is forgotten before. */
export function removeAtExit(path: string): void {
  process.off('exit', removeUnfinished).on('exit', removeUnfinished);
  unfinished.add(path);
}

/** A file is there no longer, or is to stay. */
export function forget(path: string): void {
  unfinished.delete(path);
}

/** Removes what this process has begun to write and not committed; for when it is about to end. */
export function removeUnfinished(): void {
  for (const path of unfinished) removeQuietly(path);
}

/** Removes a file of ours. Whatever hinders it, the error that made us give up is the one to report. */
function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    return;
  }
}
