import type { ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { FRAME_PHRASES, makeSite } from '../../bench/sites/made-up.ts';
import { cleanArticle, readSites } from '../../src/index.ts';
import { dump, folder, run, temporaryFolder } from './command.ts';

const SITE = makeSite(200);
const FILES = Object.fromEntries(SITE.map(({ path, dump }) => [`pages/${path}`, dump]));

/** A folder with the dumps of the made-up site, and what was learned of them. */
let cwd = '';
beforeAll(async () => {
  cwd = temporaryFolder(FILES);
  expect(await run(['pages', '--learn-sites', 'known.sites', '-j', '1'], { cwd })).toEqual({
    status: 0,
    stdout: '',
    stderr: 'clean-article: learned what recurs on 200 pages, 0 failed\n',
  });
});

interface Line {
  readonly source: string;
  readonly text: string;
}
const parse = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const read = (path: string) => readFileSync(join(cwd, path), 'utf8');

test('a made-up site of 200 dumps is cleaned of its frame, and keeps the labels inside its articles', async () => {
  const { stdout, status } = await run(['pages', '--sites', 'known.sites'], { cwd });
  expect(status).toBe(0);
  const records = parse(stdout);
  expect(records).toHaveLength(200);
  const framed = records.filter(({ text }) => FRAME_PHRASES.some((phrase) => text.includes(phrase)));
  expect(framed).toEqual([]);
  expect(records.filter(({ text }, i) => text === SITE[i]?.body).length).toBeGreaterThan(190);
  const without = parse((await run(['pages'], { cwd })).stdout);
  expect(without.filter(({ text }) => text.includes(FRAME_PHRASES[0] as string)).length).toBeGreaterThan(190);
});

test('the same pages give the same file, whatever --jobs, and the records may follow in the same run', async () => {
  const again = await run(['pages', '--learn-sites', 'again.sites', '-j', '3', '-o', 'follow.jsonl'], { cwd });
  expect(again).toEqual({
    status: 0,
    stdout: '',
    stderr: 'clean-article: learned what recurs on 200 pages\nclean-article: cleaned 200 pages, 0 failed\n',
  });
  expect(read('again.sites')).toBe(read('known.sites'));
  const { stdout } = await run(['pages', '--sites', 'known.sites'], { cwd });
  expect(read('follow.jsonl')).toBe(stdout);
});

test('the batch, the worker and the library give the same records for the same file', async () => {
  const sites = readSites(readFileSync(join(cwd, 'known.sites')));
  const few = SITE.slice(0, 5);
  const paths = few.map(({ path }) => `pages/${path}`);
  const batch = parse((await run([...paths, '--sites', 'known.sites'], { cwd })).stdout);
  const lines = few.map(({ dump }, i) => `${JSON.stringify({ id: paths[i], text: dump })}\n`).join('');
  const worker = await run(['worker', '--sites', 'known.sites'], { cwd, input: lines });
  expect(parse(worker.stdout)).toEqual(batch);
  for (const [i, record] of batch.entries()) {
    expect(await cleanArticle(few[i]?.dump ?? '', { source: paths[i] ?? '', sites })).toEqual(record);
    expect(record.text).toBe(few[i]?.body);
  }
  const [first = ''] = paths;
  expect(parse((await run([first, '--sites', 'known.sites', '-f', 'jsonl'], { cwd })).stdout)).toEqual([batch[0]]);
  const explained = await run(['explain', first, '--sites', 'known.sites'], { cwd });
  expect(explained.stdout).toMatch(/navigation[^\n]*The Courier belongs to nobody/);
});

test('lines of JSON are learned of by the hosts of their addresses', async () => {
  const page = (host: string, i: number) => ({ url: `https://${host}/${i}`, text: SITE[i]?.dump });
  const lines = SITE.map((_, i) => `${JSON.stringify(page('example.org', i))}\n`).join('');
  const place = folder({ 'site.jsonl': lines });
  expect((await run(['site.jsonl', '--learn-sites', 'x.sites'], { cwd: place })).status).toBe(0);
  const other = `${JSON.stringify(page('www.example.org', 0))}\n${JSON.stringify(page('example.com', 0))}\n`;
  const { stdout } = await run(['worker', '--sites', 'x.sites'], { cwd: place, input: other });
  const [known, unknown] = parse(stdout);
  expect(known?.text).toBe(SITE[0]?.body);
  expect(unknown?.text).toContain(FRAME_PHRASES[0]);
});

test('a folder that holds a page twice learns nothing of it, and the page keeps its body', async () => {
  const place = folder({ 'pages/a.txt': dump('willows'), 'pages/b.txt': dump('willows') });
  const { status } = await run(['pages', '--learn-sites', 'x.sites', '-o', 'out.jsonl'], { cwd: place });
  expect(status).toBe(0);
  expect(readFileSync(join(place, 'x.sites'), 'utf8')).toBe('clean-article sites 1 0\n');
  const texts = parse(readFileSync(join(place, 'out.jsonl'), 'utf8')).map(({ text }) => text);
  expect(texts).toEqual(new Array(2).fill(dump('willows').trim().split('\n\n').slice(1).join('\n\n')));
});

test('a run is resumed only under the same sites', async () => {
  const place = folder({ ...FILES, 'known.sites': read('known.sites') });
  const args = ['pages', '-o', 'all.jsonl', '--resume', '--sites', 'known.sites'];
  expect((await run(args, { cwd: place })).status).toBe(0);
  expect((await run(args, { cwd: place })).stderr).toBe('clean-article: cleaned 0 pages, 0 failed, 200 done before\n');
  writeFileSync(join(place, 'known.sites'), 'clean-article sites 1 0\n');
  const other = await run(args, { cwd: place });
  expect(other.status).toBe(2);
  expect(other.stderr).toMatch(
    /^clean-article: can't resume the earlier run: .*sites.*; run without --resume to start over\n/,
  );
  const none = await run(args.slice(0, -2), { cwd: place });
  expect(none.status).toBe(2);
});

test('what is no file of sites, or is not whole, is one line and wrong usage', async () => {
  const place = folder({
    'a.txt': dump('willows'),
    'x.sites': `${read('known.sites')}`,
    'cut.sites': read('known.sites').slice(0, -30),
  });
  appendFileSync(join(place, 'x.sites'), 'more\n');
  const refused = [
    [['a.txt', '--sites', 'a.txt'], 'a.txt: not a file written by --learn-sites'],
    [['a.txt', '--sites', 'gone'], 'gone: no such file or folder'],
    [['worker', '--sites', 'gone'], 'gone: no such file or folder'],
    [['explain', 'a.txt', '--sites', 'a.txt'], 'a.txt: not a file written by --learn-sites'],
    [['a.txt', '--sites', ''], '--sites needs a file name'],
    [['a.txt', '--learn-sites', 'gone/x'], 'gone/x: its folder does not exist'],
    [['a.txt', '--learn-sites', 'a.txt'], 'a.txt is an input too; choose another place for the output'],
    [['a.txt', '--sites', 'x.sites', '-o', 'x.sites'], 'x.sites is an input too; choose another place for the output'],
    [
      ['a.txt', '--sites', 'x.sites', '--learn-sites', 'y'],
      '--learn-sites already cleans with what it learns; leave out --sites',
    ],
    ...[['--format', 'csv'], ['--fields', 'title'], ['--explain'], ['--dedupe'], ['--resume']].map(
      ([option = '', ...value]) =>
        [
          ['a.txt', '--learn-sites', 'y', option, ...value],
          `--learn-sites alone prints no records: ${option} needs --output or --output-dir`,
        ] as const,
    ),
    [
      ['-', '--learn-sites', 'y', '-o', 'z'],
      'standard input can be read only once: learn first, then clean with --sites',
    ],
  ] as const;
  for (const [args, message] of refused) {
    const { status, stdout, stderr } = await run(args, { cwd: place });
    expect({ status, stdout, line: stderr.split('\n')[0] }, args.join(' ')).toEqual({
      status: 2,
      stdout: '',
      line: `clean-article: ${message}`,
    });
  }
  for (const name of ['x.sites', 'cut.sites']) {
    const { status, stderr } = await run(['a.txt', '--sites', name], { cwd: place });
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^clean-article: ${name}: damaged --learn-sites file`));
  }
  expect(readdirSync(place).sort()).toEqual(['a.txt', 'cut.sites', 'x.sites']);
});

test('a file far larger than any that is written is not read', async () => {
  const place = folder({ 'a.txt': dump('willows'), 'x.sites': '' });
  truncateSync(join(place, 'x.sites'), 300_000_000);
  const { status, stderr } = await run(['a.txt', '--sites', 'x.sites'], { cwd: place });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^clean-article: x.sites: larger than the limit of 268435456 bytes\n/);
});

test('pages that fail are told of once, in the file of --errors too', async () => {
  const place = folder({ 'p/a.txt': dump('willows'), 'p/b.html': Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1') });
  const learn = await run(['p', '--learn-sites', 'x.sites', '--errors', 'e', '--summary', 's'], { cwd: place });
  expect(learn.status).toBe(1);
  expect(learn.stderr).toMatch(
    /^clean-article: p\/b.html: .*\nclean-article: learned what recurs on 1 page, 1 failed\n$/,
  );
  expect(readFileSync(join(place, 'e'), 'utf8')).toMatch(/^\{"source":"p\/b.html","code":"binary",.*\}\n$/);
  expect(JSON.parse(readFileSync(join(place, 's'), 'utf8'))).toMatchObject({ cleaned: 1, failed: 1 });
  const both = await run(['p', '--learn-sites', 'x.sites', '--errors', 'e', '-d', 'out'], { cwd: place });
  expect(both.status).toBe(1);
  expect(both.stderr.match(/p\/b.html/g)).toHaveLength(1);
  expect(readFileSync(join(place, 'e'), 'utf8').trim().split('\n')).toHaveLength(1);
});

test('a run that is interrupted while it learns leaves no file, and no record follows', async () => {
  const place = folder(FILES);
  const begun = () => readdirSync(place).some((name) => name.endsWith('.tmp'));
  const interrupt = (child: ChildProcess) => {
    const timer = setInterval(() => {
      if (!begun()) return;
      clearInterval(timer);
      child.kill('SIGINT');
    }, 2);
  };
  const args = ['pages', '--learn-sites', 'x.sites', '-o', 'out.jsonl', '-j', '1'];
  const { status, stderr } = await run(args, { cwd: place, started: interrupt });
  expect({ status, stderr }).toEqual({
    status: 130,
    stderr:
      'clean-article: finishing the pages in hand; interrupt again to stop at once\nclean-article: interrupted; x.sites was not written\n',
  });
  expect(existsSync(join(place, 'out.jsonl'))).toBe(false);
  expect(readdirSync(place)).toEqual(['pages']);
});
