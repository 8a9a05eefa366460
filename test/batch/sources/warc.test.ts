import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Found } from '../../../src/batch/input.ts';
import { GuardedBytes } from '../../../src/batch/sources/guarded-bytes.ts';
import { DEFAULT_FIELDS, openArchives } from '../../../src/batch/sources/index.ts';
import { Inflated } from '../../../src/batch/sources/inflated.ts';
import { RecordParser } from '../../../src/batch/sources/record-parser.ts';
import { pieces, response, warcRecord, zstd } from '../../support/archive.ts';

const HTML = 'Content-Type: text/html';

/** What the records of an archive on standard input give: `id: page`, or `#number! message`. */
async function read(archive: Uint8Array, options: { maxInputSize?: number; size?: number } = {}): Promise<string[]> {
  async function* found(): AsyncGenerator<Found> {
    yield { input: { source: 'a.warc', path: null, name: 'a.warc' } };
  }
  const { maxInputSize = 1_000_000, size = 1000 } = options;
  const opened = openArchives(found(), { container: 'warc', fields: DEFAULT_FIELDS, maxInputSize }, () =>
    pieces(archive, size),
  );
  const pages: string[] = [];
  for await (const one of opened) {
    if ('failure' in one) pages.push(`${one.failure.source.replace('a.warc', '')}! ${one.failure.message}`);
    else
      pages.push(
        `${one.input.source.replace('urn:test:', '')}: ${Buffer.from(one.input.content?.bytes ?? []).toString()}`,
      );
  }
  return pages;
}

const chunked = (text: Uint8Array) => {
  const bytes = Buffer.from(text);
  const chunk = (part: Buffer) =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  return Buffer.concat([chunk(bytes.subarray(0, 5)), chunk(bytes.subarray(5)), Buffer.from('0\r\n\r\n')]);
};

const PAGES = [response('1', [HTML], '<p>one'), response('2', [HTML], '<p>two'), response('3', [HTML], '<p>three')];
const ALL = ['1: <p>one', '2: <p>two', '3: <p>three'];

test('the pages of responses, resources and conversions, and nothing else', async () => {
  const archive = Buffer.concat([
    warcRecord('warcinfo', 'info', 'application/warc-fields', 'software: none\r\n'),
    warcRecord('request', 'r', 'application/http; msgtype=request', 'GET / HTTP/1.1\r\n\r\n'),
    response('page', [HTML], '<p>one'),
    response('plain', ['content-type: Text/Plain; charset=utf-8'], 'two'),
    response('untyped', [], '<p>three'),
    response('image', ['Content-Type: image/png'], 'PNG'),
    response('gone', [HTML], '<p>not found', '404 Not Found'),
    response('moved', [HTML], '<p>elsewhere', '301 Moved Permanently'),
    warcRecord('resource', 'resource', 'text/html', '<p>four'),
    warcRecord('resource', 'screenshot', 'image/png', 'PNG'),
    warcRecord('conversion', 'wet', 'text/plain', 'five'),
    warcRecord('metadata', 'meta', 'application/warc-fields', 'a: b\r\n'),
    warcRecord('revisit', 'again', 'application/http; msgtype=response', 'HTTP/1.1 200 OK\r\n\r\n'),
  ]);
  const expected = ['page: <p>one', 'plain: two', 'untyped: <p>three', 'resource: <p>four', 'wet: five'];
  for (const size of [1, 17, 1000, 100_000]) expect(await read(archive, { size })).toEqual(expected);
});

test('a compressed record that states too large a length costs itself only', async () => {
  const [one = '', two = '', three = ''] = PAGES.map(String);
  const records = [one, two.replace(/(?<=\nContent-Length: )\d+/, '100000'), three];
  for (const pack of [gzipSync, zstd]) {
    const archive = Buffer.concat(records.map((record) => pack(record)));
    for (const size of [100_000, 17, 1]) {
      const expected = ['1: <p>one', '#2! damaged record: it is shorter than it states', '3: <p>three'];
      expect(await read(archive, { size })).toEqual(expected);
    }
  }
});

test('a member that ends within its record costs that record only, even where no line ends', async () => {
  const [one, two = Buffer.of(), three] = PAGES;
  for (const pack of [gzipSync, (bytes: Uint8Array) => zstd(Buffer.from(bytes).toString('latin1'))]) {
    const archive = Buffer.concat([one, two.subarray(0, -6), three].map((record) => pack(record ?? Buffer.of())));
    for (const size of [100_000, 17, 1]) {
      const expected = ['1: <p>one', '#2! damaged record: it is shorter than it states', '3: <p>three'];
      expect(await read(archive, { size })).toEqual(expected);
    }
  }
});

/** A record that states another length than it has, by so many bytes. */
const misstated = (record: Uint8Array, by: number) => {
  const stated = (length: string) => String(Number(length) + by);
  return Buffer.from(
    Buffer.from(record)
      .toString('latin1')
      .replace(/(?<=\nContent-Length: )\d+/, stated),
    'latin1',
  );
};

test('a record that states too large a length swallows none of those behind it', async () => {
  const [one = Buffer.of(), two = Buffer.of(), three = Buffer.of()] = PAGES;
  const image = response('image', ['Content-Type: image/png'], 'PNG');
  const shorter = 'damaged record: it is shorter than it states';
  // Into the line that begins the next and into its header, to somewhere in the one after it, and beyond the end of the file.
  for (const by of [5, 6, 11, 60, one.length + 70, 100_000, 1e14]) {
    for (const size of [1, 17, 1000, 100_000]) {
      const bad = [misstated(two, by), three];
      expect(await read(Buffer.concat([one, ...bad]), { size })).toEqual([
        '1: <p>one',
        `#2! ${shorter}`,
        '3: <p>three',
      ]);
      expect(await read(gzipSync(Buffer.concat([one, ...bad])), { size })).toEqual([
        '1: <p>one',
        `#2! ${shorter}`,
        '3: <p>three',
      ]);
      expect(await read(Buffer.concat([misstated(image, by), one, two]), { size })).toEqual([
        `#1! ${shorter}`,
        '1: <p>one',
        '2: <p>two',
      ]);
      expect(await read(Buffer.concat([...PAGES.map((page) => misstated(page, by)), one]), { size })).toEqual([
        `#1! ${shorter}`,
        `#2! ${shorter}`,
        `#3! ${shorter}`,
        '1: <p>one',
      ]);
    }
  }
});

test('a record that states too small a length is broken, and the next is read', async () => {
  const [one = Buffer.of(), two = Buffer.of(), three = Buffer.of()] = PAGES;
  for (const by of [-1, -4, -40]) {
    const pages = await read(Buffer.concat([one, misstated(two, by), three]));
    expect(pages).toEqual(['1: <p>one', '#2! damaged record: it is longer than it states', '3: <p>three']);
  }
});

test('a record that holds what looks like another is whole as long as its length is right', async () => {
  const about = `<p>Records begin so:\r\n\r\n${PAGES[0]?.toString()}`;
  const archive = response('files', ['Content-Type: application/warc'], Buffer.concat(PAGES));
  const found = await read(Buffer.concat([archive, response('about', [HTML], about), ...PAGES]));
  expect(found).toEqual([`about: ${about}`, ...ALL]);
  // It is of no account for the records behind it.
  const many = Array.from({ length: 20 }, () => PAGES).flat();
  const all = await read(Buffer.concat([response('about', [HTML], about), ...many]), { maxInputSize: 1000 });
  expect(all).toEqual([`about: ${about}`, ...many.map((_, i) => ALL[i % ALL.length])]);
});

test('nor is it broken after many that state too large a length', async () => {
  const about = `<p>Records begin so:\r\n\r\n${PAGES[0]?.toString()}`;
  const bad = Array.from({ length: 30 }, () => misstated(response('bad', [HTML], '<p>'), 1e9));
  const pages = await read(Buffer.concat([...bad, response('about', [HTML], about), ...PAGES]));
  expect(pages.slice(bad.length)).toEqual([`about: ${about}`, ...ALL]);
});

test('what was swallowed is read again however long a piece it came in', async () => {
  const long = 'x'.repeat(1_500_000);
  const archive = Buffer.concat([misstated(response('bad', [HTML], '<p>'), 1e9), response('1', [HTML], long)]);
  expect(await read(archive, { size: archive.length, maxInputSize: 2_000_000 })).toEqual([
    '#1! damaged record: it is shorter than it states',
    `1: ${long}`,
  ]);
});

test('what follows in a record after another’s begin is kept up to the limit, and then it is taken for broken', async () => {
  const before = response('image', ['Content-Type: image/png'], 'x'.repeat(20_000));
  const pages = Array.from({ length: 300 }, (_, i) => response(`${i}`, [HTML], `<p>${i}`));
  const archive = Buffer.concat([misstated(before, 1e9), ...pages]);
  const expected = ['#1! damaged record: it is shorter than it states', ...pages.map((_, i) => `${i}: <p>${i}`)];
  expect(await read(archive, { maxInputSize: 5000 })).toEqual(expected);
});

test('how much is read again falls from record to record, where all state too much, and rises with those that do not', async () => {
  const good = response('good', [HTML], '<p>');
  const bad = misstated(good, 1e9);
  async function* endless(): AsyncGenerator<Buffer> {
    for (let number = 1; ; number++) yield number > 20 && number <= 40 ? good : bad;
  }
  const parser = new RecordParser(new GuardedBytes(new Inflated(endless())), 1_000_000);
  const again: number[] = [];
  for (let number = 1; number <= 41; number++) {
    const record = await parser.parse();
    if (record === null) throw new Error('the file ended');
    let read = 0;
    const counted = (async function* () {
      for await (const part of record.reader) {
        read += part.length;
        yield part;
      }
    })();
    const { warcHeaders } = record;
    const block = parser.readBlock({ warcHeaders, reader: counted } as unknown as typeof record, 0);
    if (number > 20 && number <= 40) {
      await block;
      await parser.advance();
      continue;
    }
    await expect(block).rejects.toThrow('shorter than it states');
    parser.goBack();
    again.push(read);
  }
  expect(again[0]).toBeGreaterThan(1_000_000);
  expect(again[19]).toBeLessThan(100_000);
  expect(again[20]).toBeGreaterThan(1_000_000);
});

test('a record may go on in the next member, whatever that begins with but another record', async () => {
  const whole = response('1', [HTML], `<p>${'WARC '.repeat(100)}`);
  const cut = whole.indexOf('WARC WARC') + 50;
  const archive = Buffer.concat([gzipSync(whole.subarray(0, cut)), gzipSync(whole.subarray(cut))]);
  expect(await read(archive)).toEqual([`1: <p>${'WARC '.repeat(100)}`]);
});

test('what is no record, and has none after it, is told as such', async () => {
  expect(await read(Buffer.from('something else\n'))).toEqual(['#1! no WARC record in it']);
  const trailing = Buffer.concat([...PAGES, Buffer.from('something else\n')]);
  expect(await read(trailing)).toEqual([...ALL, '#4! no record begins where one should, nor after it']);
});

test('an archive without a page says so', async () => {
  expect(await read(warcRecord('warcinfo', 'i', 'application/warc-fields', 'a: b\r\n'))).toEqual([
    '! no pages to clean in this archive',
  ]);
});

test('what the record says of the page goes with it', async () => {
  async function* found(): AsyncGenerator<Found> {
    yield { input: { source: 'a.warc', path: null, name: 'x/a.warc' } };
  }
  const cyrillic = Buffer.from('<p>\xcc\xee\xf1\xea\xe2\xe0', 'latin1');
  const archive = Buffer.concat([
    response('a', ['Content-Type: text/html; charset=windows-1251'], cyrillic),
    response('b', ['Content-Type: text/html; charset=windows-1251'], '<p>Москва'),
    response('c', ['Content-Type: text/html; charset=klingon'], cyrillic),
    warcRecord('conversion', '../d', 'text/plain', '<p> is a tag'),
  ]);
  const inputs = [];
  const options = { container: 'warc', fields: DEFAULT_FIELDS, maxInputSize: 1000 } as const;
  for await (const one of openArchives(found(), options, () => pieces(archive))) {
    if ('input' in one && one.input) inputs.push(one.input);
  }
  expect(inputs).toMatchObject([
    {
      source: 'urn:test:a',
      name: 'x/a.warc/00000001-urn-test-a',
      content: { url: 'https://example.org/a', encoding: 'windows-1251' },
    },
    { content: { url: 'https://example.org/b' } },
    { content: { url: 'https://example.org/c' } },
    { name: 'x/a.warc/00000004-urn-test-..-d', content: { inputFormat: 'text' } },
  ]);
  expect(inputs.map((input) => input.content?.encoding)).toEqual(['windows-1251', undefined, undefined, undefined]);
});

test('transfer and content codings are undone, or weren’t done whatever the header says', async () => {
  const page = Buffer.from('<p>one and more');
  const archive = Buffer.concat([
    response('chunked', [HTML, 'Transfer-Encoding: chunked'], chunked(page)),
    response('br', [HTML, 'Content-Encoding: br'], brotliCompressSync(page)),
    response('deflate', [HTML, 'Content-Encoding: deflate'], deflateSync(page)),
    response('raw', [HTML, 'Content-Encoding: deflate'], deflateRawSync(page)),
    response('both', [HTML, 'Content-Encoding: br', 'Transfer-Encoding: chunked'], chunked(brotliCompressSync(page))),
    response('none', [HTML, 'Content-Encoding: br', 'Transfer-Encoding: chunked'], page),
    response('unknown', [HTML, 'Content-Encoding: constructor'], page),
  ]);
  expect(await read(archive)).toEqual(
    ['chunked', 'br', 'deflate', 'raw', 'both', 'none', 'unknown'].map((id) => `${id}: <p>one and more`),
  );
});

test('a response whose header has no end within a mebibyte has its page from there on', async () => {
  const lines = 'X-Filler: none of this is a page\r\n'.repeat(40_000);
  const [page = ''] = await read(response('endless', [HTML, lines], '<p>one'), { maxInputSize: 2_000_000 });
  expect(page.length).toBeLessThan(lines.length - 1_000_000);
  expect(page).toMatch(/^endless: [\s\S]*X-Filler[\s\S]*<p>one$/);
});

test('a header whose lines end in line feeds alone', async () => {
  const block = 'HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>one\r\n\r\n';
  expect(await read(warcRecord('response', 'a', 'application/http', block))).toEqual(['a: <p>one\r\n\r\n']);
});

test('compressed record by record, or as a whole', async () => {
  for (const archive of [
    Buffer.concat(PAGES.map((page) => gzipSync(page))),
    gzipSync(Buffer.concat(PAGES)),
    zstd(Buffer.concat(PAGES).toString('latin1')),
  ]) {
    expect(await read(archive)).toEqual(ALL);
  }
});

test.each([
  ['no length', 'WARC/1.0\r\nWARC-Type: response\r\n\r\nsome\r\nlines\r\n\r\n', 'damaged record: it states no length'],
  ['a length that is none', 'WARC/1.0\r\nContent-Length: 1e3\r\n\r\n\r\n\r\n', 'damaged record: it states no length'],
  [
    'a length beyond any',
    `WARC/1.0\r\nContent-Length: 1${'0'.repeat(20)}\r\n\r\n\r\n\r\n`,
    'damaged record: it states no length',
  ],
  ['no header', 'something else\r\n\r\n', 'no record begins where one should; reading goes on with the next'],
  [
    'no status line',
    warcRecord('response', 'x', 'application/http', 'hello').toString(),
    'damaged record: its HTTP response has no status line',
  ],
])('a broken record with %s is reported, and the next is read', async (_, broken, message) => {
  const [one = Buffer.of(), two = Buffer.of(), three = Buffer.of()] = PAGES;
  const pages = await read(Buffer.concat([one, Buffer.from(broken), two, three]));
  expect(pages).toEqual(['1: <p>one', `#2! ${message}`, '2: <p>two', '3: <p>three']);
});

test('a header without an end is given up soon', async () => {
  const broken = Buffer.from(`WARC/1.0\r\nX: ${'y'.repeat(3_000_000)}\r\n`);
  const pages = await read(Buffer.concat([broken, ...PAGES]), { size: 65_536 });
  expect(pages).toEqual(['#1! damaged record: its header has no end', ...ALL]);
});

test('a damaged member costs its record alone', async () => {
  const members = PAGES.map((page) => gzipSync(page));
  const damaged = Buffer.from(members[1] ?? []);
  damaged.writeUInt8(damaged.readUInt8(damaged.length - 6) ^ 1, damaged.length - 6);
  expect(await read(Buffer.concat([members[0] ?? Buffer.of(), damaged, members[2] ?? Buffer.of()]))).toEqual([
    '1: <p>one',
    '#2! damaged gzip data',
    '3: <p>three',
  ]);
});

test('an archive that was cut off gives its whole records and one failure, wherever the cut is', async () => {
  for (const records of [PAGES, PAGES.map((page) => gzipSync(page))]) {
    const ends = records.map((_, i) => records.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0));
    const archive = Buffer.concat(records);
    for (let length = (ends[0] ?? 0) + 8; length < archive.length - 4; length += 23) {
      const whole = ends.filter((end) => end - (records === PAGES ? 4 : 0) <= length).length;
      const pages = await read(archive.subarray(0, length));
      expect(pages.slice(0, whole)).toEqual(ALL.slice(0, whole));
      if (ends.some((end) => Math.abs(end - length) < 8)) continue;
      expect(pages.slice(whole)).toEqual([
        expect.stringMatching(/^#\d! (?:gzip data ends too early|the archive ends within|damaged record|no record)/),
      ]);
    }
  }
});

test('a record is whole that an archive of one member was cut off behind', async () => {
  const packed = gzipSync(Buffer.concat(PAGES), { level: 0 });
  // In what isn't compressed, the cut is where it seems: within the last record's end, behind its page.
  const end = packed.indexOf('<p>three') + '<p>three'.length;
  expect(await read(packed.subarray(0, end + 2))).toEqual([
    ...ALL,
    '#4! gzip data ends too early: the file is truncated',
  ]);
});

test('a record beyond the limit is passed over, before and after inflating', async () => {
  const [one = Buffer.of()] = PAGES;
  const archive = Buffer.concat([
    response('large', [HTML], 'x'.repeat(2000)),
    response('bomb', [HTML, 'Content-Encoding: br'], brotliCompressSync(Buffer.alloc(100_000))),
    response('image', ['Content-Type: image/png'], 'x'.repeat(500)),
    one,
  ]);
  expect(await read(archive, { maxInputSize: 1000 })).toEqual([
    '#1! larger than the limit of 1000 bytes',
    '#2! larger than the limit of 1000 bytes once decompressed',
    '1: <p>one',
  ]);
});

test('an archive of which no more is wanted is closed', async () => {
  for (const [container, bytes] of [
    ['warc', Buffer.concat(PAGES)],
    ['warc', gzipSync(Buffer.concat(PAGES))],
    ['jsonl', Buffer.from('{"text":"one"}\n{"text":"two"}\n')],
  ] as const) {
    let closed = false;
    async function* stored(): AsyncGenerator<Uint8Array> {
      try {
        yield* pieces(bytes, 20);
      } finally {
        closed = true;
      }
    }
    async function* found(): AsyncGenerator<Found> {
      yield { input: { source: 'a', path: null, name: 'a' } };
    }
    const options = { container, fields: DEFAULT_FIELDS, maxInputSize: 1000 };
    for await (const one of openArchives(found(), options, stored)) {
      expect([container, 'failure' in one, closed]).toEqual([container, false, false]);
      break;
    }
    expect([container, closed]).toEqual([container, true]);
  }
});
