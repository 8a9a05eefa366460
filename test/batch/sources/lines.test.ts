import { expect, test } from 'vitest';
import { splitLines } from '../../../src/batch/sources/lines.ts';
import { InputError } from '../../../src/load/index.ts';
import { pieces } from '../../support/archive.ts';

async function lines(stream: AsyncIterable<Uint8Array>, limit = 100, end?: number): Promise<string[]> {
  const found: string[] = [];
  for await (const line of splitLines(stream, limit, end)) {
    found.push(`${line.number} ${'error' in line ? (line.error as Error).message : line.bytes.toString()}`);
  }
  return found;
}

test('lines, empty ones too, in pieces of any size; the last needs no end', async () => {
  for (const size of [1, 2, 3, 100]) {
    expect(await lines(pieces(Buffer.from('one\n\nthree\r\nfour'), size))).toEqual([
      '1 one',
      '2 ',
      '3 three\r',
      '4 four',
    ]);
    expect(await lines(pieces(Buffer.from('one\n'), size))).toEqual(['1 one']);
  }
  expect(await lines(pieces(Buffer.of()))).toEqual([]);
});

test('another end of lines', async () => {
  expect(await lines(pieces(Buffer.from('a\nb\0c\0')), 100, 0)).toEqual(['1 a\nb', '2 c']);
});

test('a line that is too long is an error in its place', async () => {
  for (const size of [1, 7, 1000]) {
    expect(await lines(pieces(Buffer.from(`one\n${'x'.repeat(101)}\n${'y'.repeat(100)}\n`), size))).toEqual([
      '1 one',
      '2 larger than the limit of 100 bytes',
      `3 ${'y'.repeat(100)}`,
    ]);
  }
});

test('damage costs the line that it is in', async () => {
  const steps = ['one\ntw', new InputError('bad-gzip', 'damaged gzip data'), 'three\n'];
  const stream: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => {
      const step = steps.shift();
      if (step instanceof InputError) throw step;
      return step === undefined ? { done: true, value: undefined } : { done: false, value: Buffer.from(step) };
    },
  };
  expect(await lines(stream)).toEqual(['1 one', '2 damaged gzip data', '3 three']);
});

test('errors of the system end it', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('one\n');
    throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' });
  }
  await expect(lines(broken())).rejects.toMatchObject({ code: 'EIO' });
});
