import { constants, copyFile, link, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { isObject } from '../../json.ts';
import { forget, removeAtExit } from '../atomic.ts';
import { systemCode } from '../failure.ts';
import { isLength } from './length.ts';

/** What file systems without links say. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** Another run is at the same place. `message` is one line. */
export class PlaceTaken extends Error {}

/** A process that was just killed is there until the system has cleared it away: how long is waited for that, and how often is asked, in ms. */
const CLEARING = 1000;
const ASKED_EVERY = 20;

let count = 0;

/** Who holds a lock. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process began, where the system tells: another process may have the same number later. */
  readonly began: string | null;
}

/** A file that says which process is at a place, so that no two write there at once. */
export class Lock {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /**
   * Takes a place. A lock that a process left which has ended is taken over.
   *
   * @param path the lock's file; the folder it is in must exist.
   * @throws {PlaceTaken} when a process that is there, or may be there on another machine, has it; system errors.
   */
  static async take(path: string): Promise<Lock> {
    const own = `${path}-${process.pid}-${count++}`;
    const holder: Holder = { host: hostname(), pid: process.pid, began: await beginning(process.pid) };
    removeAtExit(own);
    try {
      await writeFile(own, JSON.stringify(holder));
      // A link appears with its content or not at all, so nobody reads half a lock.
      while (!(await appears(own, path))) await removeStale(path);
      removeAtExit(path);
      return new Lock(path);
    } finally {
      await rm(own, { force: true });
      forget(own);
    }
  }

  /** Leaves the place. */
  async release(): Promise<void> {
    await rm(this.#path, { force: true });
    forget(this.#path);
  }
}

/** Gives a file a second name. Tells whether that was free. */
async function appears(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    // Some file systems have no links. What is copied is there for a moment before its content is.
    if (NO_LINKS.has(systemCode(error) ?? '')) return copied(file, name);
    throw error;
  }
}

async function copied(file: string, name: string): Promise<boolean> {
  try {
    await copyFile(file, name, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock whose process has ended. One run at a time, each of which holds a lock for it: another might remove that of a run that
 * was faster.
 */
async function removeStale(path: string): Promise<void> {
  const turn = await Lock.take(`${path}-turn`);
  try {
    for (let waited = 0; ; waited += ASKED_EVERY) {
      const text = await readFile(path, 'utf8').catch(() => null);
      if (text === null) return;
      const holder = parse(text);
      if (holder === null || !(await isThere(holder))) break;
      const here = holder.host === hostname();
      if (!here || holder.pid === process.pid || waited >= CLEARING) {
        const where = here ? '' : ` on ${holder.host}`;
        throw new PlaceTaken(
          `another run (process ${holder.pid}${where}) is writing there; if there is none, remove ${path}`,
        );
      }
      await setTimeout(ASKED_EVERY);
    }
    await rm(path, { force: true });
  } finally {
    await turn.release();
  }
}

function parse(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  if (!isObject(value)) return false;
  const { host, pid, began } = value;
  return typeof host === 'string' && isLength(pid) && (began === null || typeof began === 'string');
}

/** Whether a lock's process is there. Nothing can be asked of another machine's. */
async function isThere({ host, pid, began }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  return (await beginning(pid)) === began;
}

/** What Linux calls the state of a process that has ended and that its parent hasn't asked after. */
const ENDED = new Set(['Z', 'X']);

/** When a process began, in ticks since the machine did; null where the system has no `/proc`, or no such process runs. */
async function beginning(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name before may hold anything, brackets and spaces too.
  const fields = stat?.slice(stat.lastIndexOf(')')).split(' ') ?? [];
  return ENDED.has(fields[1] ?? '') ? null : (fields[20] ?? null);
}
