import { expect, test } from 'vitest';
import { type RenderOptions, render } from '../../src/emit/index.ts';
import type { RecordBlock, RecordInline } from '../../src/record.ts';
import { makeRecord } from './record.ts';

const text = (content: string): RecordInline[] => [{ text: content }];
const image: RecordBlock = { type: 'image', src: '/a.jpg', alt: 'A boat', caption: text('At sea') };
const linked: RecordInline[] = [{ text: 'The ' }, { text: 'ferry', href: '/ferry' }, { text: ' sails.' }];

const blocks: RecordBlock[] = [
  { type: 'paragraph', content: linked },
  image,
  {
    type: 'list',
    ordered: false,
    start: null,
    items: [
      { content: linked, blocks: [image] },
      { content: [], blocks: [image] },
    ],
  },
  { type: 'quote', blocks: [image] },
  { type: 'table', header: false, rows: [[linked, [{ text: 'x' }, { text: '', image: { src: '/x.png', alt: 'X' } }]]] },
];

function print(options: RenderOptions, format: 'markdown' | 'html' = 'markdown'): Promise<string> {
  return render(makeRecord({ blocks }), format, { fields: ['blocks'], ...options });
}

test('without links their text stays', async () => {
  expect(await print({ links: false })).toBe(`The ferry sails.

![A boat](/a.jpg)\\
At sea

- The ferry sails.

  ![A boat](/a.jpg)\\
  At sea

- ![A boat](/a.jpg)\\
  At sea

> ![A boat](/a.jpg)\\
> At sea

| | |
| - | - |
| The ferry sails. | x![X](/x.png) |
`);
  expect(await print({ links: false }, 'html')).not.toContain('<a ');
});

test('without images, their captions and what held nothing else are left out too', async () => {
  expect(await print({ images: false })).toBe(`The [ferry](/ferry) sails.

- The [ferry](/ferry) sails.

| | |
| - | - |
| The [ferry](/ferry) sails. | x |
`);
  const html = await print({ images: false }, 'html');
  expect(html).not.toMatch(/<img|<figure|<blockquote|At sea/);
  expect(html.match(/<li>/g)).toHaveLength(1);
});

test('without front matter the headline and the standfirst stay', async () => {
  expect(await render(makeRecord(), 'markdown', { frontMatter: false })).toBe(
    '# Night ferry returns to the fjord\n\n*Two crossings a week from May*\n\nThe ferry sails on Monday.\n',
  );
});

test('the record itself is not changed', async () => {
  const record = makeRecord({ blocks });
  const before = JSON.stringify(record);
  await render(record, 'markdown', { links: false, images: false });
  expect(JSON.stringify(record)).toBe(before);
});
