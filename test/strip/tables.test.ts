import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { computeFeatures } from '../../src/strip/features/index.ts';
import { judgeByRules } from '../../src/strip/rules/judge.ts';
import { keepTables } from '../../src/strip/rules/parts/tables.ts';
import { STORY } from './support.ts';

const FIRMS = ['Almvik', 'Bersund', 'Corby', 'Dahl'];
const LINKS = FIRMS.map((firm) => `<a href="/firms/${firm}">${firm} Quay Building</a>`);

const tableOf = (names: readonly string[], sum = '$4') =>
  `<table><tr><th>Firm</th><th>Sum</th></tr>${names.map((name) => `<tr><td>${name}</td><td>${sum}</td></tr>`).join('')}</table>`;
const text = (from: number, to?: number) =>
  STORY.slice(from, to)
    .map((line) => `<p>${line}</p>`)
    .join('');

/** Kinds of the blocks that are kept beside the paragraphs, which are. */
async function keptWith(html: string): Promise<string[]> {
  const page = await load(`<article><h1>Mole closed</h1>${html}</article>`, { inputFormat: 'html' });
  const features = computeFeatures(page);
  const { around } = judgeByRules(page, features).decision;
  const keep = Uint8Array.from(page.blocks, ({ kind }) => (kind === 'paragraph' ? 1 : 0));
  keepTables(page, features, around, new Map([[0, 'title']]), keep);
  return page.blocks.filter(({ kind, index }) => kind !== 'paragraph' && keep[index] === 1).map(({ kind }) => kind);
}

describe('tables that the model leaves out', () => {
  it('are kept in the text, with the heading right above them', async () => {
    const table = tableOf(FIRMS);
    expect(await keptWith(`${text(0, 2)}${table}${text(2)}`)).toEqual(['table']);
    expect(await keptWith(`${text(0, 2)}<h2>All firms</h2>${table}${text(2)}`)).toEqual(['heading', 'table']);
    expect(await keptWith(`${text(0)}${table}`)).toEqual(['table']);
    expect(await keptWith(`${text(0, 2)}<h2>Some</h2>${table}<h2>All</h2>${tableOf([...FIRMS, 'Eide'])}`)).toEqual([
      'heading',
      'table',
      'heading',
      'table',
    ]);
  });

  it('are kept though most of their text is links, with text on both sides', async () => {
    expect(await keptWith(`${text(0, 2)}${tableOf(LINKS)}${text(2)}`)).toEqual(['table']);
    expect(await keptWith(`${text(0)}${tableOf(LINKS)}`)).toEqual([]);
    expect(await keptWith(`${text(0, 2)}${tableOf(LINKS, '<a href="/t">Reply</a>')}${text(2)}`)).toEqual([]);
  });

  it('stay out away from the text, in its surroundings and where they say again what stands before', async () => {
    const table = tableOf(FIRMS);
    expect(await keptWith(`${table}${text(0)}`)).toEqual([]);
    expect(await keptWith(`${text(0)}<ul><li><a href="/a">More</a></li></ul>${table}`)).toEqual([]);
    expect(await keptWith(`${text(0, 2)}<aside class="related-posts">${table}</aside>${text(2)}`)).toEqual([]);
    expect(await keptWith(`${text(0, 2)}${table}${text(2)}${table}`)).toEqual(['table']);
  });
});
