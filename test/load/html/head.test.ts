import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';
import { MAX_JSONLD_OBJECTS } from '../../../src/page.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';

const headOf = (html: string, url?: string) => loadHtml(html, url === undefined ? {} : { url }).head;

describe('what a page says about itself', () => {
  it('reads the first title, not a drawing’s', () => {
    expect(headOf('<svg><title>icon</title></svg><title>Fish &amp; Ships\n</title><title>x</title>').title).toBe(
      'Fish & Ships\n',
    );
    expect(headOf('<p>x').title).toBeNull();
  });

  it('reads meta tags in order, names lower-cased, wherever they stand', () => {
    const { meta } = headOf(
      '<meta property="OG:Title" content="A &quot;B&quot;"><meta name=author content=Ann><body><meta itemprop=datePublished content=2024-01-02>' +
        '<meta http-equiv="Content-Language" content="de"><meta name=empty>',
    );
    expect(meta).toEqual([
      { name: 'og:title', content: 'A "B"' },
      { name: 'author', content: 'Ann' },
      { name: 'datepublished', content: '2024-01-02' },
      { name: 'content-language', content: 'de' },
    ]);
  });

  it('reads so many meta and link elements, and none behind them', () => {
    const { meta, links } = headOf(
      `${'<meta name=a content=b>'.repeat(4_999)}<link rel=next href="/2"><meta name=c content=d>`,
    );
    expect([meta.length, meta.at(-1)?.name, links.length]).toEqual([4_999, 'a', 1]);
  });

  it('reads links, resolved', () => {
    expect(headOf('<link rel=Alternate href="/fr">', 'https://example.org/x').links).toEqual([
      { rel: 'alternate', href: 'https://example.org/fr' },
    ]);
  });

  it('knows the base: the address, <base>, the canonical link, or nothing', () => {
    const both = '<base href="https://b.example/"><link rel=canonical href="https://c.example/">';
    expect(headOf(both, 'https://a.example/').base).toBe('https://a.example/');
    expect(headOf(both).base).toBe('https://b.example/');
    expect(headOf('<link rel=canonical href="https://c.example/">').base).toBe('https://c.example/');
    expect(headOf('<link rel=canonical href="/relative">').base).toBeNull();
  });

  it('reads the language of the root, or what states it elsewhere', () => {
    expect(headOf('<html lang="pt-BR">').language).toBe('pt-BR');
    expect(headOf('<html xml:lang="el">').language).toBe('el');
    expect(headOf('<meta http-equiv="content-language" content="fi">').language).toBe('fi');
    expect(headOf('<html lang=" ">').language).toBeNull();
  });
});

const ld = (...texts: string[]) =>
  headOf(texts.map((text) => `<script type="application/ld+json">${text}</script>`).join('')).jsonld;

describe('JSON-LD', () => {
  it.each([
    ['plain', '{"@type":"A","n":"x"}'],
    ['trailing commas', '{"@type":"A","n":"x" , }'],
    ['comments of a script', '{"@type":"A", // its type\n/* and */ "n":"x"}'],
    ['a comma that is missing', '{"@type":"A"\n"n":"x"}'],
    ['its end cut off', '{"@type":"A","n":"x","o":'],
    ['an HTML comment', '<!--\n{"@type":"A","n":"x"}\n-->'],
    ['CDATA', '//<![CDATA[\n{"@type":"A","n":"x"}\n//]]>'],
    ['CDATA in a comment of the script', '/*<![CDATA[*/{"@type":"A","n":"x"}/*]]>*/'],
    ['a byte order mark', '\ufeff{"@type":"A","n":"x"}'],
    ['escaped quotes', '{&quot;@type&quot;:&quot;A&quot;,&quot;n&quot;:&quot;x&quot;}'],
    ['quotes escaped by number', '{&#34;@type&#34;:&#x22;A&#x22;,&#034;n&#34;:&#34;x&#34;}'],
    ['a semicolon', '{"@type":"A","n":"x"};'],
    ['an assignment', 'var page = {"@type":"A","n":"x"};'],
    ['single quotes', "{'@type':'A','n':'x'}"],
    ['names without quotes', '{"@type":"A",n:"x"}'],
    ['typeset quotes', '{“@type”:“A”,„n“:“x”}'],
    ['commas too many', '{,"@type":"A",,"n":"x",,}'],
    ['a name without a value', '{"@type":"A","n":"x","o"}'],
    ['its end cut off in a name', '{"@type":"A","n":"x","na'],
    [
      'an error of the server before it',
      '<br />\n<b>Warning</b>: no "x" in <b>/var/a.php</b><br />\n{"@type":"A","n":"x"}',
    ],
    ['itself in a string', JSON.stringify('{"@type":"A","n":"x"}')],
    ['a prefix of its names', '{"@type":"schema:A","schema:n":"x"}'],
  ])('is read with %s', (_, text) => {
    expect(ld(text)).toEqual([{ '@type': 'A', n: 'x' }]);
  });

  it.each([
    [
      'quotes that nobody escaped',
      '{"d":"the "new", "old" and "odd": plans","n":"x"}',
      'the "new", "old" and "odd": plans',
    ],
    ['markup with quotes', '{"d":"<a href="/b">c</a> and d","n":"x"}', '<a href="/b">c</a> and d'],
    ['no closing quote', '{"d":"no end,\n"n":"x"}', 'no end'],
    ['a gap of a template', '{"d":{{ page.d }},"n":"x"}', null],
    ['a word of a script', '{"d":undefined,"n":"x"}', null],
  ])('keeps what follows a value with %s', (_, text, value) => {
    expect(ld(text)).toEqual([{ d: value, n: 'x' }]);
  });

  it('keeps the order and the marks of lists', () => {
    expect(ld('{"a":["x"\n"y",{"b":1}{"b":2},[3,-4.5e1,],],}')).toEqual([
      { a: ['x', 'y', { b: 1 }, { b: 2 }, [3, -45]] },
    ]);
  });

  it('takes time with its length when no string ends for sure', () => {
    expect(ld(`{"a":"${'"b" , '.repeat(200_000)}`).length).toBeLessThanOrEqual(1);
    expect(ld(`{${'"a" b, '.repeat(200_000)}`).length).toBeLessThanOrEqual(1);
    expect(ld(`{"a":${'{{'.repeat(300_000)}`)).toEqual([]);
  });

  it('is read with raw line breaks, tabs and wrong escapes in strings', () => {
    expect(ld('{"a":"one\ntwo\tthree","b":"it\\\'s","c":"x\\y"}')).toEqual([
      { a: 'one\ntwo three', b: "it's", c: 'x\\y' },
    ]);
  });

  it('is read with what scripts print for nothing', () => {
    expect(ld('{"a":undefined,"b":NaN,"c":1e3,"d":true}')).toEqual([{ a: null, b: null, c: 1000, d: true }]);
  });

  it('is read with quotation marks in strings that nobody escaped', () => {
    expect(ld('{"a":"She said "no" to it","b":"x"}')).toEqual([{ a: 'She said "no" to it', b: 'x' }]);
  });

  it('is read in linear time, whatever is missing', async () => {
    const timeOf = (text: string) => cpuTimeOf(() => expect(ld(text)).toEqual([]));
    for (const text of ['{"a":', '{"a" ', '/*', '"', '[1e', '{"a":"b"c']) {
      // Four times as much takes sixteen times as long where it is no linear time.
      expect(await timeOf(text.repeat(40_000))).toBeLessThan(10 * (await timeOf(text.repeat(10_000))) + 50);
    }
  });

  it('is read with several objects in one script, and after a broken one', () => {
    expect(ld('{"a":1}{"b":2}', '{"c":', '{"d":4}')).toEqual([{ a: 1 }, { b: 2 }, { d: 4 }]);
  });

  it('flattens arrays and @graph, and reaches main entities', () => {
    const types = ld(
      '[{"@type":"A"},[{"@type":"B"}]]',
      '{"@context":"x","@graph":[{"@type":"C","mainEntity":{"@type":"D"}}]}',
      '{"@type":"E","mainEntityOfPage":"https://example.org/"}',
    ).map((object) => object['@type']);
    expect(types).toEqual(['A', 'C', 'E', 'B', 'D'].sort((a, b) => types.indexOf(a) - types.indexOf(b)));
    expect(types).toHaveLength(5);
  });

  it('is read up to a number of objects and scripts, of characters, and of levels', () => {
    expect(ld(`[${'{"@type":"A"},'.repeat(MAX_JSONLD_OBJECTS + 50)}]`)).toHaveLength(MAX_JSONLD_OBJECTS);
    expect(ld(...new Array<string>(MAX_JSONLD_OBJECTS).fill('[]'), '{"a":1}')).toEqual([]);
    expect(ld(' '.repeat(7_000_000), '{"a":1}', ' '.repeat(1_000_000), '{"b":1}')).toEqual([{ a: 1 }]);
    const inDepth = (levels: number) => ld(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
    expect(inDepth(400)).toHaveLength(1);
    expect(inDepth(401)).toEqual([]);
  });
});
