import { expect, it } from 'vitest';
import { headlineWithout, learnedWithout } from '../../model/fold-models.ts';
import { FOLDS, foldOf } from '../../model/folds.ts';
import { WEIGHTS } from '../../src/extract/dump-headline/weights.ts';
import { cleanWith } from '../../src/pipeline.ts';

it('the weights by which a dump’s headline is found are those of its signs, and differ from fold to fold', () => {
  const all = [WEIGHTS, ...Array.from({ length: FOLDS }, (_, fold) => headlineWithout(fold))];
  for (const weights of all) expect(Object.keys(weights)).toEqual(Object.keys(WEIGHTS));
  expect(new Set(all.map((weights) => Object.values(weights).join())).size).toBe(FOLDS + 1);
});

it('a page is measured with those that never saw its site', async () => {
  const page = { id: 'x', url: 'https://site.example/' };
  const learned = learnedWithout(page);
  expect(learned.headline).toBe(headlineWithout(foldOf(page)));
  const story =
    'The harbour bridge will close for six weeks while its bearings are replaced, the council of Tolm said.';
  const dump = `Ferries\n\nHarbour bridge to close for six weeks\n\nBy Ann Lee\n\n${story}\n\nFerries will run instead.`;
  const title = async (headline: typeof learned.headline) => (await cleanWith({ ...learned, headline }, dump)).title;
  expect(await title(learned.headline)).toBe('Harbour bridge to close for six weeks');
  const against = { ...learned.headline, shared: -99, often: -99, byline: -99, words: -99 };
  expect(await title(against)).not.toBe('Harbour bridge to close for six weeks');
});
