import type { BlockField, JudgedPage, Page, Verdict } from '../page.ts';
import { bodyOfKind, type ChoiceOptions, chooseBody } from './choice.ts';
import { isErrorPage } from './kind/error-page.ts';
import { kindOf } from './kind/index.ts';
import { type ModelSource, shippedModel } from './model/index.ts';
import { keepInner } from './rules/body/inner.ts';
import type { Run } from './rules/body/run.ts';
import { keepCalloutTitles } from './rules/parts/callouts.ts';
import { dropEdges } from './rules/parts/edges.ts';
import { dropEditLinks } from './rules/parts/edit-links.ts';
import { keepLastPictures } from './rules/parts/last-pictures.ts';
import { keepLeadPicture } from './rules/parts/lead-picture.ts';
import { dropMailHead } from './rules/parts/mail-head.ts';
import { keepNotes } from './rules/parts/notes.ts';
import { keepAnswers } from './rules/parts/questions.ts';
import { dropSources, settleAttributed } from './rules/parts/quotes.ts';
import { dropReadAloud } from './rules/parts/read-aloud.ts';
import { dropRepeatedTitle } from './rules/parts/repeated-title.ts';
import { dropSignUps } from './rules/parts/sign-ups.ts';
import { keepTables } from './rules/parts/tables.ts';
import { keepTranscripts } from './rules/parts/transcripts.ts';
import { keepTurns } from './rules/parts/turns.ts';
import { keepVoids } from './rules/parts/voids.ts';
import { placePosts } from './rules/posts/places.ts';
import { keepSaid } from './rules/posts/said.ts';
import { type Decision, reasonOf } from './rules/reasons.ts';
import { dropRecurring } from './rules/recurring.ts';
import { dropSignature } from './rules/signature.ts';
import { takeStandfirst } from './rules/standfirst.ts';
import { isTruncated } from './rules/truncated.ts';
import { readRecurrence, type Sites, type Whereabouts } from './sites/index.ts';

export { type Phrases, readPhrases } from './cues/phrases.ts';
export type { ModelSource } from './model/index.ts';
export { fingerprintPage, HALVES, printSites, readSites, type Sites } from './sites/index.ts';

/** Options of strip: those of `cleanArticle` that steer the decision. */
export interface StripOptions extends ChoiceOptions, Whereabouts {
  sites?: Sites;
}

/**
 * Judges every block of a page: body, a field, or dropped for a reason. Rules read the page first; a learned model, which sees
 * their judgement among much else, chooses the body.
 *
 * @param page a loaded page.
 * @param options the caller's; all optional.
 * @param models gives the learned models; those that ship where none is given.
 * @returns the page with a verdict for each block, what kind of page it is, and how sure the decision is.
 */
export async function strip(
  page: Page,
  options: StripOptions = {},
  models: ModelSource = shippedModel,
): Promise<JudgedPage> {
  const choice = await chooseBody(page, options, models);
  const { features, ruling, fields } = choice;
  const { model, chances } = choice.answers;
  const { around } = ruling.decision;
  const isError = isErrorPage(page, features, choice.signs);
  const kind = isError ? 'other' : kindOf(model.kind, choice, ruling.thread);
  const { keep, confidence } = bodyOfKind(choice, kind, options);
  let frame: Uint8Array | null = null;
  if (kind === 'article') {
    // The entries of lists, and what products share, recur by their nature.
    const recurrence = options.sites && readRecurrence(page, features.tokens, options.sites, options);
    if (recurrence) frame = dropRecurring(page, features, recurrence, chances, keep);
    dropSignature(ruling.decision, keep);
    takeStandfirst(ruling.decision, chances, keep);
    dropRepeatedTitle(page, features, ruling.decision, keep);
  }
  if (kind !== 'product' && kind !== 'listing') dropMailHead(page, keep);
  keepTurns(page, features, fields, keep);
  keepTranscripts(page, features, fields, keep);
  if (kind === 'article') keepAnswers(page, features, fields, keep);
  keepSaid(page, features, fields, keep);
  keepCalloutTitles(page, features, fields, keep);
  settleAttributed(page, features, fields, ruling.decision.quoted, keep);
  dropSources(page, features, ruling.decision.quoted, keep);
  keepTables(page, features, around, fields, keep);
  if (kind !== 'product' && kind !== 'listing')
    keepInner(page, features, around, fields, ruling.decision.quoted, keep, ruling.posts?.text ?? null);
  keepNotes(page, features, fields, keep);
  dropEditLinks(page, keep);
  if (kind === 'article') dropSignUps(page, features, keep);
  if (kind !== 'product' && kind !== 'listing') dropEdges(page, features, fields, ruling.decision.headline, keep);
  keepVoids(page, features, around, fields, keep, ruling.posts?.text ?? null);
  if (kind === 'article') {
    keepLeadPicture(page, features, ruling.decision, keep);
    keepLastPictures(page, features, around, keep);
    dropReadAloud(page, features, keep);
  }
  if (kind === 'listing') forgetFields(fields, 'date', 'byline');
  // What stands below the title of a thread is about its first post.
  if (kind === 'forum') forgetFields(fields, 'subtitle');
  const decision = { ...ruling.decision, run: runOf(ruling.decision.run, keep), ...(frame && { frame }) };
  return {
    ...page,
    verdicts: page.blocks.map((_, b) => verdictOf(decision, chances, keep, b)),
    kind,
    confidence,
    truncated: isTruncated(page, features, kind, keep),
    ...(kind === 'forum' && ruling.posts && { posts: placePosts(page, features, ruling.posts) }),
  };
}

/** Where the body stands: what either rules or model leave behind its end is about something else. */
function runOf(run: Run, keep: Uint8Array): Run {
  const first = keep.indexOf(1);
  const last = keep.lastIndexOf(1);
  return { first, last: run.last > first ? Math.min(run.last, last) : last };
}

/** Takes back what isn't the page's own: the dates and names on a list are its entries'. */
function forgetFields(fields: Map<number, BlockField>, ...names: readonly BlockField[]): void {
  for (const [b, field] of fields) if (names.includes(field)) fields.delete(b);
}

function verdictOf(decision: Decision, chances: Float64Array, keep: Uint8Array, b: number): Verdict {
  const score = chances[b] as number;
  const field = decision.fields.get(b);
  if (field) return { verdict: 'field', field, score };
  if (keep[b] === 1) return { verdict: 'body', score };
  return { verdict: 'dropped', reason: reasonOf(decision, b), score };
}
