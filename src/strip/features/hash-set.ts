import { saltedSlotOf } from './slots.ts';

/** Share of the slots that may be taken. */
const MAX_LOAD = 0.5;
const MIN_BITS = 4;

/** A set of 32-bit hashes: what a `Set` of numbers does, several times as fast, since every word of a page is asked for. */
export class HashSet {
  private slots: Int32Array;
  private shift: number;
  private size = 0;
  /** Zero marks a free slot. */
  private hasZero = false;

  /** @param expected how many hashes will be added, where that is known: saves growing. */
  constructor(hashes: Iterable<number> = [], expected = 0) {
    const bits = Math.max(MIN_BITS, 33 - Math.clz32(expected));
    this.slots = new Int32Array(1 << bits);
    this.shift = 32 - bits;
    for (const hash of hashes) this.add(hash);
  }

  has(hash: number): boolean {
    if (hash === 0) return this.hasZero;
    const { slots } = this;
    const last = slots.length - 1;
    for (let at = saltedSlotOf(hash, this.shift); ; at = (at + 1) & last) {
      const held = slots[at];
      if (held === hash) return true;
      if (held === 0) return false;
    }
  }

  /** @returns whether the hash is new. */
  add(hash: number): boolean {
    if (hash === 0) {
      const isNew = !this.hasZero;
      this.hasZero = true;
      return isNew;
    }
    if (!this.insert(hash)) return false;
    if (++this.size > this.slots.length * MAX_LOAD) this.grow();
    return true;
  }

  private insert(hash: number): boolean {
    const { slots } = this;
    const last = slots.length - 1;
    for (let at = saltedSlotOf(hash, this.shift); ; at = (at + 1) & last) {
      if (slots[at] === hash) return false;
      if (slots[at] !== 0) continue;
      slots[at] = hash;
      return true;
    }
  }

  private grow(): void {
    const held = this.slots;
    this.slots = new Int32Array(held.length * 2);
    this.shift--;
    for (const hash of held) if (hash !== 0) this.insert(hash);
  }
}
