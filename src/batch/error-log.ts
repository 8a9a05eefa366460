import { type FileHandle, open } from 'node:fs/promises';
import type { Failure } from './input.ts';

/** A line of JSON a failure, written as it happens, so that it can be followed while the run goes on. */
export class ErrorLog {
  readonly #file: FileHandle;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Opens the file, empty. Throws system errors. */
  static async open(path: string): Promise<ErrorLog> {
    return new ErrorLog(await open(path, 'w'));
  }

  /** Adds a failure. Throws system errors, such as `ENOSPC`. */
  async add({ source, code, message }: Failure): Promise<void> {
    await this.#file.appendFile(`${JSON.stringify({ source, code, message })}\n`);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
