/** Longest address that is parsed, in characters: one whose host is made of marks takes time by the square of its length. */
const MAX_URL = 16_384;

/**
 * Parses an address.
 *
 * @param address absolute, or relative to `base`.
 * @param base what a relative one is resolved against.
 * @returns the URL; null where it is none, or too long.
 */
export function parseUrl(address: string, base?: string | URL): URL | null {
  if (address.length > MAX_URL || (typeof base === 'string' && base.length > MAX_URL)) return null;
  return URL.canParse(address, base?.toString()) ? new URL(address, base) : null;
}

/**
 * An address that may be passed on: a name and password that a page was fetched with are no part of where it is.
 *
 * @param address as it is known.
 * @returns the same without them.
 */
export function withoutLogin(address: string): string {
  const url = address.includes('@') ? parseUrl(address) : null;
  if (url === null || (url.username === '' && url.password === '')) return address;
  url.username = '';
  url.password = '';
  return url.href;
}
