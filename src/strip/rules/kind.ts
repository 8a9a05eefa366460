import type { BlockField, Page, PageKind } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { KindSigns, Vocabulary } from './kind-signs.ts';
import type { Points } from './kind-stated.ts';

/** Points from which a page is a thread, if nothing else has more. */
const THREAD_POINTS = 3;
/** What lines about posters and numbers of posts are worth. */
const POSTERS_POINTS = 4;
const NUMBERED_POINTS = 3;
/** Lines about posters: how many a thread has, and how many a paragraph, answers at a quarter; fewer where there are many. */
const MIN_POSTERS = 4;
const MANY_POSTERS = 10;
const POSTERS_A_PARAGRAPH = 0.3;
const MANY_POSTERS_A_PARAGRAPH = 0.2;
const ANSWER_SHARE = 0.25;
/** Numbered posts from which a page is a thread, and the paragraphs a post may have. */
const THREAD_POSTS = 3;
const PARAGRAPHS_A_POST = 3;

/** Words of a body without which a page is hardly an article, and the most that add to one's points. */
const NO_BODY = 80;
/** The same for one that says who wrote it and when. */
const SHORT_BODY = 30;
const FULL_BODY = 800;
/** Share of paragraphs in a page's words at which they speak neither way. */
const USUAL_RUNNING = 0.35;
/** Prices from which a page offers many things rather than one. */
const MANY_PRICES = 15;
/** Lines of a headline's length that speak for a listing in a dump as much as eight linked ones on a page do. */
const DUMP_ENTRIES = 40;
/** Lines of teasers from which a page without a body is measured by how dense they stand, at a line in so many words. */
const MIN_TEASERS = 5;
const TEASER_WORDS = 25;
/** What a line about visiting, hiring or signing up is worth on a page that nobody signed, and all of them at most. */
const SERVICE_POINTS = 0.25;
const MAX_SERVICE = 1.2;
/** Longest entry of a menu, in words. */
const MENU_WORDS = 4;
/** How rich in a kind's words a page is before that speaks for it, and the points for each that it has beyond that. */
const RICH: Readonly<Record<Exclude<Vocabulary, 'forum'>, { readonly from: number; readonly points: number }>> = {
  product: { from: 0.6, points: 2 },
  listing: { from: 0.3, points: 1.5 },
  manual: { from: 0.6, points: 2 },
};
/** How rich a thread's short lines are in the words of forums when nothing else tells it. */
const RICH_FORUM = 0.8;
const FORUM_POINTS = 3;
/** A dump says nothing of itself, so that it is an article in doubt. */
const UNSTATED = 1;

/** Whether the page is a thread of posts, by what stands beside its paragraphs and what its head says. */
export function isThread(signs: KindSigns, stated: Points): boolean {
  const points =
    stated.forum +
    (standsBesidePosters(signs) ? POSTERS_POINTS : 0) +
    (numbersPosts(signs) ? NUMBERED_POINTS : 0) +
    (signs.vocabulary.forum >= RICH_FORUM ? FORUM_POINTS : 0);
  return points >= THREAD_POINTS && points > Math.max(stated.article, stated.product, stated.listing, stated.other);
}

/** Words of the blocks that are kept. */
function wordsOf(features: BlockFeatures, keep: Uint8Array): number {
  let words = 0;
  for (let b = 0; b < features.size; b++) if (keep[b] === 1) words += features.words[b] as number;
  return words;
}

function standsBesidePosters({ posters, answers, paragraphs, prices, shop, dates, numbered }: KindSigns): boolean {
  const share = posters >= MANY_POSTERS && dates >= MANY_POSTERS ? MANY_POSTERS_A_PARAGRAPH : POSTERS_A_PARAGRAPH;
  return (
    posters >= MIN_POSTERS &&
    paragraphs > 0 &&
    posters + answers * ANSWER_SHARE >= share * paragraphs &&
    prices <= posters / 4 &&
    shop <= posters / 2 &&
    (answers > 0 || posters >= paragraphs) &&
    dates + numbered >= 2
  );
}

function numbersPosts({ numbered, paragraphs, prices, answers, posters }: KindSigns): boolean {
  return (
    numbered >= THREAD_POSTS &&
    paragraphs > 0 &&
    prices === 0 &&
    answers + posters >= numbered / 2 &&
    numbered * PARAGRAPHS_A_POST >= paragraphs
  );
}

/**
 * What a page is: the kind for which the head, the address and the visible signs speak most; an article when in doubt.
 *
 * @param stated what the head and the address say.
 * @param thread whether it is a thread of posts.
 * @param keep 1 for each block of the body.
 * @param fields the visible fields: an article has a byline or a date, unless a dump lost them.
 * @param headline index of the headline, or -1.
 */
export function kindOf(
  page: Page,
  features: BlockFeatures,
  signs: KindSigns,
  stated: Points,
  thread: boolean,
  keep: Uint8Array,
  fields: ReadonlyMap<number, BlockField>,
  headline: number,
): PageKind {
  if (signs.words === 0) return 'empty';
  if (thread) return 'forum';
  const body = wordsOf(features, keep);
  const named = new Set(fields.values());
  let isSigned = named.has('byline') || named.has('date');
  const least = named.has('byline') && named.has('date') ? SHORT_BODY : NO_BODY;
  const isBare = body < least || signs.paragraphs === 0;
  if (isBare) isSigned = false;
  const running = signs.running / signs.words;
  const isDump = page.containers.length <= 1;
  const points: Points = {
    forum: 0,
    article: stated.article + (isSigned ? 1.5 : 0) + Math.min(1, body / FULL_BODY) * 2 + 3 * (running - USUAL_RUNNING),
    product: stated.product + productPoints(signs) + richIn('product', signs),
    listing:
      stated.listing +
      listingPoints(signs, running, isDump, isBare) +
      (isSigned ? 0 : richIn('listing', signs)) -
      Math.min(1.5, body / 500),
    other:
      stated.other +
      Math.min(2, signs.code / 4) +
      richIn('manual', signs) +
      (isSigned ? 0 : 0.6 + Math.min(MAX_SERVICE, signs.service * SERVICE_POINTS)) +
      (body < NO_BODY ? 1 : 0) +
      (isDump && running > USUAL_RUNNING && isInMenu(features, headline) ? 1 : 0) +
      Math.max(0, 0.5 - running) * 1.5 -
      (isDump ? UNSTATED : 0),
  };
  let best: keyof Points = 'article';
  for (const kind of ['product', 'listing', 'other'] as const) if (points[kind] > points[best]) best = kind;
  return best;
}

function richIn(vocabulary: keyof typeof RICH, signs: KindSigns): number {
  const { from, points } = RICH[vocabulary];
  return Math.max(0, signs.vocabulary[vocabulary] - from) * points;
}

/** A page whose name its menu has as well is a part of a site. */
function isInMenu(features: BlockFeatures, headline: number): boolean {
  return (
    headline >= 0 && (features.words[headline] as number) <= MENU_WORDS && (features.repeats[headline] as number) > 0
  );
}

function productPoints({ prices, shop }: KindSigns): number {
  if (prices === 0 || shop < 2) return Math.min(1.5, shop / 6);
  return Math.min(2.5, 0.5 + shop / 4) - Math.max(0, prices - MANY_PRICES) / 10;
}

function listingPoints(
  { entries, dates, prices, shop, words }: KindSigns,
  running: number,
  isDump: boolean,
  isBare: boolean,
): number {
  const density = isBare && entries + dates >= MIN_TEASERS ? (entries + dates) / words : 0;
  const teasers =
    Math.min(2, density * TEASER_WORDS) +
    (isDump ? Math.min(1, entries / DUMP_ENTRIES) : Math.min(3, entries / 8)) +
    Math.min(1.5, dates / 12);
  return teasers * (1 - running) + (prices > 0 && shop >= 2 ? Math.min(3, prices / 8) : 0);
}
