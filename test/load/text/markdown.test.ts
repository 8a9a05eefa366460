import { describe, expect, it } from 'vitest';
import { blocksOf } from './load-text.ts';

describe('Markdown dumps', () => {
  const blocks = blocksOf(
    '# Town keeps *its* ferry',
    '',
    'By [Mira Olsen](/people/mira)',
    '',
    'The **council** voted on Monday, as the [Herald',
    'reported](https://herald.example/a_(b) "Title"), and ran `ferry --now`.',
    '',
    '## What next',
    '',
    '  * bread',
    '    * salt',
    '  1. first',
    '',
    '> A quote of one line',
    '> and another.',
    '',
    'Team | Points',
    '---|---',
    'Harbour | 12',
    '',
    '```js',
    'if (a) {',
    '',
    '  b();',
    '}',
    '```',
    '',
    '![A boat](boat.png) Two * three = six, snake_case_name',
    '',
    '* * *',
  );
  const find = (start: string) => blocks.find((block) => block.text.startsWith(start));

  it('reads headings', () => {
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: 'Town keeps its ferry' });
    expect(find('What next')).toMatchObject({ kind: 'heading', level: 2 });
  });

  it('reads links, strong text and code, across line breaks', () => {
    expect(find('The council')?.inlines).toEqual([
      { text: 'The ' },
      { text: 'council', strong: true },
      { text: ' voted on Monday, as the ' },
      { text: 'Herald reported', href: 'https://herald.example/a_(b)' },
      { text: ', and ran ' },
      { text: 'ferry --now', code: true },
      { text: '.' },
    ]);
    expect(find('By')?.inlines[1]).toEqual({ text: 'Mira Olsen', href: 'https://news.example/people/mira' });
  });

  it('leaves signs alone that mark nothing', () => {
    expect(find('A boat')?.text).toBe('A boat Two * three = six, snake_case_name');
  });

  it('reads lists, quotes, tables, code and rules', () => {
    expect(find('salt')?.list).toEqual({ id: 1, depth: 1, ordered: false });
    expect(find('first')?.list).toMatchObject({ depth: 0, ordered: true, number: 1 });
    expect(find('A quote')).toMatchObject({ kind: 'quote', quoteDepth: 1, text: 'A quote of one line and another.' });
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.text).toBe('Team\tPoints\nHarbour\t12');
    expect(table?.table?.[0]?.every((cell) => cell.header)).toBe(true);
    expect(find('if')).toMatchObject({ kind: 'code', codeLanguage: 'js', text: 'if (a) {\n\n  b();\n}' });
    expect(blocks.at(-1)?.kind).toBe('rule');
  });

  it('has runs that joined are the text', () => {
    for (const block of blocks) {
      if (block.kind !== 'table') expect(block.inlines.map((run) => run.text).join('')).toBe(block.text);
    }
  });
});

describe('Markdown that people type', () => {
  const blocks = blocksOf(
    '# Town keeps its ferry',
    '',
    'The *council*[^vote] sat ~~three~~ five hours, see <https://herald.example/> or [the minutes][m] and [m].',
    '',
    '~~~python title="bell"',
    '```',
    'ring()',
    '~~~',
    '',
    '- once',
    '',
    '  ````sh',
    '  ring',
    '    -a',
    '  ````',
    '',
    '![The ferry](/ferry.png "Alma")',
    '',
    'Team | Points',
    '---|---',
    '**Harbour** | 12 \\| 13',
    '',
    '[m]: /minutes "Minutes"',
    '',
    'The end of it.',
    '',
    '[^vote]: Seven to *two*.',
  );
  const find = (start: string) => blocks.find((block) => block.text.startsWith(start));

  it('reads notes, links by their label, addresses and what is struck out', () => {
    expect(find('The council')?.inlines).toEqual([
      { text: 'The ' },
      { text: 'council', emphasis: true },
      { text: '1', href: '#note-1', superscript: true },
      { text: ' sat ' },
      { text: 'three', deleted: true },
      { text: ' five hours, see ' },
      { text: 'https://herald.example/', href: 'https://herald.example/' },
      { text: ' or ' },
      { text: 'the minutes', href: 'https://news.example/minutes' },
      { text: ' and ' },
      { text: 'm', href: 'https://news.example/minutes' },
      { text: '.' },
    ]);
    expect(find('Seven')).toMatchObject({ text: 'Seven to two.', anchors: ['note-1'] });
    expect(find('[m]')).toBeUndefined();
    expect(find('The end')?.blankBefore).toBeGreaterThan(0);
  });

  it('reads fences of either sign, longer ones, and those in lists', () => {
    expect(find('```')).toMatchObject({ kind: 'code', codeLanguage: 'python', text: '```\nring()' });
    expect(find('ring')).toMatchObject({ kind: 'code', codeLanguage: 'sh', text: 'ring\n  -a' });
  });

  it('reads images that stand by themselves, and marks in cells', () => {
    const image = { src: 'https://news.example/ferry.png', alt: 'The ferry' };
    expect(find('The ferry')).toMatchObject({ kind: 'image', image });
    const [, row] = blocks.find((block) => block.kind === 'table')?.table ?? [];
    expect(row?.map((cell) => cell.inlines)).toEqual([[{ text: 'Harbour', strong: true }], [{ text: '12 | 13' }]]);
  });

  it('leaves marks alone that lead nowhere', () => {
    const [, line] = blocksOf('# A', '', 'See [^9], [x][y], 3 < 4 and a~~b.', '', '## B', '', '## C');
    expect(line?.inlines).toEqual([{ text: 'See [^9], [x][y], 3 < 4 and a~~b.' }]);
  });
});
