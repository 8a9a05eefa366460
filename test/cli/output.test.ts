import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { warcRecord } from '../support/archive.ts';
import { dump, folder, run, shell, sources } from './command.ts';

const RECORD_KEYS = ['schemaVersion', 'source', 'kind', 'title', 'text', 'blocks', 'confidence'];

test('one file gives one record as pretty JSON, and nothing on standard error', async () => {
  const cwd = folder({ 'page.txt': dump('willows') });
  const { status, stdout, stderr } = await run(['page.txt'], { cwd });
  expect(stdout.split('\n').length).toBeGreaterThan(20);
  expect(Object.keys(JSON.parse(stdout))).toEqual(expect.arrayContaining(RECORD_KEYS));
  expect(JSON.parse(stdout)).toMatchObject({
    source: 'page.txt',
    text: expect.stringContaining('plant willows along both'),
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('standard input is read without an input and for a dash', async () => {
  for (const args of [[], ['-']]) {
    const { status, stdout } = await run(args, { input: dump('willows') });
    expect(stdout.startsWith('{\n')).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      source: '-',
      text: expect.stringContaining('plant willows along both'),
    });
    expect(status).toBe(0);
  }
});

test('standard output is what a dash names, too', async () => {
  const cwd = folder({ 'a.txt': dump('oaks'), 'b.txt': dump('elms') });
  const { stdout } = await run(['a.txt', 'b.txt', '-q'], { cwd });
  expect(await run(['a.txt', 'b.txt', '-q', '-o', '-'], { cwd })).toEqual({ status: 0, stdout, stderr: '' });
  expect(readdirSync(cwd)).toEqual(['a.txt', 'b.txt']);
  for (const more of [['-d', 'out'], ['--learn-sites', 'x'], ['--resume']]) {
    const { status } = await run(['a.txt', '-o', '-', ...more], { cwd });
    expect([more, status, readdirSync(cwd)]).toEqual([more, 2, ['a.txt', 'b.txt']]);
  }
});

test('an empty page is a record', async () => {
  const { status, stdout } = await run([], { input: '' });
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'empty', text: '' });
  expect(status).toBe(0);
});

test('several files, and a folder with one, are JSON Lines in the order given', async () => {
  const cwd = folder({ 'b.txt': dump('willows'), 'a.txt': dump('poplars'), 'one/c.html': `<p>${dump('alders')}` });
  const several = await run(['b.txt', 'a.txt', '-'], { cwd, input: dump('birches') });
  expect(sources(several.stdout)).toEqual(['b.txt', 'a.txt', '-']);
  expect(several.stderr).toBe('clean-article: cleaned 3 pages, 0 failed\n');
  expect(several.status).toBe(0);
  const one = await run(['one'], { cwd });
  expect(one.stdout.split('\n')).toHaveLength(2);
  expect(sources(one.stdout)).toEqual(['one/c.html']);
});

test('the summary is left out under --quiet', async () => {
  const cwd = folder({ 'pages/a.txt': dump('willows') });
  expect((await run(['pages', '--quiet'], { cwd })).stderr).toBe('');
});

test('--format', async () => {
  const cwd = folder({ 'page.txt': dump('willows') });
  const lines = await run(['page.txt', '--format', 'jsonl'], { cwd });
  expect(lines.stdout.split('\n')).toHaveLength(2);
  const markdown = await run(['page.txt', '-f', 'markdown'], { cwd });
  expect(markdown.stdout).toMatch(/^---\n/);
  const text = await run(['page.txt', '--format=text'], { cwd });
  expect(text.stdout).toContain('\n\nMembers who had opposed the plan');
  expect(text.stdout).not.toContain('{');
});

test.each([
  ['page.md', /^---\ntitle: /],
  ['page.html', /^<!doctype html>\n/],
  ['page.txt', /^The council agreed/],
  ['page.jsonld', /^\{\n {2}"@context": /],
  ['page.jsonl', /^\{"schemaVersion":/],
  ['page.other', /^\{\n {2}"schemaVersion":/],
])('without --format, the name of --output says what is printed: %s', async (name, begins) => {
  const cwd = folder({ 'in.html': `<h1>Willows</h1><p>${dump('willows')}` });
  const { status } = await run(['in.html', '--output', name], { cwd });
  expect(status).toBe(0);
  expect(readFileSync(join(cwd, name), 'utf8')).toMatch(begins);
});

test('JSON-LD is indented for one page and a line a page for several', async () => {
  const cwd = folder({ 'a.txt': dump('willows'), 'b.txt': dump('oaks') });
  const one = await run(['a.txt', '-f', 'jsonld'], { cwd });
  expect(one.stdout).toMatch(/^\{\n {2}"@context": "https:\/\/schema.org",\n {2}"@type": /);
  const two = await run(['a.txt', 'b.txt', '-f', 'jsonld'], { cwd });
  const objects = two.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects.map((object) => object['@context'])).toEqual(['https://schema.org', 'https://schema.org']);
});

test('what is not wanted in Markdown and HTML is left out', async () => {
  const page = `<article><h1>Trees</h1><p>${dump('<a href="/w">willows</a>')}</p><img src="/w.jpg" alt="w"><p>${dump('elms')}</p></article>`;
  const all = await run(['-f', 'markdown'], { input: page });
  expect(all.stdout).toMatch(/^---\n/);
  expect(all.stdout).toContain('plant [willows](/w) along');
  expect(all.stdout).toContain('![w](/w.jpg)');
  const bare = await run(['-f', 'markdown', '--no-links', '--no-images', '--no-front-matter'], { input: page });
  expect(bare.stdout).not.toMatch(/^---\n/);
  expect(bare.stdout).toContain('plant willows along');
  expect(bare.stdout).not.toMatch(/\]\(/);
  const html = await run(['-f', 'html', '--no-links', '--no-images'], { input: page });
  expect(html.stdout).toContain('plant willows along');
  expect(html.stdout).not.toMatch(/<a |<img/);
});

test('--fields gives these fields alone, in this order', async () => {
  const { stdout } = await run(['--fields', 'text,title'], { input: dump('willows') });
  expect(Object.keys(JSON.parse(stdout))).toEqual(['text', 'title']);
});

test('--explain adds what was removed and where fields were found', async () => {
  const { stdout } = await run(['--explain'], { input: dump('willows') });
  expect(JSON.parse(stdout)).toMatchObject({ removed: expect.any(Array), provenance: expect.any(Object) });
});

test('options of the cleaning reach it', async () => {
  const html = `<article><h1>Trees</h1><p>${dump('willows')}</p></article>`;
  const asText = await run(['--input-format', 'text', '--language', 'pt-br', '--url', 'https://example.org/a'], {
    input: html,
  });
  const record = JSON.parse(asText.stdout) as { text: string };
  expect(record).toMatchObject({ language: 'pt-BR', url: 'https://example.org/a' });
  const latin1 = await run(['--encoding', 'windows-1251'], {
    input: Buffer.from(dump('\xcc\xee\xf1\xea\xe2\xe0'), 'latin1'),
  });
  expect((JSON.parse(latin1.stdout) as { text: string }).text).toContain('plant Москва along');
});

test('the reader closing the pipe ends the run silently', async () => {
  const page = dump('willows').repeat(20);
  const cwd = folder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`pages/${i}.txt`, page])));
  for (const output of ['', '-o /dev/stdout', '-f csv -o /dev/stdout']) {
    const script = `"$CLEAN" pages ${output} | head -c 40 > /dev/null; echo $PIPESTATUS`;
    const { stdout, stderr } = await shell(script, { cwd });
    expect([output, stdout, stderr]).toEqual([output, '0\n', '']);
  }
});

test('a reader that is slow gets everything', async () => {
  const cwd = folder(
    Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`pages/${i}.txt`, dump('elms').repeat(50)])),
  );
  const { stdout } = await shell('"$CLEAN" -q pages | (sleep 2; wc -l)', { cwd });
  expect(stdout.trim()).toBe('40');
});

test('a full disk is one line and exit 1', async () => {
  const cwd = folder({ 'a.txt': dump('willows') });
  for (const words of ['a.txt', 'explain a.txt', 'schema', '--help', 'completion zsh']) {
    const { status, stderr } = await shell(`"$CLEAN" ${words} > /dev/full`, { cwd });
    expect(stderr).toBe('clean-article: standard output: no space left on the disk\n');
    expect(status).toBe(1);
  }
});

test('--output holds all records, and replaces what was there only when it is whole', async () => {
  const cwd = folder({ 'pages/a.txt': dump('willows'), 'pages/b.txt': dump('elms'), 'all.jsonl': 'older' });
  const good = await run(['pages', '--output', 'all.jsonl'], { cwd });
  expect([good.status, good.stdout]).toEqual([0, '']);
  expect(sources(readFileSync(join(cwd, 'all.jsonl'), 'utf8'))).toEqual(['pages/a.txt', 'pages/b.txt']);
  writeFileSync(join(cwd, 'all.jsonl'), 'older');
  const killed = await shell(
    `mkfifo pages/pipe; "$CLEAN" pages/a.txt pages/pipe --output all.jsonl &
    until ls .clean-article-*.partial >/dev/null 2>&1; do sleep 0.1; done; kill $!; wait $!`,
    { cwd },
  );
  expect(killed.status).toBe(143);
  expect(readFileSync(join(cwd, 'all.jsonl'), 'utf8')).toBe('older');
  // What --resume goes on from.
  const [partial, resume, ...rest] = readdirSync(cwd).sort();
  expect([partial, resume]).toEqual([
    expect.stringMatching(/^\.clean-article-[0-9a-f]{12}\.partial$/),
    expect.stringMatching(/^\.clean-article-[0-9a-f]{12}\.resume$/),
  ]);
  expect(rest).toEqual(['all.jsonl', 'pages']);
});

test.each(['x.json', 'x.csv', 'x.md', 'x.parquet'])(
  'a lone page that cannot be read leaves %s as it was, or not there',
  async (name) => {
    const cwd = folder({ [name]: 'older' });
    expect((await run(['gone.txt', '-o', name], { cwd })).status).toBe(1);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('older');
    expect((await run(['gone.txt', '-o', `new-${name}`], { cwd })).status).toBe(1);
    expect(readdirSync(cwd)).toEqual([name]);
  },
);

test('--output keeps a link a link and writes to a device directly', async () => {
  const cwd = folder({ 'a.txt': dump('willows'), 'real/old.json': 'older' });
  symlinkSync('real/old.json', join(cwd, 'link.json'));
  await run(['a.txt', '-o', 'link.json'], { cwd });
  expect(JSON.parse(readFileSync(join(cwd, 'real/old.json'), 'utf8'))).toMatchObject({ source: 'a.txt' });
  symlinkSync('link-to-new', join(cwd, 'unmade.jsonl'));
  symlinkSync('real/new.jsonl', join(cwd, 'link-to-new'));
  for (const more of [[], ['-j', '1']]) {
    await run(['a.txt', '-f', 'jsonl', '-o', 'unmade.jsonl', ...more], { cwd });
    expect(sources(readFileSync(join(cwd, 'real/new.jsonl'), 'utf8'))).toEqual(['a.txt']);
    expect(lstatSync(join(cwd, 'unmade.jsonl')).isSymbolicLink()).toBe(true);
    rmSync(join(cwd, 'real/new.jsonl'));
  }
  symlinkSync('circle', join(cwd, 'circle'));
  expect((await run(['a.txt', '-o', 'circle'], { cwd })).status).toBe(2);
  const device = await shell('"$CLEAN" a.txt -o /dev/stdout | cat', { cwd });
  expect(JSON.parse(device.stdout)).toMatchObject({ source: 'a.txt' });
});

test('an output that is below the input folder is not cleaned', async () => {
  const cwd = folder({ 'a.txt': dump('willows'), 'out/old.txt': dump('elms') });
  const all = await run(['.', '-o', 'records.txt', '-f', 'jsonl'], { cwd });
  expect(all.status).toBe(0);
  expect(sources(readFileSync(join(cwd, 'records.txt'), 'utf8'))).toEqual(['a.txt', 'out/old.txt']);
  await run(['.', '--output-dir', 'out', '--exclude', 'records.txt'], { cwd });
  expect(readdirSync(join(cwd, 'out'))).toEqual(['a.txt.json', 'old.txt']);
});

test('--output-dir mirrors the tree, a file an input', async () => {
  const cwd = folder({
    'pages/a.html': `<p>${dump('elms')}`,
    'pages/a.txt': dump('oaks'),
    'pages/x/y/b.txt': dump('ash'),
  });
  const { status, stdout } = await run(['pages/', '--output-dir', 'new/out', '--format', 'markdown'], { cwd });
  expect([status, stdout]).toEqual([0, '']);
  const written = readdirSync(join(cwd, 'new/out'), { recursive: true }).map(String).sort();
  expect(written).toEqual(['a.html.md', 'a.txt.md', 'x', 'x/y', 'x/y/b.txt.md']);
  expect(readFileSync(join(cwd, 'new/out/x/y/b.txt.md'), 'utf8')).toContain('plant ash along both banks');
});

test('each format has its extension, and a lone JSON file is pretty', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks') });
  for (const format of ['json', 'jsonl', 'text', 'markdown', 'html', 'jsonld']) {
    await run(['pages', '-d', 'out', '-f', format], { cwd });
  }
  const extensions = ['html', 'json', 'jsonl', 'jsonld', 'md', 'txt'];
  expect(readdirSync(join(cwd, 'out'))).toEqual(extensions.map((extension) => `a.txt.${extension}`));
  expect(readFileSync(join(cwd, 'out/a.txt.html'), 'utf8')).toMatch(/^<!doctype html>\n/);
  expect(readFileSync(join(cwd, 'out/a.txt.jsonld'), 'utf8')).toMatch(/^\{\n {2}"@context"/);
  expect(readFileSync(join(cwd, 'out/a.txt.json'), 'utf8')).toMatch(/^\{\n/);
});

test('files named outright keep their path, never leaving the output folder', async () => {
  const cwd = folder({ 'x/a.txt': dump('oaks'), 'y/a.txt': dump('elms'), 'work/.keep': '' });
  const { status } = await run(['../x/a.txt', '../y/a.txt', '-', join(cwd, 'x/a.txt'), '-d', 'out'], {
    cwd: join(cwd, 'work'),
  });
  expect(status).toBe(0);
  const written = readdirSync(join(cwd, 'work/out'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(cwd, 'work/out/').length))
    .sort();
  expect(written).toEqual(
    ['__/x/a.txt.json', '__/y/a.txt.json', join(cwd, 'x/a.txt.json').slice(1), 'stdin.json'].sort(),
  );
  expect(readdirSync(cwd).sort()).toEqual(['work', 'x', 'y']);
});

test('two pages never share an output file', async () => {
  const cwd = folder({
    'one/a.txt': dump('oaks'),
    'two/a.txt': dump('elms'),
    'two/b.txt': dump('ash'),
    'b.txt': dump('fir'),
  });
  const { status, stderr } = await run(['one', 'two', 'b.txt', '-d', 'out'], { cwd });
  expect(status).toBe(1);
  expect(stderr).toContain('clean-article: two/a.txt: its output would have the same name as that of one/a.txt');
  expect(stderr).toContain('clean-article: b.txt: its output would have the same name as that of two/b.txt');
  expect(stderr).toContain('cleaned 2 pages, 2 failed');
  expect(readFileSync(join(cwd, 'out/a.txt.json'), 'utf8')).toContain('plant oaks');
  expect(readFileSync(join(cwd, 'out/b.txt.json'), 'utf8')).toContain('plant ash');
});

test('a page of a folder and a record of an archive never share an output file', async () => {
  const archive = warcRecord('resource', 'a.html', 'text/plain', dump('ash'));
  const cwd = folder({ 'one/x.warc': archive, 'two/x.warc/00000001-urn-test-a.html': dump('oaks') });
  for (const inputs of [
    ['one', 'two'],
    ['two', 'one'],
  ]) {
    const { status } = await run([...inputs, '-d', `out-${inputs[0]}`], { cwd });
    expect(status).toBe(0);
    const made = join(cwd, `out-${inputs[0]}/x.warc`);
    expect(readFileSync(join(made, '00000001-urn-test-a-html.json'), 'utf8')).toContain('plant ash');
    expect(readFileSync(join(made, '00000001-urn-test-a.html.json'), 'utf8')).toContain('plant oaks');
  }
});

test('no output takes the place of an input, or appears among inputs as if it were one', async () => {
  const files = { x: dump('oaks'), 'x.html': dump('elms'), 'in/a.txt.html': dump('ash'), 'in/in/a.txt': dump('fir') };
  const cwd = folder(files);
  const named = await run(['x', 'x.html', '-f', 'html', '-d', '.'], { cwd });
  expect(named.status).toBe(1);
  expect(named.stderr).toContain('clean-article: x: its output would take the place of an input; choose another --out');
  const walked = await run(['in', '-f', 'html', '-d', '.'], { cwd });
  expect(walked.stderr).toContain('clean-article: in/in/a.txt: its output would take the place of an input');
  rmSync(join(cwd, 'in/a.txt.html'));
  expect((await run(['in', '-f', 'html', '-d', '.'], { cwd })).stderr).toContain('cleaned 0 pages, 1 failed');
  expect((await run(['in', '-d', '.'], { cwd })).stderr).toContain('cleaned 1 page, 0 failed');
  expect(readFileSync(join(cwd, 'x.html'), 'utf8')).toBe(files['x.html']);
  expect(readdirSync(cwd).sort()).toEqual(['a.txt.html.html', 'in', 'x', 'x.html', 'x.html.html']);
});

test('an output file that cannot be written is its page’s failure alone', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'pages/b.txt': dump('elms') });
  mkdirSync(join(cwd, 'out/a.txt.json'), { recursive: true });
  const { status, stderr } = await run(['pages', '-d', 'out', '-q'], { cwd });
  expect([status, stderr]).toEqual([1, 'clean-article: pages/a.txt: output not written: is a folder\n']);
  expect(readdirSync(join(cwd, 'out'))).toEqual(['a.txt.json', 'b.txt.json']);
});
