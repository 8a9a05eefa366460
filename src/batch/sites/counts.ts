import { HALVES } from '../../strip/index.ts';

/** How full the table gets. */
const MOST_FULL = 0.75;
/** Slots of the table at first, and at most unless the caller says otherwise: 12 bytes each, 48 MiB. */
const FIRST_SLOTS = 1 << 12;
const MOST_SLOTS = 1 << 22;

/** A table of fingerprints by their place. */
interface Slots {
  readonly prints: Uint32Array;
  /** How often each was added; 0 for a free slot. */
  readonly counts: Uint32Array;
}

/**
 * Counts fingerprints in bounded memory. When the table is full, those that were met least often are forgotten, half of them
 * or more: so what is met again only after millions of others may be counted too low, never too high, and what is met
 * often stays. What is forgotten depends on the order of what was added alone.
 */
export class PrintCounts {
  #slots: Slots;
  #size = 0;
  readonly #mostSlots: number;

  /** @param mostSlots a power of two; 12 bytes each, and as much again for a moment whenever the table is made anew. */
  constructor(mostSlots = MOST_SLOTS) {
    this.#mostSlots = mostSlots;
    this.#slots = emptySlots(Math.min(FIRST_SLOTS, mostSlots));
  }

  /** Whether a fingerprint was added, and isn't forgotten. */
  has(high: number, low: number): boolean {
    return this.#slots.counts[slotOf(this.#slots, high, low)] !== 0;
  }

  /** Counts a fingerprint once more. */
  add(high: number, low: number): void {
    const slot = slotOf(this.#slots, high, low);
    const count = this.#slots.counts[slot] as number;
    put(this.#slots, slot, high, low, count + 1);
    if (count > 0) return;
    this.#size++;
    if (this.#size < this.#slots.counts.length * MOST_FULL) return;
    if (this.#slots.counts.length < this.#mostSlots) this.#rebuild(this.#slots.counts.length * 2, 0);
    else this.#rebuild(this.#mostSlots, this.#rare());
  }

  /**
   * What was met at least so often.
   *
   * @returns fingerprints in ascending order, and their counts.
   */
  atLeast(least: number): { readonly prints: Uint32Array; readonly counts: Uint32Array } {
    const { prints, counts } = this.#slots;
    const found: number[] = [];
    for (let slot = 0; slot < counts.length; slot++) if ((counts[slot] as number) >= least) found.push(slot);
    const half = (slot: number, which: number) => prints[slot * HALVES + which] as number;
    const sorted = Uint32Array.from(found).sort((a, b) => half(a, 0) - half(b, 0) || half(a, 1) - half(b, 1));
    return {
      prints: Uint32Array.from({ length: sorted.length * HALVES }, (_, at) => half(sorted[at >>> 1] as number, at & 1)),
      counts: sorted.map((slot) => counts[slot] as number),
    };
  }

  /** The least count such that half of the fingerprints or more don't exceed it. */
  #rare(): number {
    const byCount: number[] = [];
    for (const count of this.#slots.counts) if (count > 0) byCount[count] = (byCount[count] ?? 0) + 1;
    let rarer = 0;
    for (const [count, number] of Object.entries(byCount)) {
      rarer += number;
      if (rarer >= this.#size / 2) return Number(count);
    }
    return 0;
  }

  /** Makes the table anew, without what was met at most `rare` times. */
  #rebuild(length: number, rare: number): void {
    const { prints, counts } = this.#slots;
    this.#slots = emptySlots(length);
    this.#size = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      const count = counts[slot] as number;
      if (count <= rare) continue;
      const high = prints[slot * HALVES] as number;
      const low = prints[slot * HALVES + 1] as number;
      put(this.#slots, slotOf(this.#slots, high, low), high, low, count);
      this.#size++;
    }
  }
}

function emptySlots(length: number): Slots {
  return { prints: new Uint32Array(length * HALVES), counts: new Uint32Array(length) };
}

function put({ prints, counts }: Slots, slot: number, high: number, low: number, count: number): void {
  prints[slot * HALVES] = high;
  prints[slot * HALVES + 1] = low;
  counts[slot] = count;
}

/** The slot of a fingerprint, or the free one where it belongs. */
function slotOf({ prints, counts }: Slots, high: number, low: number): number {
  const last = counts.length - 1;
  let slot = (high ^ low) & last;
  while (counts[slot] !== 0 && (prints[slot * HALVES] !== high || prints[slot * HALVES + 1] !== low)) {
    slot = (slot + 1) & last;
  }
  return slot;
}
