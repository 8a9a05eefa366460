import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { adoptOpinion, shouldAsk } from '../../src/strip/rules/second-opinion.ts';

const TEXTS = [
  'Mole',
  'Two boats lie at the mole.',
  'The keeper of the mole has counted every boat that came in since the spring, and there were few.',
  'Nobody lands here.',
  'The harbour master says that the mole will be closed for the winter, as it was in each of the last ten years.',
  'Home',
];

/** A number between 0 and 1 for each of the blocks. */
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: TEXTS.length,
  maxLength: TEXTS.length,
});
const marks = fc.array(fc.boolean(), { minLength: TEXTS.length, maxLength: TEXTS.length });

test('an opinion that would be adopted is asked for', async () => {
  const page = await load(`<html><body>${TEXTS.map((text) => `<p>${text}</p>`).join('')}</body></html>`);
  const features = computeFeatures(page, 'en');
  expect(features.size).toBe(TEXTS.length);
  let adopted = 0;
  let unasked = 0;
  fc.assert(
    fc.property(shares, shares, marks, marks, (prose, chances, keep, said) => {
      const choice = {
        features,
        prose: Float64Array.from(prose),
        // Few blocks that are no body have much of a chance.
        chances: Float64Array.from(chances, (chance) => chance ** 2),
        keep: Uint8Array.from(keep, Number),
      };
      const asks = shouldAsk(page, 'auto', 0, choice);
      const taken = adoptOpinion(page, choice, { paragraphs: TEXTS.filter((_, i) => said[i]) });
      if (taken !== null) expect(asks).toBe(true);
      if (taken !== null) adopted++;
      if (!asks) unasked++;
    }),
    { numRuns: 5000, seed: 1 },
  );
  expect(adopted).toBeGreaterThan(100);
  expect(unasked).toBeGreaterThan(100);
});

test('an opinion of less than a third of the words is not adopted, however much prose it is', async () => {
  const entry = (words: number) => 'boat '.repeat(words).trim();
  const adopts = async (said: number, kept: number) => {
    const page = await load(`<html><body><p>${entry(said)}</p><ul><li>${entry(kept)}</li></ul></body></html>`);
    const features = computeFeatures(page, 'en');
    const choice = {
      features,
      prose: Float64Array.of(1, 0),
      chances: Float64Array.of(1, 0.5),
      keep: Uint8Array.of(0, 1),
    };
    return adoptOpinion(page, choice, { paragraphs: [entry(said)] }) !== null;
  };
  expect(await adopts(10, 30)).toBe(true);
  expect(await adopts(10, 31)).toBe(false);
});

test('a body that the model is sure of stands, and nothing is asked', async () => {
  const [found, kept] = [TEXTS[4] as string, TEXTS[2] as string];
  const page = await load(`<html><body><p>${kept}</p><p>${found}</p><p>${found} ${kept}</p></body></html>`);
  const choose = (chance: number) => ({
    features: computeFeatures(page, 'en'),
    prose: Float64Array.of(1, 1, 1),
    chances: Float64Array.of(chance, 1, 1),
    keep: Uint8Array.of(1, 0, 0),
  });
  const opinion = { paragraphs: [found, `${found} ${kept}`] };
  expect(shouldAsk(page, 'auto', 0, choose(0.69))).toBe(true);
  expect(adoptOpinion(page, choose(0.69), opinion)).not.toBeNull();
  expect(shouldAsk(page, 'auto', 0, choose(0.7))).toBe(false);
  expect(adoptOpinion(page, choose(0.7), opinion)).toBeNull();
});
