import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { response, warcRecord, zstd } from '../support/archive.ts';
import { BIN, dump, folder, run, shell, sources } from './command.ts';

const WARC = Buffer.concat([
  response('oaks', ['Content-Type: text/html'], `<article><h1>Oaks</h1><p>${dump('oaks')}</p></article>`),
  response('logo', ['Content-Type: image/png'], 'PNG'),
  warcRecord('conversion', 'elms', 'text/plain', dump('elms')),
]);

const LINES = [
  JSON.stringify({ id: '../../up', url: 'https://example.org/ash', text: dump('ash') }),
  '{broken',
  JSON.stringify({ id: 'fir', html: `<p>${dump('fir')}` }),
].join('\n');

test('archives are told by their names, and WARC by its first bytes', async () => {
  const cwd = folder({
    'a.warc': WARC,
    'b.warc.gz': gzipSync(WARC),
    c: zstd(WARC.toString('latin1')),
    'd.jsonl': LINES,
  });
  for (const name of ['a.warc', 'b.warc.gz', 'c']) {
    const { stdout, stderr } = await run([name], { cwd });
    expect(sources(stdout)).toEqual(['urn:test:oaks', 'urn:test:elms']);
    expect(stderr).toBe('clean-article: cleaned 2 pages, 0 failed\n');
  }
  const piped = await run(['-q'], { input: gzipSync(WARC) });
  expect(sources(piped.stdout)).toEqual(['urn:test:oaks', 'urn:test:elms']);
  const lines = await run(['d.jsonl'], { cwd });
  expect(sources(lines.stdout)).toEqual(['../../up', 'fir']);
  expect(lines.stderr).toContain('clean-article: d.jsonl#2: not a line of JSON\n');
  expect(lines.status).toBe(1);
});

test('a folder gives its archives, but JSON Lines only when asked for', async () => {
  const cwd = folder({ 'x/a.warc': WARC, 'x/b.txt': dump('ivy'), 'x/c.jsonl': LINES });
  expect(sources((await run(['x', '-q'], { cwd })).stdout)).toEqual(['urn:test:oaks', 'urn:test:elms', 'x/b.txt']);
  const lines = await run(['x', '-q', '--input-format', 'jsonl'], { cwd });
  expect(sources(lines.stdout)).toEqual(['../../up', 'fir']);
});

test('fields have the names that are given', async () => {
  const input = `${JSON.stringify({ name: 7, page: { raw: dump('ash') }, at: 'https://example.org/7' })}\n`;
  const args = ['--input-format', 'jsonl', '--text-field', 'page.raw', '--id-field', 'name', '--url-field', 'at'];
  const { stdout } = await run(args, { input });
  expect(JSON.parse(stdout)).toMatchObject({ source: '7', url: 'https://example.org/7' });
});

test('a line has the bytes of a page of any encoding, packed or not: its record is that of the file', async () => {
  const page = readFileSync(new URL('../../fixtures/japanese-shift-jis/input.html', import.meta.url));
  const cwd = folder({ 'a.html': page, 'b.html.gz': gzipSync(page) });
  const files = await run(['a.html', 'b.html.gz', '-q'], { cwd });
  const input = [
    { id: 'a.html', raw: page.toString('base64') },
    { id: 'b.html.gz', raw: gzipSync(page).toString('base64') },
  ].map((line) => `${JSON.stringify(line)}\n`);
  const worker = await run(['worker', '--base64-field', 'raw'], { input: input.join('') });
  expect(sources(worker.stdout)).toEqual(['a.html', 'b.html.gz']);
  expect(worker.stdout).toBe(files.stdout);
});

test('output names of records stay in the output folder, and no two are the same', async () => {
  const same = JSON.stringify({ id: '../../up', text: dump('yew') });
  const cwd = folder({
    'in/d.jsonl': `${LINES}\n${same}\n`,
    'in/e.jsonl': `${JSON.stringify({ text: dump('box') })}\n`,
  });
  await run(['in/d.jsonl', 'in/e.jsonl', '-d', 'out/deep'], { cwd });
  expect(readdirSync(cwd).sort()).toEqual(['in', 'out']);
  const written = readdirSync(join(cwd, 'out/deep/in'), { recursive: true }).map(String).sort();
  expect(written).toEqual([
    'd.jsonl',
    'd.jsonl/00000001-up.json',
    'd.jsonl/00000003-fir.json',
    'd.jsonl/00000004-up.json',
    'e.jsonl',
    'e.jsonl/00000001.json',
  ]);
});

test('--files-from takes a list from a file or standard input, separated by line breaks or NULs', async () => {
  const cwd = folder({
    'a.txt': dump('oaks'),
    'two\nlines.txt': dump('elms'),
    'x/c.txt': dump('ash'),
    list: 'a.txt\r\n\nx\n',
  });
  expect(sources((await run(['--files-from', 'list', '-q'], { cwd })).stdout)).toEqual(['a.txt', 'x/c.txt']);
  const nul = await run(['--files-from', '-', '-0', '-q'], { cwd, input: 'two\nlines.txt\0a.txt\0' });
  expect(sources(nul.stdout)).toEqual(['two\nlines.txt', 'a.txt']);
  const mistaken = await run(['--files-from', '-', '-q'], { cwd, input: 'a.txt\0x/c.txt\0' });
  expect([mistaken.status, mistaken.stderr]).toEqual([
    1,
    'clean-article: a.txt\\x00x/c.txt\\x00: a path holds no NUL; a list with NULs between paths needs --null\n',
  ]);
});

test('a list of anything costs a line for each path that is none, and the rest is cleaned', async () => {
  const odd = ['a\u001b]0;x\u0007\u202eb', '--explain', '../../../none'];
  const cwd = folder({ 'a.txt': dump('oaks'), list: [...odd, 'y'.repeat(70_000), 'a.txt'].join('\n') });
  const { status, stdout, stderr } = await run(['--files-from', 'list', '-q'], { cwd });
  expect([status, sources(stdout)]).toEqual([1, ['a.txt']]);
  expect(stderr.trimEnd().split('\n')).toEqual([
    'clean-article: a\\x1b]0;x\\x07\\u202eb: no such file or folder',
    'clean-article: --explain: no such file or folder',
    'clean-article: ../../../none: no such file or folder',
    'clean-article: list#4: a path of more than 65536 bytes',
  ]);
});

test.each([
  ['-o', 'x.jsonl'],
  ['--errors', 'x.jsonl'],
  ['--summary', 'x.jsonl'],
  ['--learn-sites', 'x.jsonl'],
  ['-f', 'jsonl', '-o', 'y/b.txt'],
])(
  'a list that names the output, or a folder that has it, is refused and nothing is lost: %s %s',
  async (...options) => {
    const output = options.at(-1) ?? '';
    const cwd = folder({
      'a.txt': dump('oaks'),
      [output]: dump('elms'),
      list: `a.txt\n${output.replace('/b.txt', '')}\n`,
    });
    const files = readdirSync(cwd);
    const refused = await run(['--files-from', 'list', ...options], { cwd });
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/x\.jsonl is an input too|y\/b\.txt is a page of y/);
    if (!options.includes('--errors')) {
      const piped = await run(['--files-from', '-', '-q', ...options], { cwd, input: readFileSync(join(cwd, 'list')) });
      expect([piped.status, piped.stderr]).toEqual([2, `${refused.stderr.split('\n')[0]}\n`]);
    }
    expect(readFileSync(join(cwd, output), 'utf8')).toBe(dump('elms'));
    expect(readdirSync(cwd).filter((name) => !/^\.clean-article-.*\.(?:partial|resume)$/.test(name))).toEqual(files);
  },
);

test('an output that a list comes upon because the run has made it costs a line', async () => {
  const cwd = folder({ 'a.txt': dump('oaks') });
  const input = 'errors.jsonl\na.txt\n';
  const { status, stdout, stderr } = await run(['--files-from', '-', '--errors', 'errors.jsonl', '-q'], { cwd, input });
  expect([status, sources(stdout), stderr]).toEqual([
    1,
    ['a.txt'],
    'clean-article: errors.jsonl: is where output goes\n',
  ]);
});

test('a page of a list does not take the place of another', async () => {
  const cwd = folder({ 'a.txt': dump('oaks'), 'a.txt.txt': dump('elms'), list: 'a.txt\na.txt.txt\n' });
  const { status, stderr } = await run(['--files-from', 'list', '-d', '.', '-f', 'text', '-q'], { cwd });
  const told = 'a.txt: its output would take the place of an input; choose another --output-dir';
  expect([status, stderr]).toEqual([1, `clean-article: ${told}\n`]);
  expect(readFileSync(join(cwd, 'a.txt.txt'), 'utf8')).toBe(dump('elms'));
});

test('a list in a pipe is read once', async () => {
  const cwd = folder({ 'a.txt': dump('oaks') });
  const plain = await shell('"$CLEAN" -q --files-from <(ls)', { cwd });
  expect([plain.status, sources(plain.stdout)]).toEqual([0, ['a.txt']]);
  const learned = await shell('"$CLEAN" -q --files-from <(ls) --learn-sites s -o x.jsonl', { cwd });
  expect([learned.status, learned.stderr]).toEqual([
    2,
    expect.stringContaining(' can be read only once: learn first, then clean with --sites\n'),
  ]);
});

test('a list may begin with a byte order mark', async () => {
  const cwd = folder({ 'a.txt': dump('oaks'), list: '\ufeffa.txt\r\na.txt\r\n' });
  const { status, stdout } = await run(['--files-from', 'list'], { cwd });
  expect([status, sources(stdout)]).toEqual([0, ['a.txt', 'a.txt']]);
});

test('standard input is read once, however often a list names it', async () => {
  const cwd = folder({ 'a.txt': dump('oaks'), list: '-\na.txt\n-\n' });
  const again = 'clean-article: -: standard input can be read only once\n';
  const twice = await run(['--files-from', 'list', '-q'], { cwd, input: dump('elms') });
  expect([twice.status, sources(twice.stdout), twice.stderr]).toEqual([1, ['-', 'a.txt'], again]);
  const given = await run(['-', '--files-from', 'list', '-q'], { cwd, input: dump('elms') });
  expect([given.status, sources(given.stdout), given.stderr]).toEqual([1, ['-', 'a.txt'], again.repeat(2)]);
  const itself = await run(['--files-from', '-', '-q'], { cwd, input: '-\na.txt\n' });
  expect([itself.status, sources(itself.stdout), itself.stderr]).toEqual([1, ['a.txt'], again]);
});

test('a table as CSV, plain or gzipped by its name, and as Parquet', async () => {
  const cwd = folder({ 'a.warc': WARC });
  await run(['a.warc', '-o', 'all.csv', '--fields', 'source,title'], { cwd });
  await run(['a.warc', '-o', 'all.csv.gz', '--fields', 'source,title'], { cwd });
  const table = readFileSync(join(cwd, 'all.csv'), 'utf8');
  expect(table.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    'source',
    'urn:test:oaks',
    'urn:test:elms',
    '',
  ]);
  expect(gunzipSync(readFileSync(join(cwd, 'all.csv.gz'))).toString()).toBe(table);

  await run(['a.warc', '-o', 'all.parquet'], { cwd });
  const bytes = readFileSync(join(cwd, 'all.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  const { stdout } = await run(['a.warc', '-q'], { cwd });
  const records = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(rows).toEqual(records);
});

test('--dedupe marks what was there before, and changes nothing else', async () => {
  const copy = JSON.stringify({ id: 'copy', text: `${dump('ash')}` });
  const cwd = folder({ 'd.jsonl': `${LINES}\n${copy}\n` });
  const plain = await run(['d.jsonl', '-q'], { cwd });
  const marked = await run(['d.jsonl', '-q', '--dedupe'], { cwd });
  const expected = plain.stdout.replace(/(?<="source":"copy".*)\}\n$/, ',"duplicateOf":"../../up"}\n');
  expect(expected).not.toBe(plain.stdout);
  expect(marked.stdout).toBe(expected);
});

test('worker answers every line in order, errors too, and ends with its input', async () => {
  const input = `${LINES}\n\n${JSON.stringify({ id: 'none' })}\n`;
  const { status, stdout, stderr } = await run(['worker', '--fields', 'source,url'], { input });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(answers).toEqual([
    { source: '../../up', url: 'https://example.org/ash' },
    { source: '-#2', error: { code: 'bad-json', message: 'not a line of JSON' } },
    { source: 'fir', url: null },
    { source: '-#4', error: { code: 'bad-json', message: 'not a line of JSON' } },
    { source: 'none', error: { code: 'no-page', message: 'no string named base64, html or text in it' } },
  ]);
  expect([status, stderr]).toEqual([0, '']);
});

test('worker answers a line before the next is there', async () => {
  const child = spawn(process.execPath, [BIN, 'worker'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ['one', 'two', 'three']) {
    child.stdin.write(`${JSON.stringify({ id, text: dump(id) })}\n`);
    const { value } = await answers.next();
    expect(JSON.parse(String(value))).toMatchObject({ source: id });
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('worker ends silently when nobody reads its answers', async () => {
  const cwd = folder({ lines: `${JSON.stringify({ text: dump('oaks') })}\n`.repeat(500) });
  const { stdout, stderr } = await shell('"$CLEAN" worker < lines | head -1 | wc -l; echo $PIPESTATUS', { cwd });
  expect({ stdout, stderr }).toEqual({ stdout: '1\n0\n', stderr: '' });
});
