import type { BlockField, Page } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import { hashWords, mix } from '../features/characters.ts';
import { HashSet } from '../features/hash-set.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Shortest and longest note about an author, in words. */
const MIN_WORDS = 6;
const MAX_WORDS = 150;
/** How soon after the name the note says what its bearer is or does, in words. */
const VERB_REACH = 4;
/** What such notes say of people, in the languages that bylines are known in. */
const VERBS = new HashSet(
  hashWords(
    'is was has covers covered writes lives works holds joined reports edits has been ist war arbeitet schreibt lebt ' +
      'est écrit travaille vit es escribe trabaja vive è scrive lavora é escreve trabalha werkt schrijft woont jest pisze pracuje',
  ),
);
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
  let isSigned = false;
  for (const [b, field] of fields) {
    if (field !== 'byline') continue;
    for (let t = start[b] as number; t + 1 < (start[b + 1] as number); t++) {
      names.add(pairAt(hashes, t));
      isSigned = true;
    }
  }
  if (!isSigned) return;
  for (const { index: b, kind } of page.blocks) {
    const first = start[b] as number;
    const count = (start[b + 1] as number) - first;
    if (count < MIN_WORDS || count > MAX_WORDS || kind === 'heading' || fields.has(b)) continue;
    if (!names.has(pairAt(hashes, first))) continue;
    const after = hashes.subarray(first + 2, first + 2 + VERB_REACH);
    if (!after.some((hash) => VERBS.has(hash))) continue;
    features.cues[b] = (features.cues[b] as number) | AUTHOR_BIO;
    prose[b] = 0;
  }
}

/** A hash of a word and the one after it, in this order. */
function pairAt(hashes: Int32Array, t: number): number {
  return mix(mix(0, hashes[t] as number), hashes[t + 1] as number);
}
