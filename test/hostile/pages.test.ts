/** Pages that are built to crash, hang or fool a program, generated here. Each has an article that must be found all the same. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { HTML_PAGES } from '../../bench/scaling/html-pages.ts';
import { TEXT_PAGES } from '../../bench/scaling/text-pages.ts';
import { OUTPUT_FORMATS, render } from '../../src/emit/index.ts';
import { cleanArticle } from '../../src/pipeline.ts';
import { recordSchema } from '../../src/record.ts';
import { CONTROL, holdsControl } from '../emit/safe-html.ts';

const TITLE = 'Council agrees to plant willows';
const PROSE = 'The council agreed on Tuesday to plant willows along both banks, after a debate of three hours. ';
const ARTICLE = `<article><h1>${TITLE}</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(6)}</article>`;

/** Cleans a page, prints it in every format and gives its record. */
async function recordOf(page: string) {
  const record = await cleanArticle(Buffer.from(page), { secondOpinion: 'never', explain: true });
  expect(recordSchema.safeParse(record).error).toBeUndefined();
  for (const format of OUTPUT_FORMATS) {
    expect(holdsControl(await render(record, format), format), format).toBe(false);
  }
  return record;
}

const page = (...parts: string[]) => `<!doctype html><html><body>${parts.join('')}</body></html>`;

test.each([
  [
    '10,000 blocks of JSON-LD',
    () => page('<script type="application/ld+json">{"@type":"Person","name":"x"}</script>'.repeat(10_000), ARTICLE),
  ],
  ['a million tags', () => page('<b></b>'.repeat(500_000), ARTICLE)],
  [
    'a million attributes',
    () => page(`<div ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=b`).join(' ')}></div>`, ARTICLE),
  ],
  ['a million character references', () => page(`<div>${'&nbsp;&#32;&zwnj;'.repeat(350_000)}</div>`, ARTICLE)],
  ['a million unfinished character references', () => page(`<nav>${'&am &# &#x '.repeat(350_000)}</nav>`, ARTICLE)],
  [
    'a hundred thousand elements in one another',
    () => page('<div>'.repeat(100_000), ARTICLE, '</div>'.repeat(100_000)),
  ],
  ['a hundred thousand end tags', () => page('</div></x>'.repeat(100_000), ARTICLE)],
  ['a hundred thousand comments in one another', () => page('<!-- '.repeat(100_000), '-->', ARTICLE)],
])('%s', async (_, build) => {
  const { title, text } = await recordOf(build());
  expect(title).toBe(TITLE);
  expect(text).toContain(PROSE.trim());
});

/** What every JavaScript object has: a table that is asked for these by their names has them all, if it isn't careful. */
const EVERY_OBJECTS = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

/** A page that gives a name wherever a name can stand. */
function naming(name: string): string {
  const json = JSON.stringify({
    '@type': 'NewsArticle',
    headline: TITLE,
    author: { name: 'Ann Lee', NAME: { name: 'Bo Ek' } },
    NAME: { author: 'Bo Ek', '@type': 'NAME', '@graph': [{ NAME: 'Bo Ek' }] },
  });
  const [first, second] = ['first', 'second'].map(
    () => `<p class="NAME" role="NAME" title="&amp;NAME;">${PROSE.repeat(3)}</p>`,
  );
  return `<!doctype html><html lang="NAME"><head><script type="application/ld+json">${json}</script>
    <meta name="NAME" content="Bo Ek"><meta property="NAME" content="Bo Ek"><meta property="og:NAME" content="Bo Ek">
    <meta name="generator" content="NAME"><meta property="og:type" content="NAME"><link rel="NAME" href="/NAME">
    <script>window.NAME = {"NAME": {"articleBody": "${PROSE}"}}</script>
    <meta name="description" content="About &amp;NAME; and more"></head><body><article itemscope itemtype="https://schema.org/NAME">
    <h1>${TITLE}</h1><span itemprop="NAME" rel="NAME" class="NAME">Bo Ek</span><time datetime="2024-05-03T10:00 NAME">3 May 2024 10:00 NAME</time>
    ${first}<x-NAME NAME="NAME">NAME NAME</x-NAME>${second}<pre><code class="language-NAME">NAME</code></pre></article></body></html>`.replaceAll(
    'NAME',
    name,
  );
}

test.each(EVERY_OBJECTS)('a page that names %s is read as one that names anything else', async (name) => {
  const unheardOf = name.startsWith('__') ? '__unheardOf__' : 'unheardOf';
  const other = await recordOf(naming(unheardOf));
  const { title, authors, description, published, text } = await recordOf(naming(name));
  expect({ title, authors, published }).toEqual({ title: TITLE, authors: ['Ann Lee'], published: other.published });
  expect(description).toBe(`About &${name}; and more`);
  expect(text.replaceAll(name, unheardOf)).toBe(other.text);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('entities that a document declares are not expanded', async () => {
  const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const { text, title } = await recordOf(
    `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">${laughs}]><html><body>${ARTICLE}<p>&l20;</p></body></html>`,
  );
  expect(title).toBe(TITLE);
  expect(text.length).toBeLessThan(6 * 3 * PROSE.length + 100);
});

test.each(Object.entries({ ...HTML_PAGES, ...TEXT_PAGES }))('a page of %s is a record', async (_, build) => {
  const record = await recordOf(build(40_000));
  expect(record.schemaVersion).toBe('1');
});

test('gzip is inflated up to the limit and no further, whatever it is made of', async () => {
  const member = gzipSync(Buffer.alloc(1_000_000));
  const many = Buffer.concat(Array.from({ length: 2_000 }, () => member));
  const limited = (input: Uint8Array) => cleanArticle(input, { maxInputSize: 3_000_000 });
  await expect(limited(gzipSync(Buffer.alloc(3_000_001)))).rejects.toMatchObject({ code: 'too-large' });
  await expect(limited(many)).rejects.toMatchObject({ code: 'too-large' });
  await expect(limited(gzipSync(gzipSync(Buffer.from(ARTICLE))))).rejects.toMatchObject({ code: 'binary' });
  expect((await limited(gzipSync(Buffer.from(ARTICLE)))).title).toBe(TITLE);
});

test('nothing that a page names is fetched, and no script of it runs', async () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('x');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const named = `<link rel=stylesheet href="${at}/css"><link rel=preload href="${at}/pre"><script src="${at}/js"></script>
    <img src="${at}/img" srcset="${at}/set 2x"><iframe src="${at}/frame"></iframe><object data="${at}/object"></object>
    <video src="${at}/video" poster="${at}/poster"></video><style>@import "${at}/import";</style><base href="${at}/">
    <meta http-equiv=refresh content="0;url=${at}/refresh"><img src=x onerror="fetch('${at}/run')"><script>fetch('${at}/run')</script>
    <script>this.constructor.constructor('return globalThis')().hasRunAScript = true</script>`;
  const record = await cleanArticle(page(named, ARTICLE), { secondOpinion: 'always', url: `${at}/page` });
  expect(record.title).toBe(TITLE);
  expect(requests).toEqual([]);
  expect(globalThis).not.toHaveProperty('hasRunAScript');
  // The server does answer: had anything been asked, it would be seen.
  await fetch(`${at}/seen`);
  expect(requests).toEqual(['/seen']);
});

test('addresses that run or open something, or lead to files, become no links', async () => {
  const evil = [
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'chrome://settings',
    '\\\\host\\share',
    'http://example.org/\u001b[2J',
    `https://example.org/${'../'.repeat(20)}etc/passwd`,
  ];
  const towns = ['Brell', 'Osby', 'Lund', 'Hamm', 'Kiel', 'Varde', 'Skive', 'Holm', 'Marl', 'Tarp'];
  const links = evil
    .map(
      (url, i) =>
        `<p>In ${towns[i]} the council has yet to decide what becomes of the ${i + 2} old ferries, whose ` +
        `<a href="${url}">owners</a> hope to sell them to a museum, and <img src="${url}" alt="a"> of their crews.</p>`,
    )
    .join('');
  for (const base of ['javascript:1', 'file:///etc/', 'https://example.org/']) {
    const head = `<base href="${base}"><link rel=canonical href="${evil[0]}"><meta property="og:url" content="${evil[4]}"><meta property="og:image" content="${evil[3]}">`;
    const record = await recordOf(page(head, ARTICLE.replace('</article>', `${links}</article>`)));
    const addresses = [
      record.url,
      record.image,
      ...JSON.stringify(record.blocks).matchAll(/"(?:href|src)":"([^"]*)"/g),
    ].map((found) => (Array.isArray(found) ? (found[1] ?? '') : found));
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      if (address === null) continue;
      expect(address).not.toMatch(CONTROL);
      expect(new URL(address, 'https://example.org/').protocol).toMatch(/^https?:$/);
    }
  }
});
