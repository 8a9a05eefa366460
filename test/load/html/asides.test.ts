/** Notes that stand inside of the text that they are to. */
import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../src/load/html/index.ts';

const blocksOf = (html: string) => loadHtml(html).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const NOTE = '<span class="sidenote">By hand.</span>';

describe('a note beside the text', () => {
  it.each([
    ['a paragraph', `<p>It was shut${NOTE} and opened.</p>`, 'paragraph'],
    ['an item', `<ul><li>It was shut${NOTE} and opened.</li></ul>`, 'list-item'],
    ['a heading', `<h2>It was shut${NOTE} and opened.</h2>`, 'heading'],
  ])('has its mark in %s and stands behind it, as a paragraph', (_, html, kind) => {
    expect(blocksOf(html)).toEqual([`${kind}: It was shut1 and opened.`, 'paragraph: By hand.']);
  });

  it('is in no list that its text is in', () => {
    const { blocks } = loadHtml(`<ul><li>It was shut${NOTE} and opened.</li><li>For long.</li></ul>`);
    expect(blocks.map(({ list }) => list !== undefined)).toEqual([true, false, true]);
  });

  it.each([
    ['is a block', '<div>It was shut<aside class="sidenote">By hand.</aside> and opened.</div>'],
    ['holds one', '<div>It was shut<span class="sidenote"><div>By hand.</div></span> and opened.</div>'],
  ])('parts the text where it %s', (_, html) => {
    expect(blocksOf(html)).toEqual(['paragraph: It was shut', 'paragraph: By hand.', 'paragraph: and opened.']);
  });
});
