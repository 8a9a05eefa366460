import { expect, test } from 'vitest';
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
