import type { Inline, Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Longest line that names who wrote something, in words. */
export const LINE_WORDS = 14;
/** Share of the gaps between posts that have a link to the pages of members. */
const MIN_SHARE = 0.6;
/** How much of an address is looked at, in UTF-16 units. */
const MAX_ADDRESS = 300;

/** The folders of the pages that lines between most posts link to: `/user/`, `user?id=`, `/~`. */
export function memberAddresses(
  page: Page,
  features: BlockFeatures,
  posts: Uint8Array,
  firstPost: number,
): Set<string> {
  const gapsOf = new Map<string, { count: number; last: number }>();
  let gap = 0;
  for (let b = firstPost; b < posts.length; b++) {
    if (posts[b] === 1) {
      if (posts[b + 1] === 0) gap++;
      continue;
    }
    if ((features.words[b] as number) > LINE_WORDS) continue;
    for (const link of page.blocks[b]?.inlines ?? []) {
      const folder = folderOf(link);
      if (folder === '') continue;
      const known = gapsOf.get(folder);
      if (known === undefined) gapsOf.set(folder, { count: 1, last: gap });
      else if (known.last !== gap) Object.assign(known, { count: known.count + 1, last: gap });
    }
  }
  return new Set(
    [...gapsOf].filter(([, { count }]) => count > 1 && count >= MIN_SHARE * (gap - 1)).map(([key]) => key),
  );
}

/** What stands before the names of members in addresses, wherever that is. */
const ACCOUNT = /\/[@~]/;

/** A link's address up to the name that it ends with; empty where nothing but the site's name stands before that, unless the link shows the name. */
export function folderOf({ href, text }: Inline): string {
  if (href === undefined || href.length > MAX_ADDRESS || href.includes('#')) return '';
  const account = ACCOUNT.exec(href);
  if (account !== null) return href.slice(0, account.index + account[0].length);
  const end = href.endsWith('/') ? href.length - 1 : href.length;
  const at = Math.max(href.lastIndexOf('/', end - 1), href.lastIndexOf('=', end - 1));
  const scheme = href.indexOf('://');
  const host = scheme < 0 ? 0 : href.indexOf('/', scheme + '://'.length);
  const isName = at >= 0 && at === host && href.slice(at + 1, end) === text.trim();
  return at > host || isName ? href.slice(0, at + 1) : '';
}
