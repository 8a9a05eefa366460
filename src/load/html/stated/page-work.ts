import { isObject } from '../../../json.ts';

type Json = Readonly<Record<string, unknown>>;

/** Names by which sites' data call what an article states, and what schema.org calls it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  headline: ['headline', 'title', 'headlines', 'name'],
  alternativeHeadline: [
    ...['subtitle', 'standfirst', 'subheadline', 'subheadlines', 'subHeadline', 'dek', 'deck', 'subhead', 'strapline'],
  ],
  author: ['authors', 'author', 'byline', 'bylines', 'credits', 'writers'],
  datePublished: [
    ...['datePublished', 'publishedAt', 'published_at', 'publishedDate', 'publishDate', 'publish_date', 'pubDate'],
    ...['publicationDate', 'publication_date', 'firstPublishedAt', 'first_publish_date', 'firstPublished', 'published'],
    ...['date_published', 'publishedTime', 'publishedOn', 'displayDate', 'display_date', 'date'],
  ],
  dateModified: [
    ...['dateModified', 'modifiedAt', 'modified_at', 'lastModified', 'lastUpdated', 'last_updated_date', 'modified'],
    ...['updatedAt', 'updated_at', 'updatedDate', 'updated'],
  ],
  url: ['canonicalUrl', 'canonical_url', 'canonical', 'url'],
  image: ['image', 'leadImage', 'mainImage', 'heroImage', 'coverImage', 'featuredImage', 'thumbnail'],
  description: ['description', 'excerpt', 'summary'],
  articleSection: ['section', 'category', 'primarySection', 'primaryCategory'],
  keywords: ['tags', 'keywords', 'topics'],
};

/** Keys under which the text of a value stands. */
const TEXTS = ['name', 'fullName', 'displayName', 'title', 'label', 'text', 'basic', 'rendered', 'url', 'src', 'by'];
/** Fields that have several values, and those that are dates or addresses. */
const LISTS: ReadonlySet<string> = new Set(['author', 'keywords']);
const DATES: ReadonlySet<string> = new Set(['datePublished', 'dateModified']);
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'image']);

/** How many objects around the text are asked, how long a value is at most, and how many a list has. */
const MAX_AROUND = 4;
const MAX_TEXT = 1000;
const MAX_ITEMS = 40;
/** Moments in seconds and in milliseconds since 1970, of this century. */
const SECONDS = [946_684_800, 4_102_444_800] as const;
const MILLISECONDS = 1000;
const DATE = /^\d{4}-\d\d-\d\d/;

/**
 * What a page's data state of the article whose text they hold, in schema.org's words.
 *
 * @param around the objects around the text, innermost first.
 * @returns null where none of the nearest has a title and a further fact.
 */
export function readWork(around: readonly Json[]): Json | null {
  for (const object of around.slice(0, MAX_AROUND)) {
    const work: Record<string, unknown> = {};
    for (const [property, names] of Object.entries(NAMES)) {
      const found = names.map((name) => factOf(object[name], property)).find((value) => value !== null);
      if (found !== undefined) work[property] = found;
    }
    const isWork = work.author !== undefined || work.datePublished !== undefined;
    if (work.headline !== undefined && isWork) return { '@type': 'Article', ...work };
  }
  return null;
}

function factOf(value: unknown, property: string): unknown {
  if (DATES.has(property)) return dateOf(value);
  const texts = textsOf(value).filter((text) => text.length <= MAX_TEXT);
  const fitting = ADDRESSES.has(property) ? texts.filter((text) => /^https?:\/\//.test(text)) : texts;
  if (fitting.length === 0) return null;
  return LISTS.has(property) ? fitting : fitting[0];
}

function dateOf(value: unknown): string | null {
  if (typeof value === 'string') return DATE.test(value) ? value : null;
  if (typeof value !== 'number') return null;
  const [first, last] = SECONDS;
  const seconds = value >= first * MILLISECONDS ? value / MILLISECONDS : value;
  return seconds >= first && seconds < last ? new Date(seconds * MILLISECONDS).toISOString() : null;
}

/** The texts of a value: a string, an object that is called something, or a list of either. */
function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (depth > 2) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).flatMap((item) => textsOf(item, depth + 1));
  if (!isObject(value)) return [];
  const key = TEXTS.find((name) => value[name] !== undefined && value[name] !== null);
  return key === undefined ? [] : textsOf(value[key], depth + 1);
}
