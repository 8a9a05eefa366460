import type { HashSet } from '../features/hash-set.ts';
import type { KindEvidence } from './columns.ts';

/**
 * Which words the visible page has, but for what stands beside the article.
 *
 * @param known hashes of the words that are asked for; default all.
 * @returns their hashes, each once.
 */
export function kindWords({ features, aside }: KindEvidence, known?: HashSet): Set<number> {
  const { hashes, start } = features.tokens;
  const seen = new Set<number>();
  for (let b = 0; b < features.size; b++) {
    if (features.hidden[b] === 1 || features.words[b] === 0 || aside?.[b] === 1) continue;
    for (let t = start[b] as number; t < (start[b + 1] as number); t++) {
      const hash = hashes[t] as number;
      if (known === undefined || known.has(hash)) seen.add(hash);
    }
  }
  return seen;
}
