import { describe, expect, it } from 'vitest';
import { loadText } from '../../../src/load/text/index.ts';
import { MAX_LINES } from '../../../src/load/text/lines.ts';
import { blocksOf, textsOf } from './load-text.ts';

describe('dumps with a line per block (innerText, WET)', () => {
  it('makes a block of each line, and never joins a headline, a byline and a menu', () => {
    const lines = [
      'Harbour town votes to keep its ferry - The Coast Herald',
      'Home',
      'World',
      'about us',
      'Harbour town votes to keep its ferry',
      'By Anna Reed',
      'Residents of the harbour town voted on Sunday to keep the ferry that has linked both shores for ninety years, the mayor said.',
      'The line had been due to close in March because of rising costs and a shortage of skippers, according to the council.',
      'Related',
    ];
    expect(textsOf(...lines)).toEqual(lines);
  });

  it('keeps line numbers and counts blank lines before a block', () => {
    const blocks = blocksOf('Title', '', '', 'First paragraph.', 'Second.', ' \t ', 'Third.');
    expect(blocks.map((block) => [block.text, block.origin, block.blankBefore])).toEqual([
      ['Title', { lines: [1, 1] }, 0],
      ['First paragraph.', { lines: [4, 4] }, 2],
      ['Second.', { lines: [5, 5] }, 0],
      ['Third.', { lines: [7, 7] }, 1],
    ]);
  });

  it('takes CRLF for one line break, a lone CR for one, a form feed for one without a line number', () => {
    const { blocks } = loadText('One\r\nTwo\rThree\fFour\nFive', {});
    expect(blocks.map((block) => [block.text, block.origin])).toEqual([
      ['One', { lines: [1, 1] }],
      ['Two', { lines: [2, 2] }],
      ['Three', { lines: [3, 3] }],
      ['Four', { lines: [3, 3] }],
      ['Five', { lines: [4, 4] }],
    ]);
  });

  it('makes white space one space and drops invisible characters', () => {
    expect(textsOf('\ufeffTen\u00a0 per\u200bcent', '\u200b', 'a\u0000b \ud800 c')).toEqual([
      'Ten percent',
      'ab \ufffd c',
    ]);
  });

  it('gives an empty page for an empty or blank dump', () => {
    expect(loadText('', {}).blocks).toEqual([]);
    const page = loadText(' \r\n\u200b\n', { url: 'https://news.example/' });
    expect(page.blocks).toEqual([]);
    expect(page.containers).toEqual([{ parent: -1, tag: '', names: '', hidden: false }]);
    expect(page.head.base).toBe('https://news.example/');
  });

  it('reads bullets beside one another as a list, and leaves a lone dash alone', () => {
    const blocks = blocksOf('- Advertisement -spot_img', 'Bring:', '- bread', '- salt', 'Nothing else.');
    expect(blocks.map((block) => [block.kind, block.text, block.list])).toEqual([
      ['paragraph', '- Advertisement -spot_img', undefined],
      ['paragraph', 'Bring:', undefined],
      ['list-item', 'bread', { id: 0, depth: 0, ordered: false }],
      ['list-item', 'salt', { id: 0, depth: 0, ordered: false }],
      ['paragraph', 'Nothing else.', undefined],
    ]);
  });

  it('reads a bullet beside an empty one as one of a list', () => {
    const blocks = blocksOf('- bread', '  ', '-', '- salt', 'Nothing else.');
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['list-item', 'bread'],
      ['paragraph', '-'],
      ['list-item', 'salt'],
      ['paragraph', 'Nothing else.'],
    ]);
  });

  it('keeps the numbers that a flat dump prints: they are the text of the page', () => {
    expect(textsOf('1. Lisbon', '2. Porto')).toEqual(['1. Lisbon', '2. Porto']);
  });

  it('reads lines with the same number of tabs as a table', () => {
    const blocks = blocksOf('Results', 'Team\tPoints', 'Harbour\t12', 'Hill\t7', 'The season ends in May.');
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(blocks[1]?.text).toBe('Team\tPoints\nHarbour\t12\nHill\t7');
    expect(blocks[1]?.table?.[1]?.map((cell) => cell.inlines)).toEqual([[{ text: 'Harbour' }], [{ text: '12' }]]);
    expect(blocks[1]?.origin).toEqual({ lines: [2, 4] });
  });

  it('leaves text in capitals and one long line as they are', () => {
    const shout = 'THE COUNCIL MET ON MONDAY. IT DECIDED NOTHING.';
    const long = 'The council met on Monday and decided nothing at all. '.repeat(200).trim();
    expect(textsOf(shout, long)).toEqual([shout, long]);
  });

  it('reads a few million lines in bounded memory, the last block holding the rest', () => {
    const { blocks } = loadText('x\n'.repeat(MAX_LINES + 5), {});
    expect(blocks).toHaveLength(MAX_LINES + 1);
    expect(blocks.at(-1)?.text).toBe('x x x x x');
    expect(blocks.at(-1)?.origin).toEqual({ lines: [MAX_LINES + 1, MAX_LINES + 5] });
  });

  it.each(['[', '[1]', '](', '_', '- ', '( ', '**a ', '|-', '> ', '(BUTTON)', '1. ', '\t'])(
    'reads what stands behind a line of very many %j',
    (piece) => {
      const { blocks } = loadText(`${piece.repeat(300_000)}\n\n## a\n\n## b\n\n[a](/b)\n`, {});
      expect(blocks.slice(-3).map(({ kind, text }) => `${kind} ${text.slice(0, 20)}`)).toEqual([
        'heading a',
        'heading b',
        'paragraph a',
      ]);
    },
  );
});
