import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { toFailure } from './failure.ts';
import type { Content, Found, Input } from './input.ts';
import { systemPath } from './raw-path.ts';
import type { Read } from './read.ts';

/** What pages need before a worker can have them. */
export interface Readiness {
  /** Most bytes that are read of a page. */
  readonly limit: number;
  readonly read: Read;
  /** Whether pages get an identity. */
  readonly identify: boolean;
}

/**
 * Makes pages ready for a worker, one at a time. A regular file is left for the worker to read; standard input, pipes and
 * devices are read here, where a writer may take its time: a worker that waits for one could not be ended.
 *
 * @param found the inputs, and the failures among them, which pass through.
 * @param readiness what is needed.
 * @yields the same, in order; a failure for an input that isn't there or can't be read.
 */
export async function* readyInputs(found: AsyncIterable<Found>, readiness: Readiness): AsyncGenerator<Found> {
  for await (const one of found) {
    if ('failure' in one) yield one;
    else yield await ready(one.input, readiness);
  }
}

async function ready(input: Input, { limit, read, identify }: Readiness): Promise<Found> {
  try {
    const { path } = input;
    if (input.content !== undefined) return { input: identify ? withHash(input, input.content) : input };
    const stats = path === null ? null : await stat(systemPath(path));
    if (stats?.isFile()) {
      return { input: identify ? { ...input, identity: `${stats.size}-${stats.mtimeMs}` } : input };
    }
    const content = { bytes: await read(path, limit) };
    return { input: { ...(identify ? withHash(input, content) : input), content } };
  } catch (error) {
    return { input, failure: toFailure(input.source, error) };
  }
}

/** What the page says of itself belongs to it: the same bytes under another address are another record. */
function withHash(input: Input, { bytes, ...stated }: Content): Input {
  const hash = createHash('sha256').update(JSON.stringify(stated)).update(bytes);
  return { ...input, identity: hash.digest('base64url') };
}
