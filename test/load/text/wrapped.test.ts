import { describe, expect, it } from 'vitest';
import { firstWordColumns } from '../../../src/load/text/layout.ts';
import { splitLines } from '../../../src/load/text/lines.ts';
import { STORIES_OF_SCRIPTS } from '../../extract/languages/pages-of-scripts.ts';
import { blocksOf, textsOf, wrap } from './load-text.ts';

const FIRST =
  'The harbour town will keep its ferry after all, the council decided on Monday night after five hours of debate in a crowded hall.';
const SECOND =
  'Skippers had warned that the crossing, which is ninety years old, could not be run with the money that the town had set aside for it.';

/** Paragraphs of about one length, without stops, as in Thai. */
const THAI = [
  'ท่าเรือเก่าของเมืองจะยังเปิดให้บริการต่อไป สภาเมืองลงมติเมื่อคืนวันจันทร์หลังการอภิปรายนานห้าชั่วโมง โดยมีชาวบ้านเข้าร่วมฟังจำนวนมาก',
  'ก่อนหน้านี้คนเรือเตือนว่าเส้นทางข้ามฟากที่มีอายุเก้าสิบปี ไม่อาจเดินเรือได้ด้วยงบประมาณที่เมืองจัดไว้ให้ในปีนี้และปีหน้าเพียงเท่านั้น',
  'นายกเทศมนตรีกล่าวว่าจะหาเงินเพิ่มเติมจากจังหวัด และจะซ่อมเรือเฟอร์รีลำเก่าให้เสร็จก่อนฤดูฝน เพื่อให้นักเรียนข้ามไปโรงเรียนได้ทุกวัน',
  'ชาวบ้านบางส่วนยังไม่พอใจกับค่าโดยสารใหม่ที่แพงขึ้น พวกเขาเตรียมยื่นหนังสือถึงสภาเมืองในสัปดาห์หน้า และขอให้ทบทวนมติอีกครั้งหนึ่ง',
];

it('leaves paragraphs of a script without stops and capitals apart, a line each', () => {
  expect(textsOf(...THAI)).toEqual(THAI);
});

describe('wrapped dumps', () => {
  for (const width of [60, 72, 80, 100]) {
    it(`unwraps mail-like text at ${width} columns and keeps line numbers`, () => {
      const blocks = blocksOf(
        ...wrap(FIRST, width),
        '',
        ...wrap(SECOND, width),
        '',
        ...wrap(FIRST, width),
        '',
        'Yours,',
        'Anna',
      );
      expect(blocks.map((block) => block.text)).toEqual([FIRST, SECOND, FIRST, 'Yours,', 'Anna']);
      const lines = wrap(FIRST, width).length;
      expect(blocks[0]?.origin).toEqual({ lines: [1, lines] });
      expect(blocks[1]?.origin).toEqual({ lines: [lines + 2, lines + 1 + wrap(SECOND, width).length] });
    });
  }

  it('counts marks above and below letters as the program did: no column each, or one', () => {
    const texts = STORIES_OF_SCRIPTS.filter(({ language }) => language === 'hi' || language === 'bn').flatMap(
      ({ body }) => [...body],
    );
    const columnsOf = {
      none: (text: string) => text.replace(/\p{M}/gu, '').length,
      one: (text: string) => text.length,
    };
    for (const columns of Object.values(columnsOf)) {
      const lines: string[] = [];
      for (const text of texts) {
        let line = '';
        for (const word of text.split(' ')) {
          if (line !== '' && columns(`${line} ${word}`) > 72) {
            lines.push(`   ${line}`);
            line = '';
          }
          line = `${line} ${word}`.trim();
        }
        lines.push(`   ${line}`, '');
      }
      expect(textsOf(...lines)).toEqual(texts);
    }
  });

  it('breaks Thai at its spaces, and between wide characters anywhere', () => {
    const [thai, chinese] = splitLines('สะพานเก่าปิด หกสัปดาห์\n旧港桥封闭 六周').map((line) => firstWordColumns(line, 2));
    expect({ thai, chinese }).toEqual({ thai: 10, chinese: 2 });
  });

  it('takes no dump for wrapped whose lines are longer than those of any program', () => {
    const unwrapped = (width: number) => {
      const texts = Array.from({ length: 6 }, (_, i) =>
        `${FIRST} ${SECOND} `
          .repeat(4)
          .slice(13 * i, 900 + 17 * i)
          .trim(),
      );
      return textsOf(...texts.flatMap((text) => [...wrap(text, width), ''])).every((text, i) => text === texts[i]);
    };
    expect([unwrapped(110), unwrapped(158), unwrapped(220)]).toEqual([true, true, false]);
  });

  it('keeps a shown line break: the next word would have fit', () => {
    const poem = ['The sea is calm tonight,', 'the tide is full.'];
    const texts = textsOf(...wrap(FIRST, 72), '', ...wrap(SECOND, 72), '', ...poem, '', ...wrap(FIRST, 72));
    expect(texts).toEqual([FIRST, SECOND, ...poem, FIRST]);
  });

  it('ends a list at a table or a rule beside it, whatever is set in behind', () => {
    const list = ['  * one', '  * two', ''];
    const setIn = (between: string[]) => {
      const blocks = blocksOf(...wrap(FIRST, 72), '', ...list, ...between, '', ...wrap(SECOND, 68, '    '));
      return blocks.at(-1)?.list;
    };
    expect(setIn([])).toMatchObject({ continues: true });
    expect(setIn(['Year | Tons', '1907 | 900', '1908 | 800'])).toBeUndefined();
    expect(setIn(['-'.repeat(40)])).toBeUndefined();
  });

  it('ends a paragraph where a quote begins or ends, without an empty line too', () => {
    const quoted = wrap(FIRST, 68).map((line) => `> ${line}`);
    const rest = [FIRST, SECOND, FIRST, SECOND];
    const blocks = blocksOf(
      ...wrap(SECOND, 70),
      ...quoted,
      ...wrap(FIRST, 70),
      ...rest.flatMap((text) => ['', ...wrap(text, 70)]),
    );
    expect(blocks.slice(0, 3).map((block) => [block.quoteDepth, block.text])).toEqual([
      [undefined, SECOND],
      [1, FIRST],
      [undefined, FIRST],
    ]);
  });

  it('leaves a lone line that begins with > as it is, also beside a quote', () => {
    const blocks = blocksOf('> One quoted line.', '> And another.', '', SECOND, '', '> 40 people came', '', FIRST);
    expect(blocks.find((block) => block.text.includes('40 people'))?.text).toBe('> 40 people came');
    expect(blocks[0]).toMatchObject({ kind: 'quote', text: 'One quoted line.' });
  });

  it('reads quoted lines of mail as quotes', () => {
    const quoted = wrap(FIRST, 68).map((line) => `> ${line}`);
    const blocks = blocksOf(...wrap(SECOND, 70), '', ...quoted, '', ...wrap(FIRST, 70));
    expect(blocks.map((block) => [block.kind, block.quoteDepth, block.text])).toEqual([
      ['paragraph', undefined, SECOND],
      ['quote', 1, FIRST],
      ['paragraph', undefined, FIRST],
    ]);
  });

  it('reads w3m: bullets by indentation, tables drawn with spaces', () => {
    const item = 'a much longer item that has to be wrapped since it does not fit on eighty columns of text';
    const blocks = blocksOf(
      ...wrap(FIRST, 80),
      '',
      ...wrap(SECOND, 80),
      '',
      '  • one',
      ...wrap(item, 80, '    ').map((line, i) => (i === 0 ? `  • ${line.slice(4)}` : line)),
      '      □ deep',
      '',
      'Team     Points',
      'Harbour  12',
      'Hill     7',
    );
    expect(blocks.map((block) => [block.kind, block.text, block.list?.depth])).toEqual([
      ['paragraph', FIRST, undefined],
      ['paragraph', SECOND, undefined],
      ['list-item', 'one', 0],
      ['list-item', item, 0],
      ['list-item', 'deep', 1],
      ['table', 'Team\tPoints\nHarbour\t12\nHill\t7', undefined],
    ]);
  });
});

const LYNX = [
  '   #[1]Feed [2]Search',
  '',
  '   [3]Skip to content',
  '   (BUTTON) Menu (BUTTON) Close',
  '   [spacer.gif]',
  '     * [4]News',
  '          + [5]World news',
  '     * [6]Sport',
  '',
  `${' '.repeat(32)}Town keeps ferry`,
  '',
  'What was decided',
  '',
  '   By [7]Mira Olsen',
  '',
  ...wrap(FIRST, 74, '   '),
  '',
  ...wrap(`${SECOND} It was first reported by the [8]Coast Herald. Others [9]asked for money, too.`, 74, '   '),
  '',
  ...wrap(FIRST, 72, '     '),
  '',
  '    1. first',
  '    2. second',
  '   [ ] Remember me',
  '   ____________________ (BUTTON) Send',
  '     __________________________________________________________________',
  '   [10]More stories',
  '',
  'References',
  '',
  '   Visible links:',
  '   1. https://news.example/feed',
  '   2. https://news.example/search',
  '   3. file:///tmp/lynxXXXXab12/L10-99TMP.html#main',
  '   4. file:///news',
  '   5. https://news.example/world',
  '   6. https://news.example/sport',
  '   7. https://news.example/mira',
  '   8. https://herald.example/a(b)',
  '   9. https://news.example/money',
  '  10. https://news.example/more',
  '',
  '   Hidden links:',
  '  12. https://news.example/hidden',
];

describe('lynx dumps', () => {
  const blocks = blocksOf(...LYNX);
  const find = (start: string) => blocks.find((block) => block.text.startsWith(start));
  const links = (start: string) => find(start)?.inlines.flatMap(({ text, href }) => (href ? [[text, href]] : []));

  it('takes marks and the list of links out of the text', () => {
    const text = blocks.map((block) => block.text).join('\n');
    expect(text).not.toMatch(/\[\d+\]|References|links:|https:|spacer|BUTTON/);
  });

  it('gives links their targets, resolved against the page where lynx read a copy', () => {
    expect(links('Skip')).toEqual([['Skip to content', 'https://news.example/world/story#main']]);
    expect(links('News')).toEqual([['News', 'https://news.example/news']]);
    expect(links('Skippers')).toEqual([
      ['Coast Herald', 'https://herald.example/a(b)'],
      ['asked for money', 'https://news.example/money'],
    ]);
    expect(find('Skippers')?.linkCount).toBe(2);
    expect(find('News')?.linkDensity).toBe(1);
    expect(find('The harbour')?.linkDensity).toBe(0);
  });

  it('unwraps paragraphs', () => {
    expect(find('The harbour')?.text).toBe(FIRST);
    expect(find('Skippers')?.text).toBe(
      `${SECOND} It was first reported by the Coast Herald. Others asked for money, too.`,
    );
  });

  it('unwraps paragraphs of a short text, though more lines of its menu than of its own end in one column', () => {
    const menu = ['north of the old town', 'east of the old town', 'back to the harbour', 'wind and water today'];
    const entries = [...menu, ...menu].map((text) => `     * ${text.padEnd(28, '.')} open`);
    // Nothing but the column shows that a line goes on.
    const bodies = STORIES_OF_SCRIPTS.filter(({ language }) => language === 'hi').flatMap(({ body }) => [...body]);
    const texts = textsOf(...entries, ...bodies.flatMap((text) => ['', ...wrap(text, 74, '   ')]));
    expect(bodies).not.toEqual([]);
    expect(texts.slice(-bodies.length)).toEqual(bodies);
  });

  it('guesses headings from their place', () => {
    expect(find('Town keeps')).toMatchObject({ kind: 'heading', level: 1 });
    expect(find('What was')).toMatchObject({ kind: 'heading', level: 2 });
    expect(find('By Mira')).toMatchObject({ kind: 'paragraph', indent: 3, blankBefore: 1 });
  });

  it('finds lists, quotes, rules, controls and what the page does not show', () => {
    expect(find('World news')?.list).toEqual({ id: 1, depth: 1, ordered: false });
    expect(find('Sport')?.list).toEqual({ id: 0, depth: 0, ordered: false });
    expect(find('second')?.list).toMatchObject({ ordered: true, number: 2 });
    expect(blocks.filter((block) => block.kind === 'quote').map((block) => block.text)).toEqual([FIRST]);
    expect(blocks.filter((block) => block.kind === 'rule')).toHaveLength(1);
    expect(blocks.filter((block) => block.kind === 'control').map((block) => block.text)).toEqual([
      'Menu',
      'Close',
      'Remember me',
      'Send',
    ]);
    expect(blocks.filter((block) => block.hidden).map((block) => block.text)).toEqual(['Feed Search']);
  });

  it('takes out the names of images that break at the ends of lines, and those that no person gave', () => {
    const texts = textsOf(
      ...wrap(`${FIRST} [1]Link`, 74, '   '),
      '',
      '   [a-walk-along-the-harbour-wall-on-the-first-warm-evening-of-the-year-a',
      '   nd-back-1200x800.jpg]',
      '',
      '   [q9ZbT4kLmXw0RrVv7YcJp2sEoUd8Hn5Gf1]',
      '',
      '   [px?id=558841117645289&ev=View]',
      '',
      '   [svg+xml;base64,UjBsR09EbGhBUUFCQUFBQUFDSDVCQUVLQUFFQUxBQUFBQUFCQUFFQUFBSUN',
      '   UQUVBT3c9PQ==]',
      '',
      '   [Freundschaftsbeziehungen]',
      '',
      '   [https://a.example/2024/05/03/story]',
      '',
      '   Seen here [q9ZbT4kLmXw0RrVv7YcJp2sEoUd8Hn5Gf1] and [sic] there',
      '',
      'References',
      '',
      '   1. https://a.example/',
    );
    expect(texts).toEqual([
      `${FIRST} Link`,
      '[Freundschaftsbeziehungen]',
      '[https://a.example/2024/05/03/story]',
      'Seen here [q9ZbT4kLmXw0RrVv7YcJp2sEoUd8Hn5Gf1] and [sic] there',
    ]);
  });

  it('keeps numbers in brackets that are not marks of links', () => {
    const texts = textsOf('   A claim.[77] Another [1]link here', '', 'References', '', '   1. https://a.example/');
    expect(texts).toEqual(['A claim.[77] Another link here']);
  });

  it('reads a list of links whose numbers stand in brackets, as w3m prints it', () => {
    const blocks = blocksOf(
      '[1]News [2]Sport',
      '',
      'The ferry stays',
      '',
      'By [3]Ann Lee',
      '',
      ...wrap(FIRST, 80),
      '',
      'References:',
      '',
      '[1] https://news.example/',
      '[2] https://news.example/sport',
      '[3] https://news.example/ann-lee',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['News Sport', 'The ferry stays', 'By Ann Lee', FIRST]);
    expect(blocks[2]?.inlines).toContainEqual({ text: 'Ann Lee', href: 'https://news.example/ann-lee' });
  });

  it('leaves the addresses of notes in the text, whose marks stand behind words', () => {
    const notes = ['[1] https://news.example/town', '[2] https://news.example/hall'];
    const texts = textsOf('The town [1] has a hall [2] and a ferry.', '', 'Notes', '', ...notes);
    expect(texts).toContain('The town [1] has a hall [2] and a ferry.');
    expect(texts).toEqual(expect.arrayContaining(notes));
  });

  it('reads a list of links that have titles, each above its address', () => {
    const blocks = blocksOf(
      '   [1]News and [2]weather of today',
      '',
      'References',
      '',
      '   Visible links',
      '   1. All the news of the island',
      '\thttps://a.example/news',
      '   2. https://a.example/weather',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['News and weather of today']);
    expect(blocks[0]?.inlines.map(({ href }) => href).filter(Boolean)).toEqual([
      'https://a.example/news',
      'https://a.example/weather',
    ]);
  });

  it('joins lines of a script without spaces that were cut at a width', () => {
    const sentence =
      '町の港では古い渡し船が今年も動き続けることになり、議会は月曜日の夜に五時間の話し合いを経てそれを決めた。';
    const text = sentence.repeat(4);
    const lines = Array.from({ length: Math.ceil(text.length / 30) }, (_, i) => text.slice(i * 30, i * 30 + 30));
    expect(textsOf('渡し船は残る', '', ...lines)).toEqual(['渡し船は残る', text]);
  });
});

describe('lines that were not wrapped at the width of the others', () => {
  const TEXT =
    'The council agreed on Tuesday to plant willows along both banks of the river, after a debate of three hours. Work ' +
    'begins in spring and should be finished before the next election, the mayor said after the vote, which was close.';
  const STANDFIRST =
    'After three hours of debate the council follows the gardeners of the town and the river gets its trees';

  it('end where they end', () => {
    const body = Array.from({ length: 6 }, () => TEXT);
    const lines = body.flatMap((text) => [...wrap(text, 38), '']);
    expect(textsOf(STANDFIRST, 'By Ann Lee', '', ...lines)).toEqual([STANDFIRST, 'By Ann Lee', ...body]);
  });

  it('and are a few columns longer than the others leave those no room', () => {
    const text = `${TEXT} ${TEXT}`.replace('and should be', 'and Olm is to be');
    const lines = wrap(text, 68);
    expect(lines[2]).toMatch(/^Olm/);
    const stray = 'Next by date: a line of a menu that stands where it is to column seventy';
    expect(textsOf(stray, '', ...lines)).toEqual([stray, text]);
  });
});

it('a heading that mails in plain text mark twice is marked once', () => {
  const blocks = blocksOf(
    '** Willows ** for all',
    '',
    '** Willows along the river',
    '-'.repeat(60),
    '',
    'The council agreed.',
  );
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', '** Willows ** for all'],
    ['heading', 'Willows along the river'],
    ['paragraph', 'The council agreed.'],
  ]);
});

it('a list of Markdown begins below the short line that it belongs to', () => {
  const blocks = blocksOf(
    '## Fund',
    '',
    '## Measures',
    '',
    '## Works',
    '',
    'Three kinds are supported:',
    '*   drainage works on the grounds of schools and basins;',
    '*   raised entrances.',
  );
  expect(blocks.slice(3).map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'Three kinds are supported:'],
    ['list-item', 'drainage works on the grounds of schools and basins;'],
    ['list-item', 'raised entrances.'],
  ]);
});
