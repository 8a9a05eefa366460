import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY } from './support.ts';

const page = (box: string): Promise<string[]> => {
  const text = (texts: readonly string[]) => texts.map((each) => `<p>${each}</p>`).join('');
  const html = `<title>Mole closed - Tolm Mercury</title><article><h1>Mole closed</h1><div class="prose">${text(STORY.slice(0, 3))}${box}${text(STORY.slice(3))}</div></article>`;
  return judge(html, 'html').then(bodyOf);
};
const LINES = '<h3>The Mercury at breakfast</h3><p>The harbour and its people, every morning at seven.</p>';

describe('a box with a form for an address', () => {
  it('is no text, nor are the lines that say what one gets', async () => {
    const form = '<form><input type="email" placeholder="you@example.com"><button>Send</button></form>';
    expect(await page(`<div class="rounded">${LINES}${form}</div>`)).toEqual([...STORY]);
  });

  it('is the text’s where the form asks for something else, or there is none', async () => {
    const search = '<form><input placeholder="Find a boat"><button>Find</button></form>';
    expect(await page(`<div class="rounded">${LINES}${search}</div>`)).toHaveLength(STORY.length + 2);
    expect(await page(`<div class="rounded">${LINES}</div>`)).toHaveLength(STORY.length + 2);
  });
});
