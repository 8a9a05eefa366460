import type { HashNumbers } from '../features/hash-numbers.ts';
import type { KindEvidence } from './columns.ts';

/**
 * Which words the visible page has, but for what stands beside the article.
 *
 * @returns their hashes, each once, in the order in which the page has them.
 */
export function kindWords({ features, aside }: KindEvidence): number[] {
  const { start } = features.tokens;
  const { numbers, different } = features.vocabulary;
  const words: number[] = [];
  const seen = new Uint8Array(different.length);
  for (let b = 0; b < features.size; b++) {
    if (features.hidden[b] === 1 || features.words[b] === 0 || aside?.[b] === 1) continue;
    for (let t = start[b] as number; t < (start[b + 1] as number); t++) {
      const word = numbers[t] as number;
      if (seen[word] === 1) continue;
      seen[word] = 1;
      words.push(different[word] as number);
    }
  }
  return words;
}

/**
 * Which of the words that are asked for are among {@link kindWords}.
 *
 * @returns their numbers, each once, in the order in which the page has them.
 */
export function knownWords(evidence: KindEvidence, known: HashNumbers): number[] {
  const found: number[] = [];
  for (const hash of kindWords(evidence)) {
    const number = known.find(hash);
    if (number >= 0) found.push(number);
  }
  return found;
}
