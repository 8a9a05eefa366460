import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BIN, dump, folder, interruptWhenPrinting, run, shell, sources } from './command.ts';

/** Node's option that makes pages hang, hoard memory or end their worker, by their names. */
const WITH_FAULTS = `--import=${fileURLToPath(new URL('../support/faults.mjs', import.meta.url))}`;

/** Pages around a faulty one. */
function pagesWith(...faulty: string[]): Record<string, string> {
  const names = ['a', 'b', 'c', 'm', 'n', 'x', 'y', 'z', ...faulty];
  return Object.fromEntries(names.map((name) => [`pages/${name}.txt`, dump(`${name} trees`)]));
}

/** Runs the command on pages that do to their worker what their names say. */
async function runFaulty(faulty: readonly string[], args: readonly string[] = []) {
  const cwd = folder(pagesWith(...faulty));
  const clean = ['pages', '-j', '2', '--errors', 'errors.jsonl', '--summary', 'summary.json', ...args];
  const env = { ...process.env, NODE_OPTIONS: WITH_FAULTS };
  const result = await run(clean, { cwd, env });
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  const errors = read('errors.jsonl')
    .split('\n')
    .filter((line) => line !== '');
  return {
    ...result,
    errors: errors.map((line) => JSON.parse(line) as object),
    summary: JSON.parse(read('summary.json')) as object,
  };
}

const INNOCENT = ['a', 'b', 'c', 'm', 'n', 'x', 'y', 'z'].map((name) => `pages/${name}.txt`);

test('a page that hangs is cut off, and costs that page only', async () => {
  const { status, stdout, stderr, errors, summary } = await runFaulty(['hang', 'hang2'], ['--timeout', '1.5']);
  expect(status).toBe(1);
  expect(sources(stdout)).toEqual(INNOCENT);
  const message = 'took longer than the 1.5 s that --timeout allows, and was cut off';
  expect(errors).toEqual([
    { source: 'pages/hang.txt', code: 'timeout', message },
    { source: 'pages/hang2.txt', code: 'timeout', message },
  ]);
  expect(stderr).toContain(`clean-article: pages/hang.txt: ${message}\n`);
  expect(summary).toMatchObject({ cleaned: 8, failed: 2, failures: { timeout: 2 }, kinds: { article: 8 } });
});

test('a page is not cut off for what others do on the machine', async () => {
  const { status, stdout } = await runFaulty(['starve'], ['--timeout', '2']);
  // Only Linux tells how long a thread waited for a core.
  const cleaned = process.platform === 'linux' ? ['pages/starve.txt'] : [];
  expect([status, sources(stdout)]).toEqual([1 - cleaned.length, [...INNOCENT, ...cleaned].sort()]);
});

test('a page is not cut off for a time in which the program was halted', async () => {
  const { status, stdout } = await runFaulty(['pause'], ['--timeout', '1.5']);
  expect([status, sources(stdout)]).toEqual([0, [...INNOCENT, 'pages/pause.txt'].sort()]);
});

test('a worker that dies is replaced, and its page reported', async () => {
  const { status, stdout, errors } = await runFaulty(['exit', 'exit2', 'exit3']);
  expect(status).toBe(1);
  expect(sources(stdout)).toEqual(INNOCENT);
  const message = 'its worker died: worker exited with code: 7';
  expect(errors).toEqual(
    ['exit', 'exit2', 'exit3'].map((name) => ({ source: `pages/${name}.txt`, code: 'worker-died', message })),
  );
});

test('a page whose worker dies of another’s doing is cleaned in the next', async () => {
  const { status, stdout, errors } = await runFaulty(['once-exit']);
  expect([status, errors]).toEqual([0, []]);
  expect(sources(stdout)).toEqual([...INNOCENT, 'pages/once-exit.txt'].sort());
});

test('pages that were sent to a worker together with a faulty one are cleaned all the same, and once', async () => {
  // Pages of a line, so many that workers get handfuls of them by the time that the faulty ones come.
  const quick = Array.from({ length: 800 }, (_, i) => `pages/${i + 100}.txt`);
  const faulty = ['pages/600/exit.txt', 'pages/700/once.txt', 'pages/800/hang.txt'];
  const cwd = folder(Object.fromEntries([...quick, ...faulty].map((path) => [path, path])));
  const env = { ...process.env, NODE_OPTIONS: WITH_FAULTS };
  const args = ['pages', '-j', '2', '--timeout', '1.5', '--errors', 'errors.jsonl'];
  const { stdout } = await run(args, { cwd, env });
  const errors = readFileSync(join(cwd, 'errors.jsonl'), 'utf8').trimEnd().split('\n');
  expect(errors.map((line) => JSON.parse(line) as object)).toMatchObject([
    { source: 'pages/600/exit.txt', code: 'worker-died' },
    { source: 'pages/800/hang.txt', code: 'timeout' },
  ]);
  expect(sources(stdout)).toEqual([...quick, 'pages/700/once.txt'].sort());
});

test('a page that exhausts its worker’s memory costs that page only', async () => {
  // A real page: two hundred thousand blocks need more than the least heap that a worker can have.
  const cwd = folder({ ...pagesWith(), 'pages/hoard.html': `<article>${'<p>a b</p>'.repeat(200_000)}</article>` });
  const args = [
    'pages',
    '--worker-memory',
    '32M',
    '--timeout',
    '90',
    '--errors',
    'errors.jsonl',
    '--second-opinion',
    'never',
  ];
  const { status, stdout } = await run(args, { cwd });
  expect(status).toBe(1);
  expect(sources(stdout)).toEqual(INNOCENT);
  const message = 'needs more memory than --worker-memory allows';
  expect(JSON.parse(readFileSync(join(cwd, 'errors.jsonl'), 'utf8'))).toEqual({
    source: 'pages/hoard.html',
    code: 'out-of-memory',
    message,
  });
});

test('the line worker answers for a page that hangs or ends its thread, in its place, and goes on', async () => {
  const ids = ['p/a', 'p/hang', 'p/b', 'p/exit', 'p/long', 'p/c'];
  const text = (id: string) => (id === 'p/long' ? 'x'.repeat(5000) : dump(id));
  const input = ids.map((id) => `${JSON.stringify({ id, text: text(id) })}\n`).join('');
  const args = ['worker', '-j', '2', '--timeout', '1.5', '--max-input-size', '4K', '--fields', 'source,kind'];
  const { status, stdout, stderr } = await run(args, { input, env: { ...process.env, NODE_OPTIONS: WITH_FAULTS } });
  const article = (source: string) => ({ source, kind: 'article' });
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(answers).toEqual([
    article('p/a'),
    {
      source: 'p/hang',
      error: { code: 'timeout', message: 'took longer than the 1.5 s that --timeout allows, and was cut off' },
    },
    article('p/b'),
    { source: 'p/exit', error: { code: 'worker-died', message: 'its worker died: worker exited with code: 7' } },
    // A line that isn't kept has no id.
    { source: '-#5', error: { code: 'too-large', message: 'larger than the limit of 4096 bytes' } },
    article('p/c'),
  ]);
  expect([status, stderr]).toEqual([0, '']);
});

test('workers that can’t start end the run with one line', async () => {
  const cwd = folder({
    ...pagesWith(),
    'broken.mjs': `import { isMainThread } from 'node:worker_threads';
    if (!isMainThread) throw new Error('no luck');`,
  });
  const { status, stderr, stdout } = await run(['pages'], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '--import=./broken.mjs' },
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe("clean-article: a worker thread can't start: no luck\n");
});

test('a file-size limit, as a full disk, ends a run with one line, and it goes on once there is room', async () => {
  const pages = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`pages/${i}.txt`, many(i)]));
  const cwd = folder(pages);
  await run(['pages', '-o', 'ref.jsonl'], { cwd });
  const limited = await shell('ulimit -f 600; "$CLEAN" pages -o all.jsonl -q', { cwd });
  const told = 'all.jsonl: the file would be larger than allowed; to continue, run the same command with --resume';
  expect([limited.status, limited.stderr]).toEqual([1, `clean-article: ${told}\n`]);
  // What could not be written was not told of either.
  const [partial = '', manifest = ''] = readdirSync(cwd).filter((name) => name.startsWith('.'));
  expect(lengthTold(join(cwd, manifest))).toBeGreaterThan(0);
  expect(lengthTold(join(cwd, manifest))).toBeLessThanOrEqual(statSync(join(cwd, partial)).size);
  const rest = await run(['pages', '-o', 'all.jsonl', '--resume'], { cwd });
  expect(rest.stderr).toMatch(/cleaned \d+ pages, 0 failed, [1-9]\d* done before\n$/);
  expect(readFileSync(join(cwd, 'all.jsonl')).equals(readFileSync(join(cwd, 'ref.jsonl')))).toBe(true);
});

/** What a manifest says of how much is written. */
function lengthTold(manifest: string): number {
  const lines = readFileSync(manifest, 'utf8').trimEnd().split('\n');
  return Math.max(0, ...lines.map((line) => (JSON.parse(line) as { length?: number }).length ?? 0));
}

test('a full disk ends the file of failures with a whole line', async () => {
  const list = Array.from({ length: 200 }, (_, i) => `none${i}`).join('\n');
  const cwd = folder({ list });
  const { status, stderr } = await shell('ulimit -f 4; "$CLEAN" --files-from list --errors errors.jsonl -q', { cwd });
  expect([status, stderr.trimEnd().split('\n').at(-1)]).toEqual([
    1,
    'clean-article: errors.jsonl: the file would be larger than allowed',
  ]);
  const lines = readFileSync(join(cwd, 'errors.jsonl'), 'utf8').split('\n');
  expect(lines.length).toBeGreaterThan(10);
  expect(sources(lines.join('\n'))).toEqual(list.split('\n').slice(0, lines.length - 1));
});

test('a page’s own file is whole or not there when the disk is full', async () => {
  const large = Array.from({ length: 10 }, (_, i) => many(i)).join('\n');
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'pages/b.txt': large, 'pages/c.txt': dump('elms') });
  const { status, stderr } = await shell('ulimit -f 100; "$CLEAN" pages -d out -q', { cwd });
  const told = 'out: the file would be larger than allowed; to continue, run the same command with --resume';
  expect([status, stderr]).toEqual([1, `clean-article: ${told}\n`]);
  const [manifest = '', ...files] = readdirSync(join(cwd, 'out'));
  expect(files).toEqual(['a.txt.json']);
  expect(sources(readFileSync(join(cwd, 'out', manifest), 'utf8')).slice(1)).toEqual(['pages/a.txt']);
  expect(JSON.parse(readFileSync(join(cwd, 'out/a.txt.json'), 'utf8'))).toMatchObject({ source: 'pages/a.txt' });
});

test('what was there stays when a lone page’s output does not fit on the disk', async () => {
  const cwd = folder({ 'a.txt': Array.from({ length: 10 }, (_, i) => many(i)).join('\n'), 'a.json': 'older' });
  const { status } = await shell('ulimit -f 100; "$CLEAN" a.txt -o a.json', { cwd });
  expect([status, readFileSync(join(cwd, 'a.json'), 'utf8'), readdirSync(cwd)]).toEqual([
    1,
    'older',
    ['a.json', 'a.txt'],
  ]);
});

test('a disk that is full from the beginning is no wrong usage', async () => {
  const cwd = folder({ 'a.txt': dump('oaks'), 'b.txt': dump('elms') });
  for (const output of ['-o all.jsonl', '-d out', '-o all.csv', '-o all.csv --errors errors.jsonl']) {
    const { status, stderr } = await shell(`ulimit -f 0; "$CLEAN" a.txt b.txt -q ${output}`, { cwd });
    expect([output, status]).toEqual([output, 1]);
    expect(stderr).toMatch(/^clean-article: (?:all.jsonl|out|all.csv): the file would be larger than allowed.*\n$/);
  }
  expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(['a.txt', 'b.txt', 'errors.jsonl', 'out']);
});

/** A page of some 30 kB. */
function many(page: number): string {
  return Array.from({ length: 50 }, (_, i) => dump(`trees ${page}.${i}`)).join('\n');
}

/** What an interrupt is answered with. */
const STOPPING = 'clean-article: finishing the pages in hand; interrupt again to stop at once\n';

test('a second interrupt ends at once', async () => {
  const cwd = folder(pagesWith('hang'));
  const env = { ...process.env, NODE_OPTIONS: WITH_FAULTS };
  const { status, stdout, stderr } = await run(['pages'], { cwd, env, started: interruptWhenPrinting(2) });
  // Ended by the signal.
  expect([status, stderr]).toEqual([null, STOPPING]);
  expect(sources(stdout)).not.toContain('pages/m.txt');
});

test('a second interrupt leaves nothing half-written', async () => {
  const cwd = folder(pagesWith('hang'));
  const env = { ...process.env, NODE_OPTIONS: WITH_FAULTS };
  const started = (child: ChildProcess) => {
    const watch = setInterval(() => {
      const [name] = readdirSync(cwd).filter((file) => file.endsWith('.tmp'));
      // With records in it: an interrupt before the first page ends the run by itself.
      if (name === undefined || statSync(join(cwd, name)).size === 0) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 5);
    child.stderr?.once('data', () => child.kill('SIGINT'));
  };
  const { status, stderr } = await run(['pages', '-o', 'all.csv'], { cwd, env, started });
  expect([status, stderr, readdirSync(cwd)]).toEqual([null, STOPPING, ['pages']]);
});

test('an interrupt gives the pages in hand to standard output, in order, and begins no more', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [`pages/${String(i).padStart(3, '0')}.txt`, many(i)]),
  );
  const cwd = folder(pages);
  const { status, stdout, stderr } = await run(['pages'], { cwd, started: interruptWhenPrinting() });
  expect(status).toBe(130);
  expect(stderr).toMatch(/interrupted; only --output-dir, and --output with JSON Lines, can be resumed\n$/);
  const given = sources(stdout);
  expect(given.length).toBeLessThan(400);
  expect(given).toEqual(Object.keys(pages).slice(0, given.length));
});

test('an interrupt while a pipe is waited for ends the run', async () => {
  const cwd = folder({ 'a.txt': dump('oaks') });
  // Standard input stays open until the command ends.
  const waiting = (child: ChildProcess) => {
    child.stdin?.write('Town council');
    if (child.stdin) child.stdin.end = () => child.stdin as Writable;
    interruptWhenPrinting()(child);
  };
  const { status, stdout } = await run(['a.txt', '-'], { cwd, started: waiting });
  expect([status, sources(stdout)]).toEqual([130, ['a.txt']]);
});

test('records keep the inputs’ order, whatever a page takes', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `pages/${String(i).padStart(2, '0')}.txt`,
      dump('oaks').repeat(i % 5 === 0 ? 400 : 1),
    ]),
  );
  const cwd = folder(pages);
  const { stdout } = await run(['pages', '-j', '4'], { cwd });
  expect(sources(stdout)).toEqual(Object.keys(pages));
});

test('--jobs, --timeout and --worker-memory make sense or are refused', async () => {
  for (const args of [
    ['-j', '0'],
    ['-j', '1.5'],
    ['--timeout', '0'],
    ['--timeout', 'x'],
    ['--worker-memory', '1M'],
    ['--errors', ''],
  ]) {
    const { status } = await run(['-', ...args], { input: '' });
    expect([args, status]).toEqual([args, 2]);
  }
});

test('files for errors and the summary are no inputs, and not the output', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks') });
  for (const args of [
    ['--errors', 'pages/a.txt'],
    ['--summary', 'x', '--errors', 'x'],
    ['-o', 'x', '--summary', './x'],
  ]) {
    const { status } = await run(['pages/a.txt', ...args], { cwd });
    expect([args, status]).toEqual([args, 2]);
  }
  expect(readFileSync(join(cwd, 'pages/a.txt'), 'utf8')).toBe(dump('oaks'));
  const inside = await run(['pages', '--errors', 'pages/errors.txt'], { cwd });
  expect(sources(inside.stdout)).toEqual(['pages/a.txt']);
});

test('files for errors and the summary that can’t be written are told of before anything is cleaned, and nothing is left', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks') });
  for (const output of ['all.jsonl', 'all.csv']) {
    for (const option of ['--errors', '--summary']) {
      const { status, stderr } = await run(['pages', '-o', output, option, 'none/x'], { cwd });
      expect([status, stderr.split('\n')[0]]).toEqual([2, 'clean-article: none/x: its folder does not exist']);
    }
  }
  expect(readdirSync(cwd)).toEqual(['pages']);
});

test('the summary counts kinds, reasons and failures', async () => {
  const page = `<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Trees</h1><p>${dump('oaks')}</p></article>`;
  const cwd = folder({
    'pages/a.html': page,
    'pages/b.html': page,
    'pages/c.txt': '',
    'pages/d.txt': '\x89PNG\r\n\x1a\n\0\0\0',
    'pages/style.css': '',
  });
  const plain = await run(['pages'], { cwd });
  const counted = await run(['pages', '--summary', 'summary.json'], { cwd });
  expect(counted.stdout).toBe(plain.stdout);
  const explained = await run(['pages', '--explain'], { cwd });
  expect(explained.stdout).toContain('"reason":"navigation"');
  expect(JSON.parse(readFileSync(join(cwd, 'summary.json'), 'utf8'))).toEqual({
    cleaned: 3,
    failed: 1,
    done: 0,
    passedOver: 1,
    interrupted: false,
    kinds: { article: 2, empty: 1 },
    reasons: { navigation: explained.stdout.match(/"reason":"navigation"/g)?.length },
    failures: { binary: 1 },
    seconds: expect.any(Number),
    pagesPerSecond: expect.any(Number),
  });
});

test('progress is drawn on a terminal, and nowhere else', async () => {
  const cwd = folder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`pages/${i}.txt`, many(i)])));
  const terminal = await shell(`script -qec "node ${BIN} pages -o all.jsonl" /dev/null`, { cwd });
  expect(terminal.stdout).toMatch(/\r\x1b\[2K\d+ of 60 pages, [\d.]+\/s, 0 failed/);
  expect(terminal.stdout).toMatch(/\r\x1b\[2Kclean-article: cleaned 60 pages, 0 failed\r\n$/);
  const quiet = await shell(`script -qec "node ${BIN} pages -q -o all.jsonl" /dev/null`, { cwd });
  expect(quiet.stdout).toBe('');
  const piped = await run(['pages', '-o', 'all.jsonl'], { cwd });
  expect(piped.stderr).toBe('clean-article: cleaned 60 pages, 0 failed\n');
});
