import { describe, expect, it, vi } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';

const SENTENCE =
  'The lighthouse keeper wrote down every ship that passed in the night, and nobody ever asked him why. ';
const PROSE = SENTENCE.repeat(8).trim();
const CHINESE = '灯塔的看守人每晚都记下经过的船只，从来没有人问过他为什么要这样做。'.repeat(12);
const textsOf = (html: string) => loadHtml(html).blocks.map(({ text }) => text);
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

describe('where the markup holds no prose', () => {
  it('reads noscript', () => {
    expect(textsOf(`<div id=app>Loading</div><noscript><p>${PROSE}</p></noscript>`)).toEqual(['Loading', PROSE]);
    expect(textsOf(`<p>${PROSE}</p><p>${PROSE}</p><noscript><p>${PROSE}</p></noscript>`)).toEqual([PROSE, PROSE]);
  });

  it('reads articleBody', () => {
    const html = (body: string) =>
      `<p>Short.</p><script type="application/ld+json">${json({ '@type': 'NewsArticle', articleBody: body })}</script>`;
    expect(textsOf(html(`${PROSE}\n\n${SENTENCE}`))).toEqual(['Short.', PROSE, SENTENCE.trim()]);
    expect(textsOf(html(`<p>${PROSE}</p><p>End &amp; out.</p>`))).toEqual(['Short.', PROSE, 'End & out.']);
    expect(textsOf(html(CHINESE))).toEqual(['Short.', CHINESE]);
    expect(textsOf(`<p>${PROSE}${PROSE}</p>${html(PROSE)}`)).toEqual([PROSE + PROSE, 'Short.']);
  });

  it.each([
    [
      '__NEXT_DATA__',
      `<script id="__NEXT_DATA__" type="application/json">${json({ props: { post: { title: 'T', body: `<p>${PROSE}</p>` } } })}</script>`,
    ],
    [
      'an initial state',
      `<script>window.__INITIAL_STATE__ = ${json({ a: [1], article: { content: PROSE } })};(function(){})()</script>`,
    ],
    [
      'an array of paragraphs',
      `<script>window.__APOLLO_STATE__=${json({ x: { body: PROSE.match(/[^.]+\./g)?.map((text) => ({ type: 'P', text })) } })}</script>`,
    ],
    [
      'rich text',
      `<script type="application/json">${json({ doc: { nodeType: 'document', content: [PROSE, SENTENCE].map((value) => ({ nodeType: 'paragraph', content: [{ nodeType: 'text', value }] })) } })}</script>`,
    ],
  ])('reads page data: %s', (_, html) => {
    const text = textsOf(`<div id=root></div>${html}`).join(' ');
    expect(text).toContain(SENTENCE.trim());
    expect(text).not.toContain('<p>');
  });

  it('reads what page data state of the article beside its text', () => {
    const post = {
      headlines: { basic: 'The keeper' },
      dek: 'Nobody asked',
      credits: { by: [{ name: 'Ada Lund' }, { name: 'Bo Ek' }] },
      first_publish_date: 1_741_684_500_000,
      tags: [{ name: 'Lighthouses' }],
      elements: PROSE.match(/[^.]+\./g)?.map((content) => ({ type: 'text', content })),
    };
    const page = loadHtml(
      `<div id=root></div><script>window.__STATE__=${json({ data: { post }, title: 'Site' })}</script>`,
    );
    expect(page.head.jsonld).toEqual([
      {
        '@type': 'Article',
        headline: 'The keeper',
        alternativeHeadline: 'Nobody asked',
        author: ['Ada Lund', 'Bo Ek'],
        datePublished: '2025-03-11T09:15:00.000Z',
        keywords: ['Lighthouses'],
      },
    ]);
    const untitled = { ...post, headlines: null };
    const without = loadHtml(
      `<div id=root></div><script>window.__STATE__=${json({ data: { post: untitled } })}</script>`,
    );
    expect(without.head.jsonld).toEqual([]);
  });

  it('reads the stream of server components, whose long texts stand in rows of their own', () => {
    const body = `<p>${CHINESE}</p><p>“${PROSE}”</p>`;
    const rows =
      `0:{"P":null}\n2:I[97,[],""]\nb:T${Buffer.byteLength(body).toString(16)},${body}` +
      `7:["$","$L9",null,{"article":{"title":"The keeper","author":{"name":"Ada Lund"},"content":"$b"}}]\n`;
    // The pieces end anywhere.
    const push = (text: string) =>
      `<script>self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})</script>`;
    const html = `<div>Loading</div><script>(self.__next_f=self.__next_f||[]).push([0])</script>${push(rows.slice(0, 90))}${push(rows.slice(90))}`;
    expect(textsOf(html)).toEqual(['Loading', CHINESE, `“${PROSE}”`]);
    expect(loadHtml(html).head.jsonld).toEqual([{ '@type': 'Article', headline: 'The keeper', author: ['Ada Lund'] }]);
  });

  it('reads page data up to a number of values in one piece, and of characters in all', () => {
    const data = (state: unknown) => `<script type="application/json">${json(state)}</script>`;
    const found = (html: string) => textsOf(`<div id=root></div>${html}`).join(' ').includes(SENTENCE.trim());
    const behind = (count: number) => data({ body: PROSE, before: new Array<number>(count).fill(1) });
    expect([299_000, 300_000].map(behind).map(found)).toEqual([true, false]);
    const after = (length: number) => `<script>${'x'.repeat(length)}</script>${data({ body: PROSE })}`;
    expect([19_990_000, 20_000_000].map(after).map(found)).toEqual([true, false]);
  });

  it('reads the text of a block of page data up to a depth, and a number of values', () => {
    const blocks = (block: (text: string) => unknown) => {
      const state = { doc: PROSE.match(/[^.]+\./g)?.map(block) };
      return textsOf(`<div id=root></div><script type="application/json">${json(state)}</script>`).length;
    };
    const nested = (levels: number) => (text: string) =>
      Array.from({ length: levels }).reduce<unknown>((inner) => ({ children: [inner] }), { text });
    const late = (values: number) => (text: string) => ({
      children: [...new Array<object>(values).fill({}), { text }],
    });
    expect([2, 9].map(nested).map(blocks).map(Boolean)).toEqual([true, false]);
    expect([100, 300].map(late).map(blocks).map(Boolean)).toEqual([true, false]);
  });

  it('reads page data whose blocks of text stand beside pictures and cards that have an address', () => {
    const sentences = PROSE.match(/[^.]+\./g) ?? [];
    const body = [
      ...sentences.map((text) => ({ type: 'paragraph', text })),
      { type: 'image', url: 'https://example.org/a.jpg', caption: 'A lamp' },
      { type: 'related', url: 'https://example.org/b', headline: 'Another keeper', text: 'He lives elsewhere.' },
    ];
    const texts = textsOf(`<div id=root></div><script type="application/json">${json({ post: { body } })}</script>`);
    expect(texts.map((text) => text.trim())).toEqual(sentences.map((text) => text.trim()));
  });

  it('leaves page data alone that is no prose, or lists articles', () => {
    const list = Array.from({ length: 5 }, (_, i) => ({ slug: `s${i}`, headline: 'H', summary: SENTENCE }));
    expect(
      textsOf(
        `<div id=root></div><script type="application/json">${json({ list, body: 'function(){a;}\n'.repeat(99) })}</script>`,
      ),
    ).toEqual([]);
  });
});

describe('the second opinion', () => {
  it('is Readability’s, a paragraph an entry, without scripts', async () => {
    const page = loadHtml(
      `<html><head><title>Keeper</title></head><body><nav><a href=/a>Menu</a></nav><article><h1>Keeper</h1><p>${PROSE}</p><p>${SENTENCE}${SENTENCE}</p>` +
        `<script>document.body.innerHTML=''</script></article><footer>Imprint</footer></body></html>`,
    );
    const opinion = await page.secondOpinion?.();
    expect(opinion?.paragraphs).toContain(PROSE);
    expect(opinion?.paragraphs).not.toContain('Imprint');
  });

  it('is none for a page without text, or one too large', async () => {
    await expect(loadHtml('<p></p>').secondOpinion?.()).resolves.toBeNull();
    await expect(loadHtml(`<p>${'word '.repeat(700_000)}</p>`).secondOpinion?.()).resolves.toBeNull();
  });

  it.each([
    ['elements', `<div>${`<p>${SENTENCE}</p>`.repeat(100)}</div>`.repeat(130)],
    ['elements in one another', `<p>${SENTENCE}</p>${'<font>'.repeat(11_000)}`],
    ['elements beside one another', `<p>${SENTENCE}</p>${'<div>x</div>'.repeat(3300)}`],
    ['texts in many elements', `${'<div>'.repeat(250)}${`<p>${SENTENCE}</p>`.repeat(2000)}`],
    ['a long text in many elements', `${'<div>'.repeat(250)}<p>${SENTENCE.repeat(2200)}`],
  ])('is none for a page that would take the other extractor minutes: of %s', async (_, html) => {
    await expect(loadHtml(html).secondOpinion?.()).resolves.toBeNull();
  });

  const inGroups = (html: string) => `<form>${`<div>${html.repeat(100)}</div>`.repeat(20)}</form>`;
  it.each([
    [
      'radio buttons, which would be compared with one another, than for other fields',
      inGroups('<input type=radio name=a checked>'),
      inGroups('<input type=text name=a value=a>'),
    ],
    ...[
      ['srcset', 'img', 'a'.repeat(30_000)],
      ['property', 'meta', ' '.repeat(60_000)],
      ['data-src', 'img', '.png'.repeat(10_000)],
    ].map(([name, tag, long]) => [
      `a long ${name}, on which a pattern would be tried from each character, than for a short one`,
      `<p>x <${tag} content=a ${name}="${long} x">`,
      `<p>x <${tag} content=a ${name}="x">`,
    ]),
  ])('takes no longer for %s', async (_, html, alike) => {
    const timeOf = async (end: string) => {
      const page = loadHtml(`<article><p>${PROSE}</p><p>${PROSE}</p>${end}</article>`);
      return cpuTimeOf(async () => expect((await page.secondOpinion?.())?.paragraphs).toContain(PROSE));
    };
    const others = await timeOf(alike);
    expect(await timeOf(html)).toBeLessThan(3 * others + 100);
  });

  it('knows which elements their style hides', async () => {
    const hidden = `<p style="color: red; display: none">Hidden. ${PROSE}</p><p style="visibility:hidden">${SENTENCE}</p>`;
    const opinion = await loadHtml(`<article><p>${PROSE}</p>${hidden}<p>${PROSE}</p></article>`).secondOpinion?.();
    expect(opinion?.paragraphs).toEqual([PROSE, PROSE]);
  });

  it('has no style parsed, which would end in a warning on standard error', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const styled = `<p style="font-family:${'a,'.repeat(20_000)}b">${PROSE}</p>`;
    const opinion = await loadHtml(`<article>${styled.repeat(2)}</article>`).secondOpinion?.();
    expect(opinion?.paragraphs).toEqual([PROSE, PROSE]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('makes no window for each frame of a page', async () => {
    const frames = `<div>${'<iframe src="https://a.test/"></iframe>'.repeat(12)}</div>`.repeat(900);
    const html = `<article><p>${PROSE}</p><p>${PROSE}</p></article>${frames}`;
    const opinion = await loadHtml(html).secondOpinion?.();
    expect(opinion?.paragraphs).toContain(PROSE);
  });

  it('stands deep nesting', async () => {
    const html = `${'<div>'.repeat(3000)}<p>${PROSE}</p><p>${PROSE}</p>`;
    const opinion = await loadHtml(html).secondOpinion?.();
    expect(opinion?.paragraphs.join(' ')).toContain(SENTENCE.trim());
  });
});
