import { type Candidate, type Field, LIST_FIELDS, MAX_CANDIDATES } from '../candidate.ts';
import type { Context } from '../context.ts';
import { plain } from '../text.ts';
import { dateClaim } from './meta-dates.ts';

type Claim = readonly [field: Field, weight: number];

/** What meta tags are called in the vocabularies that pages use, and how far each is to be trusted. */
const CLAIMS: ReadonlyMap<string, Claim> = new Map(
  Object.entries<Claim>({
    'og:title': ['title', 0.75],
    'twitter:title': ['title', 0.6],
    'parsely-title': ['title', 0.75],
    'sailthru.title': ['title', 0.7],
    'dc.title': ['title', 0.7],
    'dcterms.title': ['title', 0.7],
    citation_title: ['title', 0.9],
    headline: ['title', 0.8],
    title: ['title', 0.5],

    author: ['authors', 0.8],
    'article:author': ['authors', 0.75],
    'article:author_name': ['authors', 0.8],
    'og:article:author': ['authors', 0.7],
    'parsely-author': ['authors', 0.85],
    'sailthru.author': ['authors', 0.8],
    'dc.creator': ['authors', 0.75],
    'dcterms.creator': ['authors', 0.75],
    'dc.contributor': ['authors', 0.4],
    citation_author: ['authors', 0.9],
    byl: ['authors', 0.85],
    byline: ['authors', 0.8],
    'rnews:author': ['authors', 0.8],
    'cxenseparse:author': ['authors', 0.75],

    'og:site_name': ['site', 0.9],
    'application-name': ['site', 0.6],
    'apple-mobile-web-app-title': ['site', 0.5],
    'dc.publisher': ['site', 0.5],
    'dcterms.publisher': ['site', 0.5],
    citation_journal_title: ['site', 0.7],
    publisher: ['site', 0.4],

    'og:url': ['url', 0.8],
    'twitter:url': ['url', 0.5],

    'og:image': ['image', 0.9],
    'og:image:url': ['image', 0.85],
    'og:image:secure_url': ['image', 0.85],
    'twitter:image': ['image', 0.7],
    'twitter:image:src': ['image', 0.7],
    'parsely-image-url': ['image', 0.6],
    'sailthru.image.full': ['image', 0.6],
    image: ['image', 0.6],

    description: ['description', 0.85],
    'og:description': ['description', 0.8],
    'twitter:description': ['description', 0.6],
    'dc.description': ['description', 0.7],
    'dcterms.description': ['description', 0.7],
    'sailthru.description': ['description', 0.6],

    'content-language': ['language', 0.5],
    language: ['language', 0.5],
    'dc.language': ['language', 0.6],
    'dcterms.language': ['language', 0.6],
    inlanguage: ['language', 0.6],
    'og:locale': ['language', 0.4],

    'article:section': ['section', 0.9],
    'parsely-section': ['section', 0.85],
    articlesection: ['section', 0.85],
    'cxenseparse:category': ['section', 0.6],
    section: ['section', 0.8],
    category: ['section', 0.6],

    'article:tag': ['tags', 0.9],
    news_keywords: ['tags', 0.85],
    keywords: ['tags', 0.8],
    'parsely-tags': ['tags', 0.8],
    'sailthru.tags': ['tags', 0.75],
    'dc.subject': ['tags', 0.7],
  }),
);

/** Bibliographic tags, which hold a name a tag, often as `Last, First`. */
const INVERTED = new Set(['citation_author', 'dc.creator', 'dcterms.creator']);

function uninvert(name: string): string {
  const [last, first, ...more] = name.split(', ');
  return first === undefined || more.length > 0 || (last?.includes(' ') === first.includes(' ') && first.includes(' '))
    ? name
    : `${first} ${last}`;
}

/** Labels of the pairs `twitter:label1`, `twitter:data1` that speak of the author. */
const WRITTEN_BY = new Set([
  'written by',
  'author',
  'by',
  'verfasst von',
  'geschrieben von',
  'écrit par',
  'auteur',
  'escrito por',
  'autor',
  'scritto da',
  'autore',
  'geschreven door',
  'skriven av',
  'skrevet av',
  'skrevet af',
  'napisane przez',
  'автор',
  'написано автором',
  'yazan',
  '作者',
  '執筆者',
  'ditulis oleh',
  'كتب بواسطة',
]);

function labelled(context: Context): Candidate[] {
  const found: Candidate[] = [];
  const labels = new Map<string, string>();
  for (const { name, content } of context.page.head.meta) {
    if (name.startsWith('twitter:label')) labels.set(name.slice('twitter:label'.length), plain(content).toLowerCase());
  }
  if (labels.size === 0) return found;
  for (const { name, content } of context.page.head.meta) {
    if (!name.startsWith('twitter:data')) continue;
    const label = labels.get(name.slice('twitter:data'.length));
    if (label !== undefined && WRITTEN_BY.has(label)) {
      found.push({ field: 'authors', values: [plain(content)], source: 'meta', weight: 0.75 });
    }
  }
  return found;
}

/** Proposes what meta tags say. A tag that is repeated for a list of names gives one candidate with all of them. */
export function fromMeta(context: Context): Candidate[] {
  const found: Candidate[] = [];
  const repeated = new Map<string, { field: Field; weight: number; values: string[] }>();
  for (const { name, content } of context.page.head.meta) {
    const key = name.includes(':') || name.includes('.') ? name : name.replace(/\s/g, '');
    const claim = CLAIMS.get(key) ?? dateClaim(name);
    if (!claim) continue;
    const value = plain(content);
    if (value === '') continue;
    const [field, weight] = claim;
    // Where there may be several values, the tag is repeated.
    if (!LIST_FIELDS.has(field)) {
      if (found.length < MAX_CANDIDATES * 4) found.push({ field, values: [value], source: 'meta', weight });
      continue;
    }
    const all = repeated.get(name);
    if (!all) repeated.set(name, { field, weight, values: [value] });
    else if (all.values.length < MAX_CANDIDATES) all.values.push(value);
  }
  for (const [name, { field, weight, values }] of repeated) {
    found.push({ field, values: INVERTED.has(name) ? values.map(uninvert) : values, source: 'meta', weight });
  }
  found.push(...labelled(context));
  return found;
}
