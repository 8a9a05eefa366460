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
 * The address of something on the Web, as it may be passed on: see {@link withoutLogin}.
 *
 * @param text as it is written.
 * @returns null for anything else.
 */
export function webAddress(text: string): string | null {
  const protocol = parseUrl(text)?.protocol;
  return protocol === 'http:' || protocol === 'https:' ? withoutLogin(text) : null;
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

/** A copy in an archive: what it was made of stands behind the moment, and behind what says how it is shown. */
const ARCHIVED = /^https?:\/\/[^/?#]{1,200}\/(?:[\w~.-]{1,40}\/){0,4}(\d{14})(?:[a-z]{2}_)?\/(https?:\/\/[^/].*)$/i;

/** The address of a page that an archive holds a copy of. */
export interface Archived {
  readonly original: string;
  /** When the copy was made: `2024-05-04T12:00:00Z`. */
  readonly moment: string;
}

/**
 * Reads the address of a copy in a web archive, of whatever archive: `…/web/20240504120000/https://harbour.example/news`.
 *
 * @returns null for any other address.
 */
export function readArchived(address: string): Archived | null {
  const [, stamp = '', original = ''] = ARCHIVED.exec(address) ?? [];
  if (stamp === '') return null;
  const moment = stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  return Number.isNaN(Date.parse(moment)) ? null : { original, moment };
}
