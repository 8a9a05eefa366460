import type { JudgedPage } from '../page.ts';
import { withoutSign } from './content/index.ts';
import { isForeign } from './foreign.ts';
import { countSpaced, fold } from './text.ts';

/** A heading of the page that may be its headline, and how much speaks for it, 0 to 1. */
export interface Headline {
  readonly block: number;
  readonly text: string;
  readonly weight: number;
}

/** Longest name of a part of a site and shortest title before one, in words, and how near the mark between stands. */
const SHORT_PART = 2;
const MIN_BEFORE = 3;
const SEPARATOR_REACH = 10;

/** How many words a headline has at most, and how many headings are looked at. */
const MAX_WORDS = 40;
const MAX_LENGTH = 400;
const MAX_HEADINGS = 200;

/** Weight of a heading by its level, 1 first; deeper ones have the last. */
const LEVEL_WEIGHTS = [0.65, 0.3, 0.15] as const;
/** What is added for the share of a heading's words that the page's own titles have. */
const SHARED = 0.35;
/** What is added when it is the only heading of the first level. */
const ONLY = 0.2;

/** The words with which the page names itself: its title, its meta title, the last part of its address. */
function statedWords(page: JudgedPage, path: string): Set<string> {
  const titles = page.head.meta.filter((meta) => meta.name === 'og:title' || meta.name === 'twitter:title');
  const slug = path.split('/').findLast((part) => part.includes('-')) ?? '';
  const stated = [page.head.title ?? '', slug, ...titles.map((meta) => meta.content)].join(' ').slice(0, 2000);
  return new Set(fold(stated).split(' '));
}

/**
 * Whether a heading is what a title names last and shortest, after a mark: the part of the site that the page is in.
 *
 * @param title of the page.
 * @param heading its text.
 */
export function isLastPart(title: string, heading: string): boolean {
  if (countSpaced(heading) > SHORT_PART || !title.trimEnd().endsWith(heading)) return false;
  const before = title.trimEnd().slice(0, -heading.length);
  return /\s[:|–—-]\s+$/.test(before.slice(-SEPARATOR_REACH)) && countSpaced(before) > MIN_BEFORE;
}

/**
 * Finds headings that may be the page's headline, by their level and by the words they share with what the page calls
 * itself.
 *
 * @param path the path of the page's address; empty when it is unknown.
 */
export function findHeadlines(page: JudgedPage, path: string): Headline[] {
  const headings = page.blocks.filter(
    (block) => block.kind === 'heading' && !block.hidden && block.text !== '' && block.text.length <= MAX_LENGTH,
  );
  const shown = headings.filter((block) => !isForeign(page.verdicts[block.index])).slice(0, MAX_HEADINGS);
  if (shown.length === 0) return [];
  const stated = statedWords(page, path);
  const isOnly = shown.filter((block) => block.level === 1).length === 1;
  const found: Headline[] = [];
  for (const block of shown) {
    const text = withoutSign(block);
    const words = fold(text).split(' ');
    if (words.length > MAX_WORDS || (words.length < 2 && block.level !== 1)) continue;
    if (isLastPart(page.head.title ?? '', text)) continue;
    const level = (block.level ?? 6) - 1;
    const shared = words.filter((word) => stated.has(word)).length / words.length;
    const base = LEVEL_WEIGHTS[Math.min(level, LEVEL_WEIGHTS.length - 1)] ?? 0;
    const weight = base + SHARED * shared + (isOnly && level === 0 ? ONLY : 0);
    if (level === 0 || (shared >= 0.5 && countSpaced(text) > 2)) found.push({ block: block.index, text, weight });
  }
  return found;
}
