import type { HashNumbers } from '../features/hash-numbers.ts';
import type { KindEvidence } from './columns.ts';

/**
 * Which words the visible page has, but for what stands beside the article.
 *
 * @returns their hashes, each once.
 */
export function kindWords(evidence: KindEvidence): Set<number> {
  const seen = new Set<number>();
  forEachWord(evidence, (hash) => seen.add(hash));
  return seen;
}

/**
 * Which of the words that are asked for are among {@link kindWords}.
 *
 * @returns their numbers, each once, in the order in which the page has them.
 */
export function knownWords(evidence: KindEvidence, known: HashNumbers): number[] {
  const numbers: number[] = [];
  const seen = new Uint8Array(known.size);
  forEachWord(evidence, (hash) => {
    const number = known.find(hash);
    if (number < 0 || seen[number] === 1) return;
    seen[number] = 1;
    numbers.push(number);
  });
  return numbers;
}

function forEachWord({ features, aside }: KindEvidence, visit: (hash: number) => void): void {
  const { hashes, start } = features.tokens;
  for (let b = 0; b < features.size; b++) {
    if (features.hidden[b] === 1 || features.words[b] === 0 || aside?.[b] === 1) continue;
    for (let t = start[b] as number; t < (start[b + 1] as number); t++) visit(hashes[t] as number);
  }
}
