import type { Block, BlockField, Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import { hashWords, mix } from '../../features/characters.ts';
import { HashSet } from '../../features/hash-set.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isIn } from '../../features/language.ts';
import { findNameAbove, VERBS } from './author-box.ts';

/** Shortest and longest note about an author, in words. */
const MIN_WORDS = 6;
const MAX_WORDS = 150;
/** How soon after the name the note says what its bearer is or does, in words. */
const VERB_REACH = 4;
/** What such notes call them, and how soon, in words. */
const WRITERS = new HashSet(
  hashWords(
    'writer writers editor reporter journalist author contributor columnist correspondent blogger freelancer photographer strategist copywriter ' +
      'podcaster critic producer founder consultant fellow professor lecturer redakteur redakteurin journalistin autor autorin ' +
      'volontär volontärin korrespondent korrespondentin journaliste rédacteur rédactrice chroniqueur chroniqueuse autrice periodista ' +
      'redactor redactora autora giornalista redattore redattrice autore jornalista repórter redator redatora redacteur ' +
      'dziennikarz dziennikarka dziennikarzem dziennikarką skribent журналист журналистка редактор автор',
  ),
);
const WRITER_REACH = 25;
/** A text begins with a name: at most so many words with a capital letter each, or what stands between those. */
const NAME_WORDS = 5;
const NAME =
  /^(?:(?:\p{Uppercase}[\p{Alphabetic}\p{M}.'’-]*|van|von|der|den|de|la|del|di|da|bin|al),? ){1,5}(?=\p{Lowercase})/u;
/** What stands before an author's last name where the note leaves out the first, as papers of record call people. */
const TITLES = new HashSet(hashWords('mr mrs ms mx dr prof professor herr frau'));
/** Words of the body that stand before a note about its author, and at most after it. */
const BODY_WORDS = 150;
const END_WORDS = 60;
const AUTHOR_BIO = evidenceBit('author-bio');

/**
 * Marks the notes about who wrote the article: a paragraph that begins with a name of the byline and says what its bearer
 * is or does. Nobody writes so of himself within his own text.
 *
 * @param features the page's, whose cues are added to.
 * @param prose how much each block looks like prose; a marked one's is cleared.
 */
export function markBios(
  page: Page,
  features: BlockFeatures,
  prose: Float64Array,
  fields: ReadonlyMap<number, BlockField>,
): void {
  const { hashes, start } = features.tokens;
  /** Pairs of words that follow each other in the byline. */
  const names = new HashSet();
  /** Each word of it but the first. */
  const lastNames = new HashSet();
  let isSigned = false;
  for (const [b, field] of fields) {
    if (field !== 'byline') continue;
    for (let t = start[b] as number; t + 1 < (start[b + 1] as number); t++) {
      names.add(pairAt(hashes, t));
      lastNames.add(hashes[t + 1] as number);
      isSigned = true;
    }
  }
  if (!isSigned) return;
  for (const { index: b } of page.blocks) {
    if (!isLong(page, features, b) || fields.has(b)) continue;
    const first = start[b] as number;
    const isTitled = TITLES.has(hashes[first] as number) && lastNames.has(hashes[first + 1] as number);
    if (!isTitled && !names.has(pairAt(hashes, first))) continue;
    const after = hashes.subarray(first + 2, first + 2 + VERB_REACH);
    if (!after.some((hash) => VERBS.has(hash))) continue;
    features.cues[b] = (features.cues[b] as number) | AUTHOR_BIO;
    prose[b] = 0;
  }
}

/**
 * Drops notes about who wrote the article that the byline doesn't name: at the end of the body, a paragraph that begins with a
 * name and says that its bearer writes.
 *
 * @param features the page's, whose cues are added to.
 * @param keep 1 for each block of the body; is changed.
 */
export function dropLastBios(page: Page, features: BlockFeatures, keep: Uint8Array): void {
  let before = 0;
  for (let b = 0; b < keep.length; b++) before += (keep[b] as number) * (features.words[b] as number);
  let after = 0;
  const end = keep.lastIndexOf(1);
  for (let b = end; b > 0 && after < END_WORDS; b--) {
    if (keep[b] === 0) continue;
    const words = features.words[b] as number;
    before -= words;
    if (before < BODY_WORDS) return;
    const first = firstOfNote(page, features, keep, b);
    if (first < 0) {
      after += words;
      continue;
    }
    for (let k = first; k <= b; k++) drop(features, keep, k);
    if (first === b) continue;
    const { hashes, start } = features.tokens;
    const bearer = hashes[start[b] as number] as number;
    for (let k = b + 1; k <= end; k++) {
      if (hashes.subarray(start[k], start[k + 1]).includes(bearer)) drop(features, keep, k);
    }
  }
}

function drop(features: BlockFeatures, keep: Uint8Array, b: number): void {
  if (keep[b] === 0) return;
  keep[b] = 0;
  features.cues[b] = (features.cues[b] as number) | AUTHOR_BIO;
}

/** Where a note on an author begins that ends with a block: at the name above it, or with itself; -1 when it is none. */
function firstOfNote(page: Page, features: BlockFeatures, keep: Uint8Array, b: number): number {
  if (!isLong(page, features, b)) return -1;
  const name = findNameAbove(page, features, keep, b);
  return name < 0 && isBio(page, features, b) ? b : name;
}

/** Whether a block has the length of a note about somebody. */
function isLong(page: Page, features: BlockFeatures, b: number): boolean {
  const { start } = features.tokens;
  const count = (start[b + 1] as number) - (start[b] as number);
  return count >= MIN_WORDS && count <= MAX_WORDS && (page.blocks[b] as Block).kind !== 'heading';
}

/** Whether a block of that length begins with a name and says that its bearer writes. */
function isBio(page: Page, features: BlockFeatures, b: number): boolean {
  const { hashes, start } = features.tokens;
  const first = start[b] as number;
  const count = (start[b + 1] as number) - first;
  if (isIn(features.stopWords, hashes[first] as number)) return false;
  // Most paragraphs call nobody a writer, and cost less than looking for a name.
  const end = first + count;
  const begin = hashes.subarray(first + 1, Math.min(end, first + NAME_WORDS + WRITER_REACH));
  if (!begin.some((hash) => WRITERS.has(hash))) return false;
  const name = NAME.exec((page.blocks[b] as Block).text)?.[0];
  if (name === undefined) return false;
  const verb = first + name.trim().split(' ').length;
  if (!VERBS.has(hashes[verb] as number)) return false;
  return hashes.subarray(verb + 1, Math.min(end, verb + WRITER_REACH)).some((hash) => WRITERS.has(hash));
}

/** A hash of a word and the one after it, in this order. */
function pairAt(hashes: Int32Array, t: number): number {
  return mix(mix(0, hashes[t] as number), hashes[t + 1] as number);
}
