import type { Container, Page } from '../../page.ts';
import { parseUrl } from '../../url.ts';
import type { Kind } from './kinds.ts';

/** How far each kind is spoken for. */
export type Points = Record<Kind, number>;

interface Statement {
  readonly kind: keyof Points;
  readonly points: number;
  readonly pattern: RegExp;
}

/** schema.org types, lower-cased: those of one thing speak louder than those that any page of a site may carry. */
const TYPES: readonly Statement[] = [
  { kind: 'forum', points: 6, pattern: /^(?:discussionforumposting|qapage)$/ },
  {
    kind: 'article',
    points: 4,
    pattern:
      /^(?:newsarticle|blogposting|reportagenewsarticle|opinionnewsarticle|analysisnewsarticle|reviewnewsarticle|liveblogposting|scholarlyarticle|recipe|howto|advertisercontentarticle)$/,
  },
  { kind: 'article', points: 2.5, pattern: /^(?:article|techarticle)$/ },
  { kind: 'product', points: 2.5, pattern: /^(?:product|productgroup|individualproduct|itempage)$/ },
  { kind: 'listing', points: 3, pattern: /^(?:collectionpage|searchresultspage|itemlist|offercatalog)$/ },
  {
    kind: 'other',
    points: 3,
    pattern:
      /^(?:service|professionalservice|localbusiness|softwareapplication|aboutpage|contactpage|course|apireference|governmentservice)$/,
  },
];

/** What the elements of a thread are said to be in microdata, and what of it no other name has. */
const THREAD_TYPE = /schema\.org\/(discussionforumposting|qapage)(?:$|\s)/;
const IN_THREAD_TYPE = '.org/';

/** Values of og:type. Content systems call every page an article, so that says little. */
const OG_TYPES: readonly Statement[] = [
  { kind: 'forum', points: 5, pattern: /forum|thread/ },
  { kind: 'listing', points: 3, pattern: /product[.:_-]?group|category|collection/ },
  { kind: 'product', points: 4, pattern: /product|:item$/ },
  { kind: 'article', points: 0.7, pattern: /^(?:article|blog)$/ },
  { kind: 'other', points: 0.7, pattern: /^(?:website|business|company)/ },
];

/** Programs that make pages of one kind. */
const GENERATORS: readonly Statement[] = [
  {
    kind: 'forum',
    points: 6,
    pattern: /discourse|phpbb|vbulletin|xenforo|mybb|vanilla|nodebb|flarum|invision|simple machines/,
  },
  {
    kind: 'other',
    points: 4,
    pattern:
      /docusaurus|mkdocs|sphinx|docutils|rustdoc|bookdown|gitbook|dokuwiki|vuepress|vitepress|doxygen|javadoc|jekyll-docs/,
  },
];

/** First labels of host names. */
const HOSTS: readonly Statement[] = [
  { kind: 'forum', points: 4, pattern: /^(?:forums?|boards?|community|discuss|discussions?)$/ },
  { kind: 'other', points: 4, pattern: /^(?:docs?|developers?|documentation|manual|wiki|help|support|learn|api)$/ },
];

/** Parts of paths. */
const PATH_PARTS: readonly Statement[] = [
  {
    kind: 'forum',
    points: 3.5,
    pattern: /^(?:forums?|threads?|viewtopic\.php|showthread\.php|discussions?|questions|boards?)$|^thread-/,
  },
  { kind: 'product', points: 2.5, pattern: /^(?:products?|item|itm|dp|pdp|p)$/ },
  {
    kind: 'listing',
    points: 2.5,
    pattern:
      /^(?:categor(?:y|ies)|collections?|tags?|topics?|search|browse|archives?|catalog|product-category|subcategory|c|s|w|page)$/,
  },
  {
    kind: 'other',
    points: 2.5,
    pattern:
      /^(?:docs?|documentation|reference|manual|api|help|support|services?|solutions?|pricing|platform|features|about|about-us|contact|departments?|tools|legal|faq)$/,
  },
  {
    kind: 'article',
    points: 2,
    pattern: /^(?:blog|news|articles?|story|stories|posts?|(?:19|20)\d\d|recipes?|magazine|opinion)$/,
  },
];

/** What it says that the page's data has a text as an article's. */
const STATED_BODY_POINTS = 4;
/** Words of a path's last part from which it is a headline. */
const SLUG_WORDS = 5;
const SLUG_POINTS = 1.5;
/** What the front page of a site is, but for a listing. */
const FRONT_POINTS = 3;
const DATE_POINTS = 2;
/** Longest address that is read, and most of its parts. */
const MAX_URL = 500;
const MAX_PARTS = 12;

/**
 * Adds up what the page's head, address and containers say about its kind.
 *
 * @param different indices of containers among which each name of the page is; default all.
 */
export function readStatedKind(page: Page, different: Iterable<number> = page.containers.keys()): Points {
  const points: Points = { forum: 0, product: 0, listing: 0, other: 0, article: 0 };
  const types: string[] = [];
  for (const object of page.head.jsonld) {
    const type = object['@type'];
    for (const each of Array.isArray(type) ? type : [type])
      if (typeof each === 'string') types.push(each.toLowerCase());
  }
  for (const c of different) {
    const { names } = page.containers[c] as Container;
    const type = names.includes(IN_THREAD_TYPE) ? THREAD_TYPE.exec(names)?.[1] : undefined;
    if (type !== undefined) types.push(type);
  }
  add(points, TYPES, types);
  const og: string[] = [];
  const generators: string[] = [];
  let dated = false;
  for (const { name, content } of page.head.meta) {
    if (name === 'og:type') og.push(content.slice(0, MAX_URL).toLowerCase());
    else if (name === 'generator') generators.push(content.slice(0, MAX_URL).toLowerCase());
    else if (name === 'article:published_time' || name === 'datepublished') dated = true;
  }
  add(points, OG_TYPES, og.slice(0, 1));
  add(points, GENERATORS, generators);
  if (dated) points.article += DATE_POINTS;
  if (page.statedBody !== undefined) points.article += STATED_BODY_POINTS;
  const url = addressOf(page);
  if (url !== null) readAddress(points, url);
  return points;
}

/** Each statement counts once, however often it is made. */
function add(points: Points, statements: readonly Statement[], values: readonly string[]): void {
  for (const { kind, points: worth, pattern } of statements) {
    if (values.some((value) => pattern.test(value))) {
      points[kind] += worth;
      if (statements === OG_TYPES) return;
    }
  }
}

function addressOf(page: Page): URL | null {
  const stated =
    page.head.links.find(({ rel }) => rel === 'canonical')?.href ??
    page.head.meta.find(({ name }) => name === 'og:url')?.content ??
    page.head.base;
  if (!stated || stated.length > MAX_URL) return null;
  return parseUrl(stated);
}

function readAddress(points: Points, { hostname, pathname }: URL): void {
  const parts = pathname.toLowerCase().split('/').filter(Boolean).slice(0, MAX_PARTS);
  const slug = parts.at(-1) ?? '';
  add(points, HOSTS, hostname.split('.').slice(0, 1));
  add(points, PATH_PARTS, parts);
  if (parts.length === 0) points.other += FRONT_POINTS;
  if (slug.split('-', SLUG_WORDS + 1).length >= SLUG_WORDS) points.article += SLUG_POINTS;
}
