import type { JudgedPage, Page, Verdict } from '../page.ts';
import { computeFeatures } from './features/index.ts';
import { keepBody, keepMiddle } from './rules/body.ts';
import { confidenceOf } from './rules/confidence.ts';
import { findFields } from './rules/fields.ts';
import { findHeadline } from './rules/headline.ts';
import { hidesArticle } from './rules/hidden.ts';
import { kindOf } from './rules/kind.ts';
import { reasonOf } from './rules/reasons.ts';
import { findRun, startAfter } from './rules/run.ts';
import { adoptOpinion, shouldAsk } from './rules/second-opinion.ts';
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
  let keep = keepBody(page, features, prose, around, sections, run, fields);
  if (!keep.includes(1) && headline >= 0) keep = keepMiddle(page, features, around, sections, headline + 1, fields);
  let confidence = confidenceOf(features, prose, keep);
  if (shouldAsk(page, options.secondOpinion ?? 'auto', confidence)) {
    const opinion = (await page.secondOpinion?.()) ?? null;
    const adopted = opinion && adoptOpinion(page, features, prose, keep, opinion);
    if (adopted) {
      keep = adopted;
      for (const b of fields.keys()) keep[b] = 0;
      confidence = Math.min(0.5, confidenceOf(features, prose, keep));
    }
  }
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
    kind: kindOf(page, features, keep, fields),
    confidence,
    truncated: isTruncated(page, features, keep),
  };
}
