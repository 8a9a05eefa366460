import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BIN, dump, folder, run, sources } from './command.ts';

/** Enough for a file of several parts. */
const COUNT = 24;

/** Pages whose records are large, so that there are many parts to be killed between; one in ten is no page at all. */
function pages(count: number, length = 100): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (let i = 0; i < count; i++) {
    const name = `pages/${String(i).padStart(4, '0')}`;
    if (i % 10 === 7) files[`${name}.txt`] = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
    else files[`${name}.html`] = `<article><h1>Trees ${i}</h1>${paragraphs(i, length)}</article>`;
  }
  return files;
}

/** Paragraphs no two of which say the same. */
function paragraphs(page: number, count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `<p>${dump(`tree ${page}.${i}`).replaceAll('\n\n', '</p><p>')}</p>`,
  ).join('');
}

/** All files below a folder that aren't hidden: a hash of each by path. */
function visible(path: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = join(entry.parentPath, entry.name);
    files[file.slice(path.length)] = createHash('sha256').update(readFileSync(file)).digest('hex');
  }
  return files;
}

/** Without a difference, which would be megabytes. */
function expectSameBytes(path: string, other: string): void {
  expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
}

/** How far a run has come: bytes of the partial file, and files in the output folder. */
function progress(cwd: string): number {
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const partial = files.find((entry) => entry.name.endsWith('.partial'));
  const size = partial && statSync(join(partial.parentPath, partial.name), { throwIfNoEntry: false })?.size;
  return (size ?? 0) + files.filter((entry) => entry.name.endsWith('.json')).length;
}

/** The paths of all files below a folder whose names end so. */
function filesIn(cwd: string, end: string): string[] {
  return readdirSync(cwd, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(cwd, name));
}

/** Pages, and at the end standard input: while that is open, a run doesn't end. */
const OPEN = ['pages', '-'];
const INPUT = dump('willows');

/**
 * Starts a run of {@link OPEN} and kills it so many milliseconds after it has got further. Gives its status, null when it was killed.
 *
 * @param endless whether it can't end before that.
 */
async function killAfterProgress(
  args: readonly string[],
  cwd: string,
  delay: number,
  endless: boolean,
): Promise<number | null> {
  const before = progress(cwd);
  const child = spawn(process.execPath, [BIN, ...OPEN, ...args], { cwd, stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin?.on('error', () => undefined);
  if (!endless) child.stdin?.end(INPUT);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const watch = setInterval(() => {
    if (progress(cwd) <= before) return;
    clearInterval(watch);
    setTimeout(() => child.kill('SIGKILL'), delay);
  }, 2);
  const status = await ended;
  clearInterval(watch);
  return status;
}

/** Runs a command until it ends by itself, which the first can't, killing it at another moment each time. */
async function killUntilDone(args: readonly string[], cwd: string): Promise<number> {
  for (let kills = 0; ; kills++) {
    const status = await killAfterProgress(args, cwd, (kills * 13) % 40, kills === 0);
    if (status !== null) return status;
  }
}

for (const output of ['all.jsonl', 'all.jsonl.gz']) {
  test(`killed at any moment and resumed, ${output} has the bytes of a run that was never killed`, async () => {
    const cwd = folder({ ...pages(COUNT), 'out/.keep': '', 'ref/.keep': '' });
    const reference = await run([...OPEN, '-o', `ref/${output}`], { cwd, input: INPUT });
    expect(reference.status).toBe(1);
    expect(await killUntilDone(['-o', `out/${output}`, '--resume'], cwd)).toBe(1);
    const bytes = readFileSync(join(cwd, 'out', output));
    expectSameBytes(join(cwd, 'out', output), join(cwd, 'ref', output));
    const text = output.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
    expect(sources(text)).toEqual([...Object.keys(pages(COUNT)).filter((name) => name.endsWith('.html')), '-']);
    expect(
      readdirSync(join(cwd, 'out'))
        .filter((name) => !name.endsWith('.resume'))
        .sort(),
    ).toEqual(['.keep', output]);
  });
}

test('killed at any moment and resumed, an output folder has the files of a run that was never killed', async () => {
  const cwd = folder(pages(COUNT, 20));
  await run([...OPEN, '-d', 'ref'], { cwd, input: INPUT });
  expect(await killUntilDone(['-d', 'out', '--resume'], cwd)).toBe(1);
  expect(visible(join(cwd, 'out'))).toEqual(visible(join(cwd, 'ref')));
  expect(readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

/** Kills a run of {@link OPEN} once its manifest tells of a part that is written. */
async function killAfterPart(place: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [BIN, ...OPEN, ...place], { cwd, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  const tells = () => filesIn(cwd, '.resume').some((path) => readFileSync(path, 'utf8').includes('\n{"length":'));
  while (!tells()) await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

test('a run that was not asked to be resumable can be resumed when it was killed, and leaves nothing when it was not', async () => {
  const cwd = folder(pages(COUNT));
  await run([...OPEN, '-o', 'ref.jsonl'], { cwd, input: INPUT });
  expect(readdirSync(cwd)).toEqual(['pages', 'ref.jsonl']);
  await killAfterPart(['-o', 'all.jsonl'], cwd);
  expect(existsSync(join(cwd, 'all.jsonl'))).toBe(false);
  const resumed = [...OPEN, '-o', 'all.jsonl', '--resume', '--errors', 'errors.jsonl'];
  const { stderr } = await run(resumed, { cwd, input: INPUT });
  expect(stderr).toMatch(/cleaned \d+ pages, 2 failed, [1-9]\d* done before\n$/);
  expectSameBytes(join(cwd, 'all.jsonl'), join(cwd, 'ref.jsonl'));
  // Failures of the run before are told again.
  expect(sources(readFileSync(join(cwd, 'errors.jsonl'), 'utf8'))).toHaveLength(2);
});

test('a gzipped file without a record is gzip, and is gone on with once there is a page', async () => {
  const cwd = folder({ 'pages/b.txt': Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1') });
  const args = ['pages', '-o', 'all.jsonl.gz', '--resume'];
  for (const told of ['cleaned 0 pages, 1 failed\n', 'cleaned 0 pages, 1 failed\n']) {
    expect((await run(args, { cwd })).stderr).toContain(told);
    expect(gunzipSync(readFileSync(join(cwd, 'all.jsonl.gz'))).toString()).toBe('');
  }
  writeFileSync(join(cwd, 'pages/c.txt'), dump('oaks'));
  expect((await run(args, { cwd })).stderr).toContain('cleaned 1 page, 1 failed');
  await run(['pages', '-o', 'ref.jsonl.gz'], { cwd });
  expectSameBytes(join(cwd, 'all.jsonl.gz'), join(cwd, 'ref.jsonl.gz'));
});

test('a file with more after what the manifest tells of is cut back to it', async () => {
  const cwd = folder(pages(COUNT));
  await run([...OPEN, '-o', 'ref.jsonl'], { cwd, input: INPUT });
  await killAfterPart(['-o', 'all.jsonl'], cwd);
  for (const name of readdirSync(cwd)) {
    if (name.endsWith('.partial')) appendFileSync(join(cwd, name), '{"source":"half a rec');
    if (name.endsWith('.resume')) appendFileSync(join(cwd, name), '{"source":"pages/half');
  }
  const again = () => run([...OPEN, '-o', 'all.jsonl', '--resume'], { cwd, input: INPUT });
  await again();
  expectSameBytes(join(cwd, 'all.jsonl'), join(cwd, 'ref.jsonl'));
  expect((await again()).stderr).toMatch(/cleaned 0 pages, 2 failed, 23 done before\n$/);
});

test('a file that has less than the manifest tells of, as after a power cut, is gone on with from what it has', async () => {
  const cwd = folder(pages(COUNT));
  await run([...OPEN, '-o', 'ref.jsonl'], { cwd, input: INPUT });
  await killAfterPart(['-o', 'all.jsonl'], cwd);
  const [partial = ''] = filesIn(cwd, '.partial');
  truncateSync(partial, statSync(partial).size - 1);
  await run([...OPEN, '-o', 'all.jsonl', '--resume'], { cwd, input: INPUT });
  expectSameBytes(join(cwd, 'all.jsonl'), join(cwd, 'ref.jsonl'));
});

test('what is done is skipped while the pages are the same, in a file and in a folder', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'pages/b.txt': dump('elms'), 'pages/c.txt': dump('firs') });
  for (const place of [
    ['-o', 'all.jsonl'],
    ['-d', 'out'],
  ]) {
    const again = () => run(['pages', ...place, '--resume'], { cwd });
    const told = async () => (await again()).stderr.trim();
    expect(await told()).toBe('clean-article: cleaned 3 pages, 0 failed');
    expect(await told()).toBe('clean-article: cleaned 0 pages, 0 failed, 3 done before');
  }
  writeFileSync(join(cwd, 'pages/b.txt'), dump('poplars'));
  writeFileSync(join(cwd, 'pages/d.txt'), dump('birches'));
  rmSync(join(cwd, 'out/c.txt.json'));
  const folderRun = await run(['pages', '-d', 'out', '--resume'], { cwd });
  expect(folderRun.stderr).toBe('clean-article: cleaned 3 pages, 0 failed, 1 done before\n');
  expect(readFileSync(join(cwd, 'out/b.txt.json'), 'utf8')).toContain('plant poplars');
  expect(readdirSync(join(cwd, 'out')).filter((name) => !name.startsWith('.'))).toHaveLength(4);
  await run(['pages', '-o', 'all.jsonl', '--resume'], { cwd });
  await run(['pages', '-o', 'ref.jsonl'], { cwd });
  expectSameBytes(join(cwd, 'all.jsonl'), join(cwd, 'ref.jsonl'));
});

test('pages of an archive are told apart, though they have the same id', async () => {
  const line = (subject: string) => `${JSON.stringify({ id: 'same', text: dump(subject) })}\n`;
  const cwd = folder({ 'a.jsonl': line('oaks') + line('poplars') });
  for (const place of [
    ['-o', 'all.jsonl'],
    ['-d', 'out'],
  ]) {
    await run(['a.jsonl', ...place, '--resume'], { cwd });
    const { stderr } = await run(['a.jsonl', ...place, '--resume'], { cwd });
    expect(stderr).toBe('clean-article: cleaned 0 pages, 0 failed, 2 done before\n');
  }
});

test('a page of the same size that was written later is another page', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'pages/b.txt': dump('elms') });
  await run(['pages', '-d', 'out', '--resume'], { cwd });
  writeFileSync(join(cwd, 'pages/b.txt'), dump('firs'));
  utimesSync(join(cwd, 'pages/b.txt'), new Date(), new Date(Date.now() + 5000));
  const { stderr } = await run(['pages', '-d', 'out', '--resume'], { cwd });
  expect(stderr).toBe('clean-article: cleaned 1 page, 0 failed, 1 done before\n');
  expect(readFileSync(join(cwd, 'out/b.txt.json'), 'utf8')).toContain('plant firs');
});

test('standard input and pipes are told apart by what they hold', async () => {
  const cwd = folder({ 'a.txt': dump('oaks') });
  const again = (input: string) => run(['a.txt', '-', '-o', 'all.jsonl', '--resume'], { cwd, input });
  await again(dump('elms'));
  expect((await again(dump('elms'))).stderr).toContain('0 failed, 2 done before');
  expect((await again(dump('firs'))).stderr).not.toContain('2 done before');
  expect(readFileSync(join(cwd, 'all.jsonl'), 'utf8')).toContain('plant firs');
});

test('other options or another version are refused, with what differs', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks'), 'pages/b.txt': dump('elms') });
  await run(['pages', '-d', 'out', '--resume', '--language', 'en'], { cwd });
  const other = await run(['pages', '-d', 'out', '--resume', '-f', 'markdown', '--explain'], { cwd });
  expect(other.status).toBe(2);
  expect(other.stderr).toContain(
    '--format "json" then, "markdown" now, --language "en" then, not given now, --explain not given then, given now; run without --resume to start over\n',
  );
  expect(readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.md'))).toEqual([]);
  const [manifest = ''] = readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.resume'));
  const path = join(cwd, 'out', manifest);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
  const version = await run(['pages', '-d', 'out', '--resume', '--language', 'en'], { cwd });
  expect(version.status).toBe(2);
  expect(version.stderr).toMatch(/: version 0\.0\.1 then, \d+\.\d+\.\d+ now; run without --resume to start over\n/);
  const fresh = await run(['pages', '-d', 'out', '-f', 'markdown'], { cwd });
  expect(fresh.stderr).toBe('clean-article: cleaned 2 pages, 0 failed\n');
});

test('other fields of JSON Lines are another option; naming those that are meant anyway is none', async () => {
  const lines = ['a', 'b'].map((id) => JSON.stringify({ id, name: `${id}.html`, text: dump('oaks') })).join('\n');
  const cwd = folder({ 'a.jsonl': lines });
  for (const place of [
    ['-d', 'out'],
    ['-o', 'all.jsonl'],
  ]) {
    const args = ['a.jsonl', ...place, '--resume'];
    await run(args, { cwd });
    const other = await run([...args, '--id-field', 'name', '--precision'], { cwd });
    expect([other.status, other.stderr]).toEqual([
      2,
      expect.stringContaining('--id-field not given then, "name" now, --precision not given then, given now; run'),
    ]);
    const same = await run([...args, '--id-field', 'id'], { cwd });
    expect([same.status, same.stderr]).toEqual([0, 'clean-article: cleaned 0 pages, 0 failed, 2 done before\n']);
  }
});

test('two lists may be cleaned into the same folder at the same time', async () => {
  const cwd = folder({ ...pages(2, 1), one: 'pages/0000.html\n-\n', two: 'pages/0001.html\n' });
  const child = spawn(process.execPath, [BIN, '--files-from', 'one', '-d', 'out'], {
    cwd,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (filesIn(cwd, '.lock').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await run(['--files-from', 'two', '-d', 'out', '-q'], { cwd })).stderr).toBe('');
  child.stdin?.end(dump('oaks'));
  expect(await ended).toBe(0);
});

test('any other output can’t be resumed', async () => {
  const cwd = folder({ 'pages/a.txt': dump('oaks') });
  for (const args of [['pages'], ['pages', '-o', '/dev/null'], ['pages/a.txt', '-o', 'a.md', '-f', 'markdown']]) {
    const { status, stderr } = await run([...args, '--resume'], { cwd });
    expect([args, status]).toEqual([args, 2]);
    expect(stderr).toContain('--resume needs --output-dir, or --output with JSON Lines');
  }
});

/** Interrupts a run once it has got somewhere. */
function interruptAfterProgress(cwd: string): (child: ChildProcess) => void {
  return (child) => {
    const watch = setInterval(() => {
      if (progress(cwd) === 0) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 2);
  };
}

test('a run with --dedupe says that it can’t be resumed, and a run without is no part of it', async () => {
  const cwd = folder(pages(COUNT));
  const args = ['pages', '-d', 'out'];
  const first = await run([...args, '--dedupe'], { cwd, started: interruptAfterProgress(cwd) });
  expect(first.status).toBe(130);
  expect(first.stderr).toMatch(/interrupted; a run with --dedupe can't be resumed\n$/);
  const second = await run([...args, '--resume'], { cwd });
  expect(second.status).toBe(2);
  expect(second.stderr).toContain('--dedupe given then, not given now');
});

for (const place of [
  ['-o', 'all.jsonl'],
  ['-o', 'all.jsonl.gz'],
  ['-d', 'out'],
]) {
  test(`an interrupt finishes the pages in hand, and what ${place[1]} has can be gone on with`, async () => {
    const cwd = folder(pages(COUNT));
    const { status, stderr } = await run(['pages', ...place], { cwd, started: interruptAfterProgress(cwd) });
    expect(status).toBe(130);
    expect(stderr).toContain('finishing the pages in hand');
    expect(stderr).toMatch(/interrupted; to continue, run the same command with --resume\n$/);
    await run(['pages', ...place, '--resume'], { cwd });
    await run(['pages', ...place.map((part) => part.replace(/^(?=all|out)/, 'ref-'))], { cwd });
    const [, path = ''] = place;
    if (place[0] === '-d') expect(visible(join(cwd, path))).toEqual(visible(join(cwd, `ref-${path}`)));
    else expectSameBytes(join(cwd, path), join(cwd, `ref-${path}`));
  });
}

for (const place of [
  ['-o', 'all.jsonl'],
  ['-d', 'out'],
] as const) {
  test(`an interrupt while the manifest of ${place[1]} is read leaves everything as it was, and says how to go on`, async () => {
    const cwd = folder(pages(3, 1));
    const args = ['pages', ...place, '--resume'];
    expect((await run(args, { cwd })).status).toBe(0);
    const manifest = filesIn(cwd, '.resume')[0] ?? '';
    const [last = ''] = readFileSync(manifest, 'utf8').trimEnd().split('\n').slice(-1);
    appendFileSync(manifest, `${`${last}\n`.repeat(30_000_000 / last.length)}{"na`);
    const before = [statSync(manifest).size, visible(cwd)];
    const { status, stderr } = await run(args, {
      cwd,
      started: (child) => {
        const watch = setInterval(() => {
          if (filesIn(cwd, '.lock').length === 0) return;
          clearInterval(watch);
          child.kill('SIGINT');
        }, 2);
      },
    });
    expect(status).toBe(130);
    expect(stderr).toContain('cleaned 0 pages, 0 failed\n');
    expect(stderr).toMatch(/interrupted; to continue, run the same command with --resume\n$/);
    expect([statSync(manifest).size, visible(cwd)]).toEqual(before);
    expect(filesIn(cwd, '.lock')).toEqual([]);
    expect((await run(args, { cwd })).stderr).toContain('cleaned 0 pages, 0 failed, 3 done before');
  });
}

test('a run that is ended by a signal leaves no lock', async () => {
  const cwd = folder(pages(3, 1));
  for (const place of [
    ['-o', 'all.jsonl'],
    ['-d', 'out'],
  ]) {
    const child = spawn(process.execPath, [BIN, 'pages', '-', ...place], { cwd, stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
    while (filesIn(cwd, '.lock').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    expect(filesIn(cwd, '.lock')).toEqual([]);
  }
});

for (const [kind, place, result] of [
  ['file', ['-o', 'all.jsonl'], 'all.jsonl'],
  ['folder', ['-d', 'out'], 'out'],
] as const) {
  test(`a second run at the same ${kind} is refused, unless the first was killed`, async () => {
    const cwd = folder(pages(3, 1));
    const args = ['pages', '-', ...place];
    const first = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['pipe', 'ignore', 'ignore'] });
    const locks = () =>
      readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.lock'));
    while (locks().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await run(args, { cwd, input: dump('willows') });
    expect(second.status).toBe(2);
    expect(second.stderr.split('\n')[0]).toMatch(
      new RegExp(
        `^clean-article: ${result}: another run \\(process ${first.pid}\\) is writing there; if there is none, remove `,
      ),
    );
    const killed = new Promise((resolve) => first.on('close', resolve));
    first.kill('SIGKILL');
    await killed;
    expect(locks()).toHaveLength(1);
    const third = await run(args, { cwd, input: dump('willows') });
    expect([third.status, third.stderr]).toEqual([0, 'clean-article: cleaned 4 pages, 0 failed\n']);
    expect(locks()).toEqual([]);
  });
}
