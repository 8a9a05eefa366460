import { expect, it } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';

const PROSE =
  'The bridge over the harbour will close on Monday for six weeks, the office said, while its deck is repaired.';

it('is the text’s first picture, and not that of who wrote it', async () => {
  const imageOf = async (picture: string) => {
    const text = Array.from({ length: 6 }, (_, i) => `<p>${PROSE} That is what paragraph ${i} says.</p>`).join(picture);
    const byline =
      '<div class="post_byline"><img src="/ann.jpg" alt="Author"><div><p>Ann Lee</p><p>March 2, 2025</p></div></div>';
    const html = `<title>Harbour bridge to close</title><body><main><h1>Harbour bridge to close</h1>${byline}${text}</main></body>`;
    return (await cleanArticle(html, { url: 'https://tolm.example/bridge', inputFormat: 'html' })).image;
  };
  expect(await imageOf('')).toBeNull();
  expect(await imageOf('<p><img src="/deck.jpg" alt="The deck" width="900"></p>')).toBe(
    'https://tolm.example/deck.jpg',
  );
});
