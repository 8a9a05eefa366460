import { describe, expect, it } from 'vitest';
import { ceiling } from '../../bench/eval/ceiling.ts';
import { pageWordF1, score } from '../../bench/eval/metrics.ts';
import type { Block, Page } from '../../src/page.ts';

const record = (text: string, fields: Partial<{ title: string; authors: string[]; published: string }> = {}) => ({
  text,
  title: fields.title ?? null,
  authors: fields.authors ?? [],
  published: fields.published ?? null,
});

describe('word F1', () => {
  it('counts each word as often as it stands in both texts', () => {
    // 3 of 4 words are in the gold text's 6: precision 3/4, recall 3/6.
    expect(pageWordF1('The sea, the boat', 'the sea and the old man')).toBeCloseTo(0.6);
  });
  it('takes two empty texts for equal and one for a miss', () => {
    expect(pageWordF1('', '')).toBe(1);
    expect(pageWordF1('', 'words')).toBe(0);
  });
});

describe('score', () => {
  it('averages word F1 over pages and counts a page with no record as empty', () => {
    const gold = [
      { id: 'a', text: 'one two' },
      { id: 'b', text: 'three' },
    ];
    const figures = score(gold, new Map([['a', record('one two')]]));
    expect(figures).toMatchObject({ pages: 2, empty: 1, wordF1: 0.5, exact: 0.5, title: null, dateRight: null });
  });
  it('takes shingle F1 from the mean precision and the mean recall', () => {
    const gold = [{ id: 'a', text: 'a b c d e' }];
    const figures = score(gold, new Map([['a', record('a b c d x y')]]));
    expect(figures.shingleP).toBeCloseTo(1 / 3);
    expect(figures.shingleR).toBeCloseTo(1 / 2);
    expect(figures.shingleF1).toBeCloseTo(0.4);
  });
  it('counts snippets over all pages', () => {
    const gold = [
      { id: 'a', with: ['in  it', 'missing'], without: ['junk'] },
      { id: 'b', with: ['also'], without: ['ad', 'menu'] },
    ];
    const figures = score(
      gold,
      new Map([
        ['a', record('is in\nit')],
        ['b', record('also an ad')],
      ]),
    );
    expect(figures.segmentP).toBeCloseTo(2 / 3);
    expect(figures.segmentR).toBeCloseTo(2 / 3);
    expect(figures.segmentAccuracy).toBeCloseTo(4 / 6);
  });
  it('folds titles and names, and tells wrong dates from missed and invented ones', () => {
    const gold = [
      { id: 'a', title: 'A “Fine” Day', authors: ['Ann Lee', 'Bo Ek'], published: '2024-02-03' },
      { id: 'b', title: 'Other', authors: [], published: '' },
      { id: 'c', published: '2024-02-03' },
      { id: 'd', published: '2024-02-03' },
    ];
    const figures = score(
      gold,
      new Map([
        [
          'a',
          record('', { title: 'a "fine" day', authors: ['ANN LEE', 'Someone'], published: '2024-02-03T23:00:00Z' }),
        ],
        ['b', record('', { published: '2020-01-01' })],
        ['c', record('', { published: '2024-02-04' })],
      ]),
    );
    expect(figures).toMatchObject({ title: 0.5, authorsF1: 0.5, dateInvented: 1 });
    expect(figures.dateRight).toBeCloseTo(1 / 3);
    expect(figures.dateWrong).toBeCloseTo(1 / 3);
    expect(figures.dateMissed).toBeCloseTo(1 / 3);
  });
});

describe('ceiling', () => {
  it('leaves out what the gold text lacks and keeps short blocks that pay', () => {
    const texts = ['Menu Home', 'The ship sailed at dawn with forty men', 'Yes', 'Related stories about other ships'];
    const blocks = texts.map((text, index) => ({ index, kind: 'paragraph', text })) as unknown as Block[];
    const page = { blocks } as unknown as Page;
    expect(ceiling(page, 'The ship sailed at dawn with forty men. Yes')).toBe(1);
    expect(ceiling(page, 'The ship sailed at dawn')).toBeCloseTo((2 * 5) / (8 + 5));
  });
});
