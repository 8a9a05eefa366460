import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from '../../src/emit/index.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { hostileText } from './arbitrary.ts';
import { elements } from './html-tree.ts';
import { makeRecord } from './record.ts';

async function objectOf(changes: Partial<ArticleRecord> = {}): Promise<Record<string, unknown>> {
  return JSON.parse(await render(makeRecord(changes), 'jsonld'));
}

test('an article is a NewsArticle of schema.org; absent facts are left out', async () => {
  expect(await objectOf({ section: 'Sea', image: 'https://coast.example/f.jpg', site: null })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Night ferry returns to the fjord',
    alternativeHeadline: 'Two crossings a week from May',
    author: [
      { '@type': 'Person', name: 'Ida Holm' },
      { '@type': 'Person', name: 'Per Aas' },
    ],
    datePublished: '2024-03-05',
    url: 'https://coast.example/ferry',
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://coast.example/ferry' },
    image: 'https://coast.example/f.jpg',
    inLanguage: 'en',
    articleSection: 'Sea',
    keywords: ['transport'],
    articleBody: 'The ferry sails on Monday.',
    wordCount: 5,
  });
});

test('the site is the publisher, and as an author an organization, like an agency', async () => {
  expect(await objectOf({ authors: ['coast paper', 'NTB', 'Ida Holm'], modified: '2024-03-06' })).toMatchObject({
    publisher: { '@type': 'Organization', name: 'Coast Paper' },
    author: [
      { '@type': 'Organization', name: 'coast paper' },
      { '@type': 'Organization', name: 'NTB' },
      { '@type': 'Person', name: 'Ida Holm' },
    ],
    dateModified: '2024-03-06',
  });
});

test.each([
  ['listing', 'CollectionPage', 'text'],
  ['forum', 'DiscussionForumPosting', 'articleBody'],
  ['product', 'ItemPage', 'text'],
  ['other', 'WebPage', 'text'],
] as const)('a page of kind %s is a %s', async (kind, type, key) => {
  const object = await objectOf({ kind });
  expect(object).toMatchObject({ '@type': type, [key]: 'The ferry sails on Monday.' });
  expect('wordCount' in object).toBe(key === 'articleBody');
});

test('only the selected fields, in one line where that is asked for', async () => {
  const json = await render(makeRecord({ kind: 'other' }), 'jsonld', { fields: ['title'], oneLine: true });
  expect(json).toBe(
    '{"@context":"https://schema.org","@type":"WebPage","headline":"Night ferry returns to the fjord"}\n',
  );
});

test('an address that could run is none', async () => {
  const object = await objectOf({ url: 'javascript:alert(1)', image: 'data:text/html,x' });
  expect(object).not.toHaveProperty('url');
  expect(object).not.toHaveProperty('mainEntityOfPage');
  expect(object).not.toHaveProperty('image');
});

test('it stays inside a script element, and a line stays a line, whatever the text', async () => {
  const words = fc.oneof(
    hostileText,
    fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>', 'a\u2028b\u0085', '&lt;b> & co.'),
  );
  await fc.assert(
    fc.asyncProperty(words, words, async (title, text) => {
      const json = await render(makeRecord({ title, text }), 'jsonld', { oneLine: true });
      expect(json.slice(0, -1)).not.toMatch(/[<>&\n\r\u007f-\u009f\u2028\u2029]/);
      const names = elements(`<script type="application/ld+json">${json}</script><p>`).map(({ name }) => name);
      expect(names).toEqual(['script', 'p']);
      expect(JSON.parse(json)).toMatchObject({ ...(title && { headline: title }), ...(text && { articleBody: text }) });
    }),
    { numRuns: 200, seed: 13 },
  );
});
