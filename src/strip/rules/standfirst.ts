import { evidenceBit } from '../evidence.ts';
import { isDate } from './fields.ts';
import type { Decision } from './reasons.ts';

/** Longest standfirst, in words. */
const MAX_WORDS = 60;
/** Chance from which what looks like a standfirst is the article's first paragraph. */
export const FIRST_PARAGRAPH = 0.9;
/** How many blocks part it from the text, at most. */
const REACH = 25;
const SIGNED = evidenceBit('byline') | evidenceBit('dateline');

/**
 * Takes the standfirst out of a body that begins with it: one block under the headline, parted from the text by the
 * byline or the date, which stand between the two on a page and never inside the text.
 *
 * @param decision what the rules made of the page; the field is noted in it.
 * @param chances of each block, 0 to 1.
 * @param keep 1 for each block of the body; is changed.
 */
export function takeStandfirst(decision: Decision, chances: Float64Array, keep: Uint8Array): void {
  const { features, fields, headline } = decision;
  const first = keep.indexOf(1);
  const second = keep.indexOf(1, first + 1);
  if (headline < 0 || first <= headline) return;
  if (second > first + REACH) return;
  if ((features.words[first] as number) > MAX_WORDS || (chances[first] as number) >= FIRST_PARAGRAPH) return;
  for (let b = first + 1; b < second; b++) {
    const field = fields.get(b);
    const signed = ((features.cues[b] as number) & SIGNED) !== 0 || isDate(features, b);
    if (!signed && field !== 'byline' && field !== 'date') continue;
    keep[first] = 0;
    if (![...fields.values()].includes('subtitle')) fields.set(first, 'subtitle');
    return;
  }
}
