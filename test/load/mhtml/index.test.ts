import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cleanArticle } from '../../../src/index.ts';
import { isMhtml } from '../../../src/load/mhtml/index.ts';
import { dump } from '../../cli/command.ts';

const BOUNDARY = '----MultipartBoundary--k3Wq7----';

interface Part {
  readonly headers: readonly string[];
  readonly body: string;
}

/** What a browser saves: a header as of a mail, and parts. */
function mhtml(parts: readonly Part[], parameters = ''): Buffer {
  const lines = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.org/trees/willows',
    'Subject: =?utf-8?Q?Willows?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    `\ttype="text/html";${parameters}`,
    `\tboundary="${BOUNDARY}"`,
    '',
    '',
  ];
  for (const { headers, body } of parts) lines.push(`--${BOUNDARY}`, ...headers, '', body);
  return Buffer.from(`${lines.join('\r\n')}\r\n--${BOUNDARY}--\r\n`, 'latin1');
}

function page(subject: string): string {
  const paragraphs = dump(subject).trim().split('\n\n').slice(1);
  return `<!doctype html><html><head><title>Town</title></head><body><article><h1>Town council plants ${subject}</h1>${paragraphs
    .map((text) => `<p>${text} <a href="more">More</a></p>`)
    .join('\n')}</article></body></html>`;
}

function quotedPrintable(text: string, encoding: BufferEncoding = 'utf8'): string {
  const encoded = Buffer.from(text, encoding)
    .toString('latin1')
    .replace(/[=\x80-\xff]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replaceAll('\n', '\r\n');
  return encoded.replace(/((?:=..|[^=\r\n]){60})(?!\r\n)/g, '$1=\r\n');
}

const html = (body: string, ...more: string[]): Part => ({
  headers: ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', ...more],
  body: quotedPrintable(body),
});

const style: Part = {
  headers: ['Content-Type: text/css', 'Content-Transfer-Encoding: quoted-printable'],
  body: 'p { color: red }',
};

test('the page is read, with its address, and what it brought along is not', async () => {
  const frame = html('<p>A frame that sells umbrellas, cheaper than ever, for all who come by on a rainy day.</p>');
  const saved = mhtml([style, html(page('wíllows'), 'Content-Location: https://example.org/'), frame]);
  const record = await cleanArticle(saved);
  expect(record).toMatchObject({
    title: 'Town council plants wíllows',
    url: 'https://example.org/trees/willows',
    text: expect.stringContaining('agreed on Tuesday to plant wíllows along both banks'),
  });
  expect(record.text).not.toContain('umbrellas');
  const links = JSON.stringify(record.blocks);
  expect(links).toContain('"href":"https://example.org/trees/more"');
});

test('an address that the caller knows stands above the saved one', async () => {
  const record = await cleanArticle(mhtml([html(page('elms'))]), { url: 'https://example.net/elms' });
  expect(record.url).toBe('https://example.net/elms');
});

test('the name and password that it was fetched with are no part of the saved address', async () => {
  const saved = mhtml([html(page('elms'))])
    .toString('latin1')
    .replace('//example.org', '//user:secret@example.org');
  const record = await cleanArticle(Buffer.from(saved, 'latin1'));
  expect(record.url).toBe('https://example.org/trees/willows');
  expect(JSON.stringify(record)).not.toContain('secret');
});

test('base64, a legacy encoding that only the part names, and gzip around it all', async () => {
  const russian = Buffer.from(page('\xcc\xee\xf1\xea\xe2\xe0'), 'latin1');
  const part = {
    headers: ['Content-Type: text/html; charset="windows-1251"', 'Content-Transfer-Encoding: base64'],
    body: russian.toString('base64').replace(/(.{76})/g, '$1\r\n'),
  };
  const record = await cleanArticle(gzipSync(mhtml([part])));
  expect(record.title).toBe('Town council plants Москва');
});

test('the part that the header calls the start is the page', async () => {
  const other = html(page('oaks'), 'Content-ID: <one@example>');
  const start = html(page('elms'), 'Content-ID: <two@example>');
  const record = await cleanArticle(mhtml([other, start], ' start="<two@example>";'));
  expect(record.title).toBe('Town council plants elms');
  const none = await cleanArticle(mhtml([other, start], ' start="<three@example>";'));
  expect(none.title).toBe('Town council plants oaks');
});

test('what the boundary is of stands at the begin of a line', async () => {
  const quoted = page('oaks').replace('Members who', `Those who write --${BOUNDARY} in a sentence, and members who`);
  const record = await cleanArticle(mhtml([{ headers: ['Content-Type: text/html'], body: quoted }]));
  expect(record.text).toContain('in a sentence, and members who');
});

test('where the header names no address, that of the part is the page’s', async () => {
  const saved = mhtml([html(page('elms'), 'Content-Location: https://example.org/x')]).toString('latin1');
  const record = await cleanArticle(Buffer.from(saved.replace(/Snapshot-Content-Location: .*\r\n/, '')));
  expect(record.url).toBe('https://example.org/x');
});

test('a file that was cut off gives what there is of its page', async () => {
  const saved = mhtml([html(page('elms'))]);
  const record = await cleanArticle(saved.subarray(0, saved.length - 400));
  expect(record.title).toBe('Town council plants elms');
  expect(record.text).toContain('agreed on Tuesday to plant elms');
});

test('an address that is no page’s on the web is left out', async () => {
  const saved = mhtml([html(page('elms'), 'Content-Location: https://example.org/x')]);
  for (const address of ['file:///home/ann/elms.html', 'cid:frame@mhtml.blink', 'javascript:alert(1)']) {
    const record = await cleanArticle(
      Buffer.from(saved.toString('latin1').replace('https://example.org/trees/willows', address)),
    );
    expect(record).toMatchObject({ url: null, title: 'Town council plants elms' });
    expect(JSON.stringify(record.blocks)).toContain('"href":"more"');
  }
});

test('a file without a page in it is refused', async () => {
  await expect(cleanArticle(mhtml([style]))).rejects.toMatchObject({
    code: 'bad-mhtml',
    message: 'MHTML without a page in it',
  });
  // What follows the last boundary is no part.
  const after = Buffer.concat([mhtml([style]), Buffer.from('Content-Type: text/html\r\n\r\n<p>An afterthought')]);
  await expect(cleanArticle(after)).rejects.toMatchObject({ message: 'MHTML without a page in it' });
  const unbound = Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nhello\r\n');
  await expect(cleanArticle(unbound)).rejects.toMatchObject({
    code: 'bad-mhtml',
    message: 'damaged MHTML: the header names no boundary',
  });
});

test('what goes on like a header for longer than any is no MHTML', () => {
  const savedWith = (filler: number) => mhtml([html(page('oaks'))], ` x-filler="${'x'.repeat(filler)}";`);
  expect(isMhtml(savedWith(10_000))).toBe(true);
  expect(isMhtml(savedWith(17_000))).toBe(false);
});

test('parts without end are not looked through, and lead no further', async () => {
  const late = mhtml([
    ...Array.from({ length: 100_000 }, () => style),
    { headers: ['Content-Type: text/html'], body: page('oaks') },
  ]);
  await expect(cleanArticle(late)).rejects.toMatchObject({ code: 'bad-mhtml' });
  const inner = { headers: [`Content-Type: multipart/related; boundary="${BOUNDARY}"`], body: '' };
  const nested = mhtml([
    ...Array.from({ length: 900 }, () => inner),
    { headers: ['Content-Type: text/html'], body: page('oaks') },
  ]);
  expect((await cleanArticle(nested)).title).toBe('Town council plants oaks');
});

test('only a header that says so by all its signs is that of MHTML', () => {
  const saved = mhtml([html(page('oaks'))]).toString('latin1');
  expect(isMhtml(Buffer.from(`\r\n\r\n${saved}`))).toBe(true);
  expect(isMhtml(Buffer.from(saved.replace('MIME-Version: 1.0\r\n', '')))).toBe(false);
  expect(isMhtml(Buffer.from(saved.replace('multipart/related', 'multipart/report')))).toBe(false);
  expect(isMhtml(Buffer.from(saved.replace(/(?:\r\n)+/g, '\r\n')))).toBe(false);
});

test('a text that begins like a header is a text', async () => {
  const text = `Note: the council met.\n\n${dump('willows')}`;
  expect((await cleanArticle(text)).text).toContain('plant willows along both banks');
  expect((await cleanArticle(Buffer.from(text))).text).toContain('plant willows along both banks');
});
