import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownBlocks } from '../../src/emit/body.ts';
import { blockNodes } from '../../src/emit/markdown/blocks.ts';
import { printBlock } from '../../src/emit/markdown/direct.ts';
import { printNodes } from '../../src/emit/markdown/library.ts';
import { buildInlines, buildLine } from '../../src/extract/content/inlines.ts';
import type { RecordBlock, RecordInline } from '../../src/record.ts';
import { recordBlocks } from './arbitrary.ts';

const context = { shift: 0, notes: new Set<string>() };

/** Asserts that whatever is printed directly is what the library prints; returns the share of blocks that is. */
function compare(blocks: fc.Arbitrary<RecordBlock[]>, numRuns: number): number {
  let direct = 0;
  let all = 0;
  fc.assert(
    fc.property(blocks, (body) => {
      for (const block of shownBlocks(body, {})) {
        const printed = printBlock(block, context);
        all++;
        if (printed === null) continue;
        direct++;
        expect(`${printed}\n`).toBe(printNodes(blockNodes([block], context)));
      }
    }),
    { numRuns, seed: 3 },
  );
  return direct / all;
}

test('of any blocks, what is printed directly is what the library prints', () => {
  expect(compare(recordBlocks, 1000)).toBeGreaterThan(0);
});

test('of blocks as most pages have them, many are printed directly, as the library would', () => {
  const words =
    'A few words, |(in brackets) |[sic]|R&D |&amp; |5 * 3 | a_b|snake_case |15. |3) |- x| + y|# z|“Quote”|!|https://a.example/|$5|: it is |é|重点|.|C#|a|b|~5|<b>|#';
  const marks = fc.constantFrom<Omit<RecordInline, 'text'>>(
    {},
    {},
    {},
    { href: 'https://a.example/' },
    { href: 'https://b.example/c_(d)?e=1&f=2&lt;' },
    { strong: true },
    { emphasis: true },
    { strong: true, href: 'https://a.example/' },
    { code: true },
  );
  const run = fc.tuple(fc.constantFrom(...words.split('|')), marks).map(([words, set]) => ({ text: words, ...set }));
  const content = (build: typeof buildInlines) => fc.array(run, { minLength: 1, maxLength: 4 }).map(build);
  const filled = content(buildInlines).filter((made) => made.length > 0);
  const line = content(buildLine);
  const paragraph = filled.map((made): RecordBlock => ({ type: 'paragraph', content: made }));
  const list = fc
    .tuple(
      fc.boolean(),
      fc.array(fc.tuple(filled, fc.array(paragraph, { maxLength: 1 })), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([ordered, items]): RecordBlock => ({
        type: 'list',
        ordered,
        start: ordered ? 1 : null,
        items: items.map(([made, blocks]) => ({ content: made, blocks })),
      }),
    );
  const nested = fc.tuple(filled, list).map(
    ([made, inner]): RecordBlock => ({
      type: 'list',
      ordered: false,
      start: null,
      items: [{ content: made, blocks: [inner] }],
    }),
  );
  const block: fc.Arbitrary<RecordBlock> = fc.oneof(
    paragraph,
    line.map((made): RecordBlock => ({ type: 'heading', level: 2, content: made })),
    list,
    nested,
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((blocks): RecordBlock => ({ type: 'quote', blocks })),
    fc.tuple(line, line).map((row): RecordBlock => ({ type: 'table', header: true, rows: [row, row] })),
    fc
      .tuple(fc.constantFrom(...words.split('|')), filled)
      .map(([alt, caption]): RecordBlock => ({ type: 'image', src: '/a.jpg', alt, caption })),
  );
  const share = compare(fc.array(block, { maxLength: 3 }), 2000);
  expect(share).toBeGreaterThan(0.25);
});

const text = (content: string, marks: Omit<RecordInline, 'text'> = {}): RecordInline => ({ text: content, ...marks });

test.each<[string, RecordInline[]]>([
  ['a price', [text('From $5 (plus tax) to 3.14 & more: Q&A, snake_case_name.')]],
  ['brackets, stars and references', [text('He said [sic] *that* &amp; <b> and `this`')]],
  ['a number and a full stop', [text('15. Liam Lawson – the Kiwi')]],
  ['a link with an awkward address', [text('See '), text('here', { href: 'https://a.example/b_(c)?d=1&lt=2&lt;#e' })]],
  ['a bold link', [text('By '), text('Ida Holm', { href: 'https://a.example/', strong: true }), text('.')]],
  ['bold and emphasised words', [text('Bold', { strong: true }), text(' and '), text('slanted', { emphasis: true })]],
  ['code', [text('Run '), text('npm ci', { code: true }), text(' first\nand then')]],
])('%s is printed directly, as the library would', (_, content) => {
  const block: RecordBlock = { type: 'paragraph', content };
  expect(`${printBlock(block, context)}\n`).toBe(printNodes(blockNodes([block], context)));
});
