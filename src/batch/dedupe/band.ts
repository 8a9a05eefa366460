/** How full a table may get before it doubles. */
const MOST_FULL = 0.7;

/**
 * Which record was the first whose signature has certain bytes in one band. A table of record numbers alone, 5.7 to 11.4 bytes a
 * record: what the bytes are is asked of the signature.
 */
export class Band {
  #slots = new Uint32Array(1024);
  #size = 0;
  readonly #keyOf: (record: number) => number;

  /** @param keyOf gives the band of a record that was added, as 32 bits. */
  constructor(keyOf: (record: number) => number) {
    this.#keyOf = keyOf;
  }

  /** The record that has this key, or -1. */
  find(key: number, isEqual: (record: number) => boolean): number {
    const slot = this.#slotOf(key, isEqual);
    return (this.#slots[slot] ?? 0) - 1;
  }

  /** Adds a record, unless another with the same band is there. */
  add(record: number, isEqual: (other: number) => boolean): void {
    if (this.#size >= this.#slots.length * MOST_FULL) this.#grow();
    const slot = this.#slotOf(this.#keyOf(record), isEqual);
    if (this.#slots[slot] !== 0) return;
    this.#slots[slot] = record + 1;
    this.#size++;
  }

  #slotOf(key: number, isEqual: (record: number) => boolean): number {
    const last = this.#slots.length - 1;
    let slot = key & last;
    for (let held = this.#slots[slot] ?? 0; held !== 0 && !isEqual(held - 1); held = this.#slots[slot] ?? 0) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Uint32Array(slots.length * 2);
    for (const held of slots) {
      if (held !== 0) this.#slots[this.#slotOf(this.#keyOf(held - 1), () => false)] = held;
    }
  }
}
