import type { Candidate } from '../candidate.ts';
import type { FieldRule } from '../fields/rule.ts';
import { fold } from '../text.ts';
import { MAX_NAMES, splitNames } from './names.ts';

/** Names once each, in order; of two spellings the first. */
function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = fold(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How much less a claim is worth when it names the site itself, or a page instead of a person. */
const SITE_AS_AUTHOR = 0.45;

/** Authors: people or bodies, a name each. */
export const authors: FieldRule = {
  clean(candidates, facts) {
    const site = fold(facts.site ?? '');
    return candidates.flatMap((candidate): Candidate[] => {
      const names = unique(candidate.values.flatMap(splitNames)).slice(0, MAX_NAMES);
      if (names.length === 0) return [];
      const isSite = site !== '' && names.length === 1 && fold(names[0] ?? '') === site;
      return [{ ...candidate, values: names, weight: isSite ? candidate.weight * SITE_AS_AUTHOR : candidate.weight }];
    });
  },
  key: (values) => values.map(fold).sort().join('|'),
};
