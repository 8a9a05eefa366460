import { asBuffer } from './bytes.ts';

/** What the line begins with that begins a record, and the end of the line before it. */
const NEXT_RECORD = Buffer.from('\nWARC/1.');

/**
 * What was read of a record since the first line in it that may begin another. A record that states too large a length swallows
 * those behind it: when its end shows that it does, reading goes on from there.
 */
export class InnerRecord {
  /** How many bytes were read since that line; 0 as long as there was none. */
  length = 0;
  /** The bytes since that line. */
  readonly pieces: Buffer[] = [];
  /** What was read last, as long as the line that is looked for may begin in it. */
  #tail: Buffer = Buffer.alloc(0);

  /** Notes what was read. */
  see(bytes: Uint8Array): void {
    const seen = asBuffer(bytes);
    if (this.length > 0) this.#keep(seen);
    else {
      const looked = this.#tail.length === 0 ? seen : Buffer.concat([this.#tail, seen]);
      const at = looked.indexOf(NEXT_RECORD);
      if (at >= 0) this.#keep(looked.subarray(at + 1));
      else this.#tail = looked.subarray(Math.max(0, looked.length - NEXT_RECORD.length + 1));
    }
  }

  #keep(bytes: Buffer): void {
    this.pieces.push(bytes);
    this.length += bytes.length;
  }
}
