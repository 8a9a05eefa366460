import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type ExplainedArticle, explainArticle } from '../../src/pipeline.ts';
import { type Correction, NO_CORRECTION } from '../../src/review/correction.ts';
import { bodyText, goldIds, goldLine } from '../../src/review/gold.ts';
import { reviewPage } from '../../src/review/page.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const PAGE = `<!doctype html><html lang="en"><title>Willows for the river – The Post</title>
<article><h1>Willows for the river</h1><p class="byline">By Ada Elmhurst</p>
<p>The council agreed on Tuesday to plant willows along both banks of the river, after a debate that lasted all evening.</p>
<ul><li>The north bank comes first, since the road there is narrow and floods in most winters.</li>
<li>The south bank follows in autumn, when the birds have left the reeds for the coast again.</li></ul>
<p>Work begins in spring and should be finished before the next election, the mayor said after the vote on Tuesday.</p>
<p>Members who had opposed the plan said that willows would need more water than the town can spare in summer.</p>
<p>Subscribe to our newsletter</p></article></html>`;

async function article(correction: Partial<Correction> = {}) {
  const page = reviewPage(
    await explainArticle(PAGE, {
      source: 'pages/willows.html',
      url: 'https://post.example/2024/willows-for-the-river',
    }),
  );
  return { page, line: goldLine('willows', page, { ...NO_CORRECTION, ...correction }) };
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('without corrections the text of every fixture is the record’s, but for the lines above posts', async () => {
  const articles: ExplainedArticle[] = [];
  for (const name of readdirSync(FIXTURES)) {
    const file = ['input.txt', 'input.html'].map((input) => join(FIXTURES, name, input)).find(existsSync);
    articles.push(await explainArticle(readFileSync(file ?? ''), { source: name }));
  }
  expect(articles.length).toBeGreaterThan(40);
  const others = articles.filter(({ record }) => record.kind !== 'forum');
  expect(articles.length - others.length).toBeGreaterThan(1);
  for (const { record, blocks } of articles) {
    const text = words(bodyText(blocks, {}));
    if (record.kind !== 'forum') expect(text, record.source).toBe(words(record.text));
    else
      for (const said of record.text.split('\n\n').filter((each) => !each.includes(' · ')))
        expect(text, record.source).toContain(words(said));
  }
  const same = others.filter(({ record, blocks }) => bodyText(blocks, {}) === record.text);
  expect(same.length).toBe(others.length);
});

test('a line of gold has the record’s fields and the page’s name', async () => {
  const { line } = await article();
  expect(line).toMatchObject({
    id: 'willows',
    url: 'https://post.example/2024/willows-for-the-river',
    type: 'article',
    title: 'Willows for the river',
    authors: ['Ada Elmhurst'],
    published: '',
    source: 'pages/willows.html',
  });
  expect(line.text.split('\n\n')[1]).toMatch(/^The north bank .*\nThe south bank .* again\.$/);
  expect(line).not.toHaveProperty('with');
});

test('a moved block changes the text, and is a snippet that must be in it or not', async () => {
  const { page } = await article();
  const at = (text: string) => page.blocks.findIndex((block) => block.text.startsWith(text));
  const { line } = await article({ flips: { [at('Members')]: 'dropped', [at('Subscribe')]: 'body' } });
  expect(line.text).not.toContain('Members');
  expect(line.text).toMatch(/Tuesday\.\n\nSubscribe to our newsletter$/);
  expect(line.with).toEqual(['Subscribe to our newsletter']);
  expect(line.without?.[0]).toMatch(/^Members who had opposed/);
});

test('what stands in the body elsewhere is no snippet to keep out', async () => {
  const { page } = await article();
  const twice = {
    ...page,
    blocks: [...page.blocks, { ...page.blocks[2], text: 'willows along both banks' }],
  } as typeof page;
  const last = twice.blocks.length - 1;
  expect(goldLine('x', twice, { ...NO_CORRECTION, flips: { [last]: 'dropped' } })).not.toHaveProperty('without');
});

test('fixed fields replace the record’s', async () => {
  const fields = { kind: 'listing', title: 'Willows', authors: ['A', 'B'], published: '2024-03-05' } as const;
  expect((await article({ fields })).line).toMatchObject({
    type: 'listing',
    title: 'Willows',
    authors: ['A', 'B'],
    published: '2024-03-05',
  });
});

test('a hundred thousand pages of one name get names of their own', () => {
  const ids = goldIds(Array.from({ length: 100_000 }, () => ({ source: 'x/index.html' })));
  expect([ids[0], ids[1], ids.at(-1)]).toEqual(['x-index', 'x-index-2', 'x-index-100000']);
});

test('pages’ names are good for files and differ without regard to case', () => {
  const sources = [
    'a/B.html',
    'a/b.txt.gz',
    'a/b.xhtml',
    '../../etc/passwd',
    '新闻.html',
    '-',
    '',
    `${'x'.repeat(500)}.htm`,
  ];
  const ids = goldIds(sources.map((source) => ({ source })));
  expect(ids.slice(0, 3)).toEqual(['a-B', 'a-b-2', 'a-b-3']);
  expect(ids[3]).toBe('etc-passwd');
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_][\w-]{0,110}$/);
  expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(sources.length);
});
