import { skipPrologue } from './format.ts';
import { InputError } from './input-error.ts';
import type { PageText } from './utf8-text.ts';

/** How far into a text its root element begins at the latest, in UTF-16 units. */
const SPAN = 2048;
/** What may stand before it, beside comments. */
const DECLARATION = /^<(?:\?|!doctype)[^>]{0,500}>/i;
const ROOTS: ReadonlyMap<string, string> = new Map([
  ['rss', 'a feed'],
  ['feed', 'a feed'],
  ['rdf:rdf', 'a feed'],
  ['urlset', 'a sitemap'],
  ['sitemapindex', 'a sitemap'],
  ['opml', 'a list of feeds'],
]);
const TAG = /^<([a-z:]{3,12})[\s>]/i;

/**
 * Refuses what lists pages and is none: feeds and sitemaps, which are XML.
 *
 * @param text of an input.
 * @throws {InputError} `feed`.
 */
export function rejectFeed(text: PageText): void {
  let begin = skipPrologue(text.slice(0, SPAN));
  for (let found = DECLARATION.exec(begin); found !== null; found = DECLARATION.exec(begin)) {
    begin = skipPrologue(begin.slice(found[0].length));
  }
  const what = ROOTS.get((TAG.exec(begin)?.[1] ?? '').toLowerCase());
  if (what !== undefined) throw new InputError('feed', `not a page: ${what}, which only lists pages`);
}
