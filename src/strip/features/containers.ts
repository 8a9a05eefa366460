import type { Page, Reason } from '../../page.ts';
import { type Evidence, type ExtraEvidence, evidenceBit } from '../evidence.ts';
import { CONTAINER_NAMES, CONTAINER_TAGS } from './container-names.ts';
import { HashSet } from './hash-set.ts';

/** Longest run of words of a name that is looked up as one compound (`entry-content`), and longest compound. */
const MAX_COMPOUND = 4;
const MAX_LENGTH = 63;
/** Shortest beginning of a word that is looked up by itself. */
const MIN_PREFIX = 4;
const HYPHEN = 0x2d;

/** Base of the polynomial hash of names (Rabin and Karp): that of a part follows from those of two beginnings. */
const BASE = 0x01000193;
const POWERS = new Int32Array(MAX_LENGTH + 1);
for (let i = 0, power = 1; i <= MAX_LENGTH; i++, power = Math.imul(power, BASE)) POWERS[i] = power;

interface NameTable {
  readonly words: Map<number, Evidence>;
  readonly prefixes: Map<number, Evidence>;
  /** The keys of each: most words of names are in neither. */
  readonly isWord: HashSet;
  readonly isPrefix: HashSet;
}

let table: NameTable | undefined;

function hashName(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    hash = (Math.imul(hash, BASE) + (isSeparator(code) ? HYPHEN : code)) | 0;
  }
  return hash;
}

function isSeparator(code: number): boolean {
  return code === HYPHEN || code === 0x5f || code === 0x3a || code === 0x2f;
}

function nameTable(): NameTable {
  if (table) return table;
  const words = new Map<number, Evidence>();
  const prefixes = new Map<number, Evidence>();
  for (const [name, list] of Object.entries(CONTAINER_NAMES)) {
    const bit = evidenceBit(name as Reason | ExtraEvidence);
    for (const word of list.split(' ')) {
      if (word.endsWith('*')) {
        const stem = word.slice(0, -1);
        const hash = hashName(stem.endsWith('-') ? stem.slice(0, -1) : stem);
        prefixes.set(hash, (prefixes.get(hash) ?? 0) | bit);
        words.set(hash, (words.get(hash) ?? 0) | bit);
      } else {
        const hash = hashName(word);
        words.set(hash, (words.get(hash) ?? 0) | bit);
      }
    }
  }
  table = { words, prefixes, isWord: new HashSet(words.keys()), isPrefix: new HashSet(prefixes.keys()) };
  return table;
}

/** Where the last words of the name being read began, and the hash of the name up to there. */
const openAt = new Int32Array(MAX_COMPOUND);
const openHash = new Int32Array(MAX_COMPOUND);

/**
 * What a container's names speak for: each word, each compound of up to four words, each listed beginning of a word.
 *
 * @param names lower-cased class, id, role and the like, separated by spaces.
 */
export function evidenceOfNames(names: string): Evidence {
  if (names === '') return 0;
  const { words, prefixes, isWord, isPrefix } = nameTable();
  let evidence = 0;
  let opened = 0;
  let hash = 0;
  let word = 0;
  let length = 0;
  for (let i = 0; i <= names.length; i++) {
    const code = i < names.length ? names.charCodeAt(i) : 0x20;
    const space = code <= 0x20;
    if (space || isSeparator(code)) {
      for (let k = length > 0 ? 0 : opened; k < opened; k++) {
        const size = i - (openAt[k] as number);
        if (size > MAX_LENGTH) continue;
        const part = (hash - Math.imul(openHash[k] as number, POWERS[size] as number)) | 0;
        if (isWord.has(part)) evidence |= words.get(part) ?? 0;
      }
      length = 0;
      if (space) opened = 0;
      else hash = (Math.imul(hash, BASE) + HYPHEN) | 0;
      continue;
    }
    if (length === 0) {
      if (opened === MAX_COMPOUND) {
        openAt.copyWithin(0, 1);
        openHash.copyWithin(0, 1);
        opened--;
      }
      openAt[opened] = i;
      openHash[opened++] = hash;
      word = 0;
    }
    length++;
    hash = (Math.imul(hash, BASE) + code) | 0;
    word = (Math.imul(word, BASE) + code) | 0;
    if (length >= MIN_PREFIX && isPrefix.has(word)) evidence |= prefixes.get(word) ?? 0;
  }
  return evidence;
}

/** Facts of each container; `[c]` is of `page.containers[c]`. */
export interface ContainerFacts {
  /** What its own tag and names speak for. */
  readonly own: Int32Array;
  /** The container around it; -1 for the root. */
  readonly parent: Int32Array;
  /** Depth below the root. */
  readonly depth: Int32Array;
  /** Last container of its subtree; containers stand in document order. */
  readonly last: Int32Array;
  /** Number that containers of the same tag and names have in common, from 0. */
  readonly alike: Int32Array;
  /** The first container of each such number. */
  readonly firstAlike: readonly number[];
}

const TAG_BITS = new Map(Object.entries(CONTAINER_TAGS).map(([tag, name]) => [tag, evidenceBit(name)]));

const SIDE = evidenceBit('side');
/** What an `<aside>` is called that is a remark to the text around it, not something beside the text. */
const REMARK =
  /(?:^|[\s_-])(?:note|tip|hint|important|warning|caution|danger|callout|admonition)(?:$|[\s_-])|^starlight-aside/;

/** Reads every container's tag and names; the parts of a page are named alike, so each name is read once. */
export function readContainers(page: Page): ContainerFacts {
  const n = page.containers.length;
  const own = new Int32Array(n);
  const parents = new Int32Array(n).fill(-1);
  const depth = new Int32Array(n);
  const last = new Int32Array(n);
  const alike = new Int32Array(n);
  const firstAlike: number[] = [];
  const ofTag = new Map<string, Map<string, number>>();
  for (let c = 0; c < n; c++) {
    const container = page.containers[c];
    if (!container) continue;
    const { names, tag, parent } = container;
    parents[c] = parent;
    depth[c] = parent < 0 ? 0 : (depth[parent] as number) + 1;
    const ofNames = ofTag.get(tag) ?? new Map<string, number>();
    if (ofNames.size === 0) ofTag.set(tag, ofNames);
    const met = ofNames.get(names);
    if (met === undefined) {
      ofNames.set(names, firstAlike.length);
      alike[c] = firstAlike.length;
      firstAlike.push(c);
      own[c] = (TAG_BITS.get(tag) ?? 0) | evidenceOfNames(names);
      if (tag === 'aside' && REMARK.test(names)) own[c] = (own[c] as number) & ~SIDE;
    } else {
      alike[c] = met;
      own[c] = own[firstAlike[met] as number] as number;
    }
  }
  for (let c = n - 1; c >= 0; c--) {
    last[c] = Math.max(last[c] as number, c);
    const parent = parents[c] as number;
    if (parent >= 0) last[parent] = Math.max(last[parent] as number, last[c] as number);
  }
  return { own, parent: parents, depth, last, alike, firstAlike };
}

/**
 * Adds to each container's figure those of the containers in it.
 *
 * @param facts of the containers, which come after their parents.
 * @param sums the figure of each container's own blocks; becomes that of its subtree.
 */
export function sumUp({ parent }: ContainerFacts, sums: Float64Array): void {
  for (let c = sums.length - 1; c > 0; c--) {
    const around = parent[c] as number;
    if (around >= 0) sums[around] = (sums[around] as number) + (sums[c] as number);
  }
}
