import { isObject } from '../../json.ts';
import type { Done, Failure, Found } from '../input.ts';
import { isLength } from './length.ts';
import { readLines } from './manifest.ts';

/** What a manifest says of one input, in the inputs' order. */
export interface Entry {
  readonly source: string;
  readonly identity?: string;
  /** Why there is no record of it. */
  readonly failure?: Pick<Failure, 'code' | 'message'>;
}

/** Where a run goes on after an earlier one. */
export interface Point {
  /** How much of the output stays, and of the manifest, in bytes. */
  readonly output: number;
  readonly manifest: number;
  /** Inputs that were compared and are to be done all the same. */
  readonly pending: readonly Found[];
  /** Whether the earlier run came to its end, and over the same inputs. */
  readonly complete: boolean;
}

/** What is written down of an input. */
export function entryOf(found: Found): Entry {
  const failure = 'failure' in found ? found.failure : undefined;
  return {
    source: found.input?.source ?? failure?.source ?? '',
    ...(found.input?.identity !== undefined && { identity: found.input.identity }),
    ...(failure && { failure: { code: failure.code, message: failure.message } }),
  };
}

/**
 * Compares inputs with a manifest, one by one, until they part.
 *
 * @param path the manifest.
 * @param start where its first line ends.
 * @param written how long the output is; parts that the manifest tells of beyond it don't count.
 * @param inputs the inputs; not asked for more than are compared.
 * @yields what is done, a part at a time.
 * @returns where to go on.
 */
export async function* replay(
  path: string,
  start: number,
  written: number,
  inputs: AsyncIterator<Found>,
): AsyncGenerator<Done, Point> {
  let kept = { output: 0, manifest: start };
  let entries: Entry[] = [];
  let pending: Found[] = [];
  let complete = false;
  for await (const { value, end } of readLines(path, start)) {
    if (isEntry(value)) {
      const next = await inputs.next();
      if (next.done) return { ...kept, pending, complete: false };
      pending.push(next.value);
      if (!isSame(value, next.value)) return { ...kept, pending, complete: false };
      entries.push(value);
    } else if (isComplete(value)) {
      complete = true;
    } else if (isPart(value)) {
      if (value.length > written) break;
      yield* entries.map(doneBy);
      kept = { output: value.length, manifest: end };
      entries = [];
      pending = [];
    } else {
      break;
    }
  }
  if (!complete) return { ...kept, pending, complete };
  const next = await inputs.next();
  return next.done ? { ...kept, pending, complete } : { ...kept, pending: [...pending, next.value], complete: false };
}

/** An input that failed without being opened has no identity: then it is what was wrong that has to be the same. */
function isSame(entry: Entry, found: Found): boolean {
  const now = entryOf(found);
  if (entry.source !== now.source || entry.identity !== now.identity) return false;
  return entry.identity !== undefined || entry.failure?.code === now.failure?.code;
}

function doneBy({ source, failure }: Entry): Done {
  return { done: { source, ...(failure && { failure: { source, ...failure } }) } };
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { source, identity, failure } = value;
  if (typeof source !== 'string' || (identity !== undefined && typeof identity !== 'string')) return false;
  return (
    failure === undefined ||
    (isObject(failure) && typeof failure.code === 'string' && typeof failure.message === 'string')
  );
}

function isPart(value: unknown): value is { length: number } {
  return isObject(value) && isLength(value.length);
}

/** Whether a line says that the run came to its end, and how long the output is then, in bytes. */
export function isComplete(value: unknown): value is { complete: number } {
  return isObject(value) && isLength(value.complete);
}
