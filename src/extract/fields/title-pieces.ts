/** The parts that a page's title is put together of. */

/** What sets a site's or a section's name off from a headline: a mark with space around it, or one that no headline has. */
const SEPARATOR = /(?<!\s)\s+[|\-–—»«·•:/›‹~]{1,2}\s+|(?:(?<!\s)\s+)?(?:[|»«｜]\s*|_(?![^_]*_))/gu;

/** The same of a title with a quotation between guillemets, `« … »` or `»…«`, which set nothing off there. */
const SEPARATOR_BESIDE_QUOTES = /(?<!\s)\s+[|\-–—·•:/›‹~]{1,2}\s+|(?:(?<!\s)\s+)?(?:[|｜]\s*|_(?![^_]*_))/gu;

/** What all of these have, for a first look. */
const MAYBE_SEPARATOR = /[|–—»«·•›‹~｜_]|\s[-:/]/;

/** A part of a title. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The separator after it. */
  readonly mark: string;
}

/** The parts of a title between what can set off names of the site and of parts of it. */
export function pieces(title: string): Piece[] {
  if (!MAYBE_SEPARATOR.test(title)) return [{ text: title, start: 0, end: title.length, mark: '' }];
  const found: Piece[] = [];
  let start = 0;
  const hasQuotes = title.includes('«') && title.includes('»');
  for (const match of title.matchAll(hasQuotes ? SEPARATOR_BESIDE_QUOTES : SEPARATOR)) {
    found.push({ text: title.slice(start, match.index), start, end: match.index, mark: match[0] });
    start = match.index + match[0].length;
  }
  found.push({ text: title.slice(start), start, end: title.length, mark: '' });
  return found;
}
