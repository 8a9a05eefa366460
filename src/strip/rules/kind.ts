import type { BlockField, Page, PageKind } from '../../page.ts';
import { evidenceBit } from '../evidence.ts';
import type { BlockFeatures } from '../features/index.ts';

/** Body words from which a page that names no type is an article. */
const ARTICLE_WORDS = 80;
/** Linked headlines from which a page without much of a body lists others, and words of body an entry that allow it. */
const LIST_ENTRIES = 8;
const WORDS_AN_ENTRY = 12;
/** Posts, numbered or with a button to answer, from which a page is a thread. */
const THREAD_POSTS = 3;
/** Meta tags from which a head would have said that its page is an article. */
const DESCRIBED = 5;
/** Longest line, in words, that is a post's number, a price or a linked headline. */
const LABEL_WORDS = 4;
const HEADLINE_WORDS = 18;

/** schema.org types and og:type values, lower-cased, by what they make a page. */
const STATED: readonly (readonly [PageKind, RegExp])[] = [
  ['forum', /^(?:discussionforumposting|qapage)$/],
  [
    'article',
    /^(?:article|newsarticle|blogposting|reportagenewsarticle|opinionnewsarticle|analysisnewsarticle|reviewnewsarticle|liveblogposting|scholarlyarticle|techarticle|recipe|howto)$/,
  ],
  ['product', /^(?:product|productgroup|og:product|product\.item|individualproduct)$/],
  ['listing', /^(?:collectionpage|searchresultspage|itemlist)$/],
];
const PRICE = /(?:[$€£¥₹₽]|\b(?:usd|eur|chf|pln|kr)\b) ?\d|\d ?(?:[€£₽]|usd|eur|chf|zł|kr)\b/i;
const POST_NUMBER = /^#\d{1,5}$/;

const CART = evidenceBit('advertisement');

/**
 * What a page is, by what its head states and by its shape.
 *
 * @param keep 1 for each block of the body.
 * @param fields the visible fields: an article has a byline or a date, unless a dump lost them.
 */
export function kindOf(
  page: Page,
  features: BlockFeatures,
  keep: Uint8Array,
  fields: ReadonlyMap<number, BlockField>,
): PageKind {
  let visible = 0;
  let body = 0;
  let entries = 0;
  let posts = 0;
  let prices = 0;
  let carts = 0;
  for (const block of page.blocks) {
    const b = block.index;
    const words = features.words[b] as number;
    if (features.hidden[b] === 1 || words === 0) continue;
    visible += words;
    if (keep[b] === 1) body += words;
    if (words > LABEL_WORDS && words <= HEADLINE_WORDS && (features.linkDensity[b] as number) > 0.8) entries++;
    if (words > LABEL_WORDS) continue;
    if (POST_NUMBER.test(block.text)) posts++;
    if (PRICE.test(block.text)) prices++;
    if (((features.cues[b] as number) & CART) !== 0) carts++;
  }
  if (visible === 0) return 'empty';
  const stated = statedKind(page);
  if (stated === 'forum' || (posts >= THREAD_POSTS && stated !== 'article')) return 'forum';
  if (stated === 'product' || (prices > 0 && carts > 0 && stated !== 'article' && body < 2 * ARTICLE_WORDS))
    return 'product';
  if (stated !== null && body > 0) return stated;
  if (entries >= LIST_ENTRIES && body < entries * WORDS_AN_ENTRY) return 'listing';
  if (body < ARTICLE_WORDS) return 'other';
  const isDescribed = page.head.meta.length >= DESCRIBED;
  const isSigned = [...fields.values()].some((field) => field === 'byline' || field === 'date');
  return isDescribed && !isSigned ? 'other' : 'article';
}

function statedKind(page: Page): PageKind | null {
  const types: string[] = [];
  for (const object of page.head.jsonld) {
    const type = object['@type'];
    for (const each of Array.isArray(type) ? type : [type])
      if (typeof each === 'string') types.push(each.toLowerCase());
  }
  for (const { name, content } of page.head.meta) if (name === 'og:type') types.push(content.toLowerCase());
  for (const [kind, pattern] of STATED) if (types.some((type) => pattern.test(type))) return kind;
  return null;
}
