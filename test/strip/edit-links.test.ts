import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY } from './support.ts';

const page = (behind: string): Promise<string[]> => {
  const part = (title: string, texts: readonly string[]) =>
    `<div class="head"><h2>${title}</h2>${behind}</div>${texts.map((text) => `<p>${text}</p>`).join('')}`;
  const html = `<title>Tolm</title><main><h1>Tolm</h1><p>${STORY[0]}</p>${part('Harbour', STORY.slice(1, 3))}${part('Mole', STORY.slice(3))}</main>`;
  return judge(html, 'html').then(bodyOf);
};

describe('links in brackets behind a heading', () => {
  it('are no text where they have its section edited', async () => {
    const edit = '<span>[</span><a href="/edit?section=1">edit</a><span>]</span>';
    expect(await page(`<span>${edit}</span>`)).toEqual([
      STORY[0],
      'Harbour',
      STORY[1],
      STORY[2],
      'Mole',
      STORY[3],
      STORY[4],
    ]);
    const two = '[<a href="/edit?section=1">edit</a> | <a href="/source?section=1">edit source</a>]';
    expect(await page(`<span>${two}</span>`)).not.toContain('[edit | edit source]');
  });

  it('leave a text in brackets that is no link', async () => {
    expect(await page('<span>[as seen from the mole in winter]</span>')).toContain('[as seen from the mole in winter]');
  });
});
