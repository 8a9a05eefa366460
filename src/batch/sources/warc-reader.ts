import { InputError, tooLarge } from '../../load/index.ts';
import { RecordError } from '../failure.ts';
import { broken, GuardedBytes, type WarcBytes } from './guarded-bytes.ts';
import { RecordParser } from './record-parser.ts';

/** A record of a WARC file, or what is wrong where one should be. Numbers count from 1, broken ones too. */
export type WarcItem =
  | { readonly number: number; readonly headers: (name: string) => string | null; readonly block: Buffer | null }
  | { readonly number: number; readonly error: unknown };

/**
 * Reads the records of a WARC file, one in memory at a time. A broken one is an error in its place, and the next is looked for
 * line by line: from where the broken one began, where it states too large a length. A record is given when the member that it
 * came in has proved whole, where it has one of its own.
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
  const parser = new RecordParser(guarded, limit);
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
        const block = await parser.readBlock(record, keep ? limit : 0);
        guarded.inBlock = false;
        const member = bytes.members;
        const damage = await parser.advance();
        if (damage !== null && bytes.members === member && !bytes.cutOff) throw damage;
        if (keep && block === null) throw tooLarge(limit);
        yield { number: number++, headers, block };
        if (damage !== null) throw damage;
      } catch (error) {
        if (!(error instanceof InputError) && !(error instanceof RecordError)) throw error;
        guarded.allowance = null;
        guarded.inBlock = false;
        parser.goBack();
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
