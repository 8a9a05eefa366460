import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../../json.ts';
import { writeWhole } from '../atomic.ts';
import { systemCode } from '../failure.ts';

/** What a run's records depend on besides the pages; another run goes on only under the same terms. */
export interface Terms {
  readonly version: string;
  /** Options by their names on the command line, as plain JSON; options that aren't given may be left out. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** An earlier run can't be resumed. `message` says what differs, in one line. */
export class TermsDiffer extends Error {}

/** Longest line that a run writes, in bytes: one longer is none of ours. A path takes 4,096 bytes, and six times as much as JSON. */
const MAX_LINE = 1_048_576;

/** One line of a manifest, after its first. */
export interface Line {
  readonly value: unknown;
  /** Where the line ends in the file, in bytes. */
  readonly end: number;
}

/**
 * The file in which a run writes down what it has done, so that a later run can go on after it: JSON Lines, the terms and
 * then a line for each step. Lines are appended when what they say is true already, so a run may be killed at any moment;
 * a last line without its line break was never written.
 */
export class Manifest {
  readonly #file: FileHandle;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /**
   * Begins a manifest, in place of an earlier one.
   *
   * @param path the file; the folder it is in must exist.
   * @param terms what the run's records depend on.
   * @throws system errors.
   */
  static async begin(path: string, terms: Terms): Promise<Manifest> {
    await writeWhole(path, `${JSON.stringify(terms)}\n`);
    return new Manifest(await open(path, 'a'));
  }

  /**
   * Goes on with a manifest.
   *
   * @param path the file.
   * @param end where the last line ends that holds; what follows is cut off.
   * @throws system errors.
   */
  static async goOn(path: string, end: number): Promise<Manifest> {
    const file = await open(path, 'a');
    await file.truncate(end);
    return new Manifest(file);
  }

  /** Appends lines. Throws system errors, such as `ENOSPC`. */
  async append(values: readonly unknown[]): Promise<void> {
    await this.#file.appendFile(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/**
 * Reads an earlier run's manifest.
 *
 * @param path the file.
 * @param terms those of this run.
 * @returns where its first line ends, in bytes; null when there is no manifest.
 * @throws {TermsDiffer} when the terms were others, or the file is no manifest; system errors.
 */
export async function checkTerms(path: string, terms: Terms): Promise<number | null> {
  try {
    for await (const { value, end } of readLines(path, 0)) {
      const differences = isTerms(value) ? differing(value, terms) : [`${path} is not a manifest`];
      if (differences.length === 0) return end;
      throw new TermsDiffer(
        `can't resume the earlier run: ${differences.join(', ')}; run without --resume to start over`,
      );
    }
    return null;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Reads a manifest's lines, one at a time, up to the first that isn't whole or that no run writes.
 *
 * @param path the file.
 * @param start where to begin, in bytes.
 * @yields the lines.
 * @throws system errors.
 */
export async function* readLines(path: string, start: number): AsyncGenerator<Line> {
  let end = start;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { start })) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    let from = 0;
    for (let to = rest.indexOf(10); to !== -1; to = rest.indexOf(10, from)) {
      const value = parse(rest.toString('utf8', from, to));
      if (value === undefined) return;
      end += to + 1 - from;
      from = to + 1;
      yield { value, end };
    }
    rest = rest.subarray(from);
    if (rest.length > MAX_LINE) return;
  }
}

/** A line that is no JSON is where a crashed machine left a hole. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isTerms(value: unknown): value is Terms {
  return isObject(value) && typeof value.version === 'string' && isObject(value.options);
}

function differing(then: Terms, now: Terms): string[] {
  const differences: string[] = [];
  if (then.version !== now.version) differences.push(`version ${then.version} then, ${now.version} now`);
  // As JSON, like the other: what is undefined isn't there.
  const current = JSON.parse(JSON.stringify(now.options)) as Record<string, unknown>;
  for (const name of new Set([...Object.keys(then.options), ...Object.keys(current)])) {
    const [before, after] = [then.options[name], current[name]];
    if (!isDeepStrictEqual(before, after)) differences.push(`--${name} ${shown(before)} then, ${shown(after)} now`);
  }
  return differences;
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'given' : 'not given';
  return value === undefined ? 'not given' : JSON.stringify(value);
}
