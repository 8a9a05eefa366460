import { isObject } from '../../json.ts';
import { MAX_JSONLD_OBJECTS } from '../../page.ts';
import { MAX_VALUE } from '../candidate.ts';
import { type Context, parseWebUrl } from '../context.ts';
import { fold, plain } from '../text.ts';
import { type Json, resolve, strings, toList, typesOf } from './jsonld-graph.ts';

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
  const url = value.length <= MAX_VALUE ? parseWebUrl(value, context.address?.href) : null;
  return url ? `${url.host}${url.pathname}`.replace(/(?<!\/)\/+$/, '') : '';
}

/** What the page calls itself, folded, and where it is. */
interface Self {
  readonly titles: readonly string[];
  readonly address: string;
  readonly context: Context;
}

function describe(context: Context): Self {
  const { head, blocks } = context.page;
  const stated = head.meta.find((meta) => meta.name === 'og:title')?.content;
  const titles = [head.title, stated, blocks[context.anchor]?.text].flatMap((title) =>
    title ? [fold(plain(title))] : [],
  );
  return { titles, address: context.address ? addressKey(context.address.href, context) : '', context };
}

/** How well an object fits the page: its type, its headline beside the page's title, its address beside the page's. */
function likeness(object: Json, kind: number, self: Self, byId: ReadonlyMap<string, Json>): number {
  let score = kind;
  const headline = fold(plain(strings(object.headline ?? object.name, ['name'], byId)[0] ?? ''));
  if (headline !== '') {
    score += 0.5;
    if (self.titles.some((title) => title.startsWith(headline) || headline.startsWith(title))) score += 2;
  }
  if (object.datePublished !== undefined) score += 0.5;
  if (self.address !== '') {
    const there = strings([object.mainEntityOfPage, object.url, object['@id']], ['@id', 'url'], byId);
    if (there.some((value) => addressKey(value, self.context) === self.address)) score += 2;
  }
  return score;
}

/**
 * Finds the object that the page is about, and the page's own, with the share of weight that their claims have.
 *
 * @param byId the page's objects by their `@id`.
 */
export function mainObjects(context: Context, byId: ReadonlyMap<string, Json>): { object: Json; trust: number }[] {
  const self = describe(context);
  const scored: { object: Json; kind: number; score: number }[] = [];
  for (const top of context.page.head.jsonld) {
    // The questions of a FAQ are parts of the page; the one of a QAPage is what it is about.
    const isFaq = typesOf(top).includes('FAQPage');
    for (const object of [top, ...(isFaq ? [] : toList(top.mainEntity).map((value) => resolve(value, byId)))]) {
      if (!isObject(object) || scored.length >= MAX_JSONLD_OBJECTS) continue;
      const kind = rank(object);
      if (kind > 0) scored.push({ object, kind, score: likeness(object, kind, self, byId) });
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
