import { expect, it } from 'vitest';
import { cleanArticle } from '../../src/index.ts';

it.each([
  ['How to tie up in a swell? - Harbour - The Tolm Boating Forum', 'How to tie up in a swell?'],
  ['Terns on the grain silo - Tolm Birdwatchers', 'Terns on the grain silo'],
  ['tern — a bird and its keeper', 'tern — a bird and its keeper'],
])('a dump that is nothing but a title loses section and site: %s', async (dump, title) => {
  expect((await cleanArticle(dump, { inputFormat: 'text' })).title).toBe(title);
});

it('a dash in the headline of a dump with a body stays', async () => {
  const body =
    'The harbour master of Tolm has closed the eastern mole to walkers after a winter storm took its parapet.';
  const record = await cleanArticle(`Harbour master of Tolm - the last of his kind\n\n${body}\n\n${body} Nobody pays.`);
  expect(record.title).toBe('Harbour master of Tolm - the last of his kind');
});
