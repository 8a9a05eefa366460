import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY } from './support.ts';

const TEXT = STORY.map((text) => `<p>${text}</p>`).join('');

const bodyBelow = async (lead: string): Promise<string[]> =>
  bodyOf(
    await judge(
      `<title>Mole closed after the winter storm</title><article><header><h1>Mole closed after the winter storm</h1></header>` +
        `<section class="subtitle">Nobody knows yet who will pay for the new stones</section><section class="content">${lead}${TEXT}</section></article>`,
      'html',
    ),
  );

describe('headline and standfirst', () => {
  it('are not in the text that begins with them once more', async () => {
    const lead = '<h3>Mole closed after the winter storm</h3><h4>Nobody knows yet who will pay for the new stones</h4>';
    expect(await bodyBelow(lead)).toEqual([...STORY]);
  });

  it('leave a first paragraph in the text that the standfirst is a copy of', async () => {
    const [first, ...rest] = STORY;
    const html = `<h1>Mole closed after the winter storm</h1><h2 class="subtitle">${first}</h2><p>By Ada Lund</p>`;
    const text = [first, ...rest].map((each) => `<p>${each}</p>`).join('');
    const page = await judge(
      `<title>Mole closed after the winter storm</title><article>${html}<div>${text}</div></article>`,
      'html',
    );
    expect(bodyOf(page)).toEqual([...STORY]);
  });

  it('leave a heading in the text that says more', async () => {
    expect(await bodyBelow('<h3>Mole closed after the winter storm at Tolm</h3>')).toHaveLength(STORY.length + 1);
  });
});
