import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mayHoldPage, pageOf } from '../../../src/batch/sources/warc.ts';

/** A record's header. */
const headers = (type: string, media: string, target = 'https://example.org/a') => {
  const values = new Map([
    ['WARC-Type', type],
    ['Content-Type', media],
    ['WARC-Target-URI', target],
  ]);
  return (name: string) => values.get(name) ?? null;
};

const HTTP = headers('response', 'application/http; msgtype=response');

/** An HTTP response. */
const response = (lines: readonly string[], body: string | Uint8Array, status = '200 OK') =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);

const CYRILLIC = Buffer.from('<p>\xcc\xee\xf1\xea\xe2\xe0', 'latin1');
const PAGE = '<p>Москва';

test('a page may be a response without HTTP, and types have any case', async () => {
  expect(mayHoldPage(headers('response', 'text/html'))).toBe(true);
  expect(mayHoldPage(headers('response', 'text/dns'))).toBe(false);
  expect(mayHoldPage(headers('Response', 'Application/HTTP'))).toBe(true);
  expect(mayHoldPage(headers('RESOURCE', 'Text/HTML'))).toBe(true);
  const page = await pageOf(headers('response', 'text/html'), Buffer.from(PAGE), 1000);
  expect(page).toEqual({ bytes: Buffer.from(PAGE), url: 'https://example.org/a' });
});

test('the address is the target’s, in brackets or not, if it is one of the web', async () => {
  const urlOf = async (target: string) =>
    (await pageOf(headers('resource', 'text/html', target), Buffer.from(PAGE), 1000))?.url;
  expect(await urlOf('<https://example.org/b>')).toBe('https://example.org/b');
  expect(await urlOf('HTTP://example.org/')).toBe('HTTP://example.org/');
  for (const target of ['urn:uuid:1', 'ftp://example.org/', 'https://[', ''])
    expect(await urlOf(target)).toBeUndefined();
});

test('only what is plain text and was made from a page is text whatever it looks like', async () => {
  const formatOf = async (type: string, media: string) =>
    (await pageOf(headers(type, media), Buffer.from('<p> is a tag'), 1000))?.inputFormat;
  expect(await formatOf('Conversion', 'Text/Plain; charset=utf-8')).toBe('text');
  expect(await formatOf('resource', 'text/plain')).toBeUndefined();
  expect(await formatOf('conversion', 'text/html')).toBeUndefined();
});

test('what the server says of its encoding is believed of the page as it is once its coding is undone', async () => {
  const type = 'text/html; Charset="windows-1251"';
  const encodingOf = async (body: Uint8Array, ...more: string[]) =>
    (await pageOf(HTTP, response([`Content-Type: ${type}`, ...more], body), 1000))?.encoding;
  expect(await encodingOf(CYRILLIC)).toBe('windows-1251');
  expect(await encodingOf(brotliCompressSync(CYRILLIC), 'Content-Encoding: br')).toBe('windows-1251');
  expect(await encodingOf(brotliCompressSync(PAGE), 'Content-Encoding:  BR ')).toBeUndefined();
  expect((await pageOf(headers('resource', type), CYRILLIC, 1000))?.encoding).toBe('windows-1251');
});

test('no page is what the server says is none', async () => {
  const isPage = async (status: string, lines: readonly string[] = ['Content-Type: text/html']) =>
    (await pageOf(HTTP, response(lines, PAGE, status), 1000)) !== null;
  expect(
    await Promise.all(['101 Switching Protocols', '199', '300 Multiple Choices', '404'].map((it) => isPage(it))),
  ).toEqual([false, false, false, false]);
  expect([await isPage('203 Elsewhere'), await isPage('299'), await isPage('200 OK', [])]).toEqual([true, true, true]);
});

test('of a header that stands twice the first counts, and a line without a name is none', async () => {
  const lines = ['Content-Type;', ': nothing', 'Content-Type: text/html', 'Content-Type: image/png'];
  expect((await pageOf(HTTP, response(lines, PAGE), 1000))?.bytes).toEqual(Buffer.from(PAGE));
});

test('chunks are undone where they are one of several codings', async () => {
  const chunked = Buffer.from('3\r\n<p>\r\n3\r\none\r\n0\r\n\r\n');
  const lines = ['Content-Type: text/html', 'Transfer-Encoding: identity, Chunked'];
  expect((await pageOf(HTTP, response(lines, chunked), 1000))?.bytes.toString()).toBe('<p>one');
});

test('a page that is too large once its coding is undone is refused', async () => {
  const body = response(['Content-Encoding: br'], brotliCompressSync(Buffer.alloc(5000, 'a')));
  await expect(pageOf(HTTP, body, 4999)).rejects.toMatchObject({ code: 'too-large' });
  expect((await pageOf(HTTP, body, 5000))?.bytes).toHaveLength(5000);
});
