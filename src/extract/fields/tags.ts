import type { Candidate } from '../candidate.ts';
import { fold, plain } from '../text.ts';
import type { FieldRule } from './rule.ts';

/** How many tags a record holds, and how long one may be. */
const MAX_TAGS = 50;
const MAX_TAG = 80;
/** What a line of tags begins with: `Tags:`, `Filed under:`. */
const TAGS_LABEL = /^[^:：,;]{2,30}[:：]\s*/u;

function unique(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = fold(value);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Tags, split at commas and the like, each once. */
export const tags: FieldRule = {
  clean: (candidates) =>
    candidates.flatMap((candidate): Candidate[] => {
      const pieces = candidate.values
        .map((value) => (candidate.source === 'visible' ? plain(value).replace(TAGS_LABEL, '') : value))
        .flatMap((value) => value.split(/[,;|、，；،؛]/))
        .map((tag) => tag.trim().replace(/^#/, ''));
      const values = unique(pieces.filter((tag) => tag.length <= MAX_TAG)).slice(0, MAX_TAGS);
      return values.length > 0 ? [{ ...candidate, values }] : [];
    }),
  key: (values) => values.map(fold).sort().join('|'),
};
