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

/** A multiplier that differs from run to run; odd, so that none of a hash's bits is lost. */
const SALT = Math.floor(Math.random() * 2 ** 32) | 1;
/** Half of a hash's bits: folded onto the lower ones, so that the second product depends on all of them. */
const FOLD = 15;

/**
 * The slot of a hash of the page's own, in a table that nothing but a run knows: a page whose words were chosen to share a slot
 * would have each look through all of them. Multiplied twice: once (Dietzfelbinger et al. 1997, "A Reliable Randomized Algorithm
 * for the Closest-Pair Problem") leaves hashes at equal distances close together under one salt of some tens of thousands.
 *
 * @param shift as for {@link slotOf}.
 */
export function saltedSlotOf(hash: number, shift: number): number {
  const spread = Math.imul(hash, SALT);
  return Math.imul(spread ^ (spread >>> FOLD), SALT) >>> shift;
}
