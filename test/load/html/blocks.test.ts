import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';
import { blocksOf, outline } from './outline.ts';

describe('blocks of an HTML page', () => {
  it('reads paragraphs and headings with their level', () => {
    const blocks = blocksOf('<h1>Harbour reopens</h1><p>Boats left at dawn.</p><h3>What next</h3>');
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Harbour reopens'],
      ['paragraph', undefined, 'Boats left at dawn.'],
      ['heading', 3, 'What next'],
    ]);
  });

  it('takes role=heading for a heading, at its stated level', () => {
    const [first, second] = blocksOf('<div role="heading" aria-level="4">Four</div><div role="heading">Two</div>');
    expect([first?.kind, first?.level, second?.level]).toEqual(['heading', 4, 2]);
  });

  it('makes paragraphs of bare text between blocks', () => {
    expect(outline('<div>Before <b>it</b><p>Inside</p>after</div>')).toEqual([
      'paragraph: Before it',
      'paragraph: Inside',
      'paragraph: after',
    ]);
  });

  it('keeps one line break in the block and splits at two', () => {
    expect(outline('<p>Roses<br>Violets<br>\n<br>Later</p>')).toEqual([
      'paragraph: Roses\nViolets',
      'paragraph: Later',
    ]);
  });

  it('gives each item of a list its place', () => {
    const html =
      '<ol start="3"><li>Three<ul><li>inner</li></ul>more of three</li><li value="9">Nine</li><li>Ten</li></ol>';
    const places = blocksOf(html).map(({ text, list }) => [
      text,
      list?.depth,
      list?.ordered,
      list?.number,
      list?.continues,
    ]);
    expect(places).toEqual([
      ['Three', 0, true, 3, undefined],
      ['inner', 1, false, undefined, undefined],
      ['more of three', 0, true, 3, true],
      ['Nine', 0, true, 9, undefined],
      ['Ten', 0, true, 10, undefined],
    ]);
    const ids = blocksOf(html).map(({ list }) => list?.id);
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('counts down a reversed list and separates two lists', () => {
    const blocks = blocksOf('<ol reversed start=2><li>b<li>a</ol><ul><li>x</ul>');
    expect(blocks.map(({ list }) => list?.number)).toEqual([2, 1, undefined]);
    expect(new Set(blocks.map(({ list }) => list?.id)).size).toBe(2);
  });

  it('does not take sections laid out as a list for items', () => {
    const blocks = blocksOf('<ul><li><article><h2>12:40 Gates open</h2><p>The crowd moves in.</p></article></li></ul>');
    expect(blocks.map(({ kind, list }) => [kind, list])).toEqual([
      ['heading', undefined],
      ['paragraph', undefined],
    ]);
  });

  it('reads terms and definitions', () => {
    expect(outline('<dl><dt>Tide</dt><dd>Rise of the sea</dd><dt>Ebb<dd>Its fall</dl>')).toEqual([
      'term: Tide',
      'definition: Rise of the sea',
      'term: Ebb',
      'definition: Its fall',
    ]);
  });

  it('counts the quotes a block is in', () => {
    const blocks = blocksOf(
      '<blockquote><p>Outer</p><blockquote>Inner</blockquote><ul><li>Item</li></ul></blockquote><p>Out</p>',
    );
    expect(blocks.map(({ kind, quoteDepth }) => [kind, quoteDepth])).toEqual([
      ['quote', 1],
      ['quote', 2],
      ['list-item', 1],
      ['paragraph', undefined],
    ]);
  });

  it('keeps code verbatim, with its language', () => {
    const [code] = blocksOf(
      '<pre>\n<code class="hljs language-Rust">fn main() {\n    <span>run</span>();\n}\n\n</code></pre>',
    );
    expect(code).toMatchObject({ kind: 'code', text: 'fn main() {\n    run();\n}', codeLanguage: 'rust' });
  });

  it('begins a line of code where highlighters use an element a line', () => {
    const [code] = blocksOf('<pre><div class="line">one</div><div class="line">  two</div>three<br>four</pre>');
    expect(code?.text).toBe('one\n  two\nthree\nfour');
  });

  it('marks captions: figcaption, caption classes, text in a figure', () => {
    expect(
      outline(
        '<figure><img src="a.jpg" alt="Quay"><figcaption>The quay at night</figcaption></figure>' +
          '<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">Nets drying</p></div>' +
          '<p class="article__photoCredit">Ann Smith</p><div class="has-caption">Body text</div>',
      ),
    ).toEqual([
      'image: Quay',
      'caption: The quay at night',
      'image: ',
      'caption: Nets drying',
      'caption: Ann Smith',
      'paragraph: Body text',
    ]);
  });

  it('reads quotes, code and tables in a figure as what they are', () => {
    expect(outline('<figure><blockquote>Said so</blockquote><pre>x = 1</pre></figure>')).toEqual([
      'quote: Said so',
      'code: x = 1',
    ]);
  });

  it('makes controls of tabs, not of the headings that fold what stands below them', () => {
    const tabs =
      '<ul role="tablist"><li role="tab">npm</li><li role="presentation"><a role="tab" href="#y">Yarn</a></li></ul>';
    const folds = '<div role="tablist"><div><div role="tab"><h3>Why?</h3></div><p>So.</p></div></div>';
    expect(outline(`${tabs}<p>x</p>${folds}`)).toEqual([
      'control: npm',
      'control: Yarn',
      'paragraph: x',
      'heading: Why?',
      'paragraph: So.',
    ]);
  });

  it('makes controls of what tools and editors put beside a text', () => {
    const html =
      '<p>Oak.<sup class="noprint Inline-Template">[<a href="/f">citation needed</a>]</sup> Old.</p>' +
      '<div class="gist-meta"><a href="/raw">view raw</a> hosted by a site</div>' +
      '<p>mast() <a href="/src"><span class="viewcode-link">[source]</span></a></p>' +
      '<textarea class="crayon-plain" readonly>raise()\nlower()</textarea>';
    expect(outline(html)).toEqual([
      'paragraph: Oak. Old.',
      'control: [citation needed]',
      'control: view raw hosted by a site',
      'paragraph: mast()',
      'control: [source]',
      'control: raise() lower()',
    ]);
  });

  it('makes controls of links that lead nowhere and stand alone as buttons', () => {
    const html =
      '<div><a role="button">Show more</a></div><p><a role="button">x</a> y</p><p><a role="button" href="/z">z</a></p>';
    expect(outline(html)).toEqual(['control: Show more', 'paragraph: x y', 'paragraph: z']);
  });

  it('makes controls of what a picture says that a click enlarges', () => {
    const picture = '<div><img src="/a.jpg" alt="A"></div>';
    expect(outline(`<div role="button"><span>Click to view in full size</span>${picture}</div>`)).toEqual([
      'control: Click to view in full size',
      'image: A',
    ]);
    expect(outline(`<a class="lightbox" href="/b">${picture}<div>a.jpg 12 KB</div></a>`)).toEqual([
      'image: A',
      'control: a.jpg 12 KB',
    ]);
    expect(outline(`<div role="button">${picture}<p>${'word '.repeat(12)}</p></div>`)).toEqual([
      'image: A',
      `control: ${'word '.repeat(12).trim()}`,
    ]);
    expect(outline(`<div role="button">${picture}<p>${'word '.repeat(13)}</p></div>`)[1]).toMatch(/^paragraph/);
    expect(outline('<div role="button">A button</div>')).toEqual(['paragraph: A button']);
  });

  it('makes controls of links beside another to the same place, and of arrows from a quote to where it stands', () => {
    const file = (name: string) => `<div><a href="/f">File</a><a class="${name}" href="/f">Download</a></div>`;
    expect(outline(file('file-button'))).toEqual(['paragraph: File', 'control: Download']);
    expect(outline(file('name'))).toEqual(['paragraph: FileDownload']);
    expect(outline('<blockquote><div><cite>Ann: <a href="/p">↑</a></cite>It holds.</div></blockquote>')).toEqual([
      'quote: Ann:\nIt holds.',
      'control: ↑',
    ]);
  });

  it('makes controls of what a reader operates', () => {
    expect(
      outline(
        '<form><label>E-mail</label><input placeholder="you@example.org"><input type="hidden" value="t0k3n">' +
          '<select><option>Daily</option><option>Weekly</option></select><button>Sign up</button>' +
          '<input type="submit" value="Send"><textarea placeholder="Message"></textarea></form>',
      ),
    ).toEqual([
      'control: E-mail',
      'control: you@example.org',
      'control: Daily Weekly',
      'control: Sign up',
      'control: Send',
      'control: Message',
    ]);
  });

  it('does not let a button break a paragraph, and keeps one that is a word of it', () => {
    expect(outline('<p>Read this <button>Share</button></p>')).toEqual(['paragraph: Read this', 'control: Share']);
    expect(outline('<p>Because <button>inflation</button> rose.</p>')).toEqual(['paragraph: Because inflation rose.']);
    expect(outline('<h3><button>How long does it take?</button></h3>')).toEqual(['heading: How long does it take?']);
    expect(outline('<h3>Walls<button>Copy</button><span class="sr-only">Walls</span></h3>')).toEqual([
      'heading: Walls',
      'control: Copy',
      '~heading: Walls',
    ]);
  });

  it('takes the numbers of a notebook’s cells for labels', () => {
    const cell = (label: string) => `<p>One</p><div><div>${label}</div><pre>1 + 1</pre></div>`;
    expect(outline(cell('In [12]:'))).toEqual(['paragraph: One', 'control: In [12]:', 'code: 1 + 1']);
    expect(outline(cell('Out[ ]:'))).toEqual(['paragraph: One', 'control: Out[ ]:', 'code: 1 + 1']);
    expect(outline(cell('In [spring]:'))).toEqual(['paragraph: One', 'paragraph: In [spring]:', 'code: 1 + 1']);
  });

  it('reads typed text whose paragraphs are set in, and the rule that ends it', () => {
    const lines = (first: string) => [
      `  ${first} rise today to honor the volunteers of the society, who `,
      'have given more than twenty years of their weekends to the mill on ',
      'the river.',
    ];
    const pre = ['The volunteers', '', ...lines('I'), ...lines('We'), ...lines('They'), '', '-'.repeat(60)];
    const notice = ['Copyright 1996 by the volunteers. May be copied freely as long as', 'this notice stays attached.'];
    expect(outline(`<pre>${[...pre, ...notice].join('\n')}</pre>`).map((line) => line.slice(0, 20))).toEqual([
      'paragraph: The volun',
      'paragraph: I rise to',
      'paragraph: We rise t',
      'paragraph: They rise',
      'rule: ',
      'paragraph: Copyright',
    ]);
  });

  it('marks rules, drawn or typed', () => {
    expect(outline('<p>One.</p><center>-30-</center><p>Two.</p>')[1]).toBe('rule: ');
    expect(outline('<p>One</p><hr><p>Two</p>')).toEqual(['paragraph: One', 'rule: ', 'paragraph: Two']);
    expect(outline('<p>One</p><p>* * *</p><p>Two</p>')).toEqual(['paragraph: One', 'rule: ', 'paragraph: Two']);
  });

  it('guesses the display of elements nobody knows', () => {
    expect(outline('<p>A <x-term>known</x-term> word</p>')).toEqual(['paragraph: A known word']);
    expect(outline('<x-head>Top<div>deep</div></x-head><x-foot><p>Foot</p></x-foot>')).toEqual([
      'paragraph: Top',
      'paragraph: deep',
      'paragraph: Foot',
    ]);
  });

  it('builds containers whose parents come first, with their names', () => {
    const { blocks, containers } = loadHtml(
      '<main id="Top"><div class="Story-Body" role="region"><p itemprop="articleBody">Text</p></div></main>',
    );
    const path: string[] = [];
    for (let at = blocks[0]?.container ?? -1; at > 0; at = containers[at]?.parent ?? -1)
      path.push(`${containers[at]?.tag} ${containers[at]?.names}`);
    expect(path).toEqual(['p articlebody', 'div story-body region', 'main top']);
    expect(containers.every(({ parent }, index) => parent < index)).toBe(true);
    expect(containers[0]).toEqual({ parent: -1, tag: '', names: '', hidden: false });
  });

  it('says where a block stands', () => {
    const [, second] = blocksOf('<html><body><div><p>One</p><p>Two</p></div></body></html>');
    expect(second?.origin).toEqual({ path: 'html>body>div:nth-child(1)>p:nth-child(2)' });
  });

  it('takes no label above code for text that names its language, whatever buttons stand between', () => {
    const above = (header: string) => outline(`<p>As it stands:</p>${header}`);
    expect(
      above('<div class="codeHeader" id="try-0"><span>C#</span><button>Copy</button></div><pre>var x;</pre>'),
    ).toEqual(['paragraph: As it stands:', 'control: C#', 'control: Copy', 'code: var x;']);
    expect(
      above('<div class="code-example"><div><span>css</span><button>Copy</button></div><pre>a { }</pre></div>'),
    ).toContain('control: css');
    expect(above('<div class="header"><span>C#</span></div><pre>var x;</pre>')).toContain('paragraph: C#');
  });
});
