import { describe, expect, it } from 'vitest';
import { blocksOf, wrap } from './load-text.ts';

const TEXT =
  'The council agreed on Tuesday to plant willows along both banks of the river, after a debate of three hours. Work ' +
  'begins in spring and should be finished before the next election, the mayor said after the vote, which was close.';
const LINES = wrap(`${TEXT} ${TEXT} ${TEXT}`, 60);
const OTHER =
  'Nobody in the room asked what the trees would cost, nor who would water them in the long and dry summers of the valley.';
const THIRD =
  'The gardeners of the town have grown seedlings since March, in a tent behind the fire station that lets in the rain.';
const CUT = 6;

/** What a dump of these pages shows: its text, and what stands at the edges of its pages. */
function read(...pages: string[][]) {
  const blocks = blocksOf(
    ...pages
      .map((lines) => lines.join('\n'))
      .join('\n\f')
      .split('\n'),
  );
  const textsOf = (isControl: boolean) =>
    blocks.filter(({ kind }) => (kind === 'control') === isControl).map(({ text }) => text);
  return { text: textsOf(false), edges: textsOf(true) };
}

describe('a text on pages', () => {
  it('goes on over what each of them has at its top and its foot', () => {
    const pages = [
      ['Willows', '', ...LINES.slice(0, CUT), '', '1'],
      ['Town Report', '', ...LINES.slice(CUT), '', '- 2 -'],
      ['Town Report', '', ...wrap(THIRD, 60), '', 'Page 3 of 4'],
      ['Chapter 2', '', ...wrap(OTHER, 60), '', 'Page 4 of 4'],
    ];
    expect(read(...pages)).toEqual({
      text: ['Willows', `${TEXT} ${TEXT} ${TEXT}`, THIRD, 'Chapter 2', OTHER],
      edges: ['1', 'Town Report', '- 2 -', 'Town Report', 'Page 3 of 4', 'Page 4 of 4'],
    });
  });

  it('may have numbers at the margin, which count the pages', () => {
    const pages = [
      ['Willows', '', TEXT, ''],
      ['Trees and rivers            5', '', TEXT, '', 'Total         17'],
      ['6                NORTHERN REVIEW', '', TEXT, '', 'Sum            9'],
    ];
    expect(read(...pages).edges).toEqual(['Trees and rivers 5', '6 NORTHERN REVIEW']);
  });

  it('keeps the headline that the other pages repeat', () => {
    const pages = [
      ['Willows', '', TEXT],
      ['Willows', '', TEXT],
    ];
    expect(read(...pages)).toEqual({ text: ['Willows', TEXT, TEXT], edges: ['Willows'] });
  });

  it('ends a paragraph with its page where a sentence ends', () => {
    expect(read(wrap(TEXT, 60), wrap(OTHER, 60)).text).toEqual([TEXT, OTHER]);
  });
});
