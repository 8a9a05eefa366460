/**
 * Which words of a page are the gold text's: the two are aligned as a patience diff aligns files, by runs of words that
 * each has once, in the order of both; then between those by shorter runs.
 */

/** Lengths of the runs that anchor, longest first. */
const RUNS = [8, 4, 2, 1] as const;
/** Longest stretch that single words may anchor: over more, chance does. */
const MAX_SINGLE = 60;

/**
 * @param page ids of the page's words in reading order.
 * @param gold ids of the gold text's words.
 * @returns 1 for each word of the page that stands in the gold text at the same place of the order; and 1 for each word of the gold text that was found.
 */
export function align(page: Int32Array, gold: Int32Array): { inGold: Uint8Array; found: Uint8Array } {
  const inGold = new Uint8Array(page.length);
  const found = new Uint8Array(gold.length);
  /** Stretches to align: of the page, of the gold text, and which run length comes first. */
  const open: [number, number, number, number, number][] = [[0, page.length, 0, gold.length, 0]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [a0, a1, b0, b1, level] = stretch;
    const run = RUNS[level];
    if (run === undefined || a1 - a0 < run || b1 - b0 < run) {
      if (run !== undefined && a1 > a0 && b1 > b0) open.push([a0, a1, b0, b1, level + 1]);
      continue;
    }
    if (run === 1 && a1 - a0 > MAX_SINGLE) continue;
    const pairs = longestChain(anchors(page, a0, a1, gold, b0, b1, run));
    if (pairs.length === 0) {
      open.push([a0, a1, b0, b1, level + 1]);
      continue;
    }
    let a = a0;
    let b = b0;
    for (const [x, y] of pairs) {
      if (x < a || y < b) continue;
      let fromA = x;
      let fromB = y;
      while (fromA > a && fromB > b && page[fromA - 1] === gold[fromB - 1]) {
        fromA--;
        fromB--;
      }
      let toA = x + run;
      let toB = y + run;
      while (toA < a1 && toB < b1 && page[toA] === gold[toB]) {
        toA++;
        toB++;
      }
      inGold.fill(1, fromA, toA);
      found.fill(1, fromB, toB);
      open.push([a, fromA, b, fromB, level + 1]);
      a = toA;
      b = toB;
    }
    open.push([a, a1, b, b1, level + 1]);
  }
  return { inGold, found };
}

/** Runs that the gold stretch has once, with their first place in the page's, in the order of the gold text. */
function anchors(
  page: Int32Array,
  a0: number,
  a1: number,
  gold: Int32Array,
  b0: number,
  b1: number,
  run: number,
): [number, number][] {
  const key = (list: Int32Array, at: number): string => list.subarray(at, at + run).join();
  const once = new Map<string, number>();
  for (let b = b0; b + run <= b1; b++) {
    const k = key(gold, b);
    once.set(k, once.has(k) ? -1 : b);
  }
  const met = new Map<number, number>();
  for (let a = a0; a + run <= a1; a++) {
    const b = once.get(key(page, a));
    if (b === undefined || b < 0) continue;
    // Shorter runs anchor only where they leave no choice.
    if (run > 4) {
      if (!met.has(b)) met.set(b, a);
    } else met.set(b, met.has(b) ? -1 : a);
  }
  return [...met]
    .filter(([, a]) => a >= 0)
    .sort((x, y) => x[0] - y[0])
    .map(([b, a]) => [a, b]);
}

/** Longest subsequence that rises in the page, too. */
function longestChain(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (let i = 0; i < pairs.length; i++) {
    const a = (pairs[i] as [number, number])[0];
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[0] < a) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  }
  const chain: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) chain.push(pairs[i] as [number, number]);
  return chain.reverse();
}
