import { describe, expect, it } from 'vitest';
import { makeContext } from '../../src/extract/context.ts';
import { judge, STORY } from './support.ts';

const body = `<div class="body">${STORY.map((text) => `<p>${text}</p>`).join('')}</div>`;

/** What of the pictures and captions above an article's own element is its body's. */
async function above(html: string): Promise<string[]> {
  const page = await judge(`<article><h1>Mole closed</h1><p>By Ada Lund</p>${html}${body}</article>`, 'html');
  return page.blocks
    .filter(({ kind, index }) => (kind === 'image' || kind === 'caption') && page.verdicts[index]?.verdict === 'body')
    .map(({ text }) => text);
}

describe('the picture between headline and text', () => {
  it('is a figure with a caption, or a large one', async () => {
    const figure = '<figure><img src="/m.jpg" alt="Mole"><figcaption>The mole in 2019.</figcaption></figure>';
    expect(await above(figure)).toEqual(['Mole', 'The mole in 2019.']);
    expect(await above('<img src="/m.jpg" alt="Mole" width="1200" height="800">')).toEqual(['Mole']);
  });

  it('is no small one, no banner, no portrait and no teaser’s', async () => {
    expect(await above('<img src="/m.jpg" alt="Mole" width="120" height="80">')).toEqual([]);
    expect(await above('<img src="/m.jpg" alt="Mole" width="970" height="250">')).toEqual([]);
    expect(await above('<img src="/m.jpg" alt="Ada Lund" width="900" height="900">')).toEqual([]);
    expect(await above('<a href="/b"><img src="/m.jpg" alt="Mole" width="600" height="400"></a>')).toEqual([]);
    const teaser =
      '<a href="/b"><img src="/m.jpg" alt="Mole"></a><figcaption><a href="/b">Bakery closes</a></figcaption>';
    expect(await above(`<figure>${teaser}</figure>`)).toEqual([]);
    const related = '<figure><img src="/m.jpg" alt="Mole"><figcaption>Bakery</figcaption></figure>';
    expect(await above(`<div class="related">${related}</div>`)).toEqual([]);
  });

  it('is not where the text begins: names and dates stand below it, too', async () => {
    const figure = '<figure><img src="/m.jpg"><figcaption>The mole in 2019.</figcaption></figure>';
    const page = await judge(`<article><h1>Mole closed</h1>${figure}<p>By Ada Lund</p>${body}</article>`, 'html');
    expect(page.blocks[makeContext(page, {}).firstBody]?.text).toBe(STORY[0]);
  });
});

it('figures right behind the last paragraph, in its element, are the text’s', async () => {
  const figure = (name: string) =>
    `<figure><img src="/${name}.jpg" alt="${name}"><figcaption>The ${name}.</figcaption></figure>`;
  const gallery = `<figure class="wp-block-gallery">${figure('mole')}${figure('gap')}${figure('rope')}</figure>`;
  const kept = async (behind: string) => {
    const text = STORY.map((line) => `<p>${line}</p>`).join('');
    const page = await judge(`<article><h1>Mole closed</h1><div>${text}${behind}</div></article>`, 'html');
    return page.blocks
      .filter(({ kind, index }) => kind === 'caption' && page.verdicts[index]?.verdict === 'body')
      .map(({ text }) => text);
  };
  expect(await kept(gallery)).toEqual(['The mole.', 'The gap.', 'The rope.']);
  const banner = '<figure><a href="/b"><img src="/b.jpg"></a><figcaption>Advert</figcaption></figure>';
  expect(await kept(gallery + banner)).toEqual(['The mole.', 'The gap.', 'The rope.']);
  expect(await kept(`<div class="card">${figure('bakery')}<a href="/b">Bakery closes</a></div>`)).toEqual([]);
});
