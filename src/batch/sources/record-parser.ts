import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { InputError } from '../../load/index.ts';
import type { RecordError } from '../failure.ts';
import { broken, type GuardedBytes } from './guarded-bytes.ts';
import { InnerRecord } from './inner-record.ts';

/** Longest header of a record, in bytes. */
const MAX_HEADER = 1_048_576;

/** How much is looked at, at once, to find the next record. */
const MAX_LINE = 65_536;

/**
 * Least that is read on from a line in a record that may begin another, before the record is taken for one that states too large
 * a length, in bytes. At first it is as much as a record may have; each such record halves it, so that a file of nothing
 * else isn't read over and over.
 */
const LEAST_PATIENCE = 4096;

/** The line that begins a record. */
const VERSION = /^WARC\/\d{1,2}\.\d{1,2}\s*$/;

/** warcio's parser, which finds the next record whatever stands before it, and inside one that states too large a length. */
export class RecordParser extends WARCParser {
  /** Whether something else than empty lines stood before the record. */
  strayed = false;
  #line: Uint8Array<ArrayBuffer> | null = null;
  #inner = new InnerRecord();
  /** Whether the record that was read has swallowed others. */
  #swallowed = false;
  #patience: number;
  readonly #limit: number;
  readonly #bytes: GuardedBytes;

  /**
   * @param bytes the file.
   * @param limit most bytes of a record, and of what is kept of one to go back to.
   */
  constructor(bytes: GuardedBytes, limit: number) {
    super(new AsyncIterReader(bytes, null), { keepHeadersCase: false, parseHttp: false });
    this.#bytes = bytes;
    this.#limit = limit;
    this.#patience = limit;
  }

  /**
   * Reads a record's block.
   *
   * @param record what was parsed last.
   * @param limit most bytes that are kept.
   * @returns the block, or null when it is larger.
   * @throws {RecordError} where the record can't be as it states.
   */
  async readBlock(record: WARCRecord, limit: number): Promise<Buffer | null> {
    this.#inner = new InnerRecord();
    const stated = record.warcHeaders.headers.get('Content-Length') ?? '';
    if (!/^\d{1,15}$/.test(stated)) throw broken('damaged record: it states no length');
    const length = Number(stated);
    const parts: Uint8Array[] = [];
    let read = 0;
    for await (const part of record.reader) {
      read += part.length;
      if (length <= limit) parts.push(part);
      this.#look(part);
    }
    if (read === length) return length <= limit ? Buffer.concat(parts, length) : null;
    if (this.#inner.length > 0) throw this.#shorter();
    throw broken('the archive ends within this record: it is cut off, or the record states too large a length');
  }

  /**
   * Goes to the next record.
   *
   * @returns the damage that it met on the way, or null.
   * @throws {RecordError} where the record that was read has another length than it states.
   */
  async advance(): Promise<InputError | null> {
    try {
      this.#line ??= await this.#nextLine(true);
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
    if (this.strayed && this.#inner.length > 0) throw this.#shorter();
    this.#patience = Math.min(this.#limit, this.#patience * 2);
    return null;
  }

  /** After a record that is broken: goes back to where the first that it swallowed begins, if it did. */
  goBack(): void {
    if (!this.#swallowed) return;
    this.#swallowed = false;
    this.#patience = Math.max(LEAST_PATIENCE, this.#patience / 2);
    this.#line = null;
    // What the reader holds was read from the file, but not from the reader.
    const held = this._reader._savedChunk;
    this._reader._savedChunk = null;
    this.#bytes.giveBack(held === null ? this.#inner.pieces : [...this.#inner.pieces, held]);
    this.#inner = new InnerRecord();
  }

  /** Gives the line that begins the next record. */
  override async readToNextRecord(): Promise<Uint8Array<ArrayBuffer>> {
    const line = this.#line ?? (await this.#nextLine(false));
    this.#line = null;
    this.#bytes.allowance = MAX_HEADER;
    return line;
  }

  /** Reads up to the line that begins a record; none is left when it is empty. */
  async #nextLine(isBehindBlock: boolean): Promise<Uint8Array<ArrayBuffer>> {
    for (let isFirst = isBehindBlock; ; isFirst = false) {
      const line = await this._reader.readlineRaw(MAX_LINE);
      if (line === null) return new Uint8Array();
      const begins = line[0] === 0x57 && VERSION.test(Buffer.from(line).toString('latin1', 0, 64));
      if (!begins || this.#inner.length > 0) this.#look(line);
      if (begins) return new Uint8Array(line);
      if (line.every((byte) => byte === 0x0a || byte === 0x0d)) continue;
      this.strayed = true;
      if (isFirst && this.#inner.length === 0) throw broken('damaged record: it is longer than it states');
    }
  }

  /** Looks for the begin of another record in what was read, and keeps what follows it. */
  #look(bytes: Uint8Array): void {
    this.#inner.see(bytes);
    if (this.#inner.length > this.#patience) throw this.#shorter();
  }

  #shorter(): RecordError {
    this.#swallowed = true;
    return broken('damaged record: it is shorter than it states');
  }
}
