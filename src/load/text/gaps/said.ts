import type { Words } from './words.ts';

/** Longest headline that is looked for again, and shortest, in words. */
const MAX_HEADLINE = 40;
const MIN_HEADLINE = 4;

/** What a gap between words has to do with words that a text has more than once. */
export interface Said {
  /**
   * Bits of the gap before each word: the words on both sides stand together elsewhere; what begins behind the gap, and what ends before it, begins
   * and ends elsewhere with other words beside it.
   */
  readonly elsewhere: Uint8Array;
  /** How many gaps up to the one before each word, and from it on, have words on both sides that stand together elsewhere. */
  readonly before: Int32Array;
  readonly from: Int32Array;
  /** What the gap before each word is to the text's first words, a page's title, where they stand again: 0 nothing, 1 before them, 2 behind, 3 inside. */
  readonly headline: Uint8Array;
}

export function readSaid(words: Words): Said {
  const { count } = words;
  const { pair, seen } = readPairs(words);
  const isSaid = (i: number): boolean => i >= 1 && i < count && (seen[pair[i - 1] as number] as number) > 1;
  const before = new Int32Array(count + 1);
  const from = new Int32Array(count + 2);
  for (let i = 1; i < count; i++) before[i] = isSaid(i) ? (before[i - 1] as number) + 1 : 0;
  for (let i = count - 1; i >= 1; i--) from[i] = isSaid(i) ? (from[i + 1] as number) + 1 : 0;
  return { elsewhere: readElsewhere(words, pair, isSaid), before, from, headline: findHeadline(words) };
}

/** Numbers the pairs of neighbours, and counts each. */
function readPairs({ count, id }: Words): { pair: Int32Array; seen: Int32Array } {
  const numbers = new Map<number, number>();
  const pair = new Int32Array(count);
  const seen = new Int32Array(count);
  for (let i = 0; i + 1 < count; i++) {
    const key = (id[i] as number) * (count + 1) + (id[i + 1] as number);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    pair[i] = number;
    seen[number] = (seen[number] as number) + 1;
  }
  return { pair, seen };
}

function readElsewhere({ count, id }: Words, pair: Int32Array, isSaid: (i: number) => boolean): Uint8Array {
  const before = new Map<number, number>();
  const after = new Map<number, number>();
  const three = (i: number): number => (pair[i] as number) * (count + 1) + (id[i + 2] as number);
  for (let i = 0; i + 2 < count; i++) {
    note(before, three(i), i > 0 ? (id[i - 1] as number) : -2);
    note(after, three(i), i + 3 < count ? (id[i + 3] as number) : -2);
  }
  const elsewhere = new Uint8Array(count);
  for (let i = 1; i < count; i++) {
    const begins = i + 2 < count && before.get(three(i)) === -1;
    const ends = i >= 3 && after.get(three(i - 3)) === -1;
    elsewhere[i] = (isSaid(i) ? 1 : 0) | (begins ? 2 : 0) | (ends ? 4 : 0);
  }
  return elsewhere;
}

/** Notes a neighbour of three words; -1 where they have several. */
function note(of: Map<number, number>, key: number, neighbour: number): void {
  const other = of.get(key);
  if (other === undefined) of.set(key, neighbour);
  else if (other !== neighbour) of.set(key, -1);
}

function findHeadline({ count, id }: Words): Uint8Array {
  const headline = new Uint8Array(count + MAX_HEADLINE + 1);
  let longest = 0;
  const mark = (start: number, length: number): void => {
    headline.fill(3, start + 1, start + length);
    headline[start + length] = 2;
  };
  for (let i = MIN_HEADLINE; i < count; i++) {
    let length = 0;
    while (length < Math.min(MAX_HEADLINE, i, count - i) && id[i + length] === id[length]) length++;
    if (length < MIN_HEADLINE) continue;
    headline[i] = 1;
    mark(i, length);
    longest = Math.max(longest, length);
  }
  if (longest > 0) mark(0, longest);
  return headline;
}
