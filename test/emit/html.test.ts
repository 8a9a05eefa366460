import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/emit/index.ts';
import { projectText } from '../../src/extract/content/text.ts';
import type { ArticleRecord, RecordBlock, RecordInline } from '../../src/record.ts';
import { hostileText, recordBlocks } from './arbitrary.ts';
import { elements, parseHtml, textOf } from './html-tree.ts';
import { normalize } from './normalize.ts';
import { makeRecord } from './record.ts';
import { expectHarmless } from './safe-html.ts';

const text = (content: string): RecordInline[] => [{ text: content }];
const paragraph = (content: string): RecordBlock => ({ type: 'paragraph', content: text(content) });

/** The article's body, without the document around it. */
async function body(...blocks: RecordBlock[]): Promise<string> {
  const html = await render(makeRecord({ blocks, text: projectText(blocks) }), 'html', { fields: ['blocks', 'text'] });
  return html.slice(html.indexOf('<article>\n') + 10, html.indexOf('</article>'));
}

describe('the document', () => {
  test('has a head, a header and the body', async () => {
    const record = makeRecord({ description: 'A "short" summary', title: 'Ferries & <fjords>' });
    expect(await render(record, 'html')).toBe(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Ferries &amp; &lt;fjords></title>
<meta name="description" content="A &quot;short&quot; summary">
<meta name="keywords" content="transport">
<link rel="canonical" href="https://coast.example/ferry">
</head>
<body>
<article>
<header>
<h1>Ferries &amp; &lt;fjords></h1>
<p>Two crossings a week from May</p>
<p>Ida Holm, Per Aas, <time datetime="2024-03-05">2024-03-05</time></p>
</header>
<p>The ferry sails on Monday.</p>
</article>
</body>
</html>
`);
  });

  test('has a title even where the record has none, and no front matter when none is wanted', async () => {
    const html = await render(makeRecord({ title: null, site: null }), 'html', { frontMatter: false });
    expect(html).toContain('<title>https://coast.example/ferry</title>');
    expect(html).not.toMatch(/name=|canonical|Ida Holm|<time/);
    expect(html).toContain('<p>Two crossings a week from May</p>');
  });

  test('prints each selected field where it belongs', async () => {
    const html = await render(makeRecord(), 'html', { fields: ['authors'] });
    expect(html).toContain('<header>\n<p>Ida Holm, Per Aas</p>\n</header>\n</article>');
  });

  test('says its direction, and that of a block written in another', async () => {
    const arabic = paragraph('وصلت العبارة إلى الميناء بعد ليلة طويلة');
    const blocks = [arabic, paragraph('The ferry'), paragraph('2024')];
    const html = await render(makeRecord({ language: 'ar', blocks, text: projectText(blocks) }), 'html');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<p>وصلت');
    expect(html).toContain('<p dir="ltr">The ferry</p>\n<p>2024</p>');
    expect(await body(paragraph('The night ferry returns.'), paragraph('שלום'))).toContain('<p dir="rtl">שלום</p>');
  });
});

describe('blocks', () => {
  test.each<[string, RecordBlock, string]>([
    [
      'a list keeps its numbers',
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          { content: text('c'), blocks: [] },
          { number: 7, content: text('g'), blocks: [paragraph('h')] },
        ],
      },
      '<ol start="3">\n<li>c</li>\n<li value="7">g\n<p>h</p>\n</li>\n</ol>\n',
    ],
    [
      'an image with a caption is a figure',
      { type: 'image', src: '/a.jpg', alt: 'A "boat"', caption: text('At sea') },
      '<figure>\n<img src="/a.jpg" alt="A &quot;boat&quot;">\n<figcaption>At sea</figcaption>\n</figure>\n',
    ],
    [
      'code keeps its white space',
      { type: 'code', language: 'js x', text: '\n  a\n' },
      '<pre><code class="language-js">\n  a\n</code></pre>\n',
    ],
    ['a formula is TeX', { type: 'math', text: 'a<b' }, '<pre><code class="language-math">a&lt;b</code></pre>\n'],
    [
      'a table',
      {
        type: 'table',
        header: true,
        rows: [
          [text('a'), text('b')],
          [text('1'), []],
        ],
      },
      '<table>\n<thead><tr><th>a</th><th>b</th></tr></thead>\n<tbody>\n<tr><td>1</td><td></td></tr>\n</tbody>\n</table>\n',
    ],
    [
      'definitions',
      { type: 'definitions', items: [{ term: text('Stern'), definitions: [text('The back.')] }] },
      '<dl>\n<dt>Stern</dt>\n<dd>The back.</dd>\n</dl>\n',
    ],
    [
      'marks nest',
      {
        type: 'paragraph',
        content: [
          { text: 'x', href: '/x', strong: true },
          { text: '2', superscript: true },
          { text: 'a\nb', deleted: true },
        ],
      },
      '<p><a href="/x"><strong>x</strong></a><sup>2</sup><del>a<br>b</del></p>\n',
    ],
  ])('%s', async (_, block, html) => {
    expect(await body(block)).toBe(html);
  });

  test('footnotes are a section that the marks in the text link to', async () => {
    const html = await body(
      { type: 'paragraph', content: [{ text: 'So' }, { text: '[*]', footnote: '*' }, { text: '[2]', footnote: '2' }] },
      { type: 'footnote', label: '*', blocks: [paragraph('See there.')] },
    );
    expect(html).toBe(
      '<p>So<sup><a href="#note-*">[*]</a></sup>[2]</p>\n' +
        '<section role="doc-endnotes">\n<dl>\n<dt id="note-*">[*]</dt>\n<dd>\n<p>See there.</p>\n</dd>\n</dl>\n</section>\n',
    );
  });
});

test('more blocks and runs than a call may have arguments are all printed', async () => {
  const many = 150_000;
  const runs = Array.from(
    { length: many },
    (_, i): RecordInline => (i % 2 ? { text: 'a', strong: true } : { text: 'b' }),
  );
  const blocks = [...Array.from({ length: many }, () => paragraph('c')), { type: 'paragraph' as const, content: runs }];
  const html = await render(makeRecord({ blocks }), 'html');
  expect(html.match(/<p>c/g)).toHaveLength(many);
  expect(html.match(/<strong>a/g)).toHaveLength(many / 2);
});

test('HTML of any tree parses back to the tree, and to its text', async () => {
  await fc.assert(
    fc.asyncProperty(recordBlocks, async (blocks) => {
      const parsed = parseHtml(await render(makeRecord({ blocks }), 'html'));
      expect(projectText(parsed)).toBe(projectText(blocks));
      expect(normalize(parsed, 'html')).toEqual(normalize(blocks, 'html'));
    }),
    { numRuns: 150, seed: 7 },
  );
});

const EVIL_URLS = [
  'javascript:alert(1)',
  ' jAvAsCrIpT:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '"><script>alert(1)</script>',
  "/x' onmouseover='alert(1)",
  '/x" onerror="alert(1)',
];
const EVIL_TEXT = [
  '</title><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '--><svg onload=alert(1)>',
  ']]>',
];

test('nothing runs, whatever the record says', async () => {
  const evil = fc.oneof(fc.constantFrom(...EVIL_TEXT), hostileText, fc.string({ unit: 'binary' }));
  const url = fc.oneof(fc.constantFrom(...EVIL_URLS), fc.string());
  const record = fc.record({ title: evil, subtitle: evil, description: evil, language: evil, url, site: evil });
  const blocks = fc.array(
    fc.tuple(evil, url).map(([words, address]): RecordBlock[] => [
      { type: 'paragraph', content: [{ text: words, href: address }] },
      { type: 'image', src: address, alt: words, caption: [{ text: words, href: address }] },
      { type: 'table', header: false, rows: [[[{ text: '', image: { src: address, alt: words } }], text(words)]] },
      { type: 'code', language: words, text: words },
      { type: 'math', text: words },
      {
        type: 'paragraph',
        content: [
          { text: `[${words}]`, footnote: words },
          { text: words, math: true },
        ],
      },
      { type: 'footnote', label: words, blocks: [{ type: 'paragraph', content: [{ text: words }] }] },
    ]),
    { minLength: 1, maxLength: 2 },
  );
  await fc.assert(
    fc.asyncProperty(record, fc.array(evil), blocks, async (fields, tags, nested) => {
      const made: Partial<ArticleRecord> = { ...fields, tags, authors: tags, blocks: nested.flat() };
      const html = await render(makeRecord(made), 'html');
      expectHarmless(html);
      expect(textOf(elements(html).find(({ name }) => name === 'title') as never).trim()).not.toBe('');
    }),
    { numRuns: 60, seed: 9 },
  );
});
