import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { type KindSigns, readKindSigns } from '../../../src/strip/kind/signs.ts';
import { pageOf } from '../support.ts';

/** A sentence of so many words. */
const sentence = (words: number) => `${'willow '.repeat(words - 1)}willow.`;

async function ofDump(...lines: readonly string[]): Promise<KindSigns> {
  const page = await pageOf(lines);
  return readKindSigns(page, computeFeatures(page, 'en'));
}

async function ofHtml(body: string, aside?: (text: string) => boolean): Promise<KindSigns> {
  const page = await load(`<!doctype html><html lang="en"><body>${body}</body></html>`, { inputFormat: 'html' });
  const marked = aside && Uint8Array.from(page.blocks, ({ text }) => (aside(text) ? 1 : 0));
  return readKindSigns(page, computeFeatures(page, 'en'), marked);
}

describe('the signs of a page’s kind', () => {
  it('are the words that show, and those in paragraphs', async () => {
    expect(await ofHtml(`<p>${sentence(20)}</p><p>${sentence(19)}</p><p hidden>${sentence(30)}</p>`)).toMatchObject({
      words: 39,
      running: 20,
      paragraphs: 1,
    });
    expect(await ofHtml(`<p>${'willow '.repeat(30)}</p>`)).toMatchObject({ words: 30, paragraphs: 0 });
    const linked = (words: number) =>
      ofHtml(`<p><a href="/x">${'willow '.repeat(words)}</a>${sentence(30 - words)}</p>`);
    expect([(await linked(8)).paragraphs, (await linked(10)).paragraphs]).toEqual([1, 0]);
  });

  it('are those of what stands beside the article not at all', async () => {
    const body = `<p>${sentence(20)}</p><p>Add to cart</p>`;
    expect(await ofHtml(body)).toMatchObject({ words: 23, shop: 1 });
    expect(await ofHtml(body, (text) => text === 'Add to cart')).toMatchObject({ words: 20, shop: 0 });
  });

  it('are headlines that are links, or in a dump lines of their length', async () => {
    const linked = async (words: number) => (await ofHtml(`<a href="/x">${'willow '.repeat(words)}</a>`)).entries;
    expect([await linked(4), await linked(5), await linked(18), await linked(19)]).toEqual([0, 1, 1, 0]);
    expect((await ofHtml('<p><a href="/x">willow willow willow</a> willow willow</p>')).entries).toBe(0);
    expect((await ofDump('willow willow willow willow willow', sentence(5))).entries).toBe(1);
  });

  it.each([
    '$ 12',
    '£4.50',
    '4kr',
    'USD 4',
    'now 5 EUR only',
    '12,90 €',
    '12,90 € inkl. MwSt.',
    '299 zł',
    '1 299 Kč',
    'Rs. 500',
    'Rp 50.000',
    'kr. 4',
    '3000円',
    '₩12,000',
    '450 руб.',
  ])('are prices: %s', async (price) => {
    expect(await ofDump(price)).toMatchObject({ prices: 1 });
  });

  it.each([
    '$ ask',
    '12 ears',
    'four €',
    '5 lions',
    '3 euros',
    'Lakr 4',
    'Laps 3',
    '6 ft',
    'one two three four five six $5',
  ])('are no prices: %s', async (line) => {
    expect(await ofDump(line)).toMatchObject({ prices: 0 });
  });

  it('are dates on short lines, and the numbers of posts', async () => {
    expect(await ofDump('3 May 2024', 'May 3, 2024')).toMatchObject({ dates: 2, numbered: 0 });
    expect(await ofDump('3 boats left Kiel in May')).toMatchObject({ dates: 0 });
    expect(await ofDump('2024', '5月')).toMatchObject({ dates: 0 });
    expect(await ofDump('#1', '#12345', '#123456', 'No. 3', 'x #4')).toMatchObject({ numbered: 2 });
  });

  it('are what short lines say of posters, ways to answer, things for sale and services', async () => {
    const signs = await ofDump('Joined', 'Reply', 'Checkout basket', 'Opening hours');
    expect(signs).toMatchObject({ posters: 1, answers: 1, shop: 1, service: 1 });
    expect(await ofDump('Joined, reply')).toMatchObject({ posters: 1, answers: 1 });
    const line = (words: number) => `${'willow '.repeat(words - 1)}checkout`;
    expect([(await ofDump(line(6))).shop, (await ofDump(line(7))).shop]).toEqual([1, 0]);
  });

  it('are lines of code, shorter than a paragraph', async () => {
    expect((await ofHtml('<pre>willow</pre><p>willow</p><p>&gt; dir</p>')).code).toBe(2);
    const lines = ['npm install', 'a => b', 'a::b', 'a()', 'x;', '$ ls', 'npm', 'willow', 'imports x', '1 > 2'];
    const shown = await Promise.all(lines.map(async (line) => (await ofDump(line)).code));
    expect(lines.filter((_, i) => shown[i] === 1)).toEqual(lines.slice(0, 6));
    const line = (length: number) => `${'x'.repeat(length - 1)};`;
    expect([(await ofDump(line(120))).code, (await ofDump(line(121))).code]).toEqual([1, 0]);
  });

  it('are how many words of each kind of page the short lines have, by the logarithm of the page’s length', async () => {
    const { vocabulary } = await ofDump('Cart', 'Cart', 'Sort', 'Filters', 'Syntax', 'Threads', 'Moderator');
    const log = Math.log(7 + 50);
    expect(vocabulary).toEqual({ product: 1 / log, listing: 2 / log, manual: 1 / log, forum: 2 / log });
    const longer = await ofDump('Cart', sentence(100));
    expect(longer.vocabulary.product).toBe(1 / Math.log(101 + 50));
  });
});
