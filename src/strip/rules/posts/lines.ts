import type { Page } from '../../../page.ts';
import { evidenceBit } from '../../evidence.ts';
import type { BlockFeatures } from '../../features/index.ts';
import { isSignature } from './signature.ts';

/** Posts from which a dump is a thread, and the shares of them that have text and a way to answer. */
const MIN_POSTS = 3;
const MIN_FILLED = 0.66;
const MIN_ANSWERED = 0.6;
/** Share of the posts after which a headline may stand, as it does between teasers. */
const MAX_HEADED = 0.3;
/** Running prose outside of the posts, and the first post's words, from which the page is an article with comments. */
const MAX_OUTSIDE = 60;
/** Longest way to answer, shortest text of a post, shortest headline and shortest running prose, in words. */
const LABEL_WORDS = 3;
const TEXT_WORDS = 2;
const HEADLINE_WORDS = 4;
const PROSE_WORDS = 20;

const ANSWERS = evidenceBit('comments');
const LABELS = ANSWERS | evidenceBit('share');
const LEGAL = evidenceBit('legal');

/**
 * Finds the posts in a dump, whose markup is lost: a line that says when, the text, and a way to answer, again and again.
 *
 * @returns 1 for each block of a post, or null where the page shows no posts.
 */
export function findPostLines(page: Page, features: BlockFeatures): Uint8Array | null {
  if (!mayBeAnswered(page, features)) return null;
  const posts = new Uint8Array(features.size);
  const seen = { posts: 0, filled: 0, answered: 0, headed: 0, outside: 0 };
  /** Where the line being read stands: before the first signature, in a post's text, or after it. */
  let place: 'before' | 'post' | 'after' = 'before';
  let isFilled = false;
  let isAnswered = false;
  let isHeaded = false;
  for (const { index: b } of page.blocks) {
    const words = features.words[b] as number;
    const cues = features.cues[b] as number;
    if (words === 0) continue;
    if (isSignature(page, features, b)) {
      place = 'post';
      isFilled = isAnswered = isHeaded = false;
      seen.posts++;
    } else if (words <= LABEL_WORDS && (cues & LABELS) !== 0) {
      if (place === 'post') place = 'after';
      if (isFilled && (cues & ANSWERS) !== 0 && !isAnswered) {
        isAnswered = true;
        seen.answered++;
      }
    } else if (place === 'post') {
      posts[b] = 1;
      // What follows the page's first date may be an article, which its comments don't make a post.
      if (seen.posts === 1) seen.outside += words;
      if (!isFilled && words >= TEXT_WORDS) {
        isFilled = true;
        seen.filled++;
      }
    } else if (words >= PROSE_WORDS && (cues & LEGAL) === 0) {
      seen.outside += words;
    } else if (place === 'after' && words >= HEADLINE_WORDS && !isHeaded) {
      isHeaded = true;
      seen.headed++;
    }
  }
  const isThread =
    seen.filled >= MIN_POSTS &&
    seen.filled >= MIN_FILLED * seen.posts &&
    seen.answered >= MIN_ANSWERED * seen.posts &&
    seen.headed <= MAX_HEADED * seen.posts &&
    seen.outside <= MAX_OUTSIDE;
  // Without a way to answer after it, the last post's end doesn't show.
  if (place === 'post') posts.fill(0, posts.lastIndexOf(0) + 1);
  return isThread ? posts : null;
}

/** Whether there are as many ways to answer as the fewest posts need: most pages have none, and are looked at no closer. */
function mayBeAnswered({ blocks }: Page, { words, cues }: BlockFeatures): boolean {
  let labels = 0;
  for (let b = 0; b < blocks.length; b++)
    if ((words[b] as number) <= LABEL_WORDS && ((cues[b] as number) & ANSWERS) !== 0) labels++;
  return labels >= MIN_ANSWERED * MIN_POSTS;
}
