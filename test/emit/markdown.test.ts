import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/emit/index.ts';
import { projectText } from '../../src/extract/content/text.ts';
import type { RecordBlock, RecordInline } from '../../src/record.ts';
import { hostileText, recordBlocks } from './arbitrary.ts';
import { parse, parseBlocks } from './markdown-tree.ts';
import { normalize } from './normalize.ts';
import { makeRecord } from './record.ts';

/** The body alone as Markdown. */
function body(...blocks: RecordBlock[]): Promise<string> {
  return render(makeRecord({ blocks }), 'markdown', { fields: ['blocks'] });
}

const text = (content: string): RecordInline[] => [{ text: content }];
const paragraph = (content: string): RecordBlock => ({ type: 'paragraph', content: text(content) });

function typesIn(markdown: string): Set<string> {
  const types = new Set<string>();
  const nodes: Nodes[] = [parse(markdown)];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    types.add(node.type);
    if ('children' in node) nodes.push(...node.children);
  }
  return types;
}

describe('layout', () => {
  test('front matter, headline, standfirst, body', async () => {
    const markdown = await render(makeRecord({ subtitle: 'Two *crossings*' }), 'markdown');
    expect(markdown.slice(markdown.lastIndexOf('---\n'))).toBe(
      '---\n\n# Night ferry returns to the fjord\n\n*Two \\*crossings\\**\n\nThe ferry sails on Monday.\n',
    );
  });

  test("the body's highest heading is a second-level one, the others relative to it", async () => {
    const heading = (level: number): RecordBlock => ({ type: 'heading', level, content: text(`h${level}`) });
    expect(await body(heading(4), { type: 'quote', blocks: [heading(3)] }, heading(6))).toBe(
      '### h4\n\n> ## h3\n\n##### h6\n',
    );
    expect(await body(heading(1), heading(6))).toBe('## h1\n\n###### h6\n');
  });

  test('an image without a source and its caption are left out', async () => {
    const image = { type: 'image', alt: 'A boat', caption: text('At sea') } as const;
    expect(await body({ ...image, src: null }, { ...image, src: 'https://coast.example/b.jpg' })).toBe(
      '![A boat](https://coast.example/b.jpg)\\\nAt sea\n',
    );
  });

  test('definitions are a list with the terms in bold', async () => {
    const markdown = await body({
      type: 'definitions',
      items: [{ term: text('Stern'), definitions: [text('The back.'), text('Aft.')] }],
    });
    expect(markdown).toBe('- **Stern**\n\n  The back.\n\n  Aft.\n');
  });

  test('a table without a header gets an empty one', async () => {
    const markdown = await body({ type: 'table', header: false, rows: [[text('a|b'), text('c\nd')]] });
    expect(markdown).toBe('| | |\n| - | - |\n| a\\|b | c<br>d |\n');
  });

  test('of overlapping marks the longer one is outside, and marks leave the white space at their edges alone', async () => {
    const content: RecordInline[] = [
      { text: 'all ', emphasis: true },
      { text: 'bold ', emphasis: true, strong: true },
      { text: 'end' },
    ];
    expect(await body({ type: 'paragraph', content })).toBe('*all __bold__* end\n');
  });
});

describe('constructs beyond CommonMark', () => {
  const run = (content: string, marks: Omit<RecordInline, 'text'> = {}): RecordInline => ({ text: content, ...marks });
  test.each<[string, RecordInline[], string]>([
    [
      'raised, lowered and struck out',
      [
        run('x'),
        run('2', { superscript: true }),
        run(' H'),
        run('2', { subscript: true }),
        run('O '),
        run('no', { deleted: true }),
      ],
      'x<sup>2</sup> H<sub>2</sub>O ~~no~~\n',
    ],
    ['a formula', [run('So '), run('a_1 < b', { math: true }), run(', or $5')], 'So $a_1 < b$, or \\$5\n'],
    ['two formulas in a row', [run('a', { math: true }), run('b', { math: true })], '$a$<!---->$b$\n'],
    ['one price', [run('Only $5 & R&D')], 'Only $5 & R&D\n'],
    ['two prices', [run('From $5 to $6')], 'From \\$5 to \\$6\n'],
    ['a mark of a footnote that is not there', [run('So'), run('[1]', { footnote: '1' })], 'So\\[1]\n'],
  ])('%s', async (_, content, markdown) => {
    expect(await body({ type: 'paragraph', content })).toBe(markdown);
  });

  test('footnotes are GFM’s, and one whose label it cannot write is text', async () => {
    const markdown = await body(
      { type: 'paragraph', content: [run('So'), run('[1]', { footnote: '1' }), run('[a b]', { footnote: 'a b' })] },
      { type: 'footnote', label: '1', blocks: [paragraph('One.'), paragraph('More.')] },
      { type: 'footnote', label: 'a b', blocks: [paragraph('Two.')] },
    );
    expect(markdown).toBe('So[^1]\\[a b]\n\n[^1]: One.\n\n    More.\n\n\\[a b] Two.\n');
  });

  test('a formula that stands by itself', async () => {
    expect(await body({ type: 'math', text: '\\frac{a}{b}' })).toBe('$$\n\\frac{a}{b}\n$$\n');
  });

  test.each([null, 'awkward ` code'])('items have the numbers of the page (beside %j)', async (beside) => {
    const inner = beside === null ? [] : [{ type: 'code' as const, language: null, text: beside }];
    const items = [
      { content: text('nine'), blocks: [] },
      { content: text('ten'), blocks: inner },
      { number: 20, content: text('twenty'), blocks: [] },
      { content: text('more'), blocks: [] },
    ];
    const markdown = await body({ type: 'list', ordered: true, start: 9, items });
    expect(markdown.match(/^\d+\. \w+$/gm)).toEqual(['9. nine', '10. ten', '20. twenty', '21. more']);
  });
});

describe('safety', () => {
  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('%j is no link and no image', async (url) => {
    const blocks: RecordBlock[] = [
      { type: 'paragraph', content: [{ text: 'press', href: url }] },
      { type: 'image', src: url, alt: 'pic', caption: null },
    ];
    expect(await body(...blocks)).toBe('press\n');
  });

  test('text never becomes a tag, a link, a heading or anything else', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (first, second) => {
        const markdown = await body(
          { type: 'paragraph', content: text(first) },
          { type: 'paragraph', content: text(second) },
        );
        const types = [...typesIn(markdown)].filter((type) => !['root', 'paragraph', 'text', 'break'].includes(type));
        expect(types).toEqual([]);
        expect(markdown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  test('a control character cannot hide what begins a line', async () => {
    expect(await body(paragraph('\u0001# no heading\u001b[31m'))).toBe('\\# no heading\\[31m\n');
  });

  test('twice as many alternating marks are printed in twice as many characters', async () => {
    const alternating = (length: number) =>
      Array.from(
        { length },
        (_, i): RecordInline => (i % 2 ? { text: 'a', strong: true } : { text: 'b', emphasis: true }),
      );
    const once = await body({ type: 'paragraph', content: alternating(5_000) });
    const twice = await body({ type: 'paragraph', content: alternating(10_000) });
    expect(Math.abs(twice.length - 2 * once.length)).toBeLessThan(100);
  });
});

describe('what Markdown would read otherwise', () => {
  const list = (start: number | null, ...items: RecordBlock[][]): RecordBlock => ({
    type: 'list',
    ordered: start !== null,
    start,
    items: items.map((blocks) => ({ content: [], blocks })),
  });
  const withText = (content: string, ...blocks: RecordBlock[]): RecordBlock => ({
    type: 'list',
    ordered: false,
    start: null,
    items: [{ content: text(content), blocks }],
  });
  test.each<[string, RecordBlock[]]>([
    ['a heading that ends in a number sign', [{ type: 'heading', level: 2, content: text('Written in C #') }]],
    ['a rule that begins an item of a second list', [list(null, [paragraph('a')]), list(null, [{ type: 'rule' }])]],
    ['an inner list that begins at 0', [withText('a', list(null, [list(0, [paragraph('b')])]))]],
    ['an inner list without text', [withText('a', list(null, [{ type: 'code', language: null, text: 'b' }]))]],
    [
      'a linked word after an exclamation mark',
      [{ type: 'paragraph', content: [{ text: 'So!' }, { text: 'go', href: '/go' }] }],
    ],
    [
      'code in a link',
      [
        {
          type: 'paragraph',
          content: [
            { text: 'a]: b', href: '/c', code: true },
            { text: '\nd', href: '/c' },
          ],
        },
      ],
    ],
    [
      'a backslash before a pipe',
      [{ type: 'table', header: true, rows: [[text('a'), [{ text: 'b\\|c', code: true }]]] }],
    ],
    ['a year and a full stop', [paragraph('1986. A great summer.')]],
    ['a line of dashes under text', [paragraph('Title\n---\n- a\n+ b\n1) c\n> d\n# e\n| f |\n=')]],
  ])('%s', async (_, blocks) => {
    expect(normalize(parseBlocks(await body(...blocks)))).toEqual(normalize(blocks));
  });
});

test('Markdown of any tree parses back to the tree, and to its text', async () => {
  await fc.assert(
    fc.asyncProperty(recordBlocks, async (blocks) => {
      const parsed = parseBlocks(await body(...blocks));
      expect(normalize(parsed)).toEqual(normalize(blocks));
      expect(projectText(parsed)).toBe(projectText(blocks));
    }),
    { numRuns: 150, seed: 1 },
  );
});
