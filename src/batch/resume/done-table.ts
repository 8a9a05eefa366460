import { createHash } from 'node:crypto';

/** How full the table may get before it doubles. */
const MOST_FULL = 0.6;

/**
 * Which output files are there, at up to 54 bytes a file, because there may be millions: 64 bits of a hash of the file's
 * name, and of what it was made from. That two of ten million are taken for one another has a chance of one
 * in 300,000.
 */
export class DoneTable {
  #keys = new BigUint64Array(1024);
  #values = new BigUint64Array(1024);
  #size = 0;

  /** Takes note of a file; what was noted of the same name before no longer holds. */
  set(name: string, what: string): void {
    if (this.#size >= this.#keys.length * MOST_FULL) this.#grow();
    if (this.#put(hash(name), hash(what))) this.#size++;
  }

  /** Whether the file was noted, with the same `what`. */
  has(name: string, what: string): boolean {
    const key = hash(name);
    const slot = this.#slotOf(key);
    return this.#keys[slot] === key && this.#values[slot] === hash(what);
  }

  /** Tells whether the key is new. */
  #put(key: bigint, value: bigint): boolean {
    const slot = this.#slotOf(key);
    const isNew = this.#keys[slot] !== key;
    this.#keys[slot] = key;
    this.#values[slot] = value;
    return isNew;
  }

  /** The slot of a key, or the empty one where it belongs. */
  #slotOf(key: bigint): number {
    const last = this.#keys.length - 1;
    let slot = Number(key & BigInt(last));
    while (this.#keys[slot] !== 0n && this.#keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new BigUint64Array(keys.length * 2);
    this.#values = new BigUint64Array(keys.length * 2);
    for (const [slot, key] of keys.entries()) if (key !== 0n) this.#put(key, values[slot] ?? 0n);
  }
}

/** 64 bits, never 0, which marks an empty slot. */
function hash(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigUInt64LE() || 1n;
}
