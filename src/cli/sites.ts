import { toFailure } from '../batch/failure.ts';
import { readFileBounded } from '../batch/read.ts';
import { readSites, type Sites } from '../strip/index.ts';
import { UsageError } from './arguments.ts';

/** Largest file that is read, in bytes; the largest that `--learn-sites` writes is half of it. */
const MAX_FILE = 268_435_456;

/** What `--sites` names. */
export interface KnownSites {
  readonly sites: Sites;
  /** Tells the file from others: a hash of its bytes. */
  readonly identity: string;
}

/**
 * Reads the file of `--sites`.
 *
 * @param path the file; undefined where none is named.
 * @returns what it says; null where none is named.
 * @throws {UsageError} when it can't be read, or is no such file.
 */
export async function openSites(path: string | undefined): Promise<KnownSites | null> {
  if (path === undefined) return null;
  try {
    const bytes = await readFileBounded(path, MAX_FILE);
    // Not imported: what node:crypto brings along costs time at every start.
    const { createHash } = process.getBuiltinModule('node:crypto');
    return { sites: readSites(bytes), identity: createHash('sha256').update(bytes).digest('base64url') };
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof RangeError ? error.message : toFailure('', error).message}`);
  }
}
