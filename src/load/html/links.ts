import { isSafeUrl } from '../../safe-url.ts';
import { parseUrl, readArchived } from '../../url.ts';

const ABSOLUTE = /^https?:\/\/[^\s]*$/i;
/** An address that only lacks its host, and needs no character changed. */
const ROOTED = /^\/(?!\/)[\w\-./~%?=&+,;:@!$()*#]*$/;
/** Longer addresses are data, not links, and no base of others. */
const MAX_URL = 4096;
/** Characters of all different addresses of a page, resolved; what is beyond leads nowhere. */
const MAX_RESOLVED = 20_000_000;

/** Resolves the addresses of a page, each different one once. */
export class LinkResolver {
  readonly #base: URL | null;
  /** Whether the page is a copy in an archive, whose links lead to other copies; links to copies are meant elsewhere. */
  readonly #isCopy: boolean;
  readonly #known = new Map<string, string | null>();
  #left = MAX_RESOLVED;

  /** @param base the document's base URL, if it is known. */
  constructor(base: string | null) {
    this.#base = base === null || base.length > MAX_URL ? null : parseUrl(base);
    this.#isCopy = this.#base !== null && readArchived(this.#base.href) !== null;
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
      url = this.#fitting(this.#resolve(href.trim()));
      this.#known.set(href, url);
    }
    return url;
  }

  #fitting(url: string | null): string | null {
    if (url === null || url.length > this.#left) return null;
    this.#left -= url.length;
    return url;
  }

  #resolve(href: string): string | null {
    if (href === '' || href.length > MAX_URL || !isSafeUrl(href)) return null;
    const url = this.#absolute(href);
    if (url === null) return null;
    return behindRedirect((this.#isCopy ? readArchived(url)?.original : undefined) ?? url);
  }

  #absolute(href: string): string | null {
    if (this.#base === null || ABSOLUTE.test(href)) return href;
    if (ROOTED.test(href) && this.#base.origin !== 'null' && !href.includes('/.')) return this.#base.origin + href;
    return parseUrl(href, this.#base)?.href ?? null;
  }
}

/** Pages that do no more than lead on to the address in their own, by the last part of their path or their host. */
const REDIRECT =
  /^https?:\/\/(?:[^?#]{1,300}\/(?:url|redirect|redir|away(?:\.php)?|l\.php|linkfilter\/)|[\w.-]{1,100}\.safelinks\.protection\.outlook\.com\/)\?/i;
const TARGETS = ['q', 'url', 'u', 'to', 'z', 'target'];

/** The address that a link leads to in the end, where its own says it. */
function behindRedirect(href: string): string {
  if (!href.includes('?') || !REDIRECT.test(href)) return href;
  const parameters = parseUrl(href)?.searchParams;
  const target = TARGETS.map((name) => parameters?.get(name) ?? '').find((value) => ABSOLUTE.test(value));
  return target !== undefined && isSafeUrl(target) ? target : href;
}
