import { hashWords, NUMBER_HASH } from '../features/characters.ts';
import { type Phrase, phraseAt } from './compile.ts';
import { allCues, dateWords } from './index.ts';

/** What is known of the words of a text whose blocks aren't told apart yet. */
export interface Phrases {
  /** The phrase that begins at a word; null for none. */
  readonly at: readonly (Phrase | null)[];
  /** Of how many words it is; may be less than the phrase counts, as `e-mail` counts two. */
  readonly span: Int32Array;
  /** Whether a word may be part of a date: 1 for yes. */
  readonly isDate: Uint8Array;
}

/**
 * Finds the phrases of buttons, menus, bylines and boxes in a text, in any language.
 *
 * @param words of the text, in order.
 */
export function readPhrases(words: readonly string[]): Phrases {
  const table = allCues();
  const dates = dateWords();
  const isDate = new Uint8Array(words.length);
  const hashes: number[] = [];
  /** The word that each hash is of. */
  const wordOf: number[] = [];
  const first = words.map((word, i) => {
    const own = hashWords(word);
    if (own.length > 0 && own.every((hash) => hash === NUMBER_HASH || dates.has(hash))) isDate[i] = 1;
    for (const hash of own) {
      hashes.push(hash);
      wordOf.push(i);
    }
    return own.length > 0 ? hashes.length - own.length : -1;
  });
  const span = new Int32Array(words.length);
  const at = first.map((start, i) => {
    if (start < 0) return null;
    const best = phraseAt(table, hashes, start);
    if (best !== null) span[i] = (wordOf[start + best.length - 1] as number) - i + 1;
    return best;
  });
  return { at, span, isDate };
}
