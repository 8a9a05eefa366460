/** How full a table may get before it doubles. */
const MOST_FULL = 0.7;

/**
 * Which record was the first with a key: a hash of one band of its signature. A table of record numbers alone, 5.7 to 11.4 bytes a
 * record: what key a record has is asked of its signature.
 */
export class Band {
  #slots = new Uint32Array(1024);
  #size = 0;
  readonly #keyOf: (record: number) => number;

  /** @param keyOf gives the key of a record that was added, a whole number of 32 bits. */
  constructor(keyOf: (record: number) => number) {
    this.#keyOf = keyOf;
  }

  /** The record that has this key, or -1. */
  find(key: number): number {
    return (this.#slots[this.#slotOf(key)] as number) - 1;
  }

  /** Adds a record, unless another with the same key is there. */
  add(record: number): void {
    if (this.#size >= this.#slots.length * MOST_FULL) this.#grow();
    const slot = this.#slotOf(this.#keyOf(record));
    if (this.#slots[slot] !== 0) return;
    this.#slots[slot] = record + 1;
    this.#size++;
  }

  /** Where a key is, or the free slot where it belongs. */
  #slotOf(key: number): number {
    const last = this.#slots.length - 1;
    let slot = key & last;
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      if (this.#keyOf(held - 1) === key) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Uint32Array(slots.length * 2);
    for (const held of slots) if (held !== 0) this.#slots[this.#slotOf(this.#keyOf(held - 1))] = held;
  }
}
