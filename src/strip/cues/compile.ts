import { hashWords, mix, NUMBER_HASH } from '../features/characters.ts';
import { HashSet } from '../features/hash-set.ts';
import { marked, type Vocabulary } from '../features/vocabulary.ts';

/**
 * Phrases by language, separated by `|`. Words only: case and punctuation don't count, `#` is any number, an ideograph is
 * a word of its own. Stars say where the phrase may stand:
 *
 * - `phrase`: is the whole block, numbers aside;
 * - `phrase *`: begins a short block, {@link BEGIN_LIMITS};
 * - `phrase &`: the same, or begins a line of names, {@link CueBlock.isNames};
 * - `* phrase *`: stands anywhere in a block of at most {@link WITHIN_LIMIT} words;
 * - `phrase **`: begins a block of any length;
 * - `** phrase **`: stands anywhere in a block of at most {@link ANYWHERE_LIMIT} words.
 */
export type CueList = Readonly<Record<string, string>>;

/** Longest block, in words, that a phrase of one, two, three or more words may begin. */
const BEGIN_LIMITS = [0, 4, 8, 16] as const;
/** The same for a phrase with a colon after it. */
const LABEL_LIMIT = 45;
const WITHIN_LIMIT = 25;
const ANYWHERE_LIMIT = 120;

/** What phrases that end at a node of the trie speak for, by where they may stand. */
interface Node {
  whole: number;
  begins: number;
  introduces: number;
  opens: number;
  within: number;
  anywhere: number;
  /** Whether some phrase that may stand inside a block passes here. */
  inner: boolean;
}

/** Phrases that begin with the same word and haven't been needed yet, each with what it speaks for. */
type Waiting = (readonly [phrase: string, bit: number])[];

type Nodes = Map<number, Node | Waiting>;

/**
 * Phrases as a trie whose nodes are found by the rolling hash of the words that lead to them. Phrases are compiled when a
 * page first has their first word: most never are, and compiling all would take longer than judging a page.
 */
export interface CueTable {
  readonly nodes: Nodes;
  /** Paths of the first words of all phrases: most blocks begin with none. */
  readonly first: HashSet;
  /** Paths of the first words of phrases that may stand inside a block: few, and asked for at every word of a page. */
  readonly inner: HashSet;
}

/** Start of a rolling hash over words, other than that over letters so that the two never meet by design. */
const PATH_SEED = 0x5bd1e995;
/** Characters that are words of their own: ideographs, and letters of scripts that put no spaces between words. */
const OWN_WORD = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff]/;

/**
 * Files phrases of one language under their first words.
 *
 * @param lists pairs of the bit that phrases speak for and the phrases.
 */
export function compileCues(lists: Iterable<readonly [bit: number, phrases: string]>): CueTable {
  const byWord = new Map<string, Waiting>();
  for (const [bit, phrases] of lists) {
    for (const phrase of phrases.split('|')) {
      const word = firstWord(phrase);
      const waiting = byWord.get(word);
      if (waiting) waiting.push([phrase, bit]);
      else byWord.set(word, [[phrase, bit]]);
    }
  }
  const table: CueTable = { nodes: new Map(), first: new HashSet([], byWord.size), inner: new HashSet() };
  for (const [word, waiting] of byWord) {
    const hash = hashWords(word)[0];
    if (hash === undefined) continue;
    const path = mix(PATH_SEED, hash);
    table.nodes.set(path, waiting);
    table.first.add(path);
    if (waiting.some(([phrase]) => phrase.startsWith('*'))) table.inner.add(path);
  }
  return table;
}

function firstWord(phrase: string): string {
  const start = phrase.startsWith('** ') ? 3 : phrase.startsWith('* ') ? 2 : 0;
  if (OWN_WORD.test(phrase.charAt(start))) return phrase.charAt(start);
  const end = phrase.indexOf(' ', start);
  return phrase.slice(start, end < 0 ? undefined : end);
}

/** The node at a path, its phrases compiled if they still wait. */
function nodeAt(nodes: Nodes, path: number): Node | undefined {
  const found = nodes.get(path);
  if (!Array.isArray(found)) return found;
  nodes.delete(path);
  for (const [phrase, bit] of found) addPhrase(nodes, phrase, bit);
  return nodes.get(path) as Node | undefined;
}

function addPhrase(nodes: Nodes, phrase: string, bit: number): void {
  const inner = phrase.startsWith('*');
  const any = phrase.endsWith('**') || phrase.startsWith('**');
  const named = phrase.endsWith('&');
  const open = named || phrase.endsWith('*');
  let path = PATH_SEED;
  let node: Node | undefined;
  for (const word of hashWords(phrase)) {
    path = mix(path, word);
    node = nodeAt(nodes, path);
    if (!node) {
      node = { whole: 0, begins: 0, introduces: 0, opens: 0, within: 0, anywhere: 0, inner: false };
      nodes.set(path, node);
    }
    if (inner) node.inner = true;
  }
  if (!node) return;
  if (inner && any) node.anywhere |= bit;
  else if (inner) node.within |= bit;
  else if (any) node.opens |= bit;
  else if (open) node.begins |= bit;
  else node.whole |= bit;
  if (named) node.introduces |= bit;
}

/** 1 for each word of a page with which a phrase begins that may stand inside a block. */
export function innerWords({ inner }: CueTable, vocabulary: Vocabulary): Uint8Array {
  return marked(vocabulary, (hash) => inner.has(mix(PATH_SEED, hash)));
}

/** A block whose words are looked through for phrases. */
export interface CueBlock {
  /** Words of the page, the number of each, and where the block's start and end. */
  readonly hashes: Int32Array;
  readonly numbers: Int32Array;
  readonly first: number;
  readonly last: number;
  /** How many words the block counts, which for ideographs is less than `last - first`. */
  readonly words: number;
  /** How many words stand before its first colon. */
  readonly lead: number;
  /** Whether most of its words have capitals, as those of names do. */
  readonly isNames: boolean;
}

/**
 * What the phrases in a block speak for. Of the phrases that begin it the longest counts. Each word starts at most one
 * walk down the trie, as deep as its longest phrase.
 *
 * @param isInner of {@link innerWords}.
 * @returns the bits of all phrases found.
 */
export function matchCues(table: CueTable, block: CueBlock, isInner: Uint8Array): number {
  const { hashes, numbers, first, last, words } = block;
  let start = first;
  while (start < last - 1 && hashes[start] === NUMBER_HASH) start++;
  let found = walkFromStart(table, block, start);
  if (start > first) found |= walkFromStart(table, block, first);
  if (words > ANYWHERE_LIMIT) return found;
  const { nodes } = table;
  for (let t = first; t < last; t++) {
    if (isInner[numbers[t] as number] === 0) continue;
    let path = mix(PATH_SEED, hashes[t] as number);
    let node = nodeAt(nodes, path);
    for (let next = t + 1; node?.inner; next++) {
      found |= node.anywhere;
      if (words <= WITHIN_LIMIT) found |= node.within;
      if (next >= last) break;
      path = mix(path, hashes[next] as number);
      node = nodeAt(nodes, path);
    }
  }
  return found;
}

function walkFromStart(table: CueTable, block: CueBlock, start: number): number {
  const { hashes, last, words, isNames } = block;
  if (!table.first.has(mix(PATH_SEED, hashes[start] as number))) return 0;
  let found = 0;
  let path = PATH_SEED;
  for (let t = start; t < last; t++) {
    path = mix(path, hashes[t] as number);
    const node = nodeAt(table.nodes, path);
    if (!node) break;
    const length = t - start + 1;
    const limit = length === block.lead ? LABEL_LIMIT : (BEGIN_LIMITS[Math.min(3, length)] as number);
    let here = node.opens;
    if (words <= limit) here |= node.begins;
    else if (isNames) here |= node.introduces;
    if (node.whole !== 0 && onlyNumbers(hashes, t + 1, last)) here |= node.whole;
    if (here !== 0) found = here;
  }
  return found;
}

function onlyNumbers(hashes: Int32Array, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let t = from; t < to; t++) if (hashes[t] !== NUMBER_HASH) return false;
  return true;
}

/** A phrase that begins somewhere: of how many words it is, and whether it is mostly the whole block or begins a block of any length. */
export interface Phrase {
  readonly length: number;
  readonly place: 'whole' | 'begins' | 'opens';
}

/** Longest phrase looked for, in words. */
const MAX_PHRASE = 12;

/**
 * The longest phrase that begins at a word, whatever comes behind it: where it isn't known yet where blocks end.
 *
 * @returns null for none.
 */
export function phraseAt({ nodes }: CueTable, hashes: readonly number[], start: number): Phrase | null {
  let path = PATH_SEED;
  let found: Phrase | null = null;
  for (let t = start; t < hashes.length && t < start + MAX_PHRASE; t++) {
    path = mix(path, hashes[t] as number);
    const node = nodeAt(nodes, path);
    if (!node) break;
    const length = t - start + 1;
    if (node.opens !== 0) found = { length, place: 'opens' };
    else if (node.whole !== 0) found = { length, place: 'whole' };
    else if (node.begins !== 0) found = { length, place: 'begins' };
  }
  return found;
}
