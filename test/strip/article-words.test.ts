import { expect, test } from 'vitest';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { ArticleWords } from '../../src/strip/rules/body/article-words.ts';
import { pageOf } from './support.ts';

const ARTICLE = 'willow river bank council debate evening bridge ferry harbour mole';

/** Whether what stands below a label shares hardly a word with the article above it. */
async function areMissing(...below: readonly string[]): Promise<boolean> {
  const lines = [ARTICLE, 'Related', ...below];
  const features = computeFeatures(await pageOf(lines), 'en');
  const words = new ArticleWords(features);
  words.add(0);
  return words.areMissingAfter(1, new Float64Array(lines.length).fill(1));
}

const others = (blocks: number, words = 1) => Array.from({ length: blocks }, () => 'lantern '.repeat(words).trim());

test('what stands below a label shares an eighth of its words with the article, or hardly any', async () => {
  expect(await areMissing(...others(8), 'willow')).toBe(true);
  expect(await areMissing(...others(7), 'willow')).toBe(false);
});

test('it is compared up to forty blocks on, and two hundred words', async () => {
  expect([await areMissing(...others(38), ARTICLE), await areMissing(...others(39), ARTICLE)]).toEqual([false, true]);
  const more = [ARTICLE, ARTICLE, ARTICLE, ARTICLE].join(' ');
  expect([await areMissing(...others(1, 199), more), await areMissing(...others(1, 200), more)]).toEqual([false, true]);
});
