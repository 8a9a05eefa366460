import { expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { evidenceBit } from '../../src/strip/evidence.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { keepCalloutTitles } from '../../src/strip/rules/parts/callouts.ts';

/** Texts of the titles that are kept with paragraphs that are. */
async function titlesOf(html: string, kept: readonly string[]): Promise<string[]> {
  const page = await load(html, { inputFormat: 'html' });
  const keep = Uint8Array.from(page.blocks, ({ text }) => (kept.includes(text) ? 1 : 0));
  keepCalloutTitles(page, computeFeatures(page), new Map(), keep);
  return page.blocks.filter(({ index, text }) => keep[index] === 1 && !kept.includes(text)).map(({ text }) => text);
}

const callout = (title: string) =>
  `<div class="admonition"><p class="admonition-title">${title}</p><p>The quay is slippery.</p><p>Mind it.</p></div>`;

it('the title of a callout is kept with its text', async () => {
  expect(await titlesOf(callout('Caution'), ['The quay is slippery.'])).toEqual(['Caution']);
  expect(await titlesOf(callout('Caution'), ['Mind it.'])).toEqual([]);
  expect(await titlesOf(callout('Caution'), [])).toEqual([]);
  expect(await titlesOf(callout('<a href="/shop">Shop</a>'), ['The quay is slippery.'])).toEqual([]);
  expect(await titlesOf('<blockquote><p>A name</p><p>Text.</p></blockquote>', ['Text.'])).toEqual([]);
});

it('the summary of what is unfolded is kept with it', async () => {
  const details = (summary: string) =>
    `<details><summary><span>${summary}</span></summary><div><p>The quay is slippery.</p></div></details><p>Mind it.</p>`;
  expect(await titlesOf(details('Folded'), ['The quay is slippery.'])).toEqual(['Folded']);
  expect(await titlesOf(details('Folded'), ['Mind it.'])).toEqual([]);
  expect(await titlesOf('<summary>Alone</summary><p>The quay is slippery.</p>', [])).toEqual([]);
  const behind = '<details><summary>Folded</summary></details><p>The quay is slippery.</p>';
  expect(await titlesOf(behind, ['The quay is slippery.'])).toEqual([]);
});

it('an aside that is called a remark is none beside the text', async () => {
  const side = evidenceBit('side');
  const isBeside = async (names: string): Promise<boolean> => {
    const page = await load(`<aside class="${names}"><p>Mind the gate.</p></aside>`, { inputFormat: 'html' });
    const { own } = computeFeatures(page).containers;
    return page.containers.some(({ tag }, c) => tag === 'aside' && ((own[c] as number) & side) !== 0);
  };
  for (const names of ['caution', 'starlight-aside starlight-aside--tip', 'doc-note'])
    expect(await isBeside(names)).toBe(false);
  for (const names of ['', 'sidebar', 'footnotes']) expect(await isBeside(names)).toBe(true);
});
