import { expect, test } from 'vitest';
import { countArrivals } from '../../bench/eval/structure.ts';
import { cleanArticle } from '../../src/pipeline.ts';
import type { RecordBlock } from '../../src/record.ts';

const HTML = `<html><body>
<nav><ul><li>Home of the paper</li></ul></nav>
<h1>The long road north</h1>
<h2>Where the road ends</h2><h3>A heading that is lost</h3><h3>Dropped with all text</h3><h2>Related to the road</h2>
<ul><li>Bring warm clothes<ul><li>of wool, not cotton</li></ul></li><li>Start before the dawn</li><li>not in gold at all</li></ul>
<table><tr><td>First of the cells</td><td>two words</td></tr></table>
<pre>sail --north now  
  anchor when the wind drops</pre>
</body></html>`;

const GOLD = `Where the road ends
A heading that is lost
Dropped with all text
Bring warm clothes
of wool, not cotton
Start before the dawn
First of the cells two words
sail --north now
anchor when the wind drops`;

const text = (content: string) => [{ text: content }];
const BLOCKS: RecordBlock[] = [
  { type: 'heading', level: 2, content: text('Where the road ends') },
  { type: 'paragraph', content: text('A heading that is lost') },
  {
    type: 'list',
    ordered: false,
    start: null,
    items: [
      {
        content: text('Bring warm clothes'),
        blocks: [
          {
            type: 'list',
            ordered: false,
            start: null,
            items: [{ content: text('of wool, not cotton'), blocks: [] }],
          },
        ],
      },
    ],
  },
  { type: 'table', header: false, rows: [[text('First of the cells'), text('two words')]] },
  { type: 'code', language: null, text: 'sail --north now\nanchor when the wind drops' },
];

test('counts what of the markup arrives as that structure', async () => {
  const record = await cleanArticle('<p>x</p>', { inputFormat: 'html' });
  const kept = 'A heading that is lost';
  expect(countArrivals(HTML, GOLD, { ...record, title: 'The long road north', text: kept, blocks: BLOCKS })).toEqual({
    headings: { wanted: 3, arrived: 1, dropped: 1 },
    items: { wanted: 3, arrived: 2, dropped: 1 },
    cells: { wanted: 1, arrived: 1, dropped: 0 },
    // The second line lost its indentation.
    codeLines: { wanted: 2, arrived: 1, dropped: 1 },
  });
});

test.each(['1. Lund 1911, page 4', 'Lund 1911, page 4'])(
  'knows a note with its label and without: %s',
  async (note) => {
    const record = await cleanArticle('<p>x</p>', { inputFormat: 'html' });
    const blocks: RecordBlock[] = [
      { type: 'footnote', label: '1', blocks: [{ type: 'paragraph', content: text('Lund 1911, page 4') }] },
    ];
    const { items } = countArrivals(`<ol><li>${note}</li></ol>`, note, { ...record, title: null, text: note, blocks });
    expect(items).toEqual({ wanted: 1, arrived: 1, dropped: 0 });
  },
);
