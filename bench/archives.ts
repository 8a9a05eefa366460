/**
 * `npm run bench:archives -- [--small MB] [--large MB] [--only NAME]`: what reading an archive costs in memory, on archives that are made for
 * it: pages of 40 KB, each followed by an image ten times as large, as WARC, gzipped record by record, and as JSON Lines. The
 * command cleans a small and a large one of each; its peak memory must not depend on their size.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { randomFrom } from './random.ts';
import { readOptions } from './usage.ts';

const BIN = fileURLToPath(new URL('../bin/clean-article.js', import.meta.url));

/** Characters of a page, and how much larger an image is. */
const PAGE = 40_000;
const IMAGE = 10;

/** What pages are about. */
const TOWNS = ['Tolm', 'Hestholm', 'Brellin', 'Ostermoor', 'Varde', 'Quillan', 'Sandwick', 'Lindby', 'Karrow'];
const TIMES = ['on Tuesday', 'in spring', 'last year', 'at night', 'after a long debate', 'by one vote', 'in haste'];
const VERBS = ['sell', 'close', 'repair', 'paint', 'insure', 'move', 'rebuild', 'rent out'];
const THINGS = ['ferry', 'mill', 'weir', 'archive', 'lighthouse', 'harbour crane', 'public bath', 'tram depot'];
const REASONS = [
  'had run out of money',
  'had heard of cracks',
  'had lost in court',
  'had promised as much',
  'had found no tenant',
];

/** Prints the peak of the process's memory, in KiB, when it ends. */
const PEAK = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));`;

const USAGE = 'usage: npm run bench:archives -- [--small MB] [--large MB] [--only NAME]';
const { values } = readOptions(USAGE, {
  options: { small: { type: 'string' }, large: { type: 'string' }, only: { type: 'string' } },
});
const sizes = [Number(values.small ?? 100), Number(values.large ?? 1000)];

const folder = mkdtempSync(join(tmpdir(), 'clean-article-archives-'));
try {
  for (const [name, records] of [
    ['pages.warc.gz', warcRecords],
    ['pages.warc', plainWarcRecords],
    ['pages.jsonl', jsonLines],
  ] as const) {
    if (values.only !== undefined && values.only !== name) continue;
    const peaks: number[] = [];
    for (const size of sizes) {
      const path = join(folder, name);
      await pipeline(Readable.from(records(size * 1e6)), createWriteStream(path));
      const { peak, pages, seconds } = await clean(path);
      peaks.push(peak);
      const stored = `${(statSync(path).size / 1e6).toFixed(0)} MB stored`;
      console.log(
        `${name}, ${size} MB, ${stored}: ${pages} pages in ${seconds.toFixed(0)} s, peak ${peak.toFixed(0)} MiB`,
      );
    }
    console.log(`${name}: large to small ${((peaks[1] ?? 0) / (peaks[0] ?? 1)).toFixed(2)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function clean(path: string): Promise<{ peak: number; pages: number; seconds: number }> {
  const hook = `data:text/javascript,${encodeURIComponent(PEAK)}`;
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', hook, BIN, path, '--fields', 'source'], { stdio: 'pipe' });
  let pages = 0;
  let messages = '';
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) pages++;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    messages += chunk.toString();
  });
  await new Promise((resolve) => child.on('close', resolve));
  const peak = Number(/peak (\d+)/.exec(messages)?.[1]) / 1024;
  if (child.exitCode !== 0 || Number.isNaN(peak)) throw new Error(messages);
  return { peak, pages, seconds: (performance.now() - began) / 1000 };
}

function* warcRecords(bytes: number): Generator<Buffer> {
  for (const record of plainWarcRecords(bytes)) yield gzipSync(record, { level: 1 });
}

function* plainWarcRecords(bytes: number): Generator<Buffer> {
  const image = Buffer.alloc(PAGE * IMAGE, 'image');
  for (let number = 0, length = 0; length < bytes; number++) {
    const records = [response(number, 'text/html', Buffer.from(page(number))), response(number, 'image/png', image)];
    for (const record of records) {
      length += record.length;
      yield record;
    }
  }
}

function response(number: number, type: string, body: Buffer): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body]);
  const header = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:example:${type}:${number}>`,
    `WARC-Target-URI: https://example.org/${number}`,
    'WARC-Date: 2024-03-14T12:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${http.length}`,
  ];
  return Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), http, Buffer.from('\r\n\r\n')]);
}

function* jsonLines(bytes: number): Generator<Buffer> {
  for (let number = 0, length = 0; length < bytes; number++) {
    const line = { id: `page-${number}`, html: page(number), image: 'image'.repeat((PAGE * IMAGE) / 5) };
    const json = Buffer.from(`${JSON.stringify(line)}\n`);
    length += json.length;
    yield json;
  }
}

/** A page on which no two paragraphs say the same, so that it is cleaned as most pages are. */
function page(number: number): string {
  const random = randomFrom(number + 1);
  const pick = (words: readonly string[]) => words[random(words.length)];
  const sentence = () =>
    `The council of ${pick(TOWNS)} agreed ${pick(TIMES)} to ${pick(VERBS)} the ${pick(THINGS)} of ${pick(TOWNS)}, since it ${pick(REASONS)} ${pick(TIMES)}.`;
  const paragraph = () => `<p>${Array.from({ length: 5 }, sentence).join(' ')}</p>\n`;
  let body = '';
  while (body.length < PAGE) body += paragraph();
  return `<!doctype html><title>Town ${number}</title><article><h1>Willows in town ${number}</h1>${body}</article>`;
}
