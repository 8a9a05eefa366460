import { expect, test } from 'vitest';
import { buildContent } from '../../../src/extract/content/index.ts';
import type { Inline, TableCell } from '../../../src/page.ts';
import type { RecordBlock } from '../../../src/record.ts';
import { contentOf, judge, pageOf } from './content.ts';

const textOf = (blocks: readonly RecordBlock[]): string =>
  blocks.map((block) => ('content' in block ? block.content.map((inline) => inline.text).join('') : '')).join('\n');

const MANY = 8000;

test.each([
  ['formulas that never end', `<p>${'\\(x '.repeat(MANY)}</p>`, '\\(x '.repeat(MANY).trim()],
  ['dollars in pairs', `<p>${'$$ '.repeat(MANY)}</p>`, '$$ '.repeat(MANY).trim()],
  [
    'captions of one figure',
    `<figure>${'<figcaption>x</figcaption>'.repeat(MANY)}</figure>`,
    'x\n'.repeat(MANY).trim(),
  ],
  ['formulas in formulas', `${'<span class="katex">'.repeat(MANY)}<p>x</p>`, 'x'],
])('%s are kept as they stand', async (_, html, text) => {
  expect(textOf(await contentOf(html))).toBe(text);
});

test('a note with very many marks is one note, and each of them leads to it', async () => {
  const blocks = await contentOf(`${'<p><a href="#n"><sup>1</sup></a></p>'.repeat(MANY)}<p id="n">Note.</p>`);
  const marks = blocks.slice(0, -1);
  expect(marks).toHaveLength(MANY);
  expect(marks.every((block) => block.type === 'paragraph' && block.content[0]?.footnote === '1')).toBe(true);
  expect(blocks.at(-1)).toMatchObject({ type: 'footnote', label: '1' });
});

test('very many marks that lead to no note stay links', async () => {
  const html = Array.from({ length: MANY }, (_, i) => `<p>[<a href="#n${i}">${i}</a>]</p>`).join('');
  const links = (await contentOf(html)).flatMap((block) => (block.type === 'paragraph' ? block.content : []));
  expect(links.filter(({ href }) => href?.startsWith('https://paper.example/news/story#n'))).toHaveLength(MANY);
});

test('one long address is not printed until the record is hundreds of times as long as its page', () => {
  const href = `https://example.org/${'a'.repeat(3_980)}`;
  const runs = (count: number) =>
    Array.from({ length: count }, (_, i): Inline => ({ text: 'a', href, ...(i % 2 === 0 && { strong: true }) }));
  const cell: TableCell = { inlines: runs(1), header: false, colspan: 1, rowspan: 1 };
  const row = [cell, cell];
  const page = pageOf([
    { text: 'a', inlines: runs(4_000) },
    { text: 'b', inlines: runs(2_000) },
    { kind: 'image', text: 'c', inlines: [], image: { src: href, alt: 'c' } },
    { kind: 'table', text: 'd', inlines: [], table: [row, row] },
    { text: 'e', inlines: runs(994) },
    { kind: 'image', text: 'f', inlines: [], image: { src: href, alt: 'f' } },
    { kind: 'image', text: 'g', inlines: [], image: { src: href, alt: 'g' } },
    { kind: 'table', text: 'h', inlines: [], table: [row, row] },
  ]);
  const leads = buildContent(judge(page)).map((block) => JSON.stringify(block).includes(href));
  expect(leads).toEqual([true, false, true, true, true, true, false, false]);
});

test('very many runs of one cell are all in it', () => {
  const cell = (inlines: Inline[]): TableCell => ({ inlines, header: false, colspan: 1, rowspan: 1 });
  const runs = Array.from(
    { length: 200_000 },
    (_, i): Inline => (i % 2 === 0 ? { text: 'a', strong: true } : { text: 'b' }),
  );
  const rows = [
    [cell(runs), cell([{ text: 'c' }])],
    [cell([{ text: 'd' }]), cell([{ text: 'e' }])],
  ];
  const page = pageOf([{ kind: 'table', text: 'a', inlines: [], table: rows }]);
  const [table] = buildContent(judge(page));
  expect(table).toMatchObject({ type: 'table' });
  expect(table?.type === 'table' && table.rows[0]?.[0]).toHaveLength(200_000);
});

test('very many notes with the same mark have a label each', async () => {
  const html = Array.from(
    { length: MANY },
    (_, i) => `<p>x<a href="#n${i}"><sup>1</sup></a></p><p id="n${i}">Note.</p>`,
  );
  const notes = (await contentOf(html.join(''))).filter((block) => block.type === 'footnote');
  expect(notes.map(({ label }) => label)).toEqual(['1', ...Array.from({ length: MANY - 1 }, (_, i) => `1-${i + 2}`)]);
});

test.each([
  ['dollars that never close', `<p>${' $x_1 '.repeat(MANY)}</p>`, 1],
  ['notes beside the text', `<p>x${'<span class="sidenote">y</span>'.repeat(MANY)}</p>`, MANY + 1],
  ['bullets', `<p>${'• x<br>'.repeat(MANY)}</p>`, 1],
])('%s come to as many blocks as there are', async (_, html, count) => {
  expect(await contentOf(html)).toHaveLength(count);
});
