/** Schemes that open a page, a mail or a call, and run nothing. */
const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'ftp']);

/** Browsers skip these wherever they stand in a URL's scheme. */
const SKIPPED = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

const SCHEME = /^([^/?#:]*):/;

/**
 * Tells whether a URL may become a link: relative, or of a scheme that runs nothing. `javascript:`, `data:`,
 * `vbscript:`, `file:`, `blob:` and schemes nobody knows may not.
 *
 * @param url as the page wrote it or resolved.
 * @returns whether it is safe to print as a link's target.
 */
export function isSafeUrl(url: string): boolean {
  const head = url.replace(SKIPPED, '');
  if (head === '') return false;
  const scheme = SCHEME.exec(head);
  return scheme === null || SAFE_SCHEMES.has((scheme[1] ?? '').toLowerCase());
}
