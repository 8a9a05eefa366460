import type { Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import { type KindSigns, readKindSigns } from '../kind/signs.ts';
import { type Points, readStatedKind } from '../kind/stated.ts';
import { isThread } from '../kind/thread.ts';
import { hidesArticle, hidesRest } from './body/hidden.ts';
import { keepBody, keepMiddle } from './body/index.ts';
import { findRun, startAfter } from './body/run.ts';
import { findSections } from './body/sections.ts';
import { proseOf } from './body/shape.ts';
import { readSurroundings } from './body/subtree.ts';
import { findFields } from './fields.ts';
import { findHeadline } from './headline.ts';
import { markBios } from './parts/bios.ts';
import { findFurtherArticles } from './parts/further-articles.ts';
import { findPullQuotes } from './parts/pull-quotes.ts';
import { type FoundPosts, findPosts } from './posts/index.ts';
import type { Decision } from './reasons.ts';

/** What the rules make of a page. */
export interface Ruling {
  readonly decision: Decision;
  /** 1 for each block that the rules keep. */
  readonly keep: Uint8Array;
  readonly signs: KindSigns;
  readonly stated: Points;
  /** Whether the page is a thread, and its posts where they show. */
  readonly thread: boolean;
  readonly posts: FoundPosts | null;
}

/**
 * Judges a page by rules alone.
 *
 * @param features the page's; where being hidden says nothing on this page, their column `hidden` is cleared.
 */
export function judgeByRules(page: Page, features: BlockFeatures): Ruling {
  if (hidesArticle(page, features)) features.hidden.fill(0);
  const signs = readKindSigns(page, features);
  const stated = readStatedKind(page, features.containers.firstAlike);
  const isStated = isThread(signs, stated);
  const posts = findPosts(page, features, signs, stated, isStated);
  const thread = isStated || posts !== null;
  let judged = judgeOnce(page, features, thread);
  if (hidesRest(page, features, judged.decision.around, judged.keep)) {
    features.hidden.fill(0);
    judged = judgeOnce(page, features, thread);
  }
  return { ...judged, signs, stated, thread, posts };
}

/** @param thread whether the page is a thread, whose posts are its body and no comments on one. */
function judgeOnce(page: Page, features: BlockFeatures, thread: boolean): Pick<Ruling, 'decision' | 'keep'> {
  const prose = proseOf(page, features);
  const quoted = findPullQuotes(page, features, prose);
  const around = readSurroundings(page, features, prose, thread);
  const sections = findSections(page, features, prose, around, thread);
  const found = findRun(page, features, prose, around, sections);
  const headline = findHeadline(page, features, found, around);
  const further = thread ? new Uint8Array(features.size) : findFurtherArticles(page, features, headline);
  const run = startAfter(headline, found, features, prose);
  const fields = findFields(page, features, prose, around, run, headline);
  if (headline >= 0) fields.set(headline, 'title');
  markBios(page, features, prose, fields);
  let keep = keepBody(page, features, prose, around, sections, run, fields, quoted);
  if (!keep.includes(1) && headline >= 0) keep = keepMiddle(page, features, around, sections, headline + 1, fields);
  for (let b = 0; b < features.size; b++) {
    if (further[b] !== 1) continue;
    keep[b] = 0;
    fields.delete(b);
  }
  return { decision: { page, features, prose, around, sections, run, fields, headline, quoted, further }, keep };
}
