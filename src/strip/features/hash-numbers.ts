import { saltedSlotOf } from './slots.ts';

const MIN_BITS = 4;

/** Numbers 32-bit hashes in the order in which they are met, so that facts of them fit flat arrays. */
export class HashNumbers {
  private readonly keys: Int32Array;
  /** One more than the number of the hash in that slot; 0 marks a free slot. */
  private readonly numbers: Int32Array;
  private readonly shift: number;
  private count = 0;

  /** @param most how many hashes there may be. */
  constructor(most: number) {
    const bits = Math.max(MIN_BITS, 33 - Math.clz32(most));
    this.keys = new Int32Array(1 << bits);
    this.numbers = new Int32Array(1 << bits);
    this.shift = 32 - bits;
  }

  /** How many different hashes were met. */
  get size(): number {
    return this.count;
  }

  /** @returns the hash's number; a hash that wasn't met before gets the next. */
  add(hash: number): number {
    const at = this.slotOf(hash);
    if (this.numbers[at] === 0) {
      this.keys[at] = hash;
      this.numbers[at] = ++this.count;
    }
    return (this.numbers[at] as number) - 1;
  }

  /** @returns the hash's number; -1 for one that wasn't met. */
  find(hash: number): number {
    return (this.numbers[this.slotOf(hash)] as number) - 1;
  }

  private slotOf(hash: number): number {
    const last = this.keys.length - 1;
    let at = saltedSlotOf(hash, this.shift);
    while (this.numbers[at] !== 0 && this.keys[at] !== hash) at = (at + 1) & last;
    return at;
  }
}
