import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MAX_INPUT_SIZE } from '../../../src/load/bytes/index.ts';
import { readText } from './read-text.ts';

const PROSE = 'The council approved a new bridge on Tuesday. It will take two years.\n'.repeat(20);
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** Bytes without pattern, the same every time (Park and Miller's generator). */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let index = 0; index < length; index++) {
    state = (state * 48271) % 0x7fffffff;
    bytes[index] = state & 0xff;
  }
  return bytes;
}

describe('gzip', () => {
  it('is opened, of one member or several', async () => {
    expect(await readText(gzipSync(PROSE))).toBe(PROSE);
    expect(await readText(Buffer.concat([gzipSync(PROSE), gzipSync('end')]))).toBe(`${PROSE}end`);
    expect(await readText(gzipSync(''))).toBe('');
  });

  it('is opened from a view into a larger buffer', async () => {
    const padded = Buffer.concat([Buffer.alloc(7), gzipSync(PROSE), Buffer.alloc(5)]);
    expect(await readText(new Uint8Array(padded.buffer, padded.byteOffset + 7, padded.length - 12))).toBe(PROSE);
  });

  it('is refused when cut, wherever the cut is', async () => {
    const whole = gzipSync(PROSE);
    for (const length of [2, 5, 10, 30, whole.length - 1]) {
      await expect(readText(whole.subarray(0, length))).rejects.toMatchObject({
        code: 'bad-gzip',
        message: 'gzip data ends too early: the file is truncated',
      });
    }
  });

  it('is refused when damaged', async () => {
    const damaged = Buffer.from(gzipSync(PROSE));
    damaged[damaged.length - 6] = (damaged.at(-6) ?? 0) ^ 0xff;
    await expect(readText(damaged)).rejects.toMatchObject({ code: 'bad-gzip', message: 'damaged gzip data' });
  });

  it('is refused at the limit while it inflates', async () => {
    const member = gzipSync(Buffer.alloc(1024 * 1024, 'a'));
    const bomb = Buffer.concat(Array.from({ length: 4096 }, () => member));
    const before = process.memoryUsage().arrayBuffers;
    await expect(readText(bomb, { maxInputSize: 8 * 1024 * 1024 })).rejects.toMatchObject({
      code: 'too-large',
      message: 'larger than the limit of 8388608 bytes once decompressed',
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('size', () => {
  it('is limited to 64 MiB unless the caller says otherwise', async () => {
    expect(DEFAULT_MAX_INPUT_SIZE).toBe(64 * 1024 * 1024);
    await expect(readText(Buffer.alloc(DEFAULT_MAX_INPUT_SIZE + 1, 'a'))).rejects.toMatchObject({ code: 'too-large' });
  });

  it('may be the limit itself, before and after decompression', async () => {
    expect(await readText(Buffer.from('12345'), { maxInputSize: 5 })).toBe('12345');
    const text = 'a'.repeat(1000);
    expect(await readText(gzipSync(text), { maxInputSize: 1000 })).toBe(text);
    await expect(readText(gzipSync(text), { maxInputSize: 999 })).rejects.toMatchObject({ code: 'too-large' });
    await expect(readText(Buffer.from('123456'), { maxInputSize: 5 })).rejects.toMatchObject({
      code: 'too-large',
      message: 'larger than the limit of 5 bytes',
    });
  });
});

describe('binary', () => {
  it.each([
    ['a JPEG image', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01'],
    ['a PNG image', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['a GIF image', 'GIF89a\x10\0\x10\0\x80\0\0\0\0\0\0\x01\x02\x03'],
    ['a WebP image', 'RIFF\x24\x10\0\0WEBPVP8 \x18\0\0\0\x01\x02\x03\x04\x05\x06'],
    ['a zip archive or an office document', 'PK\x03\x04\x14\0\0\0\x08\0'],
    ['a PDF document', '%PDF-1.7\n1 0 obj\n'],
    ['an ELF program', '\x7fELF\x02\x01\x01\0'],
  ])('names %s', async (what, start) => {
    await expect(readText(latin1(start))).rejects.toMatchObject({
      code: 'binary',
      message: `not text: looks like ${what}`,
    });
  });

  it('names what a gzip holds', async () => {
    await expect(readText(gzipSync(gzipSync(PROSE)))).rejects.toThrow(
      'not text: looks like gzip data that was compressed again',
    );
  });

  it('is known without a signature', async () => {
    await expect(readText(noise(4000))).rejects.toMatchObject({ code: 'binary', message: 'not text: binary data' });
    await expect(readText(Buffer.alloc(4000))).rejects.toMatchObject({ code: 'binary' });
  });

  it('is not text that begins like a format named by letters', async () => {
    for (const start of [
      'GIF89a is a format of 1989. ',
      'RIFFed on by the band, WEBPages. ',
      'wOFF and wOF2 are fonts. ',
    ]) {
      expect(await readText(Buffer.from(start + PROSE))).toBe(start + PROSE);
    }
  });

  it('is not a page with NULs and controls strewn in', async () => {
    const page = PROSE.replaceAll('bridge', 'br\0id\0ge').replaceAll('years', 'years\x0c\x07\x1b[0m');
    expect(await readText(Buffer.from(page))).toBe(page);
    expect(await readText(latin1(`caf\xe9\0 ${PROSE}`))).toBe(`café\0 ${PROSE}`);
  });
});

it('reads nothing from nothing', async () => {
  expect(await readText(new Uint8Array())).toBe('');
});
