import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/pipeline.ts';
import { readText } from './read-text.ts';

const RUSSIAN = 'Новый мост через реку откроют в пятницу, сообщил мэр.';
const sent = (header: string[], body: Uint8Array | string): Buffer =>
  Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);

describe('a page behind the header that it was sent with', () => {
  it('is the page alone', async () => {
    const header = ['HTTP/2 200 ', 'content-type: text/html; charset=utf-8', 'set-cookie: a=b'];
    expect(await readText(sent(header, '<p>Brücke'))).toBe('<p>Brücke');
    const { title, removed } = await cleanArticle(
      sent(
        header,
        '<html><head><title>Willows</title></head><body><h1>Willows</h1><p>The council agreed.</p></body></html>',
      ),
      { explain: true },
    );
    expect(title).toBe('Willows');
    expect(JSON.stringify(removed)).not.toContain('HTTP');
  });

  it('is in the encoding that the header names', async () => {
    const header = ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset="windows-1251"'];
    expect(await readText(sent(header, iconv.encode(RUSSIAN, 'windows-1251')))).toBe(RUSSIAN);
  });

  it('may have come behind redirections, compressed or in chunks', async () => {
    const moved = Buffer.from('HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\nHTTP/1.1 302 Found\r\nlocation: /b\r\n\r\n');
    const last = sent(['HTTP/1.1 200 OK', 'Content-Type: text/html'], gzipSync('<p>Bridge'));
    expect(await readText(Buffer.concat([moved, last]))).toBe('<p>Bridge');
    const chunked = ['HTTP/1.1 200 OK', 'Content-Type: text/html', 'Transfer-Encoding: chunked'];
    expect(await readText(sent(chunked, '6\r\n<p>Bri\r\n3\r\ndge\r\n0\r\n\r\n'))).toBe('<p>Bridge');
    expect(await readText(sent(chunked, '<p>Bridge'))).toBe('<p>Bridge');
  });

  it('is no text about HTTP', async () => {
    const text = 'HTTP/1.1 200 OK is what a server answers.\n\nAll is well then.';
    expect(await readText(Buffer.from(text))).toBe(text);
  });

  it('may be no page at all', async () => {
    await expect(
      readText(sent(['HTTP/1.1 200 OK', 'Content-Type: image/png'], '\x89PNG\r\n\x1a\n\0\0\0')),
    ).rejects.toMatchObject({
      code: 'binary',
    });
    expect((await cleanArticle(sent(['HTTP/1.1 204 No Content', 'Content-Type: text/html'], ''))).kind).toBe('empty');
  });
});
