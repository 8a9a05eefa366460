import type { BlockField, JudgedPage, Page, PageKind, Verdict } from '../page.ts';
import { type BlockFeatures, computeFeatures } from './features/index.ts';
import { keepBody, keepMiddle } from './rules/body.ts';
import { confidenceOf } from './rules/confidence.ts';
import { findFields } from './rules/fields.ts';
import { findHeadline } from './rules/headline.ts';
import { hidesArticle, hidesRest } from './rules/hidden.ts';
import { isThread, kindOf, NO_BODY, wordsOf } from './rules/kind.ts';
import { type KindSigns, readKindSigns } from './rules/kind-signs.ts';
import { readStatedKind } from './rules/kind-stated.ts';
import { findPullQuotes } from './rules/pull-quotes.ts';
import { type Decision, reasonOf } from './rules/reasons.ts';
import { findRun, startAfter } from './rules/run.ts';
import { adoptOpinion, shouldAsk } from './rules/second-opinion.ts';
import { findSections } from './rules/sections.ts';
import { proseOf } from './rules/shape.ts';
import { readSurroundings } from './rules/subtree.ts';
import { isTruncated } from './rules/truncated.ts';
import { keepWide } from './rules/wide.ts';

/** How sure a body can be that the rules didn't choose themselves. */
const MAX_ADOPTED_CONFIDENCE = 0.5;

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
  const signs = readKindSigns(page, features);
  const stated = readStatedKind(page);
  const thread = isThread(signs, stated);
  let judged = judgeByRules(page, features, thread);
  if (hidesRest(page, features, judged.decision.around, judged.keep)) {
    features.hidden.fill(0);
    judged = judgeByRules(page, features, thread);
  }
  const { decision } = judged;
  let { keep, confidence } = judged;
  if (shouldAsk(page, options.secondOpinion ?? 'auto', confidence)) {
    const opinion = (await page.secondOpinion?.()) ?? null;
    const adopted = opinion && adoptOpinion(page, features, decision.prose, keep, opinion);
    if (adopted) {
      keep = adopted;
      for (const b of decision.fields.keys()) keep[b] = 0;
      confidence = Math.min(MAX_ADOPTED_CONFIDENCE, confidenceOf(features, decision.prose, keep));
    }
  }
  const kind = kindOf(page, features, signs, stated, keep, decision.fields, decision.headline);
  if (kind === 'listing') forgetEntryFields(decision.fields);
  if (isWide(page, features, signs, kind, keep)) {
    const from = decision.headline >= 0 ? decision.headline + 1 : Math.max(0, keep.indexOf(1));
    keep = keepWide(
      page,
      features,
      decision.around,
      decision.sections,
      from,
      keep,
      decision.fields,
      kind === 'listing',
    );
  }
  return {
    ...page,
    verdicts: page.blocks.map((_, b) => verdictOf(decision, keep, b)),
    kind,
    confidence,
    truncated: isTruncated(page, features, keep),
  };
}

/** The dates and names on a list are its entries' own. */
function forgetEntryFields(fields: Map<number, BlockField>): void {
  for (const [b, field] of fields) if (field === 'date' || field === 'byline') fields.delete(b);
}

/**
 * Whether more than prose is the main content. A dump has lost what tells it from the surroundings, so there only a list
 * of teasers is read so.
 */
function isWide(page: Page, features: BlockFeatures, signs: KindSigns, kind: PageKind, keep: Uint8Array): boolean {
  if (kind !== 'listing' && kind !== 'product' && kind !== 'other') return false;
  return page.containers.length > 1 || (kind === 'listing' && signs.shop < 2 && wordsOf(features, keep) < NO_BODY);
}

/**
 * What the rules alone make of a page.
 *
 * @param thread whether the page is a thread, whose posts are its body and no comments on one.
 */
function judgeByRules(
  page: Page,
  features: BlockFeatures,
  thread: boolean,
): { decision: Decision; keep: Uint8Array; confidence: number } {
  const prose = proseOf(page, features);
  const quoted = findPullQuotes(page, features, prose);
  const around = readSurroundings(page, features, prose, thread);
  const sections = findSections(page, features, prose, around, thread);
  const found = findRun(page, features, prose, around, sections);
  const headline = findHeadline(page, features, found, around);
  const run = startAfter(headline, found, features, prose);
  const fields = findFields(page, features, prose, around, run, headline);
  if (headline >= 0) fields.set(headline, 'title');
  let keep = keepBody(page, features, prose, around, sections, run, fields, quoted);
  if (!keep.includes(1) && headline >= 0) keep = keepMiddle(page, features, around, sections, headline + 1, fields);
  const decision = { page, features, prose, around, sections, run, fields, headline, quoted };
  return { decision, keep, confidence: confidenceOf(features, prose, keep) };
}

function verdictOf(decision: Decision, keep: Uint8Array, b: number): Verdict {
  const score = decision.prose[b] as number;
  const field = decision.fields.get(b);
  if (field) return { verdict: 'field', field, score };
  if (keep[b] === 1) return { verdict: 'body', score };
  return { verdict: 'dropped', reason: reasonOf(decision, b), score };
}
