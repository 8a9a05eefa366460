import { rm, stat } from 'node:fs/promises';
import { isObject } from '../../json.ts';
import type { Done, Found, Input } from '../input.ts';
import { outputPath } from '../names.ts';
import { folderSink, type Sink } from '../sink.ts';
import { DoneTable } from './done-table.ts';
import { isLength } from './length.ts';
import { Lock } from './lock.ts';
import { checkTerms, Manifest, readLines, type Terms } from './manifest.ts';
import { insideFolder } from './paths.ts';

/** How many output files may be complete before the manifest says so; a run that is killed does so many again. */
const MOST_UNTOLD = 32;

/** How a resumable folder is written. */
export interface FolderOptions {
  readonly terms: Terms;
  /** Whether to go on with what an earlier run left. */
  readonly resume: boolean;
  /** What is put after an input's name, with its dot. */
  readonly extension: string;
  /** The files and folders to clean, as given. */
  readonly inputs: readonly string[];
}

/** Where a run writes, and how. */
interface Place {
  readonly folder: string;
  /** The manifest. */
  readonly path: string;
  readonly options: FolderOptions;
}

/** What a manifest says of one output file. */
interface Written {
  /** The input's, by which no two of a run are called: pages of an archive may have the same source. */
  readonly name: string;
  readonly source: string;
  /** What the page was, and the length of its output in bytes. */
  readonly identity: string;
  readonly bytes: number;
}

/** A file a record, each written whole or not at all, and a manifest from which a later run knows which are there. */
export class ResumableFolder implements Sink {
  readonly #folder: string;
  readonly #path: string;
  readonly #options: FolderOptions;
  readonly #files: Sink;
  /** Where the manifest's first line ends, when there is an earlier run to go on with. */
  readonly #earlier: number | null;
  readonly #lock: Lock;
  #manifest: Manifest | null;
  #done: DoneTable | null = null;
  #stopped = false;
  #untold: Written[] = [];
  #written = false;

  private constructor(
    { folder, path, options }: Place,
    files: Sink,
    manifest: Manifest | null,
    earlier: number | null,
    lock: Lock,
  ) {
    this.#folder = folder;
    this.#path = path;
    this.#options = options;
    this.#files = files;
    this.#manifest = manifest;
    this.#earlier = earlier;
    this.#lock = lock;
  }

  /**
   * Opens the folder; `remaining` must be asked before anything is written.
   *
   * @param folder the output folder; created, with those above it.
   * @param options how it is written.
   * @throws {PlaceTaken} when another run cleans the same inputs into it; {@link TermsDiffer} when an earlier run's terms were
   *   others; system errors.
   */
  static async open(folder: string, options: FolderOptions): Promise<ResumableFolder> {
    const { manifest: path, lock: lockPath, temporary } = insideFolder(folder, options.inputs);
    const files = await folderSink(folder, options.extension, temporary);
    const lock = await Lock.take(lockPath);
    const place = { folder, path, options };
    try {
      const earlier = options.resume ? await checkTerms(path, options.terms) : null;
      const manifest = earlier === null ? await Manifest.begin(path, options.terms) : null;
      return new ResumableFolder(place, files, manifest, earlier, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /**
   * Tells what is left to do: every page that isn't as it was, or whose output file isn't.
   *
   * @param found the inputs, with their identities.
   */
  async *remaining(found: AsyncIterable<Found>): AsyncGenerator<Found | Done> {
    if (this.#earlier !== null && !(await this.#readEarlier(this.#earlier))) return;
    for await (const one of found) {
      const done = 'failure' in one ? false : await this.#isDone(one.input);
      yield done && one.input ? { done: { source: one.input.source } } : one;
    }
  }

  async write(input: Input, printed: Uint8Array): Promise<void> {
    await this.#files.write(input, printed);
    this.#written = true;
    const { name, source, identity = '' } = input;
    this.#untold.push({ name, source, identity, bytes: printed.length });
    if (this.#untold.length >= MOST_UNTOLD) await this.#tell();
  }

  async finish(): Promise<void> {
    await this.#close();
    if (!this.#options.resume) await rm(this.#path, { force: true });
    await this.#lock.release();
  }

  async suspend(): Promise<void> {
    await this.#close();
    await this.#lock.release();
  }

  /** Keeps what is there, if anything is. What can't be told any more is done again. */
  async abort(): Promise<void> {
    const unused = this.#earlier === null && !this.#written;
    await this.#close().catch(() => undefined);
    if (unused) await rm(this.#path, { force: true });
    await this.#lock.release();
  }

  /** Learns which pages the earlier run did. Tells whether to go on: a long manifest takes seconds, and the run may end meanwhile. */
  async #readEarlier(start: number): Promise<boolean> {
    const done = new DoneTable();
    let last = start;
    for await (const { value, end } of readLines(this.#path, start)) {
      if (this.#stopped) return false;
      if (!isWritten(value)) break;
      done.set(value.name, asText(value));
      last = end;
    }
    if (this.#stopped) return false;
    this.#manifest = await Manifest.goOn(this.#path, last);
    this.#done = done;
    return true;
  }

  async #isDone({ source, identity, name }: Input): Promise<boolean> {
    if (this.#done === null || identity === undefined) return false;
    const output = await stat(outputPath(this.#folder, name, this.#options.extension)).catch(() => null);
    return output?.isFile() === true && this.#done.has(name, asText({ source, identity, bytes: output.size }));
  }

  async #close(): Promise<void> {
    this.#stopped = true;
    await this.#tell();
    await this.#manifest?.close();
  }

  async #tell(): Promise<void> {
    const untold = this.#untold;
    this.#untold = [];
    if (untold.length > 0) await this.#manifest?.append(untold);
  }
}

function asText({ source, identity, bytes }: Omit<Written, 'name'>): string {
  return `${identity} ${bytes} ${source}`;
}

function isWritten(value: unknown): value is Written {
  if (!isObject(value)) return false;
  const { name, source, identity, bytes } = value;
  return [name, source, identity].every((text) => typeof text === 'string') && isLength(bytes);
}
