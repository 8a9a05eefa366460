import { describe, expect, it } from 'vitest';
import { labelRows, WordIds } from '../../model/label.ts';

const ids = new WordIds();
const wordsOf = (text: string) => text.split(' ').map((word) => ids.of(word));
const labels = (rows: readonly string[], gold: string) =>
  [...labelRows(rows.map(wordsOf), wordsOf(gold))].map((label) => Number(label.toFixed(2)));

describe('labels of rows', () => {
  it('are the share of a row’s words that stand in the gold text, in its order', () => {
    const rows = [
      'Home News Sport',
      'the mole was closed on monday after a storm took part of its wall away',
      'share this',
      'nobody knows yet who will pay for the stones that have to be brought in by barge',
      'the storm of the year in pictures',
    ];
    expect(labels(rows, `${rows[1]} ${rows[3]}`)).toEqual([0, 1, 0, 1, 0]);
  });

  it('find what stands in another order than in the gold text', () => {
    const first = 'one two three four five six seven eight nine ten eleven twelve';
    const second = 'red orange yellow green blue indigo violet black white grey brown pink';
    expect(labels([second, first], `${first} ${second}`)).toEqual([1, 1]);
  });

  it('take a text that stands on the page twice once', () => {
    const text = 'the ferry leaves at nine and comes back when the tide lets it pass the bar again';
    expect(labels([text, 'menu', text], text)).toEqual([1, 0, 0]);
  });

  it('are shares where a row holds more than the gold text', () => {
    expect(
      labels(
        ['alpha beta gamma delta epsilon zeta eta theta advertisement click here now'],
        'alpha beta gamma delta epsilon zeta eta theta',
      ),
    ).toEqual([0.67]);
  });
});
