import { expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { dropEdges } from '../../src/strip/rules/parts/edges.ts';

/** Which of the kept blocks are dropped by their place at an end of the body. */
async function dropped(html: string, kept: readonly string[]): Promise<string[]> {
  const page = await load(html, { inputFormat: 'html' });
  const keep = Uint8Array.from(page.blocks, ({ text }) => (kept.includes(text) ? 1 : 0));
  const headline = page.blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  dropEdges(page, computeFeatures(page), new Map([[headline, 'title']]), headline, keep);
  return page.blocks.filter(({ index, text }) => keep[index] === 0 && kept.includes(text)).map(({ text }) => text);
}

const article = (above: string, below: string) =>
  `<article>${above}<h1>Mole closed</h1><p>The mole is closed.</p>${below}</article>`;

it('a kicker above the headline is no text', async () => {
  const html = article('<p>Harbours</p>', '');
  expect(await dropped(html, ['Harbours', 'The mole is closed.'])).toEqual(['Harbours']);
  expect(await dropped(html, ['Harbours'])).toEqual([]);
  const text = article('<p>Harbours</p><p>A storm has taken away forty metres of the mole.</p>', '');
  const all = ['Harbours', 'A storm has taken away forty metres of the mole.', 'The mole is closed.'];
  expect(await dropped(text, all)).toEqual([]);
});

it('a heading that the body ends with heads what was dropped', async () => {
  const html = article('', '<h2>The storm</h2><p>It blew.</p><h2>Your answer</h2><p>Write here</p>');
  const kept = ['The mole is closed.', 'The storm', 'It blew.', 'Your answer'];
  expect(await dropped(html, kept)).toEqual(['Your answer']);
  expect(await dropped(html, [...kept, 'Write here'])).toEqual([]);
});

it('a heading at the end stays where it is a sentence, or a picture or nothing follows', async () => {
  const kept = ['The mole is closed.', 'The end of it.', 'The map'];
  expect(await dropped(article('', '<h2>The end of it.</h2><p>Share</p>'), kept)).toEqual([]);
  expect(await dropped(article('', '<h2>The map</h2><img src="/map.png" alt="Map"><p>Share</p>'), kept)).toEqual([]);
  expect(await dropped(article('', '<h2>The map</h2>'), kept)).toEqual([]);
});

it('headings in a row at the end are a list where there are three', async () => {
  const sources = ['The law', 'The plan', 'The map of it'];
  const html = article('', sources.map((source) => `<h3>${source}</h3><p>Read online</p>`).join(''));
  expect(await dropped(html, ['The mole is closed.', ...sources])).toEqual([]);
  expect(await dropped(html, ['The mole is closed.', ...sources.slice(1)])).toEqual(sources.slice(1));
});
