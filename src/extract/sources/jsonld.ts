import { isObject } from '../../json.ts';
import { type Candidate, type Field, LIST_FIELDS } from '../candidate.ts';
import type { Context } from '../context.ts';
import { plain } from '../text.ts';
import { indexById, type Json, resolve, strings, toList, typesOf } from './jsonld-graph.ts';
import { mainObjects } from './jsonld-main.ts';

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
const BODY_AS_AUTHOR = 0.43;

const isBody = (item: unknown): boolean =>
  isObject(item) && typesOf(item).some((type) => type.endsWith('Organization'));

/** Of people and bodies named together, the people: the body is whom they write for. */
function persons(value: unknown, byId: ReadonlyMap<string, Json>): unknown[] {
  const all = toList(value).map((item) => resolve(item, byId));
  const people = all.filter((item) => !isBody(item));
  return (people.length > 0 ? people : all).map(named);
}

/** A person whose name is stated in parts alone, with the whole of it. */
function named(item: unknown): unknown {
  if (!isObject(item) || item.name !== undefined) return item;
  const parts = [item.givenName, item.familyName].filter((part) => typeof part === 'string');
  return parts.length > 0 ? { ...item, name: parts.join(' ') } : item;
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
      const authors = field === 'authors' ? persons(object[property], byId) : null;
      const values = strings(authors ?? object[property], KEYS[field] ?? DEFAULT_KEYS, byId)
        .map(plain)
        .filter((value) => value !== '');
      const first = values[0];
      if (first === undefined) continue;
      const share = authors?.every(isBody) ? trust * BODY_AS_AUTHOR : trust;
      found.push({
        field,
        values: LIST_FIELDS.has(field) ? values : [first],
        source: 'jsonld',
        weight: weight * share,
      });
    }
  }
  found.push(...siteNames(context, main, byId), ...breadcrumbs(context, byId));
  return found;
}
