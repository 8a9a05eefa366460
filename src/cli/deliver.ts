import type { Outcome } from '../batch/clean.ts';
import { systemCode, toFailure } from '../batch/failure.ts';
import type { Failure } from '../batch/input.ts';
import type { Sink } from '../batch/sink.ts';
import { type Settings, UsageError } from './arguments.ts';
import { DISK_ERRORS } from './place-error.ts';

/**
 * Hands a record on. A file that can't be written is its page's failure; a disk or a pipe that can't, everyone's.
 *
 * @param outcome what became of a page.
 * @param sink where records go.
 * @param settings names the place.
 * @returns the page's failure, or null when its record was written.
 * @throws {UsageError} when every page would fail in the same way; system errors when the place can't be written.
 */
export async function deliver(outcome: Outcome, sink: Sink, settings: Settings): Promise<Failure | null> {
  try {
    if ('printed' in outcome) await sink.write(outcome.input, outcome.printed);
    if (!('failure' in outcome)) return null;
    const { failure, input } = outcome;
    if (failure.code === 'unknown-encoding' && settings.clean.encoding !== undefined)
      throw new UsageError(failure.message);
    await sink.failed?.(failure, input);
    return failure;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    const failure = toFailure(outcome.input?.source ?? '', error);
    if (settings.outputDir === undefined || DISK_ERRORS.has(code)) throw error;
    return { ...failure, message: `output not written: ${failure.message}` };
  }
}
