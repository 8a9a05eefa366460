/** Hashes of 32 bits: not meant to be safe, but quick, and the same in every run. */

/** FNV-1a's offset, which is the hash of no text, and prime. */
export const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The {@link hashOf} of a text that goes on with a UTF-16 unit. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** A number for a text, the same for equal texts and hardly ever for others. */
export function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** Spreads what differs in a number over all its bits (the end of MurmurHash3). */
export function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
