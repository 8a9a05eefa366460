import { describe, expect, it } from 'vitest';
import { blocksOf, outline } from './outline.ts';

describe('runs of text', () => {
  it('joins text as a browser shows it', () => {
    expect(outline('<p>The<b>n</b> <i>and</i>\n   there ,\u00a0<span> now</span></p>')).toEqual([
      'paragraph: Then and there , now',
    ]);
    expect(outline('<p><span>T</span>ide<wbr>mark<!-- x -->ed</p>')).toEqual(['paragraph: Tidemarked']);
  });

  it('parts the things of a row that only a style sheet sets apart', () => {
    const row = (html: string) => blocksOf(`<div>${html}</div>`)[0]?.text;
    expect(row('<time>Nov 4</time><span>Written By <a href="/j">Jasper Whitlow</a></span>')).toBe(
      'Nov 4 Written By Jasper Whitlow',
    );
    expect(row('By <a href="/j">Jasper Whitlow</a><span>The Herald</span><time>Nov 4, 2025</time>')).toBe(
      'By Jasper Whitlow The Herald Nov 4, 2025',
    );
    expect(row('<span>Jana Vogt</span><i></i><span>4. Mai 2025, 9:30 Uhr</span><span>Lesezeit: 3 Min.</span>')).toBe(
      'Jana Vogt 4. Mai 2025, 9:30 Uhr Lesezeit: 3 Min.',
    );
    expect(row('<span>山田太郎</span><span>2025年11月4日</span><span>港の新聞</span>')).toBe(
      '山田太郎 2025年11月4日 港の新聞',
    );
    expect(row('<span>QUẢNG NAM</span>Sau mười ngày')).toBe('QUẢNG NAM Sau mười ngày');
    const [heading] = blocksOf('<h1><b>Island traffic</b><span>Ferry sails again</span></h1>');
    expect(heading?.text).toBe('Island traffic Ferry sails again');
    expect(heading?.inlines.map(({ text }) => text).join('')).toBe(heading?.text);
  });

  it('leaves words whole that several elements hold', () => {
    const whole = (html: string) => expect(blocksOf(`<p>${html}</p>`)[0]?.text).toBe(html.replace(/<.*?>/g, ''));
    whole('<span>T</span>ide and wind');
    whole('<b>You</b><b>Tube</b>');
    whole('<b>Mac</b>Donald was there');
    whole('She said that the films are on <b>our You</b><b>Tube</b> page');
    whole('<b>Y</b><b>o</b><b>u</b><b>T</b><b>u</b><b>b</b><b>e</b>');
    whole('<span>The gas is CO</span><sub>2</sub><span>Nobody saw it</span>');
    whole('<span>The harbour office</span><sup>1</sup>');
    whole('<code><span>new Harbour</span><span>Tide(1 )</span></code>');
    whole('<span>港口委</span><span>员会周一早上宣布</span>');
    whole('<span>Ferry Corv</span><wbr><span>Ane</span>');
  });

  it('removes invisible characters and lone surrogates', () => {
    expect(outline('<p>Amts\u00adgericht\u200b, \ud83dx</p>')).toEqual(['paragraph: Amtsgericht, \ufffdx']);
  });

  it('leaves no control characters in code: rare line ends are line ends', () => {
    const [code] = blocksOf('<pre>a\u0085b\fc\vd\r\ne&#27;[2J</pre>');
    expect(code?.text).toBe('a\nb\nc\nd\ne[2J');
  });

  it('marks strong, emphasis, code and links, white space outside of the marks', () => {
    const [block] = blocksOf(
      '<p>A <a href="/x">link <em>now</em></a> and<strong> bold </strong>or <code>let</code>.</p>',
      'https://example.org/a/',
    );
    expect(block?.inlines).toEqual([
      { text: 'A ' },
      { text: 'link ', href: 'https://example.org/x' },
      { text: 'now', href: 'https://example.org/x', emphasis: true },
      { text: ' and ' },
      { text: 'bold', strong: true },
      { text: ' or ' },
      { text: 'let', code: true },
      { text: '.' },
    ]);
    expect(block?.inlines.map(({ text }) => text).join('')).toBe(block?.text);
  });

  it('resolves links against the address, <base>, or the canonical link', () => {
    const href = (html: string, url?: string) => blocksOf(html, url)[0]?.inlines[0]?.href;
    expect(href('<a href="b?x=1#c">t</a>', 'https://example.org/a/index.html')).toBe('https://example.org/a/b?x=1#c');
    expect(href('<base href="/deep/"><a href="b">t</a>', 'https://example.org/a')).toBe('https://example.org/deep/b');
    expect(href('<link rel="canonical" href="https://example.org/p/q"><a href="../r">t</a>')).toBe(
      'https://example.org/r',
    );
    expect(href('<a href="b">t</a>')).toBe('b');
    expect(href('<a href="/a/../b c">t</a>', 'https://example.org/')).toBe('https://example.org/b%20c');
  });

  it('leads to where an address that leads on does, however that is written', () => {
    const base = 'https://mill.example/a';
    const led = (href: string) => blocksOf(`<a href="${href}">t</a>`, base)[0]?.inlines[0]?.href;
    for (const to of [
      'https://mill.example/away.php?to=',
      '/away.php?to=',
      'away.php?to=',
      '//mill.example/away.php?to=',
    ]) {
      expect(led(`${to}https://example.com/report`)).toBe('https://example.com/report');
    }
  });

  it('takes no base that is no address but data, and no more addresses than any page has', () => {
    const based = (length: number) =>
      blocksOf(`<base href="https://example.org/${'a'.repeat(length)}/"><a href="b">t</a>`)[0]?.inlines[0]?.href;
    expect(based(4_000)).toBe(`https://example.org/${'a'.repeat(4_000)}/b`);
    expect(based(5_000)).toBe('b');
    const links = (count: number) =>
      Array.from({ length: count }, (_, i) => `<p><a href="${'a'.repeat(4_000)}${i}">t</a>`).join('');
    const led = blocksOf(links(6_000)).filter(({ inlines }) => inlines[0]?.href !== undefined);
    expect(led.length).toBe(4_995);
  });

  it('drops targets that run something', () => {
    const long = `https://example.org/${'a'.repeat(4096)}`;
    const [tooLong] = blocksOf(`<p><a href="${long}">a</a> <a href="${long.slice(0, 4096)}">b</a></p>`);
    expect(tooLong?.inlines.map(({ href }) => href)).toEqual([undefined, undefined, long.slice(0, 4096)]);
    const [block] = blocksOf('<p><a href="java\nscript:alert(1)">a</a> <a href="data:text/html,x">b</a></p>');
    expect(block?.text).toBe('a b');
    expect(block?.inlines.every(({ href }) => href === undefined)).toBe(true);
  });

  it('counts links and their share of the text', () => {
    const [block] = blocksOf('<p><a href="a">four</a>1234<a href="b">two<b>x</b></a></p>');
    expect(block?.linkCount).toBe(2);
    expect(block?.linkDensity).toBeCloseTo(8 / 12);
  });

  it('counts a link around blocks in each of them', () => {
    const blocks = blocksOf('<a href="/story"><h3>Headline</h3><div>Teaser text</div></a><p>Free</p>');
    expect(blocks.map(({ text, linkDensity, linkCount }) => [text, linkDensity, linkCount])).toEqual([
      ['Headline', 1, 1],
      ['Teaser text', 1, 1],
      ['Free', 0, 0],
    ]);
  });

  it('ends a link that was closed inside a block', () => {
    const blocks = blocksOf('<a href="/s"><div>card</a> tail</div><p>Free</p>');
    expect(blocks.map(({ text, linkCount }) => [text, linkCount])).toEqual([
      ['card tail', 1],
      ['Free', 0],
    ]);
    expect(blocks[0]?.linkDensity).toBeLessThan(0.6);
  });
});
