/** A page's text: decoded, or in UTF-8 to be decoded piece by piece. Both have `length`, `slice` and `toString`. */
export type PageText = string | Utf8Text;

const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Valid UTF-8 that is decoded as it is read. Most of a page is markup and scripts that nobody reads as text, and decoding
 * it all costs as much as a third of parsing it. Offsets are in bytes and stand between characters.
 */
export class Utf8Text {
  /** Every byte as one character: ASCII, which all of HTML's syntax is, reads as in the text and has the same offsets. */
  readonly view: string;
  readonly #bytes: Buffer;

  /** @param bytes valid UTF-8 without a byte order mark, which must not change as long as the text is read. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = this.#bytes.toString('latin1');
  }

  /** In bytes. */
  get length(): number {
    return this.view.length;
  }

  /** Decodes a piece. */
  slice(start: number, end: number): string {
    const piece = this.view.slice(start, end);
    return BEYOND_ASCII.test(piece) ? this.#bytes.toString('utf8', start, end) : piece;
  }

  /** Decodes all of it. */
  toString(): string {
    return this.slice(0, this.length);
  }
}
