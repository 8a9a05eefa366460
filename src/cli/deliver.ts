import type { Outcome } from '../batch/clean.ts';
import { systemCode, toFailure } from '../batch/failure.ts';
import type { Failure } from '../batch/input.ts';
import type { Sink } from '../batch/sink.ts';
import { type Settings, UsageError } from './arguments.ts';

/** System errors of a disk, not of one file on it: there is no use in going on. */
const DISK_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EFBIG']);

/**
 * Hands a record on. A file that can't be written is its page's failure; a disk or a pipe that can't, everyone's.
 *
 * @param outcome what became of a page.
 * @param sink where records go.
 * @param settings names the place.
 * @returns the page's failure, or null when its record was written.
 * @throws {UsageError} when every page would fail in the same way; an error that names the place when it can't be written.
 */
export async function deliver(outcome: Outcome, sink: Sink, settings: Settings): Promise<Failure | null> {
  try {
    if (!('failure' in outcome)) {
      await sink.write(outcome.input, outcome.printed);
      return null;
    }
    const { failure, input } = outcome;
    if (failure.code === 'unknown-encoding' && settings.clean.encoding !== undefined)
      throw new UsageError(failure.message);
    await sink.failed?.(failure, input);
    return failure;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    const failure = toFailure(outcome.input?.source ?? '', error);
    if (settings.outputDir === undefined || DISK_ERRORS.has(code)) throw placeError(settings, error);
    return { ...failure, message: `output not written: ${failure.message}` };
  }
}

/** The error to report when the place for the records can't be written. */
export function placeError(settings: Settings, error: unknown): Error {
  const target = settings.outputDir ?? settings.output ?? 'standard output';
  return systemCode(error) === null ? (error as Error) : new Error(`${target}: ${toFailure('', error).message}`);
}
