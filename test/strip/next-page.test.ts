import { describe, expect, it } from 'vitest';
import { hasNextPage } from '../../src/strip/rules/next-page.ts';
import { judge, STORY } from './support.ts';

const SITE = 'https://paper.example';

function leadsOn(canonical: string, next: string, prev?: string): boolean {
  const links = [
    { rel: 'canonical', href: SITE + canonical },
    { rel: 'next', href: SITE + next },
    ...(prev === undefined ? [] : [{ rel: 'prev', href: SITE + prev }]),
  ];
  return hasNextPage({ title: null, meta: [], links, jsonld: [], base: null, language: null });
}

describe('the next page of an article', () => {
  it.each<string[]>([
    ['/engines/', '/engines/2/'],
    ['/engines.html', '/engines-2.html'],
    ['/engines', '/engines?page=2'],
    ['/engines/', '/engines/page/3/#top'],
    ['/engines/2/', '/engines/3/', '/engines/'],
    ['/engines?page=2', '/engines?page=3', '/engines?page=1'],
  ])('has its address with a number: %s, %s', (own = '', next = '', before?: string) => {
    expect(leadsOn(own, next, before)).toBe(true);
  });

  it.each<string[]>([
    ['/engines/', '/mufflers/'],
    ['/comic/12', '/comic/13', '/comic/11'],
    ['/2024/05/12/', '/2024/05/13/', '/2024/05/11/'],
    ['/engines/', '/engines/comment-page-2/#comments'],
    ['/engines/3/', '/engines/2/', '/engines/'],
  ])('is not the next post or number of a series: %s, %s', (own = '', next = '', before?: string) => {
    expect(leadsOn(own, next, before)).toBe(false);
  });
});

it('shows in the numbers below a text, of which the page’s own is no link', async () => {
  const page = async (own: string, pages: readonly string[]) => {
    const links = pages.map((href, i) =>
      href === '' ? `<span>${i + 1}</span>` : `<a href="${SITE}${href}">${i + 1}</a>`,
    );
    const text = STORY.map((line) => `<p>${line}</p>`).join('');
    const body = `<article><h1>Engines of Tolm</h1>${text}<div class="page-links">Pages: ${links.join(' ')}</div></article>`;
    const html = `<html><head><link rel="canonical" href="${SITE}${own}"></head><body>${body}<p>Imprint</p></body></html>`;
    return (await judge(html, 'html')).truncated;
  };
  expect(await page('/engines/', ['', '/engines/2/', '/engines/3/'])).toBe(true);
  expect(await page('/engines/2/', ['/engines/', '', '/engines/3/'])).toBe(true);
  expect(await page('/engines/3/', ['/engines/', '/engines/2/', ''])).toBe(false);
  expect(await page('/engines/', ['', '/mufflers/2/', '/mufflers/3/'])).toBe(false);
});
