import { describe, expect, test } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';
import { blocksOf } from './outline.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test('text beyond the last block joins it, in order, whatever it stands in', () => {
  const before = numbers(0, 99_999).map((i) => `<p>${i}`);
  const after = [
    '<h2>a</h2><ul><li>b <b>bold</b><li>c</ul><blockquote>d</blockquote><pre>e\n  f</pre>',
    '<table><tr><th>g<th>h<tr><td>i<td>j</table><button>k</button><img src=l.jpg alt=l><hr><p hidden>no</p>m<br><br>n',
  ];
  const blocks = blocksOf([...before, ...after].join(''));
  expect(blocks).toHaveLength(100_000);
  expect(blocks[99_998]?.text).toBe('99998');
  const { kind, hidden, text } = blocks[99_999] ?? {};
  expect([kind, hidden]).toEqual(['paragraph', false]);
  expect(text?.split(/\s+/)).toEqual('a b bold c d e f g h i j k m n'.split(' '));
});

test('beyond the last element of the tree there is only text, and what was open still ends', () => {
  const empty = '<b></b>'.repeat(600_000);
  const { blocks, containers } = loadHtml(
    `<body><main>${empty}<div>a<main>b</main>c</div><p>d</p><script>no</script><style>no</style><br>e<pre>f</pre></main>g`,
  );
  expect(blocks.map(({ text }) => text)).toEqual(['a b c d e f', 'g']);
  expect(blocks.map(({ container }) => containers[container]?.tag)).toEqual(['main', 'body']);
});

test('elements deeper than a tree may be are flattened into its last level, and those around them still end', () => {
  const { blocks, containers } = loadHtml(`<body>${'<section>'.repeat(1_000)}<p>a${'</section>'.repeat(1_000)}<p>b`);
  const depths = blocks.map(({ container }) => {
    let depth = 0;
    for (let at = container; at > 0; at = containers[at]?.parent ?? 0) depth++;
    return depth;
  });
  expect(blocks.map(({ text }) => text)).toEqual(['a', 'b']);
  expect(depths[0]).toBeGreaterThan(200);
  expect(depths[0]).toBeLessThanOrEqual(256);
  expect(depths[1]).toBeLessThan(3);
});

test('a path ends where it would be longer than any that people wrote, and so do names of elements', () => {
  const deep = blocksOf(`${'<blockquote>'.repeat(60)}<p>a`)[0]?.origin;
  expect('path' in (deep ?? {}) && deep).toEqual({
    path: expect.stringMatching(/^(?:blockquote:nth-child\(1\)>?){40,50}$/),
  });
  const named = blocksOf(`<x-${'y'.repeat(1_000)}><p>a</p></x-${'y'.repeat(1_000)}>`)[0]?.origin;
  expect(named).toEqual({ path: `x-${'y'.repeat(98)}:nth-child(1)>p:nth-child(1)` });
});

test('paths of very many blocks in depth are no hundred times the page', () => {
  const blocks = blocksOf(`${'<div>'.repeat(60)}${'<p>x'.repeat(30_000)}`);
  const paths = blocks.map(({ origin }) => ('path' in origin ? origin.path : ''));
  const whole = paths.filter((path) => path.length > 900);
  expect(whole.length * 960).toBeGreaterThan(4_700_000);
  expect(paths.join('').length).toBeLessThan(6_000_000);
  expect(new Set(paths.slice(whole.length))).toEqual(new Set(['div:nth-child(1)']));
});

test('of a srcset, what people write is read, and no more', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => `/a${i}.jpg 100w`).join(', ');
  const [within, beyond] = ['/big.jpg 900w, ', ''].map(
    (first) => blocksOf(`<img srcset="${first}${many}, /bigger.jpg 999w">`, 'https://example.org/')[0]?.image?.src,
  );
  expect([within, beyond]).toEqual(['https://example.org/big.jpg', 'https://example.org/a0.jpg']);
});

test('a block has a few places that links may lead to, of names such as people give', () => {
  const ids = numbers(0, 25).map((i) => `n${i}`);
  const places = ['x'.repeat(101), 'y'.repeat(100), ...ids].map((id) => `<a id="${id}"></a>`);
  const links = ids.map((id) => `<a href="#${id}">1</a>`);
  const [block] = blocksOf(`<p>${places.join('')}word ${links.join('')}`);
  expect(block?.anchors).toEqual(['y'.repeat(100), ...ids.slice(0, 19)]);
});

describe('a page in pieces', () => {
  const place = (i: number) => `<template id="B:${i.toString(16)}"></template>`;
  const piece = (i: number, text = `${'A paragraph that goes on and on about the willows by the river '}${i}.`) =>
    `<div hidden id="S:${i.toString(16)}"><p>${text}</p></div>`;
  const call = (i: number) => `$RC("B:${i.toString(16)}","S:${i.toString(16)}");`;
  /** How many pieces of a page were put into their places. */
  const placed = (count: number, scripts: string) => {
    const all = numbers(0, count);
    const page = `<main>${all.map(place).join('')}</main>${all.map((i) => piece(i)).join('')}${scripts}`;
    return blocksOf(page).filter(({ hidden }) => !hidden).length;
  };

  test('has so many of them', () => {
    const scripts = numbers(0, 510).map((i) => `<script>${call(i)}</script>`);
    expect(placed(510, scripts.join(''))).toBe(500);
  });

  test('puts none in place by a script longer than those are', () => {
    const script = (filler: number) => `<script>${call(0)}${'/'.repeat(filler)}</script>`;
    expect([placed(1, script(19_000)), placed(1, script(20_000))]).toEqual([1, 0]);
  });

  test('is looked through for a text up to so many nodes of a piece', () => {
    const shown = (before: number) => {
      const late = `${'<i></i>'.repeat(before)}</p><p>The willows by the river are cut on Monday, the town council says.`;
      const html = `<main>${place(0)}</main>${piece(0, late)}<script>${call(0)}</script>`;
      return blocksOf(html).some(({ hidden, text }) => !hidden && text.startsWith('The willows'));
    };
    expect([shown(1_900), shown(2_100)]).toEqual([true, false]);
  });
});

describe('a formula', () => {
  const tex = (html: string) => blocksOf(html)[0]?.inlines.map(({ math, text }) => (math ? text : null));

  test('is found among so many nodes of what was drawn', () => {
    const drawn = (before: number) =>
      `<p>So <span class="katex">${'<i>z</i>'.repeat(before)}<math><mi>x</mi></math></span>`;
    const text = (before: number) => blocksOf(drawn(before))[0]?.text;
    expect([text(240), text(260)]).toEqual(['So x', `So ${'z'.repeat(260)}x`]);
  });

  test('stands right behind what was drawn of it', () => {
    const drawn = (between: number) =>
      `<p>So <span class="MathJax">xx</span>${'<b></b>'.repeat(between)}<math><mi>y</mi></math>`;
    const text = (between: number) => blocksOf(drawn(between))[0]?.text;
    expect([text(2), text(3)]).toEqual(['So y', 'So xxy']);
  });

  test('in an address is as long as those that services draw', () => {
    const image = (length: number) => `<p>So <img src="https://l.example/latex?x^{${'2'.repeat(length)}}">`;
    expect(tex(image(3_900))?.[1]?.length).toBe(3_904);
    expect(tex(image(4_000))).toEqual([null]);
  });

  test('is one of so many that a table numbers', () => {
    const table = (rows: number) =>
      `<table>${numbers(0, rows)
        .map((i) => `<tr><td><math><mi>x</mi></math><td>(${i})`)
        .join('')}</table>`;
    const tables = (rows: number) => blocksOf(table(rows)).filter((block) => block.table !== undefined).length;
    expect([tables(50), tables(51)]).toEqual([0, 1]);
  });
});
