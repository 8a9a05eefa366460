import type { Field } from '../candidate.ts';

/** What is left of a tag's trust when its name doesn't say of what the date is. */
const PLAIN = 0.6;

/** Names that say what the date is in another way than by its words, and how far each is to be trusted. */
const NAMED: ReadonlyMap<string, readonly [Field, number]> = new Map(
  Object.entries<readonly [Field, number]>({
    'article:published_time': ['published', 0.9],
    'og:article:published_time': ['published', 0.85],
    'og:published_time': ['published', 0.85],
    article_date_original: ['published', 0.8],
    'sailthru.date': ['published', 0.8],
    'dcterms.issued': ['published', 0.85],
    'dc.date.issued': ['published', 0.85],
    citation_online_date: ['published', 0.8],
    citation_date: ['published', 0.7],
    'article.created': ['published', 0.7],
    'dcterms.created': ['published', 0.7],
    'dc.date.created': ['published', 0.7],
    ptime: ['published', 0.8],
    pdate: ['published', 0.7],
    'dc.date': ['published', PLAIN],
    'dcterms.date': ['published', PLAIN],
    displaydate: ['published', PLAIN],
    date: ['published', PLAIN],

    'article:modified_time': ['modified', 0.9],
    'og:article:modified_time': ['modified', 0.85],
    'og:updated_time': ['modified', 0.75],
    // Many servers fill it in themselves.
    'last-modified': ['modified', 0.5],
    utime: ['modified', 0.8],

    // What a dump says of itself.
    captured: ['captured', 0.9],
  }),
);

/** The words of such names, without their separators, and the rest that may stand beside them. */
const PUBLISHED = /(?:publish(?:ed|ing)?|publication|pub|posted|post|releas(?:ed?|ing))(?:date|time|datetime|at|on)$/;
const DATE_PUBLISHED = /(?:date|time)(?:published|posted|issued|publication|original)$/;
const MODIFIED =
  /(?:modified|modification|updated?|lastmod|moddate|revised|revision|changed)(?:date|time|datetime|at|on)?$/;

/** Something else that was published or changed: `og:video:release_date`, `profile:updated`. */
const OTHER = /^(?:og:video|video|music|book|profile|product|event|build|site|cache)\b/;

/** Dates of taking back and of putting out once more. */
const NO_FIRST = /(?:un|last|re)pub/;

/** What names made of such words are worth. */
const BY_WORDS = 0.8;

/** How long such a name is at most. */
const MAX_NAME = 60;
/** What names were found to state: pages have few other than each other's. */
const known = new Map<string, readonly [Field, number] | null>();
const MAX_KNOWN = 1000;

/**
 * What a meta tag with a date states, by its name.
 *
 * @param name the tag's name or property in lower case.
 * @returns null when the name doesn't speak of the page's dates.
 */
export function dateClaim(name: string): readonly [Field, number] | null {
  if (name.length > MAX_NAME) return null;
  let claim = known.get(name);
  if (claim === undefined) {
    claim = NAMED.get(name) ?? claimByWords(name);
    if (known.size < MAX_KNOWN) known.set(name, claim);
  }
  return claim;
}

function claimByWords(name: string): readonly [Field, number] | null {
  if (OTHER.test(name)) return null;
  const words = name.replace(/[^a-z]/g, '');
  if (NO_FIRST.test(words)) return null;
  if (MODIFIED.test(words)) return ['modified', BY_WORDS];
  if (words === 'published' || words === 'articlepublished') return ['published', BY_WORDS];
  return PUBLISHED.test(words) || DATE_PUBLISHED.test(words) ? ['published', BY_WORDS] : null;
}
