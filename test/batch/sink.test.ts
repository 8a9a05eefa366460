import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderSink } from '../../src/batch/sink.ts';

/** An empty folder. */
function empty(): string {
  const path = mkdtempSync(join(tmpdir(), 'clean-article-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test('a folder may be named by way of one that is not there yet', async () => {
  const folder = empty();
  await folderSink(`${folder}/none/../out`, '.json');
  expect(readdirSync(folder).sort()).toEqual(['none', 'out']);
});

test('several runs may make the same folders at the same time', async () => {
  const folder = empty();
  const paths = Array.from({ length: 20 }, (_, i) => `${folder}/a/b/c/d/e/f/${i % 4}`);
  const sinks = await Promise.all(paths.map((path) => folderSink(path, '.json')));
  expect(sinks).toHaveLength(20);
});
