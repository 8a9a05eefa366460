import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dump, folder, run, shell, sources } from './command.ts';

test('a folder gives its pages sorted by path, without hidden ones', async () => {
  const page = dump('oaks');
  const names = ['b.txt', 'a/z.htm', 'a.xhtml', 'a-1.HTML', 'c.txt.gz', 'Z.txt', 'é.txt', 'a/b/deep.txt'];
  const others = ['image.jpg', 'notes.md', '.hidden.txt', '.git/x.txt', 'page.txt.bak', 'txt'];
  const cwd = folder(
    Object.fromEntries(
      [...names, ...others].map((name) => [`pages/${name}`, name.endsWith('.gz') ? gzipSync(page) : page]),
    ),
  );
  const { stdout, stderr, status } = await run(['./pages/'], { cwd });
  const expected = ['Z.txt', 'a-1.HTML', 'a.xhtml', 'a/b/deep.txt', 'a/z.htm', 'b.txt', 'c.txt.gz', 'é.txt'];
  expect(sources(stdout)).toEqual(expected.map((name) => `./pages/${name}`));
  // Hidden files aren't counted.
  expect(stderr).toBe(
    'clean-article: passed over 4 files that are not named as pages are; --files-from takes files of any name\n' +
      'clean-article: cleaned 8 pages, 0 failed\n',
  );
  expect(status).toBe(0);
});

test('what a run writes into the folder that it cleans is no file that it passed over', async () => {
  const cwd = folder({ 'a.txt': dump('oaks') });
  for (const place of [
    ['-o', 'all.jsonl'],
    ['-d', 'out'],
  ]) {
    const args = ['.', ...place, '--errors', 'errors.jsonl', '--summary', 'summary.json'];
    for (let time = 0; time < 2; time++) {
      expect((await run(args, { cwd })).stderr).toBe('clean-article: cleaned 1 page, 0 failed\n');
    }
    rmSync(join(cwd, 'all.jsonl'), { force: true });
  }
});

test('a file that is named is always tried', async () => {
  const cwd = folder({ '.hidden.dat': dump('oaks') });
  const { stdout, status } = await run(['.hidden.dat', '--exclude', '*'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ source: '.hidden.dat', text: expect.stringContaining('oaks') });
  expect(status).toBe(0);
});

test.each([
  { globs: ['--include', '*.html'], expected: ['a.html', 'x/b.html', 'x/y/c.html'] },
  { globs: ['--include', 'x/*'], expected: ['x/b.html', 'x/b.txt'] },
  {
    globs: ['--include', 'x/**', '--include', 'a.*'],
    expected: ['a.html', 'a.txt', 'x/b.html', 'x/b.txt', 'x/y/c.html'],
  },
  { globs: ['--exclude', 'x'], expected: ['a.html', 'a.txt'] },
  { globs: ['--exclude', 'x/y/'], expected: ['a.html', 'a.txt', 'x/b.html', 'x/b.txt'] },
  { globs: ['--include', '*.html', '--exclude', '{a,c}.*'], expected: ['x/b.html'] },
  { globs: ['--include', '*.jpg'], expected: [] },
])('$globs', async ({ globs, expected }) => {
  const names = ['a.html', 'a.txt', 'a.jpg', 'x/b.html', 'x/b.txt', 'x/y/c.html'];
  const cwd = folder(Object.fromEntries(names.map((name) => [`pages/${name}`, dump('oaks')])));
  const { stdout, status } = await run(['pages', ...globs], { cwd });
  expect(sources(stdout)).toEqual(expected.map((name) => `pages/${name}`));
  expect(status).toBe(expected.length > 0 ? 0 : 1);
});

test('links to files are pages; links to folders, which may lead in circles, are not entered', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'elsewhere/b.txt': dump('elms') });
  symlinkSync('..', join(cwd, 'pages/up'));
  symlinkSync('../elsewhere/b.txt', join(cwd, 'pages/b.txt'));
  symlinkSync('../elsewhere', join(cwd, 'pages/c.txt'));
  const { stdout, status } = await run(['pages'], { cwd });
  expect(sources(stdout)).toEqual(['pages/a.txt', 'pages/b.txt']);
  expect(status).toBe(0);
  symlinkSync('pages', join(cwd, 'linked'));
  expect(sources((await run(['linked'], { cwd })).stdout)).toEqual(['linked/a.txt', 'linked/b.txt']);
});

test('what cannot be read is one line each, and the rest is cleaned', async () => {
  const cwd = folder({
    'good.txt': dump('oaks'),
    'photo.jpg': Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      Buffer.from('JFIF\0'),
      Buffer.alloc(4000, 0x91),
    ]),
    'pack.zip': Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0'), Buffer.alloc(4000, 0x92)]),
    'cut.txt.gz': gzipSync(dump('elms').repeat(50)).subarray(0, 200),
    'bomb.html.gz': gzipSync(Buffer.alloc(70 * 1024 * 1024)),
  });
  mkdirSync(join(cwd, 'bare'));
  symlinkSync('loop.txt', join(cwd, 'loop.txt'));
  const inputs = ['gone.txt', 'photo.jpg', 'pack.zip', 'cut.txt.gz', 'bomb.html.gz', 'bare', 'loop.txt', 'good.txt/x'];
  const { status, stdout, stderr } = await run([...inputs, 'good.txt'], { cwd });
  expect(status).toBe(1);
  expect(sources(stdout)).toEqual(['good.txt']);
  const lines = stderr.trimEnd().split('\n');
  expect(lines.map((line) => line.split(': ')[1])).toEqual([...inputs, 'cleaned 1 page, 8 failed']);
  expect(lines.map((line) => line.split(': ').slice(2).join(': '))).toEqual([
    'no such file or folder',
    expect.stringMatching(/JPEG/),
    expect.stringMatching(/zip/i),
    expect.stringMatching(/gzip/),
    'larger than the limit of 67108864 bytes once decompressed',
    'no pages to clean in this folder',
    'too many symbolic links',
    'a part of the path is not a folder',
    '',
  ]);
});

// Root reads and writes everything, unless that capability is given up.
const POWERS = '-dac_override,-dac_read_search';
const POWERLESS = process.getuid?.() === 0 ? `setpriv --bounding-set=${POWERS} --inh-caps=${POWERS}` : '';

test.each([
  ['--files-from list', 'list'],
  ['a.txt -d out', 'out'],
  ['a.txt a.txt -d out', 'out'],
  ['a.txt -o out/x.json', 'out/x.json'],
  ['a.txt --summary out/x.json', 'out/x.json'],
])('without permission for what all depends on, the usage is wrong: %s', async (args, told) => {
  const cwd = folder({ 'a.txt': dump('oaks'), list: 'a.txt\n' });
  chmodSync(join(cwd, 'list'), 0);
  mkdirSync(join(cwd, 'out'), { mode: 0o555 });
  const { status, stdout, stderr } = await shell(`${POWERLESS} "$CLEAN" ${args} -q`, { cwd });
  expect([status, stdout, stderr]).toEqual([2, '', `clean-article: ${told}: permission denied\n`]);
});

test('files and folders without permission', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'pages/b.txt': dump('elms'), 'pages/c/d.txt': dump('ash') });
  chmodSync(join(cwd, 'pages/b.txt'), 0);
  chmodSync(join(cwd, 'pages/c'), 0);
  const { status, stdout, stderr } = await shell(`${POWERLESS} "$CLEAN" pages -q`, { cwd });
  chmodSync(join(cwd, 'pages/c'), 0o755);
  expect(stderr).toBe('clean-article: pages/b.txt: permission denied\nclean-article: pages/c: permission denied\n');
  expect(sources(stdout)).toEqual(['pages/a.txt']);
  expect(status).toBe(1);
});

test('a named pipe that is named is read; a pipe in a folder, which might never end, is not', async () => {
  const cwd = folder({ 'a.txt': dump('oaks') });
  const { stdout } = await shell('mkfifo p.txt; cat a.txt > p.txt & "$CLEAN" p.txt; "$CLEAN" -q .', { cwd });
  const [named, walked] = stdout.split('\n}\n');
  expect(named).toContain('"source": "p.txt"');
  expect(sources(walked ?? '')).toEqual(['a.txt']);
});

test('input beyond the limit, of any kind, is refused before it is read to its end', async () => {
  const cwd = folder({ 'big.txt': 'x'.repeat(3000), 'small.txt': dump('oaks') });
  const endless = await shell('"$CLEAN" --max-input-size 2K big.txt /dev/zero small.txt -; echo $?', { cwd });
  expect(endless.stderr).toMatch(/big.txt: larger than the limit of 2048 bytes\n.*zero: larger than the limit/);
  const piped = await shell('yes "A line that goes on." | "$CLEAN" --max-input-size 64K; echo $?', { cwd });
  expect(piped).toMatchObject({ stderr: 'clean-article: -: larger than the limit of 65536 bytes\n', stdout: '1\n' });
});

test('names that are not UTF-8, of files, folders and archives, are read and told apart', async () => {
  const cwd = folder({ 'pages/z.txt': dump('oaks') });
  await shell(
    `cd pages; mkdir $'f\\xfc'; cp z.txt $'caf\\xe9.txt'; cp z.txt $'caf\\xe8.txt'; cp z.txt 'café.txt'; cp z.txt $'f\\xfc/a.txt'
    printf '{"text":"Willows"}\\n' > $'\\xe9.jsonl'; cp z.txt 'caf\\xe9.txt'`,
    { cwd },
  );
  const names = ['caf\\x5cxe9.txt', 'caf\\xe8.txt', 'caf\\xe9.txt', 'café.txt', 'f\\xfc/a.txt', 'z.txt'];
  const all = names.map((name) => `pages/${name}`).sort();
  const walked = await run(['pages'], { cwd });
  expect([walked.status, sources(walked.stdout).sort()]).toEqual([0, all]);
  const listed = await shell('find pages -name "*.txt" -print0 | "$CLEAN" --files-from - -0', { cwd });
  expect([listed.status, sources(listed.stdout).sort()]).toEqual([0, all]);
  const lines = await shell(`printf 'pages/\\xe9.jsonl\\n' | "$CLEAN" --files-from -`, { cwd });
  expect([lines.status, sources(lines.stdout)]).toEqual([0, ['pages/\\xe9.jsonl#1']]);

  const clean = ['pages', '-d', 'out', '--resume'];
  expect((await run(clean, { cwd })).stderr).toMatch(/cleaned 6 pages, 0 failed\n$/);
  const made = (readdirSync(join(cwd, 'out'), { recursive: true }) as string[]).filter((name) =>
    name.endsWith('.json'),
  );
  const hash = expect.stringMatching(/^caf\\xe[89]\.txt-[0-9a-f]{24}\.json$/) as string;
  const inFolder = expect.stringMatching(/^f\\xfc-[0-9a-f]{24}\/a\.txt\.json$/) as string;
  expect(made.sort()).toEqual([hash, hash, 'caf\\xe9.txt.json', 'café.txt.json', inFolder, 'z.txt.json']);
  expect((await run(clean, { cwd })).stderr).toMatch(/cleaned 0 pages, 0 failed, 6 done before\n$/);

  const errors = await run(['pages', '--max-input-size', '9', '--errors', 'errors.jsonl', '-o', 'all.jsonl'], { cwd });
  expect(errors.stderr).toContain('clean-article: pages/f\\xfc/a.txt: larger than the limit of 9 bytes\n');
  const told = readFileSync(join(cwd, 'errors.jsonl'), 'utf8').trimEnd().split('\n');
  expect(told.map((line) => (JSON.parse(line) as { source: string }).source).sort()).toEqual(all);
});

test('a name that is not UTF-8 on the command line, of which Node has no bytes, says so', async () => {
  const { stderr, status } = await shell(`"$CLEAN" -q $'caf\\xe9.txt'`, { cwd: folder() });
  expect(stderr).toBe(
    'clean-article: caf\ufffd.txt: no such file or folder; one whose name is not UTF-8 is found in its folder, or listed with --files-from\n',
  );
  expect(status).toBe(1);
});

test('a folder as standard input is told as such, whatever is read from it', async () => {
  const cwd = folder();
  for (const [args, says] of [
    ['', '-: is a folder'],
    ['worker', 'standard input: is a folder'],
    ['--files-from - -q', 'standard input: is a folder'],
  ]) {
    const { status, stdout, stderr } = await shell(`"$CLEAN" ${args} < .`, { cwd });
    expect([status, stdout, stderr]).toEqual([1, '', `clean-article: ${says}\n`]);
  }
});

test('an error outside any page is one line, and nothing half-written has the output’s name', async () => {
  const thrower = 'setTimeout(() => { throw new TypeError("out of the blue"); }, 1000);';
  const cwd = folder({ 'a.txt': dump('oaks'), 'later.mjs': thrower });
  const script = `mkfifo p
    node --import=./later.mjs "$CLEAN" a.txt p -o all.jsonl & sleep 3
    timeout 5 bash -c 'echo x > p'; wait $!`;
  const { status, stderr } = await shell(script, { cwd });
  expect([status, stderr]).toEqual([1, 'clean-article: internal error: out of the blue\n']);
  // The two that --resume goes on from, and what was there.
  expect(readdirSync(cwd).sort()).toEqual([
    expect.stringMatching(/^\.clean-article-[0-9a-f]{12}\.partial$/),
    expect.stringMatching(/^\.clean-article-[0-9a-f]{12}\.resume$/),
    'a.txt',
    'later.mjs',
    'p',
  ]);
});

test('names and messages cannot command the terminal', async () => {
  const cwd = folder({ 'pages/evil\u001b[31m\n.txt': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') });
  const { stderr } = await run(['pages', '--quiet'], { cwd });
  expect(stderr).toMatch(/^clean-article: pages\/evil\\x1b\[31m\\n\.txt: .*\n$/);
  const option = await run(['--format', '\u009b31m\u202e\u200e\u200f\u2066'], { cwd });
  expect(option.stderr).toMatch(/'\\x9b31m\\u202e\\u200e\\u200f\\u2066'/);
});

test('pages built to break parsers end with a record or a line', async () => {
  const cwd = folder({
    'line.txt': 'All work and no play makes a dull page. '.repeat(1_300_000),
    'deep.html': `${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`,
    'closing.html': `<p>closing${'</div>'.repeat(100_000)}`,
    'nul.txt': `${dump('oaks')}\0\0${dump('elms')}`,
    'surrogates.txt': Buffer.from(dump('\ud800 oaks'), 'utf16le'),
  });
  const inputs = ['line.txt', 'deep.html', 'closing.html', 'nul.txt', 'surrogates.txt'];
  const { status, stdout, stderr } = await run([...inputs, '--fields', 'source,kind'], { cwd });
  expect(stderr).not.toMatch(/internal error|\n +at /);
  const failed = stderr.split('\n').filter((line) => /^clean-article: \w+\.\w+: ./.test(line));
  expect(sources(stdout).length + failed.length).toBe(inputs.length);
  expect(status).toBe(failed.length > 0 ? 1 : 0);
});

test('bytes in no encoding are a record, and nothing is said on standard error', async () => {
  for (const bytes of ['\x81\x30\x81\xc0', '\xfe4', '\xff\xc3\xff\xe9']) {
    const { status, stderr } = await run([], { input: Buffer.from(bytes, 'latin1') });
    expect([status, stderr]).toEqual([0, '']);
  }
});
