import { isSafeUrl } from '../../safe-url.ts';

const ABSOLUTE = /^https?:\/\/[^\s]*$/i;
/** An address that only lacks its host, and needs no character changed. */
const ROOTED = /^\/(?!\/)[\w\-./~%?=&+,;:@!$()*#]*$/;
/** Longer addresses are data, not links. */
const MAX_URL = 4096;

/** Resolves the addresses of a page, each different one once. */
export class LinkResolver {
  readonly #base: URL | null;
  readonly #known = new Map<string, string | null>();

  /** @param base the document's base URL, if it is known. */
  constructor(base: string | null) {
    this.#base = base === null ? null : parseUrl(base);
  }

  /**
   * Makes an address absolute where the base is known.
   *
   * @param href as the page wrote it.
   * @returns the address; null for one that runs something, or none.
   */
  resolve(href: string): string | null {
    let url = this.#known.get(href);
    if (url === undefined) {
      url = this.#resolve(href.trim());
      this.#known.set(href, url);
    }
    return url;
  }

  #resolve(href: string): string | null {
    if (href === '' || href.length > MAX_URL || !isSafeUrl(href)) return null;
    if (this.#base === null || ABSOLUTE.test(href)) return href;
    if (ROOTED.test(href) && this.#base.origin !== 'null' && !href.includes('/.')) return this.#base.origin + href;
    return parseUrl(href, this.#base)?.href ?? null;
  }
}

/**
 * Parses an address.
 *
 * @param href absolute, or relative to `base`.
 * @returns the URL; null where it is none.
 */
export function parseUrl(href: string, base?: string | URL): URL | null {
  return URL.canParse(href, base?.toString()) ? new URL(href, base) : null;
}
