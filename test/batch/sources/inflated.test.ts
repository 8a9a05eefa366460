import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ByteSource } from '../../../src/batch/sources/bytes.ts';
import { gzipMember, tellsOf } from '../../../src/batch/sources/gzip.ts';
import { Inflated } from '../../../src/batch/sources/inflated.ts';
import { InputError } from '../../../src/load/index.ts';
import { pieces, zstd } from '../../support/archive.ts';

const LONG = Array.from({ length: 4000 }, (_, i) => `word${(i * 7919) % 4001}`).join(' ');

/** What comes out, with each error in its place. */
async function inflate(bytes: Uint8Array, size?: number): Promise<string> {
  const inflated = new Inflated(pieces(bytes, size));
  let text = '';
  for (;;) {
    try {
      const { value, done } = await inflated.next();
      if (done) return text;
      text += Buffer.from(value).toString();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      text += `[${error.message}]`;
    }
  }
}

function damage(bytes: Uint8Array, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  for (let index = at; index < at + 8; index++) damaged.writeUInt8(damaged.readUInt8(index) ^ 0xa5, index);
  return damaged;
}

test('what is not compressed passes through', async () => {
  expect(await inflate(Buffer.from('plain'))).toBe('plain');
  expect(await inflate(Buffer.of())).toBe('');
});

test('members of gzip and frames of zstd, in pieces of any size', async () => {
  for (const pack of [gzipSync, zstd]) {
    const bytes = Buffer.concat([pack('one '), pack(LONG), pack(''), pack(' end')]);
    for (const size of [1, 13, 1000, 1_000_000]) expect(await inflate(bytes, size)).toBe(`one ${LONG} end`);
  }
});

test('a member with every field that its header may have', async () => {
  const bytes = gzipSync('content');
  const fields = Buffer.concat([
    Buffer.from([3, 0, 1, 2, 3]),
    Buffer.from('name\0'),
    Buffer.from(`${'comment'.repeat(300)}\0`),
    Buffer.from([0, 0]),
  ]);
  const header = Buffer.from(bytes.subarray(0, 10));
  header.writeUInt8(4 | 8 | 16 | 2, 3);
  expect(await inflate(Buffer.concat([header, fields, bytes.subarray(10), gzipSync(' end')]))).toBe('content end');
});

test('a damaged member or frame costs what it holds, and the next is read', async () => {
  for (const [pack, kind] of [
    [gzipSync, 'gzip'],
    [zstd, 'zstd'],
  ] as const) {
    const whole = pack(LONG);
    const bytes = Buffer.concat([pack('one '), damage(whole, kind === 'gzip' ? whole.length - 8 : 0), pack(' end')]);
    const text = await inflate(bytes);
    expect(text.startsWith('one ')).toBe(true);
    expect(text.endsWith(`[damaged ${kind} data] end`)).toBe(true);
  }
});

test('a member whose checksum or length is another is damaged', async () => {
  for (const back of [8, 4]) {
    const member = gzipSync('one');
    member.writeUInt8(member.readUInt8(member.length - back) ^ 1, member.length - back);
    expect(await inflate(Buffer.concat([member, gzipSync(' end')]))).toBe('one[damaged gzip data] end');
  }
});

test('a header whose name has no end is read no further than one may be long', async () => {
  const header = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.alloc(3_000_000, 'x')]);
  let read = 0;
  async function* stored(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(header, 10_000)) {
      read += piece.length;
      yield piece;
    }
  }
  await expect(new Inflated(stored()).next()).rejects.toThrow('damaged gzip data');
  expect(read).toBeLessThan(1_000_000);
  expect(await inflate(Buffer.concat([header, gzipSync('end')]), 10_000)).toBe('[damaged gzip data]end');
});

test('something else between members is damage', async () => {
  expect(await inflate(Buffer.concat([gzipSync('one'), Buffer.from('no gzip, this'), gzipSync('end')]))).toBe(
    'one[damaged gzip data]end',
  );
});

test('what was cut off gives all that came before, and says so, wherever the cut is', async () => {
  const first = gzipSync('one ');
  const bytes = Buffer.concat([first, gzipSync(LONG)]);
  for (let length = first.length + 1; length < bytes.length; length += 61) {
    const text = await inflate(bytes.subarray(0, length));
    expect(text).toMatch(/^one (?:word[\w ]*)?\[gzip data ends too early: the file is truncated\]$/);
  }
  const frame = zstd('one ');
  expect(await inflate(Buffer.concat([frame, zstd(LONG).subarray(0, 5000)]))).toBe(
    'one [zstd data ends too early: the file is truncated]',
  );
});

test('a bomb is inflated piece by piece', async () => {
  const inflated = new Inflated(pieces(gzipSync(Buffer.alloc(200_000_000)), 65_536));
  let length = 0;
  let most = 0;
  for await (const piece of inflated) {
    length += piece.length;
    most = Math.max(most, piece.length);
  }
  expect(length).toBe(200_000_000);
  expect(most).toBeLessThan(1_000_000);
});

test('what comes out of a bomb is taken before more of it is inflated, however much is at hand', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  const source = new ByteSource(pieces(bomb, bomb.length));
  const member = gzipMember(source);
  await member.next();
  expect((await source.peek(1)).length).toBeGreaterThan(bomb.length - 50_000);
  await member.return(undefined);
});

test('a member that ends within its end was cut off', async () => {
  const bytes = gzipSync(LONG);
  for (let missing = 1; missing <= 8; missing++) {
    expect(await inflate(bytes.subarray(0, -missing))).toBe(`${LONG}[gzip data ends too early: the file is truncated]`);
  }
});

test('a member of more than 4 GiB tells the last 32 bits of its size', () => {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(7, 0);
  trailer.writeUInt32LE(3_000_000_000, 4);
  expect([3e9, 2 ** 32 + 3e9, 2 ** 33 + 3e9].map((size) => tellsOf(trailer, 7, size))).toEqual([true, true, true]);
  expect([2 ** 31 + 3e9, 2 ** 32 + 3e9 + 1, 3e9 - 2 ** 31].map((size) => tellsOf(trailer, 7, size))).toEqual([
    false,
    false,
    false,
  ]);
  expect(tellsOf(trailer, 8, 3e9)).toBe(false);
});
