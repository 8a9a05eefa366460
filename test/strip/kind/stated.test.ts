import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { type Points, readStatedKind } from '../../../src/strip/kind/stated.ts';
import { STORY } from '../support.ts';

const NOTHING: Points = { forum: 0, product: 0, listing: 0, other: 0, article: 0 };

/** What a page's head and body say, beside nothing. */
async function points(head: string, body = '<p>A page.</p>'): Promise<Partial<Points>> {
  const page = await load(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, {
    inputFormat: 'html',
  });
  return Object.fromEntries(Object.entries(readStatedKind(page)).filter(([, worth]) => worth !== 0));
}

const types = (...names: readonly unknown[]) =>
  points(
    names.map((name) => `<script type="application/ld+json">${JSON.stringify({ '@type': name })}</script>`).join(''),
  );
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const at = (path: string, host = 'www.example.org') => points(`<link rel="canonical" href="https://${host}${path}">`);

describe('what a page states of its kind', () => {
  it('is nothing where it states nothing', async () => {
    expect(await points('')).toEqual({});
    expect(readStatedKind(await load('A dump.', { inputFormat: 'text' }))).toEqual(NOTHING);
  });

  it.each([
    ['DiscussionForumPosting', { forum: 6 }],
    ['NewsArticle', { article: 4 }],
    ['TechArticle', { article: 2.5 }],
    ['Product', { product: 2.5 }],
    ['ItemList', { listing: 3 }],
    ['LocalBusiness', { other: 3 }],
    ['WebPage', {}],
  ])('is told by the type %s', async (type, said) => {
    expect(await types(type)).toEqual(said);
  });

  it('counts a type once however often it is named, and each of several', async () => {
    expect(await types('Recipe', 'NewsArticle', ['HowTo', 'Product', 1, null])).toEqual({ article: 4, product: 2.5 });
    expect(await types({ name: 'NewsArticle' })).toEqual({});
  });

  it('is told by what elements are said to be, but only of threads', async () => {
    const said = (type: string) =>
      points('', `<main itemscope itemtype="https://schema.org/${type}"><p>A page.</p></main>`);
    expect(await said('QAPage')).toEqual({ forum: 6 });
    expect(await said('QAPageX')).toEqual({});
    expect(await said('Product')).toEqual({});
  });

  it.each([
    ['forum.thread', { forum: 5 }],
    ['product.group', { listing: 3 }],
    ['og:product', { product: 4 }],
    ['article', { article: 0.7 }],
    ['website', { other: 0.7 }],
    ['an article', {}],
  ])('is told by og:type, %s', async (type, said) => {
    expect(await points(meta('og:type', type))).toEqual(said);
  });

  it('is what the first og:type says, once', async () => {
    expect(await points(meta('og:type', 'product') + meta('og:type', 'article'))).toEqual({ product: 4 });
    expect(await points(meta('og:type', 'article') + meta('og:type', 'product'))).toEqual({ article: 0.7 });
  });

  it.each([
    ['Discourse 3.1', { forum: 6 }],
    ['Sphinx 7', { other: 4 }],
    ['WordPress 6', {}],
  ])('is told by the program %s', async (program, said) => {
    expect(await points(`<meta name="generator" content="${program}">`)).toEqual(said);
  });

  it('is an article where it says when it was published', async () => {
    expect(await points(meta('article:published_time', '2024-05-03'))).toEqual({ article: 2 });
    expect(await points('<meta name="datePublished" content="2024-05-03">')).toEqual({ article: 2 });
    expect(await points(meta('article:modified_time', '2024-05-03'))).toEqual({});
  });

  it('is an article where its data has a text as an article’s', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: STORY.join('\n\n') });
    expect(await points(`<script type="application/ld+json">${data}</script>`)).toEqual({ article: 8 });
  });

  it.each([
    ['forums.example.org', '/x', { forum: 4 }],
    ['docs.example.org', '/x', { other: 4 }],
    ['www.docs.example.org', '/x', {}],
    ['www.example.org', '/threads/x', { forum: 3.5 }],
    ['www.example.org', '/thread-12', { forum: 3.5 }],
    ['www.example.org', '/p/x', { product: 2.5 }],
    ['www.example.org', '/x/Categories/', { listing: 2.5 }],
    ['www.example.org', '/about-us', { other: 2.5 }],
    ['www.example.org', '/2024/x', { article: 2 }],
    ['www.example.org', '/news/tags/x', { article: 2, listing: 2.5 }],
    ['www.example.org', '/newsroom/x', {}],
    ['www.example.org', '/', { other: 3 }],
  ])('is told by the address %s%s', async (host, path, said) => {
    expect(await at(path, host)).toEqual(said);
  });

  it('is an article where the address ends in a headline', async () => {
    expect(await at('/x/night-ferry-returns-to-fjord')).toEqual({ article: 1.5 });
    expect(await at('/x/night-ferry-returns-again')).toEqual({});
    expect(await at('/night-ferry-returns-to-fjord/x')).toEqual({});
  });

  it('is told by the canonical address before og:url, and that before the base', async () => {
    const canonical = '<link rel="canonical" href="https://example.org/p/x">';
    const own = meta('og:url', 'https://example.org/threads/x');
    const base = '<base href="https://example.org/news/x">';
    expect(await points(canonical + own + base)).toEqual({ product: 2.5 });
    expect(await points(own + base)).toEqual({ forum: 3.5 });
    expect(await points(base)).toEqual({ article: 2 });
  });

  it('isn’t told by more of an address than people write', async () => {
    const folders = (count: number) => `/${'x/'.repeat(count)}p/y`;
    expect(await at(folders(11))).toEqual({ product: 2.5 });
    expect(await at(folders(12))).toEqual({});
    const long = (length: number) => `/p/${'x'.repeat(length - 'https://www.example.org/p/'.length)}`;
    expect(await at(long(500))).toEqual({ product: 2.5 });
    expect(await at(long(501))).toEqual({});
  });

  it('isn’t told by what stands far behind in a value', async () => {
    const behind = (count: number) => points(`<meta name="generator" content="${'x'.repeat(count)}phpbb">`);
    expect(await behind(495)).toEqual({ forum: 6 });
    expect(await behind(496)).toEqual({});
  });
});
