import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.ts';
import type { BlockField } from '../../../src/page.ts';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { settleWholes } from '../../../src/strip/model/wholes.ts';

/** Texts of the blocks that are kept, given each text's chance and those that are kept by it. */
async function settled(
  html: string,
  chances: Record<string, number>,
  kept: readonly string[],
  fields: Record<string, BlockField> = {},
  inputFormat: 'html' | 'text' = 'html',
): Promise<string[]> {
  const page = await load(html, { inputFormat });
  const keep = Uint8Array.from(page.blocks, ({ text }) => (kept.includes(text) ? 1 : 0));
  const judged = {
    page,
    features: computeFeatures(page),
    chances: Float64Array.from(page.blocks, ({ text }) => chances[text] ?? 0.5),
    quoted: new Uint8Array(page.blocks.length),
    fields: new Map(
      page.blocks.flatMap(({ text, index }) => (fields[text] ? [[index, fields[text] as BlockField] as const] : [])),
    ),
  };
  settleWholes(judged, keep);
  return page.blocks.filter((_, b) => keep[b] === 1).map(({ text }) => text);
}

const LIST = '<ul><li>one two three</li><li>four five six</li><li>seven</li></ul>';

it('keeps a list whole of which most words are kept, but for items that are most likely not', async () => {
  expect(await settled(LIST, { seven: 0.1 }, ['one two three', 'four five six'])).toContain('seven');
  expect(await settled(LIST, { seven: 0.09 }, ['one two three', 'four five six'])).not.toContain('seven');
  expect(await settled(LIST, {}, ['one two three', 'four five six'], { seven: 'date' })).not.toContain('seven');
});

it('drops a list of which little is kept, in words and items', async () => {
  const items = ['one two three four', 'five six seven eight', 'nine', 'ten'];
  const list = `<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul>`;
  expect(await settled(list, {}, ['nine'])).toEqual([]);
  expect(await settled(list, {}, ['nine', 'ten'])).toEqual(['nine', 'ten']);
});

it('drops a row of buttons, whatever the chance of those whose words say nothing', async () => {
  const bar = (...labels: string[]) =>
    `<p>Text.</p><ul>${labels.map((text) => `<li><a href="/b">${text}</a></li>`).join('')}</ul>`;
  const all = ['Share', 'Print', 'Aplaza', 'Copo'];
  expect(await settled(bar(...all), {}, all)).toEqual([]);
  expect(await settled(bar('Share', 'Aplaza', 'Copo'), {}, all)).toHaveLength(3);
  expect(await settled(bar(...all).replace('Copo', 'Copo</a> of the old harbour <a>'), {}, all)).not.toEqual([]);
});

it('counts what stands in the lists of a list', async () => {
  const list = '<ul><li>one</li><li>two<ul><li>three four five six</li></ul></li></ul>';
  expect(await settled(list, {}, ['three four five six'])).toEqual(['one', 'two', 'three four five six']);
});

it('keeps a quote whole', async () => {
  const quote = '<blockquote><p>What was said at length.</p><footer>Inga Holm</footer></blockquote>';
  expect(await settled(quote, { 'Inga Holm': 0.01 }, ['What was said at length.'])).toContain('Inga Holm');
});

it('keeps code, tables and headings between two kept blocks, and not behind the last', async () => {
  const code = '<pre><code>weigh --all</code></pre>';
  const table = '<table><tr><th>Ship<th>Tons<tr><td>Alma<td>40</table>';
  const inner = `<p>First.</p>${code}${table}<h2>Ferries</h2><p>Second.</p>`;
  const chances = { 'weigh --all': 0.01, 'Ship\tTons\nAlma\t40': 0.15, Ferries: 0.1 };
  expect(await settled(inner, chances, ['First.', 'Second.'])).toHaveLength(5);
  expect(await settled(inner, { ...chances, Ferries: 0.09 }, ['First.', 'Second.'])).not.toContain('Ferries');
  expect(await settled(inner, { ...chances, 'Ship\tTons\nAlma\t40': 0.14 }, ['First.', 'Second.'])).toHaveLength(4);
  expect(await settled(`<p>First.</p>${code}`, chances, ['First.'])).toEqual(['First.']);
  const linked = '<p>First.</p><h2><a href="/x">Ferries</a></h2><p>Second.</p>';
  expect(await settled(linked, { Ferries: 0.25 }, ['First.', 'Second.'])).toContain('Ferries');
  expect(await settled(linked, { Ferries: 0.24 }, ['First.', 'Second.'])).not.toContain('Ferries');
});

it('keeps a heading from whose text labels part it, few and short ones', async () => {
  const prose = 'The third of the ferries is the slowest, and it sails on days when the two others stay in port.';
  const page = (labels: readonly string[], text: string) =>
    `<p>First.</p><h2>Ferries</h2>${labels.map((label) => `<p>${label}</p>`).join('')}<p>${text}</p>`;
  const isKept = async (labels: readonly string[], text = prose) =>
    (await settled(page(labels, text), { Ferries: 0.1 }, ['First.', text])).includes('Ferries');
  const label = 'Three stars of five';
  expect(await isKept([label, '€ 40'])).toBe(true);
  expect(await isKept(new Array(6).fill(label))).toBe(true);
  expect(await isKept(new Array(7).fill(label))).toBe(false);
  expect(await isKept(['one two three four five six seven eight'])).toBe(true);
  expect(await isKept(['one two three four five six seven eight nine'])).toBe(false);
  expect(await isKept([label], prose.split(' ').slice(0, 15).join(' '))).toBe(true);
  expect(await isKept([label], prose.split(' ').slice(0, 14).join(' '))).toBe(false);
});

it('keeps a heading right above the first text, and nothing else there', async () => {
  const isKept = async (chance: number, above: string, between = '') =>
    (await settled(`${above}${between}<p>First.</p>`, { Ferries: chance }, ['First.'])).includes('Ferries');
  const heading = '<h2>Ferries</h2>';
  expect(await isKept(0.2, heading)).toBe(true);
  expect(await isKept(0.19, heading)).toBe(false);
  expect(await isKept(0.9, '<p>Ferries</p>')).toBe(false);
  const image = '<p><img src="a.jpg" alt="A ferry"></p>';
  expect(await isKept(0.9, heading, image.repeat(2))).toBe(true);
  expect(await isKept(0.9, heading, image.repeat(3))).toBe(false);
});

describe("a table's cells in a dump", () => {
  const cells = ['Alma', '40 t', '1921', 'Berta', '38 t', '1934', 'Clara', '55 t', '1950', 'Dora', '61 t', '1962'];
  const dump = `The harbour lists its ships here.\n${cells.join('\n')}\nMore of them are on their way.`;
  const inDump = (kept: readonly string[], chances: Record<string, number> = {}, text = dump) =>
    settled(text, chances, kept, {}, 'text');

  it('are kept where most of them are, but for those that are most likely none', async () => {
    expect(await inDump(cells.slice(0, 7), { Dora: 0.1, '1962': 0.09 })).toEqual(cells.slice(0, 11));
  });

  it('are left where half of them are', async () => {
    expect(await inDump(cells.slice(0, 6))).toHaveLength(6);
  });

  it('are told from other short lines by their numbers', async () => {
    const parts = ['mast', 'boom', 'sail', 'keel', 'helm', 'oars', 'hull', 'deck', 'rope', 'cleat', 'sheet', 'stay'];
    expect(await inDump(parts.slice(0, 7), {}, dump.replace(cells.join('\n'), parts.join('\n')))).toHaveLength(7);
  });
});
