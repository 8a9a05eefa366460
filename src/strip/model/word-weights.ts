/** How much a hash speaks for the body, as log-odds; an open hash table, since every word of a page is looked up. */
export class WordWeights {
  private readonly keys: Int32Array;
  private readonly values: Float32Array;
  private readonly shift: number;

  /**
   * @param hashes 32-bit hashes, none zero and none twice.
   * @param weights a log-odds each, in steps of 1/{@link STEPS}.
   */
  constructor(hashes: Int32Array, weights: Int8Array) {
    const bits = Math.max(4, 33 - Math.clz32(hashes.length));
    this.keys = new Int32Array(1 << bits);
    this.values = new Float32Array(1 << bits);
    this.shift = 32 - bits;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      let at = this.slot(hash);
      while (this.keys[at] !== 0) at = (at + 1) & (this.keys.length - 1);
      this.keys[at] = hash;
      this.values[at] = (weights[i] as number) / STEPS;
    }
  }

  /** @returns the hash's log-odds; 0 for one that isn't known. */
  of(hash: number): number {
    const { keys } = this;
    for (let at = this.slot(hash); ; at = (at + 1) & (keys.length - 1)) {
      const key = keys[at];
      if (key === hash) return this.values[at] as number;
      if (key === 0) return 0;
    }
  }

  private slot(hash: number): number {
    return Math.imul(hash, SPREAD) >>> this.shift;
  }
}

/** Steps that a unit of log-odds is stored in. */
export const STEPS = 30;
/** Multiplier that spreads hashes over the slots (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1 | 0;
