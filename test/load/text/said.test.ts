import { describe, expect, it } from 'vitest';
import { readSaid } from '../../../src/load/text/gaps/said.ts';
import { readWords } from '../../../src/load/text/gaps/words.ts';

describe('readSaid', () => {
  const words = readWords('Old ferry runs again | Post Home News old ferry runs again. It had been laid up.');
  const { headline, elsewhere } = readSaid(words);

  it('marks a headline where the page’s title says it, and where it stands again', () => {
    expect([...headline.subarray(0, words.count)]).toEqual([0, 3, 3, 3, 2, 0, 0, 0, 1, 3, 3, 3, 2, 0, 0, 0, 0]);
  });

  it('marks where words begin and end that stand elsewhere beside other words', () => {
    expect([...elsewhere.subarray(8, 13)]).toEqual([2, 1, 1, 1, 4]);
  });
});
