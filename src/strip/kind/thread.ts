import type { KindSigns } from './signs.ts';
import type { Points } from './stated.ts';

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

/** How rich a thread's short lines are in the words of forums when nothing else tells it. */
const RICH_FORUM = 0.8;
const FORUM_POINTS = 3;

/** Whether the page is a thread of posts, by what stands beside its paragraphs and what its head says. */
export function isThread(signs: KindSigns, stated: Points): boolean {
  const points =
    stated.forum +
    (standsBesidePosters(signs) ? POSTERS_POINTS : 0) +
    (numbersPosts(signs) ? NUMBERED_POINTS : 0) +
    (signs.vocabulary.forum >= RICH_FORUM ? FORUM_POINTS : 0);
  return points >= THREAD_POINTS && points > Math.max(stated.article, stated.product, stated.listing, stated.other);
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
