import { Band } from './band.ts';
import { shingles } from './shingles.ts';
import { SIGNATURE_BYTES, signatureOf, similarity } from './signature.ts';

/**
 * Least similarity of duplicates: the share of five-word sequences that two texts have in common. A page that was edited, or has
 * another site's line at its end, has more; two reports of the same news have far less.
 */
const LEAST_SIMILARITY = 0.8;

/** Bytes of a signature that must be equal for two records to be compared at all, and how many such groups it has. */
const BAND_BYTES = 6;
const BANDS = SIGNATURE_BYTES / BAND_BYTES;

/** Signatures are kept so many to an array, so that none is ever moved. */
const CHUNK = 8192;

/**
 * Finds texts that were there before in a run, word for word or nearly: MinHash signatures, looked up by locality-sensitive
 * hashing. Of two texts that have 80 % of their five-word sequences in common, 99.8 % are compared. Keeps about 300 bytes for
 * each text that is no duplicate, and its source.
 */
export class Duplicates {
  readonly #sources: string[] = [];
  readonly #signatures: Uint8Array[] = [];
  readonly #bands = Array.from({ length: BANDS }, (_, band) => new Band((record) => this.#keyOf(record, band)));

  /**
   * Tells whether a text was there before, and remembers it when not.
   *
   * @param source the record's source.
   * @param text its text.
   * @returns the source of the first record with that text, or nearly that; null for the first, and for a text without words.
   */
  firstOf(source: string, text: string): string | null {
    const hashes = shingles(text);
    if (hashes.length === 0) return null;
    const signature = signatureOf(hashes);
    const first = this.#find(signature);
    if (first >= 0) return this.#sources[first] ?? null;
    this.#add(source, signature);
    return null;
  }

  /** The most similar record among those that share a band; the earliest of several. */
  #find(signature: Uint8Array): number {
    let best = -1;
    let most = LEAST_SIMILARITY;
    for (let band = 0; band < BANDS; band++) {
      const record = this.#bands[band]?.find(keyAt(signature, band * BAND_BYTES));
      if (record === undefined || record < 0 || record === best) continue;
      const alike = similarity(this.#equalBytes(record, signature));
      if (alike > most || (alike === most && (best < 0 || record < best))) {
        best = record;
        most = alike;
      }
    }
    return best;
  }

  #add(source: string, signature: Uint8Array): void {
    const record = this.#sources.length;
    if (record % CHUNK === 0) this.#signatures.push(new Uint8Array(CHUNK * SIGNATURE_BYTES));
    this.#signatures.at(-1)?.set(signature, (record % CHUNK) * SIGNATURE_BYTES);
    this.#sources.push(source);
    for (const table of this.#bands) table.add(record);
  }

  #equalBytes(record: number, signature: Uint8Array): number {
    const chunk = this.#signatures[Math.floor(record / CHUNK)];
    const start = (record % CHUNK) * SIGNATURE_BYTES;
    let equal = 0;
    for (let index = 0; index < SIGNATURE_BYTES; index++) if (chunk?.[start + index] === signature[index]) equal++;
    return equal;
  }

  #keyOf(record: number, band: number): number {
    const chunk = this.#signatures[Math.floor(record / CHUNK)] ?? new Uint8Array();
    return keyAt(chunk, (record % CHUNK) * SIGNATURE_BYTES + band * BAND_BYTES);
  }
}

/** A band as 32 bits. That two that differ have the same is rare, and costs no more than a comparison or a missed one of twenty. */
function keyAt(bytes: Uint8Array, start: number): number {
  let key = 0;
  for (let index = 0; index < BAND_BYTES; index++) key = Math.imul(key, 0x9e3779b1) + (bytes[start + index] ?? 0);
  return key >>> 0;
}
