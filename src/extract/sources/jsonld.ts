import type { Candidate, Field } from '../candidate.ts';
import { type Context, parseUrl } from '../context.ts';
import { fold, plain } from '../text.ts';
import { indexById, isObject, type Json, resolve, strings, toList, typesOf } from './jsonld-graph.ts';

/** Types that are the thing a page is about, written by somebody. Their names end alike: `NewsArticle`, `BlogPosting`. */
const WORK =
  /(?:Article|Posting|Report|Review|Recipe|HowTo|QAPage|Chapter|Book|Thesis|CreativeWork|Question|ClaimReview)$/;

/** Types that stand for the page around it. */
const PAGE = /(?:Page|WebSite)$/;

/** Types that also carry a headline and dates and are seldom the page's own subject. */
const MEDIA = /(?:VideoObject|AudioObject|PodcastEpisode|Episode|Product|Event|Course|SoftwareApplication)$/;

function rank(object: Json): number {
  let best = 0;
  for (const type of typesOf(object)) {
    if (WORK.test(type)) best = Math.max(best, 3);
    else if (MEDIA.test(type)) best = Math.max(best, 1.2);
    else if (PAGE.test(type) && type !== 'WebSite') best = Math.max(best, 1);
  }
  return best;
}

function addressKey(value: string, context: Context): string {
  const url = parseUrl(value, context.address?.href);
  return url ? `${url.host}${url.pathname}`.replace(/\/+$/, '') : '';
}

/** How well an object fits the page: its type, its headline beside the page's title, its address beside the page's. */
function likeness(object: Json, kind: number, context: Context, byId: ReadonlyMap<string, Json>): number {
  let score = kind;
  const headline = fold(plain(strings(object.headline ?? object.name, ['name'], byId)[0] ?? ''));
  if (headline !== '') {
    score += 0.5;
    const { head, blocks } = context.page;
    const shown = [
      head.title,
      head.meta.find((meta) => meta.name === 'og:title')?.content,
      blocks[context.anchor]?.text,
    ];
    if (shown.some((text) => text && (fold(text).startsWith(headline) || headline.startsWith(fold(text))))) score += 2;
  }
  if (object.datePublished !== undefined) score += 0.5;
  if (context.address) {
    const here = addressKey(context.address.href, context);
    const there = strings([object.mainEntityOfPage, object.url, object['@id']], ['@id', 'url'], byId);
    if (there.some((value) => addressKey(value, context) === here)) score += 2;
  }
  return score;
}

/** A page's main object and the weight that its claims have. */
function mainObjects(context: Context, byId: ReadonlyMap<string, Json>): { object: Json; trust: number }[] {
  const scored: { object: Json; kind: number; score: number }[] = [];
  for (const top of context.page.head.jsonld) {
    // The questions of a FAQ are parts of the page; the one of a QAPage is what it is about.
    const isFaq = typesOf(top).includes('FAQPage');
    for (const object of [top, ...(isFaq ? [] : toList(top.mainEntity).map((value) => resolve(value, byId)))]) {
      if (!isObject(object)) continue;
      const kind = rank(object);
      if (kind > 0) scored.push({ object, kind, score: likeness(object, kind, context, byId) });
    }
  }
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return [];
  // Many works of one rank, none of which is this page's: a listing's entries.
  const rivals = scored.filter((other) => other.kind === best.kind).length;
  const trust = best.kind < 2 ? 0.8 : rivals > 2 && best.score < best.kind + 2 ? 0.5 : 1;
  const chosen = [{ object: best.object, trust }];
  const page = scored.find((other) => other.kind === 1 && other !== best);
  if (page) chosen.push({ object: page.object, trust: 0.75 });
  return chosen;
}

/** Where an object says what: properties in order of preference, and the weight of the claim. */
const CLAIMS: readonly (readonly [field: Field, properties: readonly string[], weight: number])[] = [
  ['title', ['headline', 'name'], 0.75],
  ['subtitle', ['alternativeHeadline'], 0.5],
  ['authors', ['author', 'creator'], 0.9],
  ['published', ['datePublished'], 0.9],
  ['published', ['uploadDate', 'dateCreated'], 0.6],
  ['modified', ['dateModified'], 0.85],
  ['url', ['url', 'mainEntityOfPage'], 0.6],
  ['image', ['image', 'thumbnailUrl'], 0.8],
  ['description', ['description'], 0.75],
  ['language', ['inLanguage'], 0.5],
  ['section', ['articleSection'], 0.85],
  ['tags', ['keywords'], 0.75],
];

const KEYS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  url: ['@id', 'url'],
  image: ['url', 'contentUrl', '@id'],
  language: ['alternateName', 'name', '@value'],
};
const DEFAULT_KEYS = ['name', '@value', 'value'];
/** What is left of an author's weight when it is a body. */
const BODY_AS_AUTHOR = 0.6;
const LISTS: ReadonlySet<Field> = new Set(['authors', 'tags']);

/** Of people and bodies named together, the people: the body is whom they write for. */
function persons(value: unknown, byId: ReadonlyMap<string, Json>): unknown {
  const all = toList(value).map((item) => resolve(item, byId));
  const isBody = (item: unknown): boolean =>
    isObject(item) && typesOf(item).some((type) => type.endsWith('Organization'));
  const people = all.filter((item) => !isBody(item));
  return people.length > 0 ? people : all;
}

function siteNames(context: Context, main: readonly { object: Json }[], byId: ReadonlyMap<string, Json>): Candidate[] {
  const found: Candidate[] = [];
  const add = (value: unknown, weight: number): void => {
    const name = plain(strings(value, ['name'], byId)[0] ?? '');
    if (name !== '') found.push({ field: 'site', values: [name], source: 'jsonld', weight });
  };
  for (const object of context.page.head.jsonld) if (typesOf(object).includes('WebSite')) add(object.name, 0.8);
  for (const { object } of main) add(object.publisher, 0.7);
  return found;
}

/** Breadcrumbs but the first, which is the home page, and the last, which is this page. */
function breadcrumbs(context: Context, byId: ReadonlyMap<string, Json>): Candidate[] {
  const list = context.page.head.jsonld.find((object) => typesOf(object).includes('BreadcrumbList'));
  const names = toList(list?.itemListElement).map((entry) => {
    const item = isObject(entry) ? (entry.name ?? entry.item) : entry;
    return plain(strings(item, ['name'], byId)[0] ?? '');
  });
  const section = names.slice(1, -1).at(-1);
  return section ? [{ field: 'section', values: [section], source: 'jsonld', weight: 0.6 }] : [];
}

/** Proposes what the page's JSON-LD says of the object that the page is about. */
export function fromJsonLd(context: Context): Candidate[] {
  if (context.page.head.jsonld.length === 0) return [];
  const byId = indexById(context.page.head.jsonld);
  const main = mainObjects(context, byId);
  const found: Candidate[] = [];
  for (const { object, trust } of main) {
    for (const [field, properties, weight] of CLAIMS) {
      const property = properties.find((name) => object[name] !== undefined && object[name] !== null);
      if (property === undefined) continue;
      const value = field === 'authors' ? persons(object[property], byId) : object[property];
      const values = strings(value, KEYS[field] ?? DEFAULT_KEYS, byId)
        .map(plain)
        .filter((value) => value !== '');
      const first = values[0];
      if (first === undefined) continue;
      const isBody =
        field === 'authors' && isObject(value) && typesOf(value).some((type) => type.endsWith('Organization'));
      const share = isBody ? trust * BODY_AS_AUTHOR : trust;
      found.push({ field, values: LISTS.has(field) ? values : [first], source: 'jsonld', weight: weight * share });
    }
  }
  found.push(...siteNames(context, main, byId), ...breadcrumbs(context, byId));
  return found;
}
