import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY } from './support.ts';

const SAID = 'The council will meet again next week to decide on a loan.';

const bodyWith = async (html: string): Promise<string[]> => {
  const [first, second, third, ...rest] = STORY.map((text) => `<p>${text}</p>`);
  const text = [first, second, third, html, ...rest].join('');
  return bodyOf(await judge(`<title>Mole closed</title><article><h1>Mole closed</h1>${text}</article>`, 'html'));
};

describe('whom a pull quote is from', () => {
  it('goes with it where both stand in an element of their own', async () => {
    const box = `<div><div><p>${SAID}</p></div><span>Ada Lund</span><p>Harbour Master</p></div>`;
    expect(await bodyWith(box)).toEqual([...STORY]);
  });

  it('is none of the text behind it, which stays', async () => {
    expect(await bodyWith(`<p>${SAID}</p><p>The boats stay out</p>`)).toContain('The boats stay out');
  });
});

describe('a picture in the text', () => {
  const picture = '<a href="https://shop.example/"><img src="/b.png" width="600" height="300"></a>';
  const isKept = async (label: string) => {
    const [first, ...rest] = STORY.map((text) => `<p>${text}</p>`);
    const html = `<article><h1>Mole closed</h1>${first}${rest[0]}<div>${label}<div>${picture}</div></div>${rest.slice(1).join('')}</article>`;
    const page = await judge(html, 'html');
    return page.blocks.some(({ kind, index }) => kind === 'image' && page.verdicts[index]?.verdict === 'body');
  };

  it('is none of it where an advertisement’s label stands beside', async () => {
    expect(await isKept('<span>Advertisement</span>')).toBe(false);
    expect(await isKept('')).toBe(true);
  });
});
