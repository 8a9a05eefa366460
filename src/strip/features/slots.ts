/** Multiplier that spreads hashes over the slots (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1 | 0;

/**
 * The slot of a 32-bit hash in a table: the first bits of what it is when spread. `model/train.py` sorts weights by it.
 *
 * @param shift 32 less the bits of a slot's number.
 */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash, SPREAD) >>> shift;
}

/** Differs from run to run. */
const SALT = Math.floor(Math.random() * 2 ** 32) | 0;

/**
 * The slot of a hash of the page's own, in a table that nothing but a run knows: a page whose words were chosen to share a slot
 * would have each look through all of them.
 *
 * @param shift as for {@link slotOf}.
 */
export function saltedSlotOf(hash: number, shift: number): number {
  return slotOf(hash ^ SALT, shift);
}
