import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY } from './support.ts';

const [first = '', ...rest] = STORY.map((text) => `<p>${text}</p>`);

async function withPlayer(html: string, lead = ''): Promise<string[]> {
  const page = await judge(
    `<article><h1>Mole closed</h1><p>By Ada Lund</p>${lead}${html}${first}${rest.join('')}</article>`,
    'html',
  );
  return bodyOf(page);
}

describe('a player that reads an article aloud', () => {
  const sound = '<audio controls src="/media/a.mp3"></audio>';

  it('is no text where it stands above it and says nothing, nor is its label', async () => {
    expect(await withPlayer(sound)).toEqual([...STORY]);
    expect(await withPlayer(`<div><p>Listen to this article</p>${sound}</div>`)).toEqual([...STORY]);
    const figure = `<figure><figcaption>Listen to this article (5 min)</figcaption>${sound}</figure>`;
    expect(await withPlayer(figure)).toEqual([...STORY]);
  });

  it('is no sound within the text, and none that says what is heard', async () => {
    const before = '<p>Nobody walks there any more, but the sea can be heard from the quay at night.</p>';
    expect(await withPlayer(sound, before)).toHaveLength(STORY.length + 2);
    expect(await withPlayer('<audio src="/a.mp3" title="The storm at night"></audio>')).toContain('The storm at night');
    const figure = `<figure>${sound}<figcaption>The storm at night</figcaption></figure>`;
    expect(await withPlayer(figure)).toContain('The storm at night');
  });
});
