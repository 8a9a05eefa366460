import { copyFile, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Done, Failure, Found, Input } from '../input.ts';
import type { Sink } from '../sink.ts';
import { Lock } from './lock.ts';
import { checkTerms, Manifest, readLines, type Terms } from './manifest.ts';
import { type Beside, besideFile } from './paths.ts';
import { type Entry, entryOf, isComplete, replay } from './replay.ts';

/**
 * When what was gathered is written: at so many bytes, or pages. Records depend on it where they are compressed, each
 * part by itself: only what the pages give may decide where a part ends, never a clock.
 */
const PART_BYTES = 512 * 1024;
const PART_PAGES = 512;

const compress = promisify(gzip);

/** How a resumable file is written. */
export interface FileOptions {
  readonly terms: Terms;
  /** Whether to go on with what an earlier run left. */
  readonly resume: boolean;
  /** Whether to compress: a gzip member a part, so that the file can be cut between parts. */
  readonly gzip: boolean;
}

/**
 * One file for all records that appears under its name when it is complete, and that a later run can go on with when it
 * isn't. Records gather in a partial file beside it, part by part; a part counts when the manifest says how long the
 * partial file is with it, and it says so after the part is on the disk.
 */
export class ResumableFile implements Sink {
  readonly #target: string;
  readonly #beside: Beside;
  readonly #options: FileOptions;
  /** Where the manifest's first line ends, when there is an earlier run to go on with. */
  readonly #earlier: number | null;
  readonly #lock: Lock;
  #partial: FileHandle | null = null;
  #manifest: Manifest | null = null;
  #length = 0;
  #records: Uint8Array[] = [];
  #recordsLength = 0;
  #entries: Entry[] = [];
  /** Whether the file was complete before this run, and still is. */
  #complete = false;
  #stopped = false;

  private constructor(target: string, beside: Beside, options: FileOptions, earlier: number | null, lock: Lock) {
    this.#target = target;
    this.#beside = beside;
    this.#options = options;
    this.#earlier = earlier;
    this.#lock = lock;
  }

  /**
   * Prepares the file; `remaining` must be asked before anything is written.
   *
   * @param target the file's final name, no link; the folder it is in must exist.
   * @param options how it is written.
   * @throws {PlaceTaken} when another run writes it; {@link TermsDiffer} when an earlier run's terms were others; system
   *   errors.
   */
  static async open(target: string, options: FileOptions): Promise<ResumableFile> {
    const beside = besideFile(target);
    const lock = await Lock.take(beside.lock);
    try {
      const earlier = options.resume ? await checkTerms(beside.manifest, options.terms) : null;
      const file = new ResumableFile(target, beside, options, earlier, lock);
      if (earlier === null) await file.#begin();
      return file;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /**
   * Tells what is left to do. As long as the inputs are those of the earlier run, they are done; from the first that is
   * another, all are to be done, and what the earlier run wrote of them is cut off.
   *
   * @param found the inputs, with their identities.
   */
  async *remaining(found: AsyncIterable<Found>): AsyncGenerator<Found | Done> {
    if (this.#earlier === null) {
      yield* found;
      return;
    }
    const { partial, manifest } = this.#beside;
    const begun = await sizeOf(partial);
    // A run that came to its end left no partial file; then what it gave is what it wrote, if it still is.
    const finished = begun === null && (await this.#completeLength(manifest)) === (await sizeOf(this.#target));
    const written = finished ? Number.POSITIVE_INFINITY : (begun ?? 0);
    const inputs = found[Symbol.asyncIterator]();
    const point = yield* replay(manifest, this.#earlier, written, inputs);
    this.#complete = finished && point.complete;
    if (this.#complete || this.#stopped) return;
    if (finished) await copyFile(this.#target, partial);
    this.#manifest = await Manifest.goOn(manifest, point.manifest);
    this.#partial = await open(partial, 'a');
    await this.#partial.truncate(point.output);
    this.#length = point.output;
    yield* point.pending;
    for (let next = await inputs.next(); !next.done; next = await inputs.next()) yield next.value;
  }

  async write(input: Input, printed: Uint8Array): Promise<void> {
    this.#records.push(printed);
    this.#recordsLength += printed.length;
    await this.#add(entryOf({ input }));
  }

  async failed(failure: Failure, input?: Input): Promise<void> {
    await this.#add(entryOf({ failure, ...(input && { input }) }));
  }

  async finish(): Promise<void> {
    if (this.#complete) {
      await this.#lock.release();
      return;
    }
    await this.#flush();
    // No bytes at all are no gzip.
    if (this.#options.gzip && this.#length === 0) await this.#append(await compress(''));
    await this.#manifest?.append([{ complete: this.#length }]);
    await this.#close();
    await rename(this.#beside.partial, this.#target);
    if (!this.#options.resume) await rm(this.#beside.manifest, { force: true });
    await this.#lock.release();
  }

  async suspend(): Promise<void> {
    // A compressed part that ends early would make another file than that of a run that wasn't stopped.
    if (!this.#options.gzip) await this.#flush();
    await this.#close();
    await this.#lock.release();
  }

  /** Keeps what is there, if anything is: a later run goes on from the last part that was written. */
  async abort(): Promise<void> {
    const unused = this.#length === 0 && this.#partial !== null;
    await this.#close().catch(() => undefined);
    if (unused)
      await Promise.all([this.#beside.partial, this.#beside.manifest].map((path) => rm(path, { force: true })));
    await this.#lock.release();
  }

  async #begin(): Promise<void> {
    const { partial, manifest } = this.#beside;
    // The manifest first: an older one must not speak of the new file.
    this.#manifest = await Manifest.begin(manifest, this.#options.terms);
    const mode = (await stat(this.#target).catch(() => null))?.mode;
    await rm(partial, { force: true });
    this.#partial = await open(partial, 'ax', mode === undefined ? 0o666 : mode & 0o777);
  }

  /** How long the output is that a manifest says is complete; undefined when it doesn't say so, or the run ends meanwhile. */
  async #completeLength(manifest: string): Promise<number | undefined> {
    let length: number | undefined;
    for await (const { value } of readLines(manifest, 0)) {
      if (this.#stopped) return undefined;
      length = isComplete(value) ? value.complete : undefined;
    }
    return length;
  }

  async #add(entry: Entry): Promise<void> {
    this.#entries.push(entry);
    if (this.#recordsLength >= PART_BYTES || this.#entries.length >= PART_PAGES) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#entries.length === 0 || this.#partial === null) return;
    const records = Buffer.concat(this.#records);
    const bytes = this.#options.gzip && records.length > 0 ? await compress(records) : records;
    await this.#append(bytes);
    await this.#manifest?.append([...this.#entries, { length: this.#length }]);
    this.#records = [];
    this.#recordsLength = 0;
    this.#entries = [];
  }

  async #append(bytes: Uint8Array): Promise<void> {
    await this.#partial?.appendFile(bytes);
    await this.#partial?.datasync();
    this.#length += bytes.length;
  }

  async #close(): Promise<void> {
    this.#stopped = true;
    await Promise.all([this.#partial?.close(), this.#manifest?.close()]);
    this.#partial = null;
    this.#manifest = null;
  }
}

/** A file's size in bytes, or null when there is none. */
async function sizeOf(path: string): Promise<number | null> {
  const stats = await stat(path).catch(() => null);
  return stats === null ? null : stats.size;
}
