import { slotOf } from '../features/slots.ts';

/** How the weights of hashes are stored: see {@link WordWeights}. */
export interface HashedWeights {
  /** 32-bit hashes, none twice, in the order of their slots. */
  readonly hashes: Int32Array;
  /** A log-odds for each, in steps of 1/{@link STEPS}. */
  readonly weights: Int8Array;
  /** Where the hashes of each slot start, and one entry more; there are as many slots as a power of two says. */
  readonly starts: Int32Array;
}

/**
 * How much a hash speaks for the body, as log-odds. Every word of a page is looked up, and the table is there as soon as
 * its file is read: hashes stand in the order of their slots, so that nothing is built.
 */
export class WordWeights {
  private readonly hashes: Int32Array;
  private readonly weights: Int8Array;
  private readonly starts: Int32Array;
  private readonly shift: number;

  constructor({ hashes, weights, starts }: HashedWeights) {
    this.hashes = hashes;
    this.weights = weights;
    this.starts = starts;
    this.shift = Math.clz32(starts.length - 1) + 1;
  }

  /** @returns the hash's log-odds; 0 for one that isn't known. */
  of(hash: number): number {
    const slot = slotOf(hash, this.shift);
    const end = this.starts[slot + 1] as number;
    for (let at = this.starts[slot] as number; at < end; at++) {
      if (this.hashes[at] === hash) return (this.weights[at] as number) / STEPS;
    }
    return 0;
  }
}

/** Steps that a unit of log-odds is stored in. */
export const STEPS = 30;
