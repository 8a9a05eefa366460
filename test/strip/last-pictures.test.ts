import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY, verdictOf } from './support.ts';

const TEXT = STORY.map((text) => `<p>${text}</p>`).join('');
const figure = (name: string, caption: string): string =>
  `<figure><img src="/${name}.jpg" alt="${name}" width="900" height="600"><figcaption>${caption}</figcaption></figure>`;

const bodyBefore = async (behind: string): Promise<string[]> =>
  bodyOf(
    await judge(
      `<title>Mole closed after the winter storm</title><article><h1>Mole closed after the winter storm</h1><div class="content">${TEXT}${behind}</div></article>`,
      'html',
    ),
  ).slice(STORY.length);

describe('the pictures that an article ends with', () => {
  it('are kept with their captions, and so is a gallery', async () => {
    const pictures = figure('Mole', 'The mole in January') + figure('Quay', 'A boat at its berth');
    expect(await bodyBefore(pictures)).toEqual(['Mole', 'The mole in January', 'Quay', 'A boat at its berth']);
    const gallery =
      '<figure class="kg-gallery"><div><img src="/a.jpg" alt="Gap"></div><div><img src="/b.jpg" alt="Rope"></div></figure>';
    expect(await bodyBefore(gallery)).toEqual(['Gap', 'Rope']);
  });

  it('are others where what they show is a link, or text stands between', async () => {
    expect(await bodyBefore(figure('Ferry', '<a href="/ferry">Ferry strike called off at night</a>'))).toEqual([]);
    expect(await bodyBefore(figure('Kettle', 'Advertisement'))).toEqual([]);
    const shop = '<div class="slider"><a href="/kettle"><img src="/kettle.jpg" alt="Kettle"></a></div>';
    expect(await bodyBefore(shop)).toEqual([]);
    expect(await bodyBefore(`<h3>More stories</h3>${figure('Ferry', 'Ferry strike')}`)).toEqual([]);
    expect(await bodyBefore('<img src="/badge.png" alt="Badge" width="300" height="100">')).toEqual([]);
  });

  it('are others outside of the element that holds the text', async () => {
    const page = await judge(
      `<title>Mole closed after the winter storm</title><main><article><h1>Mole closed after the winter storm</h1>${TEXT}</article>${figure('Ferry', 'The ferry')}</main>`,
      'html',
    );
    expect(verdictOf(page, 'Ferry')).toMatch(/^dropped/);
  });
});
