import { type FileHandle, open } from 'node:fs/promises';
import type { Failure } from './input.ts';

/** A line of JSON a failure, written as it happens, so that it can be followed while the run goes on. */
export class ErrorLog {
  readonly #file: FileHandle;
  /** Bytes of the lines that are whole. */
  #length = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Opens the file, empty. Throws system errors. */
  static async open(path: string): Promise<ErrorLog> {
    return new ErrorLog(await open(path, 'w'));
  }

  /** Adds a failure. Throws system errors, such as `ENOSPC`; nothing of the line is left then. */
  async add({ source, code, message }: Failure): Promise<void> {
    const line = Buffer.from(`${JSON.stringify({ source, code, message })}\n`);
    try {
      await this.#file.appendFile(line);
      this.#length += line.length;
    } catch (error) {
      // What is no file, such as a pipe, can't be cut.
      await this.#file.truncate(this.#length).catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
