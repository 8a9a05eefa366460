import { tryToWrite, writeWhole } from '../batch/atomic.ts';
import { ErrorLog } from '../batch/error-log.ts';
import type { Failure } from '../batch/input.ts';
import type { Tally } from '../batch/tally.ts';
import type { BatchSettings } from './batch-options.ts';
import { openError, placeError } from './place-error.ts';
import type { Reporter } from './terminal.ts';

/**
 * Tries the files of `--errors` and `--summary` before anything is cleaned or begun elsewhere: a summary is written after hours.
 *
 * @throws as {@link openError} says, when one can't be written.
 */
export async function tryReports({ errors, summary }: BatchSettings): Promise<void> {
  for (const path of [errors, summary]) {
    if (path === undefined) continue;
    await tryToWrite(path).catch((error: unknown) => {
      throw openError(path, error);
    });
  }
}

/** Tells of failures as they happen: on standard error, and in the file of `--errors`. */
export class FailureReport {
  readonly #reporter: Reporter;
  readonly #path: string | undefined;
  readonly #log: ErrorLog | undefined;

  private constructor(reporter: Reporter, path: string | undefined, log: ErrorLog | undefined) {
    this.#reporter = reporter;
    this.#path = path;
    this.#log = log;
  }

  /**
   * Opens the file, if there is to be one.
   *
   * @throws as {@link openError} says, when it can't be opened.
   */
  static async open(path: string | undefined, reporter: Reporter): Promise<FailureReport> {
    try {
      return new FailureReport(reporter, path, path === undefined ? undefined : await ErrorLog.open(path));
    } catch (error) {
      throw openError(path, error);
    }
  }

  /** Tells of a failure. Throws an error that names the file, when it can't be written. */
  async add(failure: Failure): Promise<void> {
    this.#reporter.error(`${failure.source}: ${failure.message}`);
    try {
      await this.#log?.add(failure);
    } catch (error) {
      throw placeError(this.#path, error);
    }
  }

  async close(): Promise<void> {
    await this.#log?.close();
  }
}

/**
 * Writes the file of `--summary`.
 *
 * @param path the file.
 * @param tally what became of the pages.
 * @param interrupted whether more inputs were left.
 * @throws an error that names the file, when it can't be written.
 */
export async function writeSummary(path: string, tally: Tally, interrupted: boolean): Promise<void> {
  try {
    await writeWhole(path, `${JSON.stringify(tally.summary(interrupted), null, 2)}\n`);
  } catch (error) {
    throw placeError(path, error);
  }
}
