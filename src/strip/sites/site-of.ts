import type { Page } from '../../page.ts';
import { parseUrl } from '../../url.ts';

/**
 * Names the site of a page: the host of its address, without `www.`; for a dump that has none, the folder that it is in.
 *
 * @param page a loaded page, which may state its address.
 * @param url its address, where the caller knows it.
 * @param source the record's source, a path or an id.
 * @returns the host, or the folder's path with `/` before it, which no host has.
 */
export function siteOf(page: Page, url: string | undefined, source: string): string {
  for (const address of [url, page.head.base, source]) {
    const host = hostOf(address ?? '');
    if (host !== '') return host;
  }
  const parts = source.split('/').slice(0, -1);
  return `/${parts.filter((part) => part !== '' && part !== '.').join('/')}`;
}

function hostOf(address: string): string {
  if (!/^https?:/i.test(address)) return '';
  return parseUrl(address)?.hostname.replace(/^www\./, '') ?? '';
}
