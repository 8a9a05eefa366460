import { expect, test } from 'vitest';
import { SiteLearner } from '../../src/batch/sites/learner.ts';
import { cleanArticle, fingerprintArticle } from '../../src/pipeline.ts';
import type { Sites } from '../../src/strip/index.ts';
import { STORY } from './support.ts';

const url = (number: number) => `https://example.org/${number}`;

/** What is learned from dumps of one site. */
async function learn(dumps: readonly string[]): Promise<Sites> {
  const learner = new SiteLearner();
  for (const [i, dump] of dumps.entries()) learner.add(await fingerprintArticle(dump, { url: url(i) }));
  return learner.sites();
}

/** A dump of blocks. */
const page = (...blocks: readonly string[]) => blocks.join('\n\n');

const APPEAL =
  'What you read here was paid for by people along the coast who think that somebody should sit through the meetings of the council, whether anything is decided there or not.';
const [A, B, C, D, E] = STORY;
const OTHERS = [
  'The bakers of Hestholm have agreed on one price for rye bread, which the office for competition calls a cartel and they call neighbourliness, as their guild wrote in a letter.',
  'A bus that was lost in the fog on Monday has been found in a field near Varde, with its driver asleep and eleven passengers who had begun to play cards for their luggage.',
  'The choir of the seamen’s church sings again after nine years of silence, since somebody has found the notes that the last conductor had hidden behind the organ out of spite.',
];
const TOWNS = ['Tolm', 'Hestholm', 'Brellin', 'Ostermoor', 'Varde', 'Quillan', 'Sandwick', 'Lindby'];
/** Pages of the site that have what every page has, around a paragraph of their own. */
const around = (before: readonly string[], after: readonly string[]) =>
  TOWNS.flatMap((town) =>
    OTHERS.map((own) => page(`A headline from ${town}`, ...before, `${town} heard: ${own}`, ...after)),
  );

async function textOf(dump: string, others: readonly string[]): Promise<string> {
  const sites = await learn([...others, dump]);
  return (await cleanArticle(dump, { url: url(99), sites })).text;
}

test('a paragraph that recurs over the site is dropped, though it reads like the article', async () => {
  const dump = page('The mole of Tolm is closed to walkers', A, B, APPEAL, C, D);
  expect((await cleanArticle(dump, { url: url(99) })).text).toContain(APPEAL);
  const sites = await learn([...around([], [APPEAL]), dump]);
  const record = await cleanArticle(dump, { url: url(99), sites, explain: true });
  expect(record.text).toBe(page(A, B, C, D));
  const removed = record.removed?.find(({ text }) => text === APPEAL);
  expect(removed?.reason).toBe('navigation');
  expect(removed?.score).toBeLessThan(0.3);
});

test('what recurs on another site says nothing', async () => {
  const dump = page('The mole of Tolm is closed to walkers', A, B, APPEAL, C, D);
  const sites = await learn([...around([], [APPEAL]), dump]);
  expect((await cleanArticle(dump, { url: 'https://example.com/', sites })).text).toContain(APPEAL);
});

test('a label inside the body stays, with what it heads; before nothing but frame it goes', async () => {
  const dump = page('The mole of Tolm is closed to walkers', A, B, 'What happened', C, D, 'In our own words', APPEAL);
  const text = await textOf(dump, around(['What happened'], ['In our own words', APPEAL]));
  expect(text).toBe(page(A, B, 'What happened', C, D));
});

test('a page that was saved again and again, with small changes, keeps its body', async () => {
  const saved = (clock: string, last: string) => page('The mole of Tolm is closed', clock, A, B, C, D, last);
  const dump = saved('Tuesday morning', E);
  const others = TOWNS.flatMap((town) => OTHERS.map((own) => saved(`Read in ${town}`, `${town} heard: ${own}`)));
  const text = await textOf(dump, [...others, ...others.map((other) => `${other}\n\nMost read`)]);
  expect(text).toBe(page(A, B, C, D, E));
});

test('a first paragraph that stands on lists of articles too stays', async () => {
  const dump = page('The mole of Tolm is closed to walkers', A, B, C, D);
  const lists = OTHERS.map((own) => page('News', A, own, 'Sport', E));
  expect(await textOf(dump, lists.slice(0, 1))).toBe(page(A, B, C, D));
});
