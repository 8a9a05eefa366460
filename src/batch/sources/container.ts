import { InputError, isGzip, isZstd } from '../../load/index.ts';
import { ByteSource } from './bytes.ts';

/** What an input is: a page, or a file that holds several. */
export type Container = 'page' | 'jsonl' | 'warc';

/** A stream of which is known what it is. */
export interface Told {
  readonly container: Container;
  /** The stream from its beginning, as it is stored. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The stream isn't read. */
  readonly close: () => Promise<unknown>;
}

const PAGE_NAME = /\.(?:txt|html?|xhtml|mht|mhtml)(?:\.(?:gz|zst))?$/i;
const WARC_NAME = /\.(?:warc|wet)(?:\.(?:gz|zst))?$/i;
const JSONL_NAME = /\.(?:jsonl|ndjson)(?:\.(?:gz|zst))?$/i;

/** What a WARC file begins with. */
const WARC_START = Buffer.from('WARC/');

/**
 * Tells what a file is by its name.
 *
 * @param name a path.
 * @returns null where the name doesn't say.
 */
export function containerByName(name: string): Container | null {
  if (PAGE_NAME.test(name)) return 'page';
  if (WARC_NAME.test(name)) return 'warc';
  return JSONL_NAME.test(name) ? 'jsonl' : null;
}

/**
 * Tells what a stream is by how it begins. JSON Lines can't be told from a page that shows JSON.
 *
 * @param raw the stream as it is stored.
 * @returns what it is, and the stream from its beginning.
 * @throws system errors.
 */
export async function tellContainer(raw: AsyncIterable<Uint8Array>): Promise<Told> {
  const chunks = raw[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  const start = await inflatedStart(() => recorded(seen, chunks));
  const container = start.subarray(0, WARC_START.length).equals(WARC_START) ? 'warc' : 'page';
  return { container, bytes: whole(seen, chunks), close: async () => chunks.return?.() };
}

async function inflatedStart(begin: () => AsyncIterable<Uint8Array>): Promise<Buffer> {
  const start = await new ByteSource(begin()).peek(WARC_START.length);
  if (!isGzip(start) && !isZstd(start)) return start;
  const { Inflated } = await import('./inflated.ts');
  try {
    return await new ByteSource(new Inflated(begin())).peek(WARC_START.length);
  } catch (error) {
    if (error instanceof InputError) return Buffer.alloc(0);
    throw error;
  }
}

/** A stream from its beginning, of which everything is kept. */
async function* recorded(seen: Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let index = 0; ; index++) {
    if (index === seen.length) {
      const next = await chunks.next();
      if (next.done) return;
      seen.push(next.value);
    }
    const chunk = seen[index];
    if (chunk !== undefined) yield chunk;
  }
}

/** What was seen of a stream, and the rest of it. */
async function* whole(seen: readonly Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* seen;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
