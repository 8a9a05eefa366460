import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { explainArticle } from '../../src/pipeline.ts';
import type { ReviewIndex, ReviewPage } from '../../src/review/data.ts';
import { reviewPage } from '../../src/review/page.ts';
import { ReviewWriter } from '../../src/review/writer.ts';
import { dump } from '../cli/command.ts';

const ASSETS = { script: 'console.log("</sc" + "ript>")', style: 'p { color: red }' };

async function write(texts: readonly string[]): Promise<string> {
  const writer = new ReviewWriter(ASSETS);
  let html = writer.start();
  for (const [i, text] of texts.entries()) {
    html += writer.add(JSON.stringify(reviewPage(await explainArticle(text, { source: `${i}.txt` }))));
  }
  return html + writer.end();
}

/** The data in a page's scripts, by their ids. */
function data(html: string): Map<string, unknown> {
  const scripts = html.matchAll(/<script type="application\/octet-stream" id="([^"]+)">([^<]*)<\/script>/g);
  return new Map(
    [...scripts].map(([, id = '', text = '']) => [
      id,
      JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')) as unknown,
    ]),
  );
}

test('every page is found by its entry, over several chunks', async () => {
  const texts = Array.from(
    { length: 7 },
    (_, i) => `${dump(`tree-${i}`)}\n${'A long line of words goes on here. '.repeat(3000)}`,
  );
  const found = data(await write(texts));
  const { entries } = found.get('index') as ReviewIndex;
  expect(entries.map(({ source }) => source)).toEqual(texts.map((_, i) => `${i}.txt`));
  expect(new Set(entries.map(({ chunk }) => chunk)).size).toBeGreaterThan(1);
  for (const [i, { chunk, at, title }] of entries.entries()) {
    const page = (found.get(`chunk-${chunk}`) as ReviewPage[])[at];
    expect(page?.source).toBe(`${i}.txt`);
    expect(page?.fields.title.values).toEqual([title]);
  }
});

test('an entry counts what was kept and dropped, and draws the page as a band', async () => {
  const text = `11.4 C\nBrellin\nThursday, March 14, 2024\n\n${dump('oaks')}\nRelated Articles\n`;
  const { entries } = data(await write([text])).get('index') as ReviewIndex;
  expect(entries[0]).toMatchObject({ kept: 3, dropped: { weather: 3, related: 1 }, kind: 'article' });
  // C is the third reason, weather, and J the tenth, related.
  expect(entries[0]?.band).toMatch(/^C+f+b+J+$/);
});

test('text of a page is data: no markup of it is in the file', async () => {
  const html = await write([`${dump('oaks')}\n</script><img src=x onerror=alert(1)>\n`]);
  expect(html).not.toContain('onerror');
  expect(html.match(/<\/script>/g)).toHaveLength(3);
});

test('nothing may be fetched, and only the page’s own code and style count', async () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await write([])) ?? [];
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash(ASSETS.script)}`,
    `style-src ${hash(ASSETS.style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('the same batch gives the same file', async () => {
  expect(await write([dump('oaks'), dump('elms')])).toBe(await write([dump('oaks'), dump('elms')]));
});
