import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Found } from '../../src/batch/input.ts';
import { selectPages } from '../../src/batch/select.ts';
import { walk } from '../../src/batch/walk.ts';

function tree(names: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'clean-article-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of names) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), 'x');
  }
  return root;
}

async function all(found: AsyncIterable<Found>): Promise<Found[]> {
  const list: Found[] = [];
  for await (const one of found) list.push(one);
  return list;
}

test('the order is that of the whole paths, by code unit', async () => {
  const names = ['a/b.txt', 'a.txt', 'a-b/c.txt', 'a0.txt', 'B.txt', 'a/B/c.txt', '\u{1f600}.txt', '\uff21.txt'];
  const found = await all(walk(tree(names), await selectPages([], []), new Set()));
  expect(found.map((one) => ('input' in one ? one.input.name : one))).toEqual([...names].sort());
});

test('a page that vanishes while others are cleaned is still given, so that reading it can say so', async () => {
  const root = tree(['a.txt', 'b.txt']);
  const found = walk(root, await selectPages([], []), new Set());
  await found.next();
  rmSync(join(root, 'b.txt'));
  expect(await found.next()).toMatchObject({ value: { input: { name: 'b.txt' } } });
});

test('a folder below that vanishes is a failure, and the rest goes on', async () => {
  const root = tree(['a.txt', 'b/c.txt', 'd.txt']);
  const found = walk(root, await selectPages([], []), new Set());
  await found.next();
  rmSync(join(root, 'b'), { recursive: true });
  expect(await all(found)).toMatchObject([
    { failure: { source: `${root}/b`, code: 'ENOENT', message: 'no such file or folder' } },
    { input: { source: `${root}/d.txt`, name: 'd.txt' } },
  ]);
});

test('folders nested as deep as paths can be are walked', async () => {
  const deep = `${'d/'.repeat(1000)}a.txt`;
  const found = await all(walk(tree([deep]), await selectPages([], []), new Set()));
  expect(found).toMatchObject([{ input: { name: deep } }]);
});
