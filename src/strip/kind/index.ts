import type { PageKind } from '../../page.ts';
import { undividedBlock } from '../undivided.ts';
import type { KindEvidence } from './columns.ts';
import { type KindModel, likeliestKind } from './model.ts';
import type { KindSigns } from './signs.ts';

export type { KindEvidence } from './columns.ts';
export type { KindFile, KindModel } from './model.ts';

/** Teasers and dates of a list, and the words for each, from which a page without a paragraph is nothing else. */
const MIN_TEASERS = 5;
const TEASER_WORDS = 15;
/** Words below which a page that states nothing says nothing of what it is. */
const TELLING_WORDS = 15;

/**
 * What a page is: `empty` without visible words, a forum where it is a thread of posts, a listing where teasers are all it
 * has; `other` where next to nothing is said; else what a learned model finds likeliest, of which no page in one block is a list or a thread.
 *
 * @param thread whether it is a thread.
 */
export function kindOf(model: KindModel, evidence: KindEvidence, thread: boolean): PageKind {
  if (evidence.signs.words === 0) return 'empty';
  if (thread) return 'forum';
  if (isBareList(evidence.signs)) return 'listing';
  if (!isTelling(evidence)) return 'other';
  return likeliestKind(model, evidence, undividedBlock(evidence.features) >= 0);
}

function isBareList({ paragraphs, entries, dates, words }: KindSigns): boolean {
  const teasers = entries + dates;
  return paragraphs === 0 && teasers >= MIN_TEASERS && teasers * TEASER_WORDS >= words;
}

/** Whether a page has enough words, or states, to say what it is. */
export function isTelling({ signs, stated }: KindEvidence): boolean {
  return signs.words >= TELLING_WORDS || Object.values(stated).some((points) => points > 0);
}
