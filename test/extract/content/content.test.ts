import { describe, expect, test } from 'vitest';
import { buildContent } from '../../../src/extract/content/index.ts';
import { contentOf, item, judge, pageOf, paragraph, text } from './content.ts';

describe('inline runs', () => {
  test('neighbours with the same marks are one run, white space at the edge of a mark is outside of it', async () => {
    expect(await contentOf('<p>The <b>old </b><b>ferry</b> <i> sails</i> at <code> 9:00 </code>.</p>')).toEqual([
      {
        type: 'paragraph',
        content: [
          { text: 'The ' },
          { text: 'old ferry', strong: true },
          { text: ' ' },
          { text: 'sails', emphasis: true },
          { text: ' at ' },
          { text: '9:00', code: true },
          { text: ' .' },
        ],
      },
    ]);
  });

  test('a space between two parts of one link stays in the link', async () => {
    expect(await contentOf('<p><a href="/a">night <em>ferry</em></a></p>')).toEqual([
      {
        type: 'paragraph',
        content: [
          { text: 'night ', href: 'https://paper.example/a' },
          { text: 'ferry', href: 'https://paper.example/a', emphasis: true },
        ],
      },
    ]);
  });

  test('no link runs a script, wherever the runs came from', () => {
    const inlines = [
      { text: 'a', href: ' java\nscript:x()' },
      { text: 'b', href: 'data:text/html,x' },
      { text: 'c', href: '/c' },
    ];
    expect(buildContent(judge(pageOf([{ text: 'abc', inlines }])))).toEqual([
      { type: 'paragraph', content: [{ text: 'ab' }, { text: 'c', href: '/c' }] },
    ]);
  });

  test('a line break that the page shows stays, also between marks', async () => {
    expect(await contentOf('<p><b>Roses</b><br>red</p>')).toEqual([
      { type: 'paragraph', content: [{ text: 'Roses', strong: true }, { text: '\nred' }] },
    ]);
  });
});

describe('headings', () => {
  test('keep their level; bold over the whole and line breaks go', async () => {
    expect(await contentOf('<h3><strong>The<br>crossing</strong></h3><h5>By <b>night</b></h5>')).toEqual([
      { type: 'heading', level: 3, content: text('The crossing') },
      { type: 'heading', level: 5, content: [{ text: 'By ' }, { text: 'night', strong: true }] },
    ]);
  });
});

describe('lists', () => {
  test('nested, numbered, with more than text in an item', async () => {
    const html = `
      <ol start="3"><li>Flour<ul><li>rye</li><li>wheat</li></ul>sifted</li>
      <li><p>Water</p><p>Cold.</p><blockquote><p>Ice!</p></blockquote></li><li><pre>oven 220</pre></li></ol><p>Bake.</p>`;
    expect(await contentOf(html)).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          item(
            'Flour',
            { type: 'list', ordered: false, start: null, items: [item('rye'), item('wheat')] },
            paragraph('sifted'),
          ),
          item('Water', paragraph('Cold.'), { type: 'quote', blocks: [paragraph('Ice!')] }),
          item('', { type: 'code', language: null, text: 'oven 220' }),
        ],
      },
      paragraph('Bake.'),
    ]);
  });

  test('an image before the text belongs to the same item', async () => {
    const image = { type: 'image', src: 'https://paper.example/news/a.png', alt: 'Bow', caption: null } as const;
    expect(await contentOf('<ul><li><img src="a.png" alt="Bow"> The bow</li><li>The stern</li></ul>')).toEqual([
      { type: 'list', ordered: false, start: null, items: [item('The bow', image), item('The stern')] },
    ]);
  });

  test('what continues an item whose beginning was dropped is an item itself', async () => {
    const html = '<ul><li><p>One</p><p>more</p></li><li><p>Two</p><p>left</p></li></ul>';
    expect(await contentOf(html, ['Two'])).toEqual([
      { type: 'list', ordered: false, start: null, items: [item('One', paragraph('more')), item('left')] },
    ]);
  });

  test('lists that follow on each other stay apart', async () => {
    const list = (...items: ReturnType<typeof item>[]) => ({ type: 'list', ordered: false, start: null, items });
    expect(await contentOf('<ul><li>a</li></ul><ul><li>b</li></ul>')).toEqual([list(item('a')), list(item('b'))]);
  });

  test('a paragraph that is kept between items of one list ends it; the rest counts on', () => {
    const place = (number: number) => ({ list: { id: 0, depth: 0, ordered: true, number } });
    const page = pageOf([{ text: 'a', ...place(1) }, { text: 'between' }, { text: 'b', ...place(2) }]);
    expect(buildContent(judge(page))).toEqual([
      { type: 'list', ordered: true, start: 1, items: [item('a')] },
      paragraph('between'),
      { type: 'list', ordered: true, start: 2, items: [item('b')] },
    ]);
  });
});

describe('quotes', () => {
  test('nest by depth, with lists inside', async () => {
    const html =
      '<blockquote><p>One</p><blockquote><p>Two</p></blockquote><ul><li>Three</li></ul></blockquote><p>Four</p>';
    expect(await contentOf(html)).toEqual([
      {
        type: 'quote',
        blocks: [
          paragraph('One'),
          { type: 'quote', blocks: [paragraph('Two')] },
          { type: 'list', ordered: false, start: null, items: [item('Three')] },
        ],
      },
      paragraph('Four'),
    ]);
  });

  test('a thousand levels are flattened into a few, and no text is lost', () => {
    const deep = Array.from({ length: 1000 }, (_, depth) => ({
      text: `q${depth}`,
      quoteDepth: depth,
      list: { id: depth, depth, ordered: false },
    }));
    const json = JSON.stringify(buildContent(judge(pageOf(deep))));
    for (let depth = 0; depth < 1000; depth++) expect(json).toContain(`"q${depth}"`);
    let nesting = 0;
    let deepest = 0;
    for (const character of json) {
      if (character === '{') deepest = Math.max(deepest, ++nesting);
      else if (character === '}') nesting--;
    }
    expect(deepest).toBeLessThan(100);
  });
});

describe('code', () => {
  test('keeps its white space and names its language', async () => {
    const html = '<pre><code class="language-python">if x:\n\n    y = 1\n</code></pre><pre>plain</pre>';
    expect(await contentOf(html)).toEqual([
      { type: 'code', language: 'python', text: 'if x:\n\n    y = 1' },
      { type: 'code', language: null, text: 'plain' },
    ]);
  });

  test('is none without a sign', () => {
    const page = pageOf([{ kind: 'code', text: ' \n' }, { text: 'A line.' }]);
    expect(buildContent(judge(page))).toEqual([paragraph('A line.')]);
  });
});

describe('images', () => {
  const image = (name: string, caption: string | null, alt = '') => ({
    type: 'image',
    src: `https://paper.example/${name}.jpg`,
    alt,
    caption: caption === null ? null : text(caption),
  });

  test('take the captions of their figures, before or after them', async () => {
    const html = `
      <figure><img src="/a.jpg" alt="Deck"><figcaption>The deck</figcaption></figure>
      <figure><figcaption>The bow</figcaption><img src="/b.jpg"></figure>
      <figure><img src="/c.jpg"><figcaption>The stern</figcaption><figcaption>Photo: Holm</figcaption></figure>
      <img src="/d.jpg"><p>Text</p>`;
    expect(await contentOf(html)).toEqual([
      image('a', 'The deck', 'Deck'),
      image('b', 'The bow'),
      image('c', 'The stern Photo: Holm'),
      image('d', null),
      paragraph('Text'),
    ]);
  });

  test('a caption that is kept though its image is not is a paragraph', async () => {
    const html = '<figure><img src="/a.jpg" alt="Deck"><figcaption>The deck</figcaption></figure><p>Text</p>';
    expect(await contentOf(html, ['Deck'])).toEqual([paragraph('The deck'), paragraph('Text')]);
  });

  test('an image that shows and says nothing is nothing', () => {
    const blocks = [{ kind: 'image' as const, text: '', inlines: [], image: { src: 'javascript:x', alt: '' } }];
    expect(buildContent(judge(pageOf(blocks)))).toEqual([]);
  });
});

describe('rules', () => {
  test('separate: none at the ends, none doubled', async () => {
    expect(await contentOf('<hr><p>a</p><hr><hr><p>b</p><hr>')).toEqual([
      paragraph('a'),
      { type: 'rule' },
      paragraph('b'),
    ]);
  });
});

describe('definitions', () => {
  test('terms with their definitions, as many as there are', async () => {
    const html = '<dl><dt>Bow</dt><dd>Front</dd><dt>Aft</dt><dt>Stern</dt><dd>Back</dd><dd>Rear</dd></dl>';
    expect(await contentOf(html)).toEqual([
      {
        type: 'definitions',
        items: [
          { term: text('Bow'), definitions: [text('Front')] },
          { term: text('Aft'), definitions: [] },
          { term: text('Stern'), definitions: [text('Back'), text('Rear')] },
        ],
      },
    ]);
  });
});

test('a control that is kept is a paragraph', () => {
  expect(buildContent(judge(pageOf([{ kind: 'control', text: 'Show more' }])))).toEqual([paragraph('Show more')]);
});
