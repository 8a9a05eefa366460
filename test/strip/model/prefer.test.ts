import { expect, it } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';
import { readFixtures } from '../../support/fixtures.ts';

it('precision keeps no more than the default, recall no less, and over all pages both differ from it', async () => {
  const sums = { precision: 0, default: 0, recall: 0 };
  for (const { name, input } of readFixtures()) {
    const words = async (prefer?: 'precision' | 'recall') =>
      (await cleanArticle(input, { secondOpinion: 'never', ...(prefer && { prefer }) })).wordCount;
    const [precision, usual, recall] = [await words('precision'), await words(), await words('recall')];
    expect(precision, name).toBeLessThanOrEqual(usual);
    expect(usual, name).toBeLessThanOrEqual(recall);
    sums.precision += precision;
    sums.default += usual;
    sums.recall += recall;
  }
  expect(sums.precision).toBeLessThan(sums.default);
  expect(sums.default).toBeLessThan(sums.recall);
});
