import { InputError } from '../load/index.ts';
import type { Failure } from './input.ts';

/** What a system error means to someone who named a file. */
const SYSTEM_ERRORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    ELOOP: 'too many symbolic links',
    ENAMETOOLONG: 'the name is too long',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files',
    ENXIO: 'not a file (a socket, or a device that is not there)',
    EIO: 'the disk or device failed to read',
    ESTALE: 'the file is gone from its network drive',
    ENOSPC: 'no space left on the disk',
    EDQUOT: 'disk quota exceeded',
    EFBIG: 'the file would be larger than allowed',
    EROFS: 'the disk is read-only',
    EEXIST: 'a file of that name is in the way',
    EBUSY: 'the file is in use',
    EPIPE: 'nobody reads it any more',
  }),
);

/** The code of what Node refuses under `--permission`, which is no system error. */
const DENIED = 'ERR_ACCESS_DENIED';

/** A record of an archive that can't be read, or holds no page. `message` is one line. */
export class RecordError extends Error {
  readonly code: 'bad-json' | 'bad-base64' | 'bad-warc' | 'bad-http' | 'no-page';
  /** The record's own id, where it could be read that far. */
  readonly id: string | null;

  constructor(code: RecordError['code'], message: string, id: string | null = null) {
    super(message);
    this.code = code;
    this.id = id;
  }
}

/**
 * Says what went wrong with one input.
 *
 * @param source the input's name.
 * @param error what was thrown.
 * @returns the failure; its message is one line and holds no stack trace.
 */
export function toFailure(source: string, error: unknown): Failure {
  if (error instanceof InputError || error instanceof RecordError)
    return { source, code: error.code, message: error.message };
  if (source.includes('\0') && hasCode(error, 'ERR_INVALID_ARG_VALUE')) {
    return { source, code: 'bad-path', message: 'a path holds no NUL; a list with NULs between paths needs --null' };
  }
  if (hasCode(error, DENIED)) return { source, code: DENIED, message: "permission denied by Node's permission model" };
  const code = systemCode(error);
  if (code === 'ENOENT' && source.includes('\ufffd')) {
    return {
      source,
      code,
      message:
        'no such file or folder; one whose name is not UTF-8 is found in its folder, or listed with --files-from',
    };
  }
  if (code !== null) return { source, code, message: SYSTEM_ERRORS.get(code) ?? code };
  return { source, code: 'internal', message: `internal error: ${describe(error)}` };
}

/**
 * The name of a system error, such as `ENOENT`.
 *
 * @param error what was thrown.
 * @returns the name, or null when the error isn't the operating system's.
 */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** An error's message, or whatever else was thrown. */
export function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
