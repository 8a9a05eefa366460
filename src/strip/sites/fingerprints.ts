import { spread } from '../../hash.ts';
import type { Page } from '../../page.ts';
import type { Tokens } from '../features/tokens.ts';

/** How many 32-bit halves a fingerprint has, and where they begin. */
export const HALVES = 2;
const SEEDS = [0x9747b28c, 0x2545f491] as const;
/** Multipliers of MurmurHash3, one for each half. */
const MULTIPLIERS = [0xcc9e2d51, 0x1b873593] as const;
/** Tells a page's own fingerprint from that of a block with the same words. */
const PAGE = 0x70616765;

/**
 * Fingerprints what each block of a page says, on its site: 64 bits of its words, without case, punctuation and numbers, so
 * that a line with a clock or a count is the same on every page. Hidden blocks and those without words have none.
 *
 * @param page a loaded page.
 * @param tokens its words.
 * @param site what {@link siteOf} says of it.
 * @returns two halves a block, both 0 where it has no fingerprint.
 */
export function fingerprintBlocks({ blocks }: Page, { hashes, start, letters }: Tokens, site: string): Uint32Array {
  const prints = new Uint32Array(blocks.length * HALVES);
  for (let half = 0; half < HALVES; half++) {
    let seed = SEEDS[half] as number;
    for (let i = 0; i < site.length; i++) seed = mix(seed, site.charCodeAt(i), half);
    for (let b = 0; b < blocks.length; b++) {
      if (blocks[b]?.hidden || letters[b] === 0) continue;
      let print = seed;
      for (let t = start[b] as number; t < (start[b + 1] as number); t++) print = mix(print, hashes[t] as number, half);
      prints[b * HALVES + half] = spread(print);
    }
  }
  return prints;
}

/**
 * Puts together what a page adds to the counts of its site.
 *
 * @param prints of its blocks.
 * @returns the fingerprint of the whole page, then those of its blocks, each once; two halves each.
 */
export function countable(prints: Uint32Array): Uint32Array {
  const whole = SEEDS.map((seed, half) => mix(seed, PAGE, half));
  const seen = new Set<number>();
  const distinct: number[] = [];
  for (let at = 0; at < prints.length; at += HALVES) {
    const [high = 0, low = 0] = prints.subarray(at, at + HALVES);
    if (high === 0 && low === 0) continue;
    whole[0] = mix(whole[0] as number, high, 0);
    whole[1] = mix(whole[1] as number, low, 1);
    // 53 bits are enough within one page.
    const key = high * 2 ** 21 + (low >>> 11);
    if (seen.has(key)) continue;
    seen.add(key);
    distinct.push(high, low);
  }
  return Uint32Array.from([...whole.map(spread), ...distinct]);
}

/** Adds a value to one half (the step of MurmurHash3). */
function mix(hash: number, value: number, half: number): number {
  let mixed = Math.imul(value, MULTIPLIERS[half] as number);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), MULTIPLIERS[1 - half] as number) ^ hash;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
