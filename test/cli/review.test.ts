import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { NO_CORRECTION } from '../../src/review/correction.ts';
import type { ReviewIndex, ReviewPage } from '../../src/review/data.ts';
import { goldIds, goldLine } from '../../src/review/gold.ts';
import { response, warcRecord } from '../support/archive.ts';
import { dump, folder, run } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function unpack(html: string, id: string): unknown {
  const [, text = ''] = new RegExp(`id="${id}">([^<]*)<`).exec(html) ?? [];
  return JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8'));
}

const html = (subject: string): string =>
  `<!doctype html><title>Oaks</title><article>${dump(subject)
    .trim()
    .split('\n\n')
    .map((text, i) => (i === 0 ? `<h1>${text}</h1>` : `<p>${text}</p>`))
    .join('')}<p>Subscribe to our newsletter</p></article>`;

test('writes one page for all inputs, and a line for what fails', async () => {
  const cwd = folder({
    'pages/a.txt': dump('oaks'),
    'pages/b.html': html('elms'),
    'pages/c.html': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  });
  const { status, stdout, stderr } = await run(['review', 'pages/', '--output', 'review.html'], { cwd });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^clean-article: pages\/c\.html: .+\nclean-article: cleaned 2 pages, 1 failed\n$/);
  expect(readdirSync(cwd).sort()).toEqual(['pages', 'review.html']);
  const { entries } = unpack(readFileSync(join(cwd, 'review.html'), 'utf8'), 'index') as ReviewIndex;
  expect(entries.map(({ source }) => source)).toEqual(['pages/a.txt', 'pages/b.html']);
});

test('a page made in the folder of its inputs can be made anew, and takes the place of none of them', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'pages/b.html': html('elms') });
  for (let time = 0; time < 2; time++) {
    expect((await run(['review', 'pages', '-o', 'pages/review.html'], { cwd })).status).toBe(0);
  }
  expect((await run(['review', 'pages', '-o', 'pages/b.html'], { cwd })).status).toBe(2);
  expect(readFileSync(join(cwd, 'pages/b.html'), 'utf8')).toBe(html('elms'));
});

test.each([{ inputs: ['none'] }, { inputs: ['none', 'empty'] }, { inputs: ['bad.html', 'none'] }])(
  'where no page of $inputs can be read, no review is written',
  async ({ inputs }) => {
    const bad = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const cwd = folder({ 'empty/x.bin': 'x', 'bad.html': bad, 'review.html': 'older' });
    expect((await run(['review', ...inputs, '-o', 'review.html'], { cwd })).status).toBe(1);
    expect(readFileSync(join(cwd, 'review.html'), 'utf8')).toBe('older');
    expect((await run(['review', ...inputs, '-o', 'new.html'], { cwd })).status).toBe(1);
    expect(readdirSync(cwd).sort()).toEqual(['bad.html', 'empty', 'review.html']);
    expect(await run(['review', ...inputs], { cwd })).toMatchObject({ status: 1, stdout: '' });
  },
);

test('goes to standard output where that is no terminal, and takes the options of reading', async () => {
  const { status, stdout } = await run(['review', '-', '--url', 'https://post.example/x', '--language', 'en'], {
    input: html('elms'),
  });
  const [page] = unpack(stdout, 'chunk-0') as ReviewPage[];
  expect(page?.fields.url.values).toEqual(['https://post.example/x']);
  expect(page?.blocks.at(-1)).toMatchObject({ verdict: 'dropped', reason: 'newsletter' });
  expect([status, stdout.endsWith('</html>\n')]).toEqual([0, true]);
});

test('takes the pages of an archive, in workers, in order, and counts what was dropped', async () => {
  const pages = ['oaks', 'elms', 'ash'].map((subject, i) => {
    return { id: `page ${i}`, html: html(subject), url: `https://post.example/${i}` };
  });
  const cwd = folder({ 'pages.jsonl': pages.map((page) => `${JSON.stringify(page)}\n`).join('') });
  const { status, stderr } = await run(
    ['review', 'pages.jsonl', '-o', 'review.html', '--jobs', '2', '--summary', 'summary.json'],
    { cwd },
  );
  expect([status, stderr]).toEqual([0, 'clean-article: cleaned 3 pages, 0 failed\n']);
  const page = readFileSync(join(cwd, 'review.html'), 'utf8');
  const { entries } = unpack(page, 'index') as ReviewIndex;
  expect(entries.map(({ source }) => source)).toEqual(['page 0', 'page 1', 'page 2']);
  expect((unpack(page, 'chunk-0') as ReviewPage[])[2]?.fields.url.values).toEqual(['https://post.example/2']);
  const summary = JSON.parse(readFileSync(join(cwd, 'summary.json'), 'utf8'));
  expect(summary).toMatchObject({ cleaned: 3, reasons: { newsletter: 3 } });
});

test('an output that can’t be finished leaves nothing behind', async () => {
  const cwd = folder({ 'a.txt': dump('oaks') });
  const { status, stderr } = await run(['review', 'a.txt', '--output', 'none/review.html'], { cwd });
  expect([status, readdirSync(cwd)]).toEqual([2, ['a.txt']]);
  expect(stderr).toContain('none/review.html: its folder does not exist');
});

/** Runs a script of package.json. */
async function npm(script: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)('npm', ['run', '--silent', script, '--', ...args], { cwd: ROOT });
}

test('corrections become a corpus that eval scores', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'pages/b.html': html('elms'), 'pages/c.html': html('ash') });
  // From another folder than gold's, to which the same pages have another path.
  const { stdout } = await run(['review', 'pages'], { cwd });
  const { entries } = unpack(stdout, 'index') as ReviewIndex;
  const pages = unpack(stdout, 'chunk-0') as ReviewPage[];
  const ids = goldIds(entries);
  const notice = pages[1]?.blocks.findIndex(({ text }) => text.startsWith('Subscribe')) ?? -1;
  const corrections = [
    { ...NO_CORRECTION, checked: true },
    {
      ...NO_CORRECTION,
      flips: { [notice]: 'body' as const },
      fields: { kind: 'forum' as const, title: 'Another title' },
    },
  ];
  const lines = corrections.map((correction, i) =>
    JSON.stringify(goldLine(ids[i] ?? '', pages[i] as ReviewPage, correction)),
  );
  writeFileSync(join(cwd, 'corrections.jsonl'), `${lines.join('\n')}\n`);
  await npm('gold', [join(cwd, 'corrections.jsonl'), `${cwd}/pages`, join(cwd, 'gold')]);
  await npm('eval', [join(cwd, 'gold'), '--json', join(cwd, 'rows.json')]);
  const rows = JSON.parse(readFileSync(join(cwd, 'rows.json'), 'utf8')) as Record<string, unknown>[];
  // The text page was right. Of the other the record lacks the notice, and its title and kind are others.
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ set: 'html other kinds', flavour: 'html', title: 0, wordP: 1, segmentR: 0, kind: 0 });
  expect(rows[0]?.wordR).toBeLessThan(1);
  expect(rows[1]).toMatchObject({ set: 'text', flavour: 'text', pages: 1, title: 1, wordF1: 1, exact: 1, kind: 1 });
});

test('corrections of pages from archives become a corpus, too', async () => {
  // In the old encoding of the Mac, which nothing but the response says.
  const mac = Buffer.from(html('elms').replace('<h1>', '<h1>B\u008aume, '), 'latin1');
  const cwd = folder({
    'crawl/x.warc': Buffer.concat([
      response('elms', ['Content-Type: text/html; charset=macintosh'], mac),
      warcRecord('conversion', 'ash', 'text/plain', dump('ash')),
    ]),
    'lines/y.jsonl': [
      { id: 'https://example.org/a', page: { html: html('oaks') } },
      { page: { html: html('larches') } },
      { id: 'twice', page: { html: html('limes') } },
      { id: 'twice', page: { html: html('alders') } },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  });
  const options = ['--input-format', 'jsonl', '--html-field', 'page.html'];
  const correct = async (file: string, args: readonly string[]) => {
    const { stdout } = await run(['review', ...args], { cwd });
    const { entries } = unpack(stdout, 'index') as ReviewIndex;
    const ids = goldIds(entries);
    const pages = unpack(stdout, 'chunk-0') as ReviewPage[];
    const lines = pages.map((page, i) =>
      JSON.stringify(goldLine(ids[i] ?? '', page, { ...NO_CORRECTION, checked: true })),
    );
    writeFileSync(join(cwd, file), lines.join('\n'));
  };
  await correct('warc.jsonl', ['crawl']);
  await npm('gold', [join(cwd, 'warc.jsonl'), `${cwd}/crawl`, join(cwd, 'gold')]);
  await npm('eval', [join(cwd, 'gold'), '--json', join(cwd, 'rows.json')]);
  const rows = JSON.parse(readFileSync(join(cwd, 'rows.json'), 'utf8')) as Record<string, unknown>[];
  const right = { title: 1, wordF1: 1, exact: 1, kind: 1 };
  expect(rows).toMatchObject([
    { set: 'html', pages: 1, ...right },
    { set: 'text', pages: 1, ...right },
  ]);

  await correct('lines.jsonl', ['lines', ...options]);
  const args = [...options, join(cwd, 'lines.jsonl'), `${cwd}/lines`, join(cwd, 'gold-of-lines')];
  const { code, stderr } = await npm('gold', args).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );
  // Both pages of one id are one to whoever asks for it; the rest is there.
  const twice = `twice of ${cwd}/lines/y.jsonl`;
  expect([code, stderr.split('\n')[0]]).toEqual([1, `twice: may be ${twice} or ${twice}`]);
  expect(readdirSync(join(cwd, 'gold-of-lines/html/pages')).sort()).toEqual([
    'https---example-org-a.html.gz',
    'lines-y-jsonl-2.html.gz',
  ]);
});

test('gold refuses what it can’t lay out, and names it', async () => {
  const line = JSON.stringify({
    id: 'a',
    source: 'gone.txt',
    text: 'x',
    type: 'article',
    title: '',
    authors: [],
    published: '',
  });
  const cwd = folder({
    'a.txt': dump('oaks'),
    'c.jsonl': line,
    'bad.jsonl': line.replace('"a"', '"../a"'),
    'two.jsonl': line.replace('gone.txt', '../x/b.txt'),
    'p/x/b.txt': dump('elms'),
    'q/x/b.txt': dump('ash'),
    'full/x': '',
  });
  const failure = async (args: readonly string[]) =>
    npm(
      'gold',
      args.map((arg) => join(cwd, arg)),
    ).then(
      () => null,
      ({ code, stderr }: { code: number; stderr: string }) => `${code} ${stderr.split('\n')[0]}`,
    );
  expect(await failure(['c.jsonl', 'a.txt', 'out'])).toBe('1 gone.txt: not among the pages given');
  expect(await failure(['two.jsonl', 'p', 'q', 'out'])).toBe(
    `1 ../x/b.txt: may be ${cwd}/p/x/b.txt or ${cwd}/q/x/b.txt`,
  );
  expect(await failure(['bad.jsonl', 'a.txt', 'out'])).toContain(
    'bad.jsonl, line 1: not a line that the review page exports',
  );
  expect(await failure(['c.jsonl', 'a.txt', 'full'])).toContain('full: is not empty');
  expect(await failure(['c.jsonl', 'a.txt'])).toContain('2 usage: npm run gold');
});
