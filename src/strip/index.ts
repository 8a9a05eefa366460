import type { JudgedPage, Page, Verdict } from '../page.ts';
import { computeFeatures } from './features/index.ts';
import { keepBody } from './rules/body.ts';
import { confidenceOf } from './rules/confidence.ts';
import { findFields } from './rules/fields.ts';
import { findHeadline } from './rules/headline.ts';
import { hidesArticle } from './rules/hidden.ts';
import { kindOf } from './rules/kind.ts';
import { reasonOf } from './rules/reasons.ts';
import { findRun, startAfter } from './rules/run.ts';
import { findSections } from './rules/sections.ts';
import { proseOf } from './rules/shape.ts';
import { readSurroundings } from './rules/subtree.ts';
import { isTruncated } from './rules/truncated.ts';

/** Options of strip: those of `cleanArticle` that steer the decision. */
export interface StripOptions {
  language?: string;
  secondOpinion?: 'auto' | 'never' | 'always';
}

/**
 * Judges every block of a page: body, a field, or dropped for a reason.
 *
 * @param page a loaded page.
 * @param options the caller's; all optional.
 * @returns the page with a verdict for each block, what kind of page it is, and how sure the decision is.
 */
export async function strip(page: Page, options: StripOptions = {}): Promise<JudgedPage> {
  const features = computeFeatures(page, options.language);
  if (hidesArticle(page, features)) features.hidden.fill(0);
  const prose = proseOf(page, features);
  const around = readSurroundings(page, features, prose);
  const sections = findSections(page, features, prose, around);
  const found = findRun(page, features, prose, around, sections);
  const headline = findHeadline(page, features, found, around);
  const run = startAfter(headline, found, features, prose);
  const fields = findFields(page, features, prose, around, run, headline);
  if (headline >= 0) fields.set(headline, 'title');
  const keep = keepBody(page, features, prose, around, sections, run, fields);
  const decision = { page, features, prose, around, sections, run, fields, headline };
  const verdicts: Verdict[] = page.blocks.map((_, b) => {
    const score = prose[b] as number;
    const field = fields.get(b);
    if (field) return { verdict: 'field', field, score };
    if (keep[b] === 1) return { verdict: 'body', score };
    return { verdict: 'dropped', reason: reasonOf(decision, b), score };
  });
  return {
    ...page,
    verdicts,
    kind: kindOf(page, features, keep),
    confidence: confidenceOf(features, prose, keep),
    truncated: isTruncated(page, features, keep),
  };
}
