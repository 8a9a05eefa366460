import fc from 'fast-check';
import { buildInlines, buildLine } from '../../src/extract/content/inlines.ts';
import type { Inline } from '../../src/page.ts';
import type { RecordBlock } from '../../src/record.ts';

/** Words that Markdown, HTML or YAML would take for something else. */
const HOSTILE_WORDS =
  '--- *** +++ === # #hash > - * + 1. 2024. 3) `tick` `` ```js ~~~ ~~struck~~ a|b | |-| \\ back\\slash \\* &amp; &lt;b&gt; & &#35; ' +
  '<script>alert(1)</script> <b> </p> <!--x--> <?php <https://a.example> [text](url) ![alt](src) [ref]: [x] [ ] * ** _ __ ' +
  '__init__ snake_case_name *a* **b** _c_ https://a.example/x_y_z www.example.com me@example.com key: "value" it\'s %YAML @at ! !x ' +
  '{{x}} {%y%} $x$ $5 $$ H2O R&D &copy &lt ~50 [^1] [^1]: <sup>1</sup> 😀 👩‍👩‍👧 שלום مرحبا 重点 “引用” null true ~ 0x1f 1e3 2024-06-24 ( ) x! . … word words Ünïcode é ]( ]: :-: |:-|';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE_WORDS.split(' ')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

/** Any text, white space at its ends and between its words included. */
export const hostileText = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '', ' ', '\n', '  ')), { maxLength: 6 })
  .map((pairs) => pairs.flat().join(''));

/** Text as load makes it: valid, without controls, its white space single spaces and line breaks. */
const loadedText = hostileText.map((text) =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' '),
);

const flag = fc.option(fc.constant(true as const), { nil: undefined, freq: 3 });
const rare = fc.option(fc.constant(true as const), { nil: undefined, freq: 8 });
const href = fc.constantFrom(
  'https://example.com/a',
  '/b(c)_d?e=f&amp;g',
  '#note',
  'https://example.com/a b',
  'mailto:a@b.c',
);
const rawRun = fc
  .record({
    text: loadedText,
    href: fc.option(href, { nil: undefined, freq: 4 }),
    strong: flag,
    emphasis: flag,
    code: flag,
    deleted: rare,
    superscript: rare,
    subscript: rare,
  })
  .map(({ text, ...marks }) => {
    const set = Object.entries(marks).filter(([, value]) => value !== undefined);
    return { text, ...Object.fromEntries(set) } as Inline;
  });

/** TeX as a page has it: one line, no white space at its ends. */
const tex = fc
  .array(fc.constantFrom('x^2', '\\frac{a}{b}', 'a_1', '|x|', '\\$', '<', '&', '*', '`', ']:', 'é', '~', '\\\\'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

const mathRun = tex.map((text): Inline => ({ text, math: true }));
/** Labels of the footnotes in {@link recordBlocks}; none may stand for `9`. */
const LABELS = ['1', '2', '*', '†', 'a_b'];
const noteRun = fc.constantFrom(...LABELS, '9').map((label) => ({ text: `[${label}]`, footnote: label }));

const run: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: rawRun },
  { weight: 1, arbitrary: mathRun },
  { weight: 1, arbitrary: noteRun },
);
const runs = fc.array(run, { maxLength: 4 });
const content = runs.map(buildInlines).filter((made) => made.length > 0);
const line = runs.map(buildLine).filter((made) => made.length > 0);

const src = fc.constantFrom('https://example.com/a.png', '/b (1).jpg', 'c.webp?x=1&y=2');
const alt = loadedText.map((text) => text.replaceAll('\n', ' ').trim());
const picture = fc
  .record({ image: fc.record({ src, alt }), href: fc.option(href, { nil: undefined, freq: 3 }) })
  .map(({ image, href }): Inline => ({ text: '', image, ...(href !== undefined && { href }) }));
const cell = fc.array(fc.oneof({ weight: 9, arbitrary: run }, picture), { maxLength: 4 }).map(buildInlines);
const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([columns, height, header]) =>
    fc
      .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: height, maxLength: height })
      .map(
        (rows): RecordBlock => ({ type: 'table', header: header && rows[0]?.some((c) => c.length > 0) === true, rows }),
      ),
  );

/** Code, whose lines of white space alone are empty: in a footnote, Markdown can't write such a line. */
const codeText = hostileText.map((text) =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/^[ \t]+$/gm, '')
    .toWellFormed(),
);

const leaf: fc.Arbitrary<RecordBlock> = fc.oneof(
  { weight: 4, arbitrary: content.map((runs): RecordBlock => ({ type: 'paragraph', content: runs })) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), content: line }),
  },
  fc.record({
    type: fc.constant('code'),
    language: fc.constantFrom(null, 'js', 'c++', 'objective-c', '`x'),
    text: codeText,
  }),
  table,
  fc.record({ type: fc.constant('image'), src, alt, caption: fc.option(content, { nil: null }) }),
  fc.record({ type: fc.constant('math'), text: tex }),
  fc.constant({ type: 'rule' }),
) as fc.Arbitrary<RecordBlock>;

const tree = fc.letrec<{ block: RecordBlock; blocks: RecordBlock[]; list: RecordBlock; quote: RecordBlock }>((tie) => ({
  block: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: leaf }, tie('list'), tie('quote')),
  blocks: fc.array(tie('block'), { maxLength: 2 }),
  list: fc
    .record({
      ordered: fc.boolean(),
      start: fc.constantFrom(0, 1, 7, 1999),
      items: fc.array(
        fc.record(
          {
            number: fc.constantFrom(2, 30, 400),
            checked: fc.boolean(),
            content: fc.option(content, { nil: [] }),
            blocks: tie('blocks'),
          },
          { requiredKeys: ['content', 'blocks'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(
      ({ ordered, start, items }): RecordBlock => ({
        type: 'list',
        ordered,
        start: ordered ? start : null,
        items: items.filter((item) => item.content.length > 0 || item.blocks.length > 0),
      }),
    )
    .filter((list) => list.type === 'list' && list.items.length > 0),
  quote: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .map((blocks): RecordBlock => ({ type: 'quote', blocks })),
}));

/** Footnotes with different labels. */
const footnotes = fc
  .subarray(LABELS)
  .chain((labels) =>
    fc.tuple(
      ...labels.map((label) =>
        fc
          .array(tree.block, { minLength: 1, maxLength: 2 })
          .map((blocks): RecordBlock => ({ type: 'footnote', label, blocks })),
      ),
    ),
  );

/** The body of a record, as extract builds it. */
export const recordBlocks: fc.Arbitrary<RecordBlock[]> = fc
  .tuple(fc.array(tree.block, { maxLength: 4 }), footnotes)
  .map(([blocks, notes]) => [...blocks, ...notes]);
