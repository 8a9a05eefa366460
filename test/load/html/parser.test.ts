import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';
import { blocksOf, outline } from './outline.ts';

const BODY = '<p>One</p><p>Two</p>';
const READ = ['paragraph: One', 'paragraph: Two'];

describe('markup as pages have it', () => {
  it.each([
    ['an unclosed title', `<title>News${BODY}`],
    [
      'a title closed by a drawing',
      `<title>News<meta name=a>${'<!-- x -->'.repeat(120)}<body>${BODY}<svg><title>i</title></svg>`,
    ],
    ['an unclosed style', `<style>p{color:red}</head><body>${BODY}`],
    ['an unclosed script', `<script>track()</head><body>${BODY}`],
    ['an unclosed textarea', `<form><textarea></form>${BODY}`],
    ['an unclosed comment', `<!-- start>${BODY}`],
    ['a comment closed by --!>', `<!-- note --!>${BODY}<!-- end -->`],
    ['short comments', `<!-->${BODY}<!--->`],
    ['conditional comments', `<!--[if IE]><p>Old</p><![endif]--><![if !IE]>${BODY}<![endif]>`],
    ['an unclosed CDATA section', `<![CDATA[ >${BODY}`],
    ['an unclosed select', `<select><option>${BODY}`],
    ['an unclosed noscript in the head', `<head><noscript><img src=x width=1 height=1></head><body>${BODY}`],
    ['an unclosed drawing', `<svg><g><path>${BODY}`],
    ['a self-closing frame', `<div><iframe src=x /></div>${BODY}`],
    ['a self-closing script', `<script src=x />${BODY}`],
    ['two bodies', `<html><body class=a><p>One</p><html><body class=b><p>Two</p>`],
    ['text after the end', `<html><body><p>One</p></body></html><p>Two</p>`],
    ['stray end tags', `</div></p></b></table>${BODY}</section>`],
    ['plaintext', `<plaintext>${BODY}`],
    ['a frameset', `<frameset><frame src=x></frameset><noframes>${BODY}</noframes>`],
  ])('keeps the text behind %s', (_, html) => {
    expect(outline(html).filter((line) => !line.startsWith('control'))).toEqual(READ);
  });

  it('ends what a start tag ends', () => {
    expect(outline('<ul><li><p>a<li><div>b<li>c</ul><p>d<div>e</div>f<h2>g<h3>h</h3>')).toEqual([
      'list-item: a',
      'list-item: b',
      'list-item: c',
      'paragraph: d',
      'paragraph: e',
      'paragraph: f',
      'heading: g',
      'heading: h',
    ]);
    expect(blocksOf('<ul><li><p>a<li><div>b<li>c</ul>').map(({ list }) => list?.depth)).toEqual([0, 0, 0]);
  });

  it('reads tables without tbody, or with their parts unclosed', () => {
    expect(outline('<table><thead><tr><th>A<th>B<tbody><tr><td>1<td>2<tfoot><tr><td>3<td>4</table>')).toEqual([
      'table: A\tB\n1\t2\n3\t4',
    ]);
  });

  it('gives cells their row where its start tag was forgotten', () => {
    expect(outline('<table><thead><tr><th>A<th>B</thead><tbody><td>1<td>2</tr><td>3<td>4</tr></table>')).toEqual([
      'table: A\tB\n1\t2\n3\t4',
    ]);
    expect(outline('<table><td>1<td>2<tr><td>3<td>4</table>')).toEqual(['table: 1\t2\n3\t4']);
  });

  it('does not let a cell close what is around the table', () => {
    const { blocks, containers } = loadHtml('<main><table><tr><td></div></main><p>in</p></table><p>out</p></main>');
    const tags = blocks.map(({ container }) => containers[containers[container]?.parent ?? 0]?.tag);
    expect(tags).toEqual(['td', 'main']);
  });

  it('ends a link at the next one', () => {
    expect(blocksOf('<p><a href=a>one <a href=b>two</a> three').map(({ inlines }) => inlines)).toEqual([
      [{ text: 'one', href: 'a' }, { text: ' ' }, { text: 'two', href: 'b' }, { text: ' three' }],
    ]);
  });

  it('reads </br> and </p> as browsers do, and <image> as <img>', () => {
    expect(outline('a</br>b</p>c<image src=x alt=d>')).toEqual(['paragraph: a\nb', 'paragraph: c', 'image: d']);
  });

  it('decodes entities in text and attributes', () => {
    const [block] = blocksOf(
      '<p>&lt;b&gt; &amp;amp; caf&eacute; &#x4e2d;&#20013; AT&T <a href="?a=1&copy=2&amp;b=3">x</a></p>',
    );
    expect(block?.text).toBe('<b> &amp; café 中中 AT&T x');
    expect(block?.inlines.at(-1)?.href).toBe('?a=1&copy=2&b=3');
  });

  it('keeps a lone less-than sign', () => {
    expect(outline('<p>if a < b and b <3</p>')).toEqual(['paragraph: if a < b and b <3']);
  });

  it('leaves alone names that objects have by birth', () => {
    expect(outline('<p constructor=x __proto__=y toString=z class=constructor>One</p>')).toEqual(['paragraph: One']);
  });
});

const N = 50_000;
describe('hostile markup', () => {
  it('flattens what is nested too deep into the last level, and finds its way back', () => {
    const blocks = blocksOf(`<div>${'<div>'.repeat(N)}deep${'</div>'.repeat(N)}</div><p>after</p>`);
    expect(blocks.map(({ text }) => text)).toEqual(['deep', 'after']);
    const { containers } = loadHtml(`${'<div>'.repeat(N)}deep`);
    expect(containers.length).toBeLessThan(300);
    expect(blocks[1]?.origin).toEqual({ path: 'p:nth-child(2)' });
  });

  it.each([
    ['stray end tags in deep nesting', '<div>'.repeat(N) + '</x>'.repeat(N), 0],
    ['nested links', '<a href=x>'.repeat(N), 0],
    ['misnested marks', '<b><i><p>x</b>y</i>z'.repeat(N), N],
    ['nested tables', '<table><tr><td>'.repeat(N), 0],
    ['unclosed titles', '<title><p>'.repeat(N), 0],
    ['unclosed comments', '<!-- >'.repeat(N), 0],
    ['lines of code', `<pre>${'<div>x</div>'.repeat(N)}`, 1],
    ['hidden words', `<p>x${'<i hidden>y</i>'.repeat(N)}`, N + 1],
    ['attributes', `<p ${Array.from({ length: N }, (_, i) => `a${i}=b class=c${i}`).join(' ')}>x`, 1],
    ['brackets in broken JSON-LD', `<script type="application/ld+json">[${'[ ,]'.repeat(N)}</script>x`, 1],
    ['deep JSON-LD', `<script type="application/ld+json">${'{"a":'.repeat(N)}</script>x`, 1],
    ['spaces in a style', `<p style="display${' '.repeat(N)}">x`, 1],
  ])('reads %s', (_, html, blocks) => {
    expect(blocksOf(html).length).toBe(blocks);
  });
});
