import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MAX_INPUT_SIZE, InputError, load } from '../../src/load/index.ts';
import type { Page } from '../../src/page.ts';

const HTML = '<!doctype html><html><head><title>Bridge</title></head><body><p>Die Brücke öffnet.</p></body></html>';
const DUMP = 'Die Brücke öffnet.\n\nDer Bürgermeister sprach am Dienstag.\n';

const texts = (page: Page) => page.blocks.map((block) => block.text);
const isHtml = (page: Page) => page.blocks.some((block) => 'path' in block.origin);

describe('load', () => {
  it('reads HTML and dumps from bytes, gzip or text alike', async () => {
    for (const input of [HTML, Buffer.from(HTML), gzipSync(HTML), iconv.encode(HTML, 'windows-1252')]) {
      const page = await load(input);
      expect(page.head.title).toBe('Bridge');
      expect(texts(page)).toEqual(['Die Brücke öffnet.']);
    }
    for (const input of [DUMP, Buffer.from(DUMP), gzipSync(DUMP), iconv.encode(DUMP, 'windows-1252')]) {
      const page = await load(input);
      expect(isHtml(page)).toBe(false);
      expect(texts(page)).toEqual(['Die Brücke öffnet.', 'Der Bürgermeister sprach am Dienstag.']);
    }
  });

  it('reads as what the caller says', async () => {
    expect(isHtml(await load(HTML, { inputFormat: 'text' }))).toBe(false);
    expect(isHtml(await load(DUMP, { inputFormat: 'html' }))).toBe(true);
  });

  it('passes the URL on', async () => {
    expect((await load(DUMP, { url: 'https://example.org/a' })).head.base).toBe('https://example.org/a');
    expect((await load(HTML, { url: 'https://example.org/a' })).head.base).toBe('https://example.org/a');
  });

  it('gives a page without blocks for nothing', async () => {
    for (const input of ['', ' \n\t\n', '\ufeff', new Uint8Array(), gzipSync('')]) {
      expect((await load(input)).blocks).toEqual([]);
      expect((await load(input, { inputFormat: 'html' })).blocks).toEqual([]);
    }
  });

  it('takes off byte order marks and NULs, also where they break markup', async () => {
    expect(texts(await load(`\ufeff${DUMP.replaceAll('ü', 'ü\0')}`))[0]).toBe('Die Brücke öffnet.');
    expect(texts(await load(HTML.replace('<p>', '<\0p\0>').replace('</p>', '</\0p>')))).toEqual(['Die Brücke öffnet.']);
  });

  it('gives valid Unicode for lone surrogates', async () => {
    for (const input of [`Die \ud800Brücke.\n`, `<p>Die \udc00Brücke.</p>`]) {
      expect(texts(await load(input))).toEqual(['Die \ufffdBrücke.']);
    }
  });

  it('limits text that comes decoded by its bytes in UTF-8', async () => {
    expect(texts(await load('ü'.repeat(10), { maxInputSize: 20 }))).toEqual(['ü'.repeat(10)]);
    const loading = load('ü'.repeat(10), { maxInputSize: 19 });
    await expect(loading).rejects.toThrow(InputError);
    await expect(loading).rejects.toMatchObject({ code: 'too-large', message: 'larger than the limit of 19 bytes' });
    expect(DEFAULT_MAX_INPUT_SIZE).toBeGreaterThan(50_000_000);
  });

  it('refuses what is no text', async () => {
    await expect(load(Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'))).rejects.toThrow(InputError);
  });

  it('reads a line of many megabytes', async () => {
    const line = 'The bridge opens on Friday. '.repeat(300_000);
    expect(texts(await load(Buffer.from(line))).join(' ').length).toBe(line.length - 1);
  });
});
