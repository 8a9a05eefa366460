import { describe, expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { computeFeatures } from '../../../src/strip/features/index.ts';
import { settle } from '../../../src/strip/model/settle.ts';
import { judgeByRules } from '../../../src/strip/rules/judge.ts';
import { STORY } from '../support.ts';

const NOTICE = 'Subscribe to our newsletter';
const COMMENT = 'I walked on the eastern mole every morning for thirty years, and I never saw it as bad as this.';
const POINTERS = ['Read more', 'The eastern mole in pictures'];
const TITLES = ['The Light Keeper', 'A Winter Crossing', 'Ferries of the North', 'Nine Bells', 'The Harbour Wall'];
const PLAYLIST = TITLES.map((text) => `<h3>${text}</h3>`).join('');
const PAGE = `<article><h1>Mole closed</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}<p>${NOTICE}</p>
  ${POINTERS.map((text) => `<p><a href="/p">${text}</a></p>`).join('')}</article>
  <div class="comments"><p>${COMMENT}</p></div><div>${PLAYLIST}</div>`;

/** The texts that are kept where every block has the same chance, and half is enough. */
async function keptAt(chance: number, isSupported = true): Promise<string[]> {
  const page = await load(PAGE, { inputFormat: 'html' });
  const ruling = judgeByRules(page, computeFeatures(page));
  const { keep } = settle(ruling, new Float64Array(page.blocks.length).fill(chance), 0.5, isSupported);
  return page.blocks.filter((_, b) => keep[b] === 1).map(({ text }) => text);
}

describe('what a block needs to be body', () => {
  test('less than the threshold where the rules keep it too', async () => {
    expect(await keptAt(0.25)).toEqual([...STORY]);
    expect(await keptAt(0.15)).toEqual([]);
  });

  test('but as much where no words are known that the rules could keep it for', async () => {
    expect(await keptAt(0.45, false)).toEqual([]);
    expect(await keptAt(0.5, false)).toEqual([...STORY]);
  });

  test('more among readers’ comments', async () => {
    expect(await keptAt(0.65)).not.toContain(COMMENT);
    expect(await keptAt(0.75)).toContain(COMMENT);
  });

  test('most where its words are a notice’s', async () => {
    expect(await keptAt(0.8)).not.toContain(NOTICE);
    expect(await keptAt(0.9)).toContain(NOTICE);
  });

  test('as much where it is a link beside one that leads to more', async () => {
    expect(await keptAt(0.8)).not.toContain(POINTERS[1]);
    expect(await keptAt(0.9)).toContain(POINTERS[1]);
  });

  test('as much where it is one of many headings in a row', async () => {
    expect(await keptAt(0.8)).not.toContain(TITLES[2]);
    expect(await keptAt(0.9)).toContain(TITLES[2]);
  });

  test('a field is none, whatever its chance', async () => {
    expect(await keptAt(1)).not.toContain('Mole closed');
  });
});
