import { HashNumbers } from './hash-numbers.ts';

/**
 * The different words of a page. A page says most words more than once: what is to be known of a word is looked up once, and
 * then stands in a flat array under the word's number.
 */
export interface Vocabulary {
  /** The number of each of the page's words, as they follow each other. */
  readonly numbers: Int32Array;
  /** The hash of each number; words are numbered in the order in which the page first has them. */
  readonly different: Int32Array;
}

/** @param hashes of a page's words, as they follow each other. */
export function readVocabulary(hashes: Int32Array): Vocabulary {
  const known = new HashNumbers(hashes.length);
  const numbers = new Int32Array(hashes.length);
  const different = new Int32Array(hashes.length);
  for (let t = 0; t < hashes.length; t++) {
    const hash = hashes[t] as number;
    const number = known.add(hash);
    numbers[t] = number;
    different[number] = hash;
  }
  return { numbers, different: different.slice(0, known.size) };
}

/** What is said of each word of a vocabulary, by its number: 1 for yes. */
export function marked({ different }: Vocabulary, is: (hash: number) => boolean): Uint8Array {
  const marks = new Uint8Array(different.length);
  for (let i = 0; i < different.length; i++) if (is(different[i] as number)) marks[i] = 1;
  return marks;
}
