import { systemCode, toFailure } from '../batch/failure.ts';
import { type Settings, UsageError } from './arguments.ts';
import { ClosedPipe } from './closed-pipe.ts';

/** System errors of a disk, not of one file on it: there is no use in going on, and nothing wrong with the command. */
export const DISK_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EFBIG']);

/**
 * What to throw when a place that is written to gives an error.
 *
 * @param place its name.
 * @param error what was thrown.
 * @param advice what else to say; one line.
 * @returns an error that names the place; `error` itself when it isn't the system's.
 */
export function placeError(place: string | undefined, error: unknown, advice = ''): unknown {
  if (systemCode(error) === null) return error;
  return new Error(`${place ?? 'standard output'}: ${toFailure('', error).message}${advice}`);
}

/**
 * A stream that all depends on, whose errors name it, so that they aren't taken for those of the output.
 *
 * @param name its name.
 * @param stream its bytes.
 */
export async function* namedStream(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw placeError(name, error);
  }
}

/**
 * What to throw when the place of the records gives an error.
 *
 * @param settings name it.
 * @param error what was thrown.
 * @param advice as for {@link placeError}.
 * @returns `ClosedPipe` when it is a pipe that nobody reads any more; else as {@link placeError}.
 */
export function outputError({ output, outputDir }: Settings, error: unknown, advice = ''): unknown {
  return systemCode(error) === 'EPIPE' ? new ClosedPipe() : placeError(outputDir ?? output, error, advice);
}

/**
 * What to throw when a place can't be opened to be written to.
 *
 * @param place its name.
 * @param error what was thrown.
 * @returns an error that names the place: wrong usage, but for a disk that is full or broken.
 */
export function openError(place: string | undefined, error: unknown): Error {
  const { code, message } = toFailure('', error);
  const told = `${place}: ${code === 'ENOENT' ? 'its folder does not exist' : message}`;
  return DISK_ERRORS.has(code) ? new Error(told) : new UsageError(told);
}
