import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { bodyOfKind, type Choice, chooseBody } from '../../src/strip/choice.ts';
import { shippedModel } from '../../src/strip/model/index.ts';
import { readFixtures } from '../support/fixtures.ts';

/** Words of the blocks that are kept. */
function wordsOf({ features }: Choice, keep: Uint8Array): number {
  return features.words.reduce((sum, words, b) => sum + (keep[b] === 1 ? words : 0), 0);
}

describe('the body of a page whose kind is known', () => {
  it('is wider the further the kind is from an article', async () => {
    const sums = { article: 0, product: 0, listing: 0, other: 0 };
    for (const { input } of readFixtures()) {
      const choice = await chooseBody(await load(input), { secondOpinion: 'never' }, shippedModel);
      for (const kind of ['article', 'product', 'listing', 'other'] as const)
        sums[kind] += wordsOf(choice, bodyOfKind(choice, kind, {}).keep);
    }
    expect(sums.article).toBeLessThan(sums.product);
    expect(sums.product).toBeLessThan(sums.listing);
    expect(sums.listing).toBeLessThan(sums.other);
  });

  it('stays what another extractor took', async () => {
    for (const { input } of readFixtures()) {
      const choice = { ...(await chooseBody(await load(input), {}, shippedModel)), adopted: true };
      expect(bodyOfKind(choice, 'other', {}).keep).toBe(choice.keep);
    }
  });
});
