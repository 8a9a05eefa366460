import type { PageKind } from '../page.ts';
import { isSafeUrl } from '../safe-url.ts';
import type { PartialRecord } from './fields.ts';
import { escapeRaw } from './json.ts';

/** The schema.org type for each kind of page. */
const TYPES: Readonly<Record<PageKind, string>> = {
  article: 'NewsArticle',
  listing: 'CollectionPage',
  forum: 'DiscussionForumPosting',
  product: 'ItemPage',
  other: 'WebPage',
  empty: 'WebPage',
};

/** Types that are kinds of `Article` and so have a body, a section and a count of words. */
const ARTICLES: ReadonlySet<string> = new Set(['NewsArticle', 'DiscussionForumPosting']);

/** Names written in capitals alone, such as those of news agencies. */
const ACRONYM = /^\p{Uppercase}{2,6}$/u;

/** Characters that could end a script element or begin a tag in one. */
const MARKUP = /[<>&]/g;

/**
 * A record as a schema.org object in JSON-LD, and a line break. It can stand in a script element as it is.
 *
 * @param record the record, or the fields of it that were asked for; absent facts are left out.
 * @param kind what the page is, which its type says; an article where it isn't known.
 * @param oneLine whether to print it in one line.
 */
export function renderJsonLd(record: PartialRecord, kind: PageKind = 'article', oneLine = false): string {
  const json = JSON.stringify(pageObject(record, TYPES[kind]), null, oneLine ? 0 : 2);
  const escaped = json.replace(MARKUP, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `${escapeRaw(escaped)}\n`;
}

function pageObject(record: PartialRecord, type: string): Record<string, unknown> {
  const { url, image, site, authors = [], tags = [] } = record;
  const isArticle = ARTICLES.has(type);
  const address = url && isSafeUrl(url) ? url : null;
  const facts = {
    '@context': 'https://schema.org',
    '@type': type,
    headline: record.title,
    alternativeHeadline: record.subtitle,
    author: authors.map((name) => ({ '@type': isBody(name, site) ? 'Organization' : 'Person', name })),
    datePublished: record.published,
    dateModified: record.modified,
    publisher: site && { '@type': 'Organization', name: site },
    url: address,
    mainEntityOfPage: address && { '@type': 'WebPage', '@id': address },
    image: image && isSafeUrl(image) ? image : null,
    description: record.description,
    inLanguage: record.language,
    articleSection: isArticle ? record.section : null,
    keywords: tags,
    [isArticle ? 'articleBody' : 'text']: record.text,
    wordCount: isArticle ? record.wordCount : null,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isAbsent(value)));
}

/** Whether an author is a body and no person: the site itself, or an agency known by its initials. */
function isBody(name: string, site: string | null | undefined): boolean {
  return name.toLowerCase() === site?.toLowerCase() || ACRONYM.test(name);
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
