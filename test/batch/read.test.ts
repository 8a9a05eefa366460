import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFileBounded, readRegularFile, readStreamBounded } from '../../src/batch/read.ts';

const LIMIT = 200_000;

function file(content: Uint8Array): string {
  const root = mkdtempSync(join(tmpdir(), 'clean-article-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'page'), content);
  return join(root, 'page');
}

async function* chunks(size: number, count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield Buffer.alloc(size, i);
}

test.each([0, 1, LIMIT])('%i bytes arrive as they are', async (length) => {
  const content = Buffer.alloc(length, 'abc');
  expect(Buffer.compare(await readFileBounded(file(content), LIMIT), content)).toBe(0);
  expect(Buffer.compare(readRegularFile(file(content), LIMIT), content)).toBe(0);
});

test('a file whose size is not known beforehand is read whole', async () => {
  expect(Buffer.from(await readFileBounded('/proc/self/status', LIMIT)).toString()).toContain('Threads:');
  expect(Buffer.from(readRegularFile('/proc/self/status', LIMIT)).toString()).toContain('Threads:');
});

test('one byte more than the limit is too large', async () => {
  await expect(readFileBounded(file(Buffer.alloc(LIMIT + 1)), LIMIT)).rejects.toMatchObject({ code: 'too-large' });
  expect(() => readRegularFile(file(Buffer.alloc(LIMIT + 1)), LIMIT)).toThrow(/larger than the limit/);
  await expect(readStreamBounded(chunks(1000, 201), LIMIT)).rejects.toMatchObject({ code: 'too-large' });
});

test('a device that never ends is too large', async () => {
  await expect(readFileBounded('/dev/zero', LIMIT)).rejects.toMatchObject({ code: 'too-large' });
});

test('a stream’s chunks are joined', async () => {
  const bytes = await readStreamBounded(chunks(1000, 200), LIMIT);
  expect([bytes.length, bytes[0], bytes[199_999]]).toEqual([200_000, 0, 199]);
});
