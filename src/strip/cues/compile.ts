import { hashWords, mix, NUMBER_HASH } from '../features/characters.ts';

/**
 * Phrases by language, separated by `|`. Words only: case and punctuation don't count, `#` is any number, an ideograph is
 * a word of its own. Stars say where the phrase may stand:
 *
 * - `phrase`: is the whole block, numbers aside;
 * - `phrase *`: begins a short block, {@link BEGIN_LIMITS};
 * - `* phrase *`: stands anywhere in a block of at most {@link WITHIN_LIMIT} words;
 * - `phrase **`: begins a block of any length;
 * - `** phrase **`: stands anywhere in a block of at most {@link ANYWHERE_LIMIT} words.
 */
export type CueList = Readonly<Record<string, string>>;

/** Longest block, in words, that a phrase of one, two, three or more words may begin. */
export const BEGIN_LIMITS = [0, 4, 8, 16] as const;
export const WITHIN_LIMIT = 25;
export const ANYWHERE_LIMIT = 120;

/** What phrases that end at a node of the trie speak for, by where they may stand. */
interface Node {
  whole: number;
  begins: number;
  opens: number;
  within: number;
  anywhere: number;
  /** Whether some phrase that may stand inside a block passes here. */
  inner: boolean;
}

/** Compiled phrases: a trie whose nodes are found by the rolling hash of the words that lead to them. */
export type CueTable = Map<number, Node>;

/** Start of a rolling hash over words, other than that over letters so that the two never meet by design. */
const PATH_SEED = 0x5bd1e995;

/**
 * Compiles phrases of one language into a table.
 *
 * @param lists pairs of the bit that phrases speak for and the phrases.
 */
export function compileCues(lists: Iterable<readonly [bit: number, phrases: string]>): CueTable {
  const table: CueTable = new Map();
  for (const [bit, phrases] of lists) for (const phrase of phrases.split('|')) addPhrase(table, phrase, bit);
  return table;
}

function addPhrase(table: CueTable, phrase: string, bit: number): void {
  const inner = phrase.startsWith('*');
  const any = phrase.endsWith('**') || phrase.startsWith('**');
  const open = phrase.endsWith('*');
  let path = PATH_SEED;
  let node: Node | undefined;
  for (const word of hashWords(phrase)) {
    path = mix(path, word);
    node = table.get(path);
    if (!node) {
      node = { whole: 0, begins: 0, opens: 0, within: 0, anywhere: 0, inner: false };
      table.set(path, node);
    }
    if (inner) node.inner = true;
  }
  if (!node) return;
  if (inner && any) node.anywhere |= bit;
  else if (inner) node.within |= bit;
  else if (any) node.opens |= bit;
  else if (open) node.begins |= bit;
  else node.whole |= bit;
}

/**
 * What the phrases in a block speak for. Each word starts at most one walk down the trie, as deep as its longest phrase.
 *
 * @param table compiled phrases.
 * @param hashes words of the page.
 * @param first where the block's words start.
 * @param last where they end.
 * @param words how many words the block counts, which for ideographs is less than `last - first`.
 * @returns the bits of all phrases found.
 */
export function matchCues(table: CueTable, hashes: Int32Array, first: number, last: number, words: number): number {
  let start = first;
  while (start < last - 1 && hashes[start] === NUMBER_HASH) start++;
  let found = walkFromStart(table, hashes, start, last, words);
  if (start > first) found |= walkFromStart(table, hashes, first, last, words);
  if (words > ANYWHERE_LIMIT) return found;
  for (let t = first; t < last; t++) {
    let path = mix(PATH_SEED, hashes[t] as number);
    let node = table.get(path);
    for (let next = t + 1; node?.inner; next++) {
      found |= node.anywhere;
      if (words <= WITHIN_LIMIT) found |= node.within;
      if (next >= last) break;
      path = mix(path, hashes[next] as number);
      node = table.get(path);
    }
  }
  return found;
}

function walkFromStart(table: CueTable, hashes: Int32Array, start: number, last: number, words: number): number {
  let found = 0;
  let path = PATH_SEED;
  for (let t = start; t < last; t++) {
    path = mix(path, hashes[t] as number);
    const node = table.get(path);
    if (!node) break;
    const length = t - start + 1;
    found |= node.opens;
    if (node.begins !== 0 && words <= (BEGIN_LIMITS[Math.min(3, length)] as number)) found |= node.begins;
    if (node.whole !== 0 && onlyNumbers(hashes, t + 1, last)) found |= node.whole;
  }
  return found;
}

function onlyNumbers(hashes: Int32Array, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let t = from; t < to; t++) if (hashes[t] !== NUMBER_HASH) return false;
  return true;
}
