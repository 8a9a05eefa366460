import { byWords, type FieldRule, oneValue } from './rule.ts';

/** The page's own summary of itself. */
export const description: FieldRule = {
  clean: (candidates) => candidates.filter((candidate) => /\p{Alphabetic}/u.test(oneValue(candidate))),
  key: byWords,
};
