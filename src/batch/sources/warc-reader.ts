import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { InputError } from '../../load/index.ts';
import { RecordError } from '../failure.ts';
import { broken, GuardedBytes, type WarcBytes } from './guarded-bytes.ts';

/** A record of a WARC file, or what is wrong where one should be. Numbers count from 1, broken ones too. */
export type WarcItem =
  | { readonly number: number; readonly headers: (name: string) => string | null; readonly block: Buffer | null }
  | { readonly number: number; readonly error: unknown };

/** Longest header of a record, in bytes. */
const MAX_HEADER = 1_048_576;

/** How much is looked at, at once, to find the next record. */
const MAX_LINE = 65_536;

/** The line that begins a record. */
const VERSION = /^WARC\/\d{1,2}\.\d{1,2}\s*$/;

/**
 * Reads the records of a WARC file, one in memory at a time. A broken one is an error in its place, and the next is looked for
 * line by line. A record is given when the member that it came in has proved whole, where it has one of its own.
 *
 * @param bytes the file; when it throws an {@link InputError}, reading goes on with what comes next.
 * @param wanted whether a record of that header is read; others are passed over, and have no block.
 * @param limit most bytes of a record.
 * @yields the records, broken ones included.
 * @throws system errors.
 */
export async function* readWarc(
  bytes: WarcBytes,
  wanted: (headers: (name: string) => string | null) => boolean,
  limit: number,
): AsyncGenerator<WarcItem> {
  const guarded = new GuardedBytes(bytes);
  const parser = new RecordParser(guarded);
  let number = 1;
  // After a broken record nobody knows where the next begins.
  let isExpected = false;
  try {
    for (;;) {
      try {
        const record = await parser.parse();
        guarded.allowance = null;
        const strayed = parser.strayed && !isExpected;
        isExpected = false;
        parser.strayed = false;
        if (strayed) {
          const error = broken(strayedMessage(record === null, number === 1));
          yield { number: number++, error };
        }
        if (record === null) return;
        const headers = (name: string) => record.warcHeader(name) ?? null;
        const keep = wanted(headers);
        guarded.inBlock = true;
        const block = await readBlock(record, keep ? limit : 0);
        guarded.inBlock = false;
        if (keep && block === null) throw new InputError('too-large', `larger than the limit of ${limit} bytes`);
        const member = bytes.members;
        const damage = await parser.advance();
        if (damage !== null && bytes.members === member && !bytes.cutOff) throw damage;
        yield { number: number++, headers, block };
        if (damage !== null) throw damage;
      } catch (error) {
        if (!(error instanceof InputError) && !(error instanceof RecordError)) throw error;
        guarded.allowance = null;
        guarded.inBlock = false;
        isExpected = true;
        yield { number: number++, error };
      }
    }
  } finally {
    await bytes.return?.();
  }
}

/** What to say where something else stands than a record. */
function strayedMessage(isLast: boolean, isFirst: boolean): string {
  if (isLast && isFirst) return 'no WARC record in it';
  return `no record begins where one should${isLast ? ', nor after it' : '; reading goes on with the next'}`;
}

/** warcio's parser, which finds the next record whatever stands before it. */
class RecordParser extends WARCParser {
  /** Whether something else than empty lines stood before the record. */
  strayed = false;
  #line: Uint8Array<ArrayBuffer> | null = null;
  readonly #bytes: GuardedBytes;

  constructor(bytes: GuardedBytes) {
    super(new AsyncIterReader(bytes, null), { keepHeadersCase: false, parseHttp: false });
    this.#bytes = bytes;
  }

  /** Goes to the next record. Gives the damage that it met on the way, or null. */
  async advance(): Promise<InputError | null> {
    try {
      this.#line ??= await this.#nextLine();
      return null;
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
  }

  /** Gives the line that begins the next record. */
  override async readToNextRecord(): Promise<Uint8Array<ArrayBuffer>> {
    const line = this.#line ?? (await this.#nextLine());
    this.#line = null;
    this.#bytes.allowance = MAX_HEADER;
    return line;
  }

  /** Reads up to the line that begins a record; none is left when it is empty. */
  async #nextLine(): Promise<Uint8Array<ArrayBuffer>> {
    for (;;) {
      const line = await this._reader.readlineRaw(MAX_LINE);
      if (line === null) return new Uint8Array();
      if (line[0] === 0x57 && VERSION.test(Buffer.from(line).toString('latin1', 0, 64))) return new Uint8Array(line);
      if (line.some((byte) => byte !== 0x0a && byte !== 0x0d)) this.strayed = true;
    }
  }
}

/** Reads a record's block, and keeps it when it isn't larger than the limit. */
async function readBlock(record: WARCRecord, limit: number): Promise<Buffer | null> {
  const stated = record.warcHeaders.headers.get('Content-Length') ?? '';
  if (!/^\d{1,15}$/.test(stated)) throw broken('damaged record: it states no length');
  const length = Number(stated);
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const part of record.reader) {
    read += part.length;
    if (length <= limit) parts.push(part);
  }
  if (read < length)
    throw broken('the archive ends within this record: it is cut off, or the record states too large a length');
  return length <= limit ? Buffer.concat(parts, length) : null;
}
