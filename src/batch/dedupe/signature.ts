import { spread } from '../../hash.ts';

/** Hash functions, whose least values over a text's shingles make its signature. A byte is kept of each. */
export const SIGNATURE_BYTES = 120;

/** Where the functions' numbers begin; arbitrary, but the same in every run. */
const SEED = 0x2545f491;

const MULTIPLIERS = new Uint32Array(SIGNATURE_BYTES);
const ADDENDS = new Uint32Array(SIGNATURE_BYTES);
let state = SEED;
for (let index = 0; index < SIGNATURE_BYTES; index++) {
  MULTIPLIERS[index] = next() | 1;
  ADDENDS[index] = next();
}

/**
 * The MinHash signature of a set (Broder 1997), cut to a byte a function (b-bit minwise hashing, Li and König 2010): the share
 * of equal bytes in two signatures estimates the share of the shingles that two texts have in common.
 *
 * @param hashes the set; an element that stands in it twice counts once.
 * @returns {@link SIGNATURE_BYTES} bytes.
 */
export function signatureOf(hashes: Uint32Array): Uint8Array {
  const least = new Uint32Array(SIGNATURE_BYTES);
  const mixed = hashes.map(spread);
  for (let index = 0; index < SIGNATURE_BYTES; index++) {
    const multiplier = MULTIPLIERS[index] ?? 0;
    const addend = ADDENDS[index] ?? 0;
    let smallest = 0xffffffff;
    for (let at = 0; at < mixed.length; at++) {
      const value = (Math.imul(mixed[at] ?? 0, multiplier) + addend) >>> 0;
      if (value < smallest) smallest = value;
    }
    least[index] = smallest;
  }
  return Uint8Array.from(least, (value) => spread(value) & 0xff);
}

/**
 * Estimates how much of two texts is the same.
 *
 * @param equal how many bytes of their signatures are.
 * @returns the estimated Jaccard similarity of their shingles, 0 to 1. One byte in 256 is equal by chance.
 */
export function similarity(equal: number): number {
  return Math.max(0, (equal / SIGNATURE_BYTES - 1 / 256) / (1 - 1 / 256));
}

/** The next number of Marsaglia's xorshift. */
function next(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
}
