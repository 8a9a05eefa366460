import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';

const MENU =
  '<ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/shop">Shop</a></li></ul>';
const SORRY =
  '<p>The address may have changed, or the story was taken down. Go back to the front page or search for what you were after.</p>';
const STORY = [
  'The harbour office has closed the old quay to visitors from Monday on, and anyone who wants to see the ferries leave has to do so from the mole.',
  'Guards were posted at both gates in the morning; they turned away some forty people in the first hour, most of whom had come to fish.',
  'A spokeswoman said that the quay had been undermined by the storms of the winter, and that nobody could say when it would be safe again.',
  'The council meets on Thursday, and wants to hear from engineers what repairs would cost and whether the fishermen could be given another place.',
];

const kindOf = async (title: string, body: string): Promise<string> =>
  (
    await cleanArticle(`<html><head><title>${title}</title></head><body>${MENU}${body}</body></html>`, {
      inputFormat: 'html',
    })
  ).kind;
const kindOfDump = async (...lines: string[]): Promise<string> =>
  (await cleanArticle(lines.join('\n'), { inputFormat: 'text' })).kind;

describe('a page in place of the one that was asked for', () => {
  it.each([
    ['Page not found | Harbour Post', `<h1>Sorry</h1>${SORRY}`],
    ['404 - Harbour Post', `<h1>Oops</h1>${SORRY}`],
    ['Harbour Post', `<h1>404 – Page Not Found!</h1>${SORRY}`],
    [
      '503 Service Temporarily Unavailable',
      '<h1>503 Service Temporarily Unavailable</h1><p>The server could not answer the request that your browser sent to it at this time.</p>',
    ],
    [
      'Just a moment...',
      '<h2>harbour.example</h2><p>Enable JavaScript and cookies to continue. The site checks that the connection is safe before it goes on.</p>',
    ],
    ['Seite nicht gefunden – Hafenblatt', `<h1>Ups</h1>${SORRY}`],
    ['Ошибка 404', `<h1>Портовый вестник</h1>${SORRY}`],
  ])('is other by its title or headline: %s', async (title, body) => {
    expect(await kindOf(title, body)).toBe('other');
  });

  it('is other in a dump by any of its lines', async () => {
    const rest = [
      'News',
      'Sport',
      'Shop',
      'The address may have changed, or the story was taken down. Go back to the front page or search for what you were after.',
    ];
    expect(await kindOfDump(...rest.slice(0, 3), 'Page not found', ...rest.slice(3))).toBe('other');
    expect(await kindOfDump(...rest, '아래 주소', '페이지를 찾을 수 없습니다')).toBe('other');
  });

  it('is none with an article below the same headline, or with the words in its text', async () => {
    const article = (headline: string, texts: readonly string[]) =>
      kindOf(
        `${headline} | Harbour Post`,
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","datePublished":"2024-05-03"}</script>` +
          `<article><h1>${headline}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`,
      );
    expect(await article('Access denied', STORY)).toBe('article');
    expect(await article('404 Media on quays', STORY.slice(0, 2))).toBe('article');
    expect(await kindOfDump('Access denied', ...STORY)).toBe('article');
  });

  it('is empty without a word', async () => {
    expect((await cleanArticle('<title>404</title>', { inputFormat: 'html' })).kind).toBe('empty');
  });
});
