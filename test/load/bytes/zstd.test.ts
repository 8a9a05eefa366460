import { expect, test } from 'vitest';
import { unzstd, ZstdStream } from '../../../src/load/bytes/zstd.ts';
import { zstd, zstdBlock, zstdFrame } from '../../support/archive.ts';

const LIMIT = 1_000_000;

const SENTENCE = 'The council agreed on Tuesday to plant willows along both banks of the river. ';
const TEXT = `${SENTENCE}${SENTENCE.replace('willows', 'elms').trim()}\n`;

/** The text as `zstd -19` compresses it, with a checksum. */
const COMPRESSED = Buffer.from(
  'KLUv/SSZZQIAIgUQEaDtsFsF+gWftVpwVe233zMjgPE+vJ3qfVP86cPVBnmKTY5a8zikzazoYxvs3vF1GLhSvPXN7kPjrEqTXb5JBAIATuDjiMpgBhMEKoE=',
  'base64',
);

const skippable = (bytes: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(0x184d2a53, 0);
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, bytes]);
};

test('inflates what zstd compressed', async () => {
  expect((await unzstd(COMPRESSED, LIMIT)).toString()).toBe(TEXT);
});

test('inflates several frames, empty ones too, and passes over those that hold something else', async () => {
  const bytes = Buffer.concat([
    skippable(Buffer.from('hello')),
    COMPRESSED,
    zstd(''),
    zstd('x'),
    skippable(Buffer.of()),
    COMPRESSED,
  ]);
  expect((await unzstd(bytes, LIMIT)).toString()).toBe(`${TEXT}x${TEXT}`);
});

test('inflates in pieces of any size', async () => {
  const bytes = Buffer.concat([COMPRESSED, skippable(Buffer.from('hello')), zstd('one'), COMPRESSED]);
  for (const size of [1, 2, 3, 7, 50]) {
    const stream = await ZstdStream.create();
    const parts: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += size) parts.push(...stream.push(bytes.subarray(at, at + size)));
    expect(Buffer.concat(parts).toString()).toBe(`${TEXT}one${TEXT}`);
    expect(stream.complete).toBe(true);
    expect(stream.frames).toBe(3);
  }
});

test('says when the data ends too early, wherever that is', async () => {
  const bytes = Buffer.concat([COMPRESSED, zstd('one')]);
  for (let length = 1; length < bytes.length; length++) {
    if (length === COMPRESSED.length) continue;
    await expect(unzstd(bytes.subarray(0, length), LIMIT)).rejects.toMatchObject({
      code: 'bad-zstd',
      message: 'zstd data ends too early: the file is truncated',
    });
  }
});

test('the checksum finds damage that inflates all the same', async () => {
  const bytes = Buffer.from(COMPRESSED);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  await expect(unzstd(bytes, LIMIT)).rejects.toMatchObject({ code: 'bad-zstd', message: 'damaged zstd data' });
});

test('what follows a frame and is none is damage', async () => {
  const bytes = Buffer.concat([zstd('one'), Buffer.from('something else')]);
  await expect(unzstd(bytes, LIMIT)).rejects.toMatchObject({ message: 'damaged zstd data' });
});

test('a bomb costs no more than the limit, and a block at a time', async () => {
  const block = zstdBlock({ byte: 0x61, times: 131_072 }, false);
  const bomb = zstdFrame(...Array.from({ length: 5_000 }, () => block));
  await expect(unzstd(bomb, LIMIT)).rejects.toMatchObject({
    code: 'too-large',
    message: 'larger than the limit of 1000000 bytes once decompressed',
  });
  const stream = await ZstdStream.create();
  const first = stream.push(bomb).next();
  expect(first.value?.length).toBe(131_072);
});

test('windows and dictionaries that cost or need too much are refused', async () => {
  const window = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8]);
  await expect(unzstd(Buffer.concat([window, zstdBlock('one', true)]), LIMIT)).rejects.toMatchObject({
    message: 'zstd data that needs a window of more than 33554432 bytes',
  });
  const content = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0x40]);
  await expect(unzstd(Buffer.concat([content, zstdBlock('one', true)]), LIMIT)).rejects.toMatchObject({
    message: 'zstd data that needs a window of more than 33554432 bytes',
  });
  const dictionary = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x01, 0x38, 7]);
  await expect(unzstd(Buffer.concat([dictionary, zstdBlock('one', true)]), LIMIT)).rejects.toMatchObject({
    message: 'zstd data that needs a dictionary',
  });
});

test('no end of blocks that hold next to nothing is damage', async () => {
  const block = zstdBlock('x', false);
  await expect(unzstd(zstdFrame(...Array.from({ length: 10_001 }, () => block)), LIMIT)).rejects.toMatchObject({
    message: 'damaged zstd data',
  });
});
