import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AtomicFile, writeWhole } from './atomic.ts';
import { systemCode } from './failure.ts';
import type { Failure, Input } from './input.ts';
import { outputPath } from './names.ts';

/** Where printed records go. */
export interface Sink {
  /** Takes one record, in UTF-8; resolves when there is room for the next. */
  write(input: Input, printed: Uint8Array): Promise<void>;
  /** Takes note of a page that gives no record; for sinks that keep account of every page. */
  failed?(failure: Failure, input?: Input): Promise<void>;
  /** After the last record: what was written is complete. */
  finish(): Promise<void>;
  /** Stops early, in good order, so that a later run can go on; only for sinks that a run can go on with. */
  suspend?(): Promise<void>;
  /** Gives up: what isn't complete disappears, unless a later run can go on with it. */
  abort(): Promise<void>;
}

/** How much is compressed at once, in bytes. Each part is a gzip member of its own. */
const PART_BYTES = 512 * 1024;

/**
 * One file for all records, written whole or not at all, and compressed when its name ends in `.gz`.
 *
 * @param path the file; the folder it is in must exist.
 * @returns the sink.
 * @throws system errors, when the file can't be created.
 */
export async function fileSink(path: string): Promise<Sink> {
  const file = await AtomicFile.create(path);
  if (/\.gz$/i.test(path)) return gzipSink(file);
  return {
    write: (_input, printed) => file.write(printed),
    finish: () => file.commit(),
    abort: () => file.discard(),
  };
}

function gzipSink(file: AtomicFile): Sink {
  // Not imported: what these bring along costs time at every start.
  const { promisify } = process.getBuiltinModule('node:util');
  const compress = promisify(process.getBuiltinModule('node:zlib').gzip);
  let parts: Uint8Array[] = [];
  let length = 0;
  const flush = async () => {
    const records = Buffer.concat(parts);
    parts = [];
    length = 0;
    await file.write(await compress(records));
  };
  return {
    async write(_input, printed) {
      parts.push(printed);
      length += printed.length;
      if (length >= PART_BYTES) await flush();
    },
    async finish() {
      await flush();
      await file.commit();
    },
    abort: () => file.discard(),
  };
}

/**
 * Puts a line before the first record, or in place of all where there is none.
 *
 * @param sink where records go.
 * @param header the line.
 */
export function withHeader(sink: Sink, header: string): Sink {
  let pending = Buffer.from(header);
  const take = () => {
    const line = pending;
    pending = Buffer.alloc(0);
    return line;
  };
  return {
    ...sink,
    write: (input, printed) => sink.write(input, pending.length > 0 ? Buffer.concat([take(), printed]) : printed),
    async finish() {
      const line = take();
      if (line.length > 0) await sink.write({ source: '', path: null, name: '' }, line);
      await sink.finish();
    },
  };
}

/**
 * A file a record, each written whole or not at all.
 *
 * @param folder the output folder; created, with those above it.
 * @param extension what is put after an input's name, with its dot.
 * @param temporary what a file is called until it is whole.
 * @returns the sink.
 * @throws system errors, when the folder can't be created or written to.
 */
export async function folderSink(folder: string, extension: string, temporary?: string): Promise<Sink> {
  await makeFolder(folder);
  await access(folder, constants.W_OK | constants.X_OK);
  let made = '';
  return {
    async write(input, printed) {
      const path = outputPath(folder, input.name, extension);
      const parent = dirname(path);
      if (parent !== made) await makeFolder(parent);
      made = parent;
      await writeWhole(path, printed, temporary);
    },
    finish: async () => undefined,
    abort: async () => undefined,
  };
}

/**
 * Creates a folder and those above it. Node's own recursive `mkdir` never returns where a file system (`/proc`) answers
 * that a folder's parent is missing when it isn't.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await makeLast(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    // It may be there now: `none/..` is, and another run makes the same folders.
    await makeLast(path);
  }
}

/** Creates a folder below one that is there. */
async function makeLast(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
  }
}
