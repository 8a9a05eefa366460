import type { Gold } from '../bench/eval/corpus.ts';
import { hashOf } from './hash.ts';

/** How many parts the annotated pages are divided into, each scored with weights grown on the others. */
export const FOLDS = 5;

/** Longest ending of a two-letter country's second level, as in `co.uk`, `com.au`. */
const SECOND_LEVEL = 3;

/**
 * The site a page is from: its host without what stands before the registered name. All pages of a site, of whichever
 * set, are in one fold, so that no page is scored with weights that saw another page of its site.
 *
 * @returns the registered name, or the page's id where gold has no address.
 */
export function siteOf({ url, id }: Gold): string {
  if (url === undefined || !URL.canParse(url)) return id;
  const parts = new URL(url).hostname.split('.');
  const [country = '', second = ''] = parts.toReversed();
  const isCountry = country.length === 2 && second.length <= SECOND_LEVEL && parts.length > 2;
  return parts.slice(isCountry ? -3 : -2).join('.');
}

/** The fold of a page, 0 to {@link FOLDS} - 1. */
export function foldOf(gold: Gold): number {
  return hashOf(siteOf(gold)) % FOLDS;
}
