import { describe, expect, it } from 'vitest';
import { hasNextPage } from '../../src/strip/rules/next-page.ts';

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
