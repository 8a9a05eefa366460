import { expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { BODY, makePage, meta } from '../page.ts';

test('addresses are resolved and lose their trackers, their fragment, and a false home page', async () => {
  const head = {
    base: 'https://a.example/news/bridge',
    links: [{ rel: 'canonical', href: 'https://a.example/' }],
    meta: meta({ 'og:url': '/news/bridge?fbclid=1&page=2&utm_medium=m#x', 'og:image': '//img.example/b.jpg?w=1' }),
  };
  expect(await extract(makePage([...BODY], head))).toMatchObject({
    url: 'https://a.example/news/bridge?page=2',
    image: 'https://img.example/b.jpg?w=1',
  });
});

test('the caller’s address is used when the page names none', async () => {
  const options = { url: 'https://a.example/x?gclid=1' };
  expect((await extract(makePage([...BODY]), options)).url).toBe('https://a.example/x');
});

test('what isn’t http is no address', async () => {
  const head = { meta: meta({ 'og:url': 'javascript:alert(1)', 'og:image': 'data:image/png;base64,AAAA' }) };
  expect(await extract(makePage([...BODY], head))).toMatchObject({ url: null, image: null });
});

test('a pair of label and value names the author', async () => {
  const head = {
    meta: meta({ 'twitter:label1': 'Written by', 'twitter:data1': 'Ann Lee', 'twitter:data2': '3 minutes' }),
  };
  expect((await extract(makePage([...BODY], head))).authors).toEqual(['Ann Lee']);
});

test('repeated tags are one list; entities and markup in them are plain text', async () => {
  const head = {
    meta: [
      { name: 'article:tag', content: 'Bridges &amp;amp; roads' },
      { name: 'article:tag', content: '<b>Ferries</b>' },
      { name: 'article:tag', content: 'ferries' },
    ],
  };
  expect((await extract(makePage([...BODY], head))).tags).toEqual(['Bridges & roads', 'Ferries']);
});

test('an author tag that holds an address names nobody', async () => {
  const head = { meta: meta({ 'article:author': 'https://social.example/harbourpost' }) };
  expect((await extract(makePage([...BODY], head))).authors).toEqual([]);
});

test.each([
  ['an object', '{"@type":"Person","name":"Ann Lee","url":"https://a.example/ann"}', ['Ann Lee']],
  ['a list of objects', '[{"id":7,"display_name":"Ann Lee"},{"id":8,"display_name":"Bo Ek"}]', ['Ann Lee', 'Bo Ek']],
  ['a list of names', '["Ann Lee","Bo Ek"]', ['Ann Lee', 'Bo Ek']],
  ['an object without a name', '{"id":7}', []],
  ['an object that is cut off', '{"name":"Ann Lee","jobTit', []],
  ['what a script prints for an object', '[object Object]', []],
])('an author tag that holds %s names whom it holds', async (_, content, names) => {
  expect((await extract(makePage([...BODY], { meta: meta({ author: content }) }))).authors).toEqual(names);
});
