import { AsyncIterReader, LimitReader, WARCParser } from 'warcio';
import { InputError } from '../../load/index.ts';
import { RecordError } from '../failure.ts';

/** A record of a WARC file, or what is wrong where one should be. Numbers count from 1, broken ones too. */
export type WarcItem =
  | { readonly number: number; readonly headers: (name: string) => string | null; readonly block: Buffer | null }
  | { readonly number: number; readonly error: unknown };

/** Longest header of a record, in bytes. */
const MAX_HEADER = 1_048_576;

/** How much is looked at, at once, to find the next record. */
const MAX_LINE = 65_536;

const VERSION = /^WARC\/\d{1,2}\.\d{1,2}\s*$/;

/**
 * Reads the records of a WARC file, one in memory at a time. A broken one is an error in its place, and the next is looked for
 * line by line.
 *
 * @param bytes the file, inflated; when it throws an {@link InputError}, reading goes on with what comes next.
 * @param wanted whether a record of that header is read; others are passed over, and have no block.
 * @param limit most bytes of a record.
 * @yields the records, broken ones included.
 * @throws system errors.
 */
export async function* readWarc(
  bytes: AsyncIterableIterator<Uint8Array>,
  wanted: (headers: (name: string) => string | null) => boolean,
  limit: number,
): AsyncGenerator<WarcItem> {
  const guarded = new GuardedBytes(bytes);
  const parser = new RecordParser(guarded);
  try {
    for (let number = 1; ; number++) {
      try {
        const record = await parser.parse();
        guarded.allowance = null;
        if (parser.strayed) {
          parser.strayed = false;
          yield { number: number++, error: broken('no record begins where one should; reading goes on with the next') };
        }
        if (record === null) return;
        const headers = (name: string) => record.warcHeader(name) ?? null;
        const length = headers('Content-Length');
        if (length === null || !/^\d{1,15}$/.test(length)) throw broken('damaged record: it states no length');
        const keep = wanted(headers);
        const block = await readBlock(record.reader, Number(length), keep ? limit : 0);
        if (keep && block === null) throw new InputError('too-large', `larger than the limit of ${limit} bytes`);
        yield { number, headers, block };
      } catch (error) {
        if (!(error instanceof InputError) && !(error instanceof RecordError)) throw error;
        guarded.allowance = null;
        yield { number, error };
      }
    }
  } finally {
    await bytes.return?.();
  }
}

function broken(message: string): RecordError {
  return new RecordError('bad-warc', message);
}

/** warcio's parser, which finds the next record whatever stands before it. */
class RecordParser extends WARCParser {
  /** Whether something else than empty lines stood before the record. */
  strayed = false;
  readonly #bytes: GuardedBytes;

  constructor(bytes: GuardedBytes) {
    super(new AsyncIterReader(bytes, null), { keepHeadersCase: false, parseHttp: false });
    this.#bytes = bytes;
  }

  /** Gives the line that begins the next record. */
  override async readToNextRecord(): Promise<Uint8Array<ArrayBuffer>> {
    for (;;) {
      const line = await this._reader.readlineRaw(MAX_LINE);
      if (line === null) return new Uint8Array();
      if (line[0] === 0x57 && VERSION.test(Buffer.from(line).toString('latin1', 0, 64))) {
        this.#bytes.allowance = MAX_HEADER;
        return new Uint8Array(line);
      }
      if (line.some((byte) => byte !== 0x0a && byte !== 0x0d)) this.strayed = true;
    }
  }
}

/** Bytes of which only so many are given while a header is read: warcio sets no limit of its own. */
class GuardedBytes implements AsyncIterableIterator<Uint8Array> {
  /** How many bytes may follow; null means any number. */
  allowance: number | null = null;
  readonly #bytes: AsyncIterableIterator<Uint8Array>;

  constructor(bytes: AsyncIterableIterator<Uint8Array>) {
    this.#bytes = bytes;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    const result = await this.#bytes.next();
    if (this.allowance !== null && !result.done) {
      this.allowance -= result.value.length;
      if (this.allowance < 0) throw broken('damaged record: its header has no end');
    }
    return result;
  }
}

/** Reads a record's block, and keeps it when it isn't larger than the limit. */
async function readBlock(reader: unknown, length: number, limit: number): Promise<Buffer | null> {
  if (!(reader instanceof LimitReader)) throw new TypeError('warcio gives records another reader');
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const part of reader) {
    read += part.length;
    if (length <= limit) parts.push(part);
  }
  if (read < length) throw broken('the archive is cut off in this record');
  return length <= limit ? Buffer.concat(parts, length) : null;
}
