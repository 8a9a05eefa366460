import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { dump, folder, run, shell } from './command.ts';

const DUMP = `11.4 C\nBrellin\nThursday, March 14, 2024\n\n${dump('oaks')}\nRelated Articles\n`;

/** The printed lines that have a margin, as pairs of it and the text. */
function lines(stdout: string): [margin: string, text: string][] {
  return stdout
    .split('\n')
    .filter((line) => line.includes('│'))
    .map((line) => line.split('│', 2).map((part) => part.trim()) as [string, string]);
}

test('in a pipe: plain text, a reason for each dropped line, a name for each field, the body as it is', async () => {
  const { status, stdout, stderr } = await run(['explain', 'a.txt'], { cwd: folder({ 'a.txt': DUMP }) });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toMatch(/^a\.txt\narticle · confidence [\d.]+ · 3 of 8 blocks kept · \d+ words\n/);
  const printed = lines(stdout);
  expect(printed.slice(0, 3)).toEqual([
    ['1       weather', '11.4 C'],
    ['2       weather', 'Brellin'],
    ['3       weather', 'Thursday, March 14, 2024'],
  ]);
  expect(printed.find(([, text]) => text.startsWith('Town council'))?.[0]).toBe('5         title');
  expect(printed.find(([, text]) => text.startsWith('The council'))?.[0]).toBe('7');
  expect(printed.at(-1)).toEqual(['13       related', 'Related Articles']);
});

test('fields are above the page, with where they were found', async () => {
  const html = `<!doctype html><title>T</title><meta name="author" content="Ada Elmhurst"><article><h1>Willows</h1><p>${dump('oaks')}</p></article>`;
  const { stdout } = await run(['explain'], { input: html });
  expect(stdout.startsWith('-\n')).toBe(true);
  expect(stdout).toMatch(/^ +authors {3}Ada Elmhurst {2}\(meta\)$/m);
  // HTML has no lines to number.
  expect(stdout).not.toMatch(/^ +\d+ .*│/m);
});

test('no line is wider than a narrow terminal; one that does not know its width is taken for a pipe', async () => {
  const cwd = folder({ 'a.txt': DUMP });
  const widest = async (columns: number, command: string) => {
    const { stdout } = await shell(`script -qec 'stty cols ${columns}; ${command}' /dev/null`, { cwd });
    return Math.max(...stdout.split(/\r?\n/).map((line) => stringWidth(line)));
  };
  expect(await widest(45, '"$CLEAN" explain a.txt')).toBeLessThanOrEqual(45);
  expect(await widest(0, '"$CLEAN" explain a.txt')).toBe(await widest(45, '"$CLEAN" explain a.txt | cat'));
});

test('on a terminal with no room for a margin, what became of a block stands above it', async () => {
  const wide = await run(['explain'], { input: DUMP, env: { ...process.env, COLUMNS: '-5' } });
  expect(wide.stdout).toBe((await run(['explain'], { input: DUMP })).stdout);
  for (const columns of [42, 20, 8]) {
    const { stdout } = await run(['explain'], { input: DUMP, env: { ...process.env, COLUMNS: `${columns}` } });
    const lines = stdout.split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns === 8 ? 15 : columns);
    expect(stdout).toContain('\n1 weather\n │ ');
  }
});

test('no line is wider than the terminal, wide characters counted as two columns', async () => {
  const wide = `渡口的钟声\n\n${'清晨六点，白鹭镇的居民又听到了渡口的钟声。'.repeat(12)}\n\n${'很久以前的故事还在江边流传着，人们都记得。'.repeat(12)}\n`;
  const { stdout } = await run(['explain'], {
    input: `${wide}\n${'x'.repeat(500)}\n`,
    env: { ...process.env, COLUMNS: '60' },
  });
  const widths = stdout.split('\n').map((line) => stringWidth(line));
  expect(Math.max(...widths)).toBeLessThanOrEqual(60);
  expect(Math.max(...widths)).toBeGreaterThan(55);
  const bars = stdout
    .split('\n')
    .filter((line) => line.includes('│'))
    .map((line) => line.indexOf('│'));
  expect(new Set(bars).size).toBe(1);
  expect(stdout.replace(/[^x]/g, '')).toHaveLength(500);
});

test('on a terminal dropped lines are dimmed and the body is not; NO_COLOR is obeyed', async () => {
  const terminal = async (prefix: string) =>
    (
      await shell(`env -u CI ${prefix} script -qec 'stty cols 90; "$CLEAN" explain a.txt' /dev/null`, {
        cwd: folder({ 'a.txt': DUMP }),
      })
    ).stdout;
  const coloured = await terminal('TERM=xterm-256color');
  expect(coloured).toContain('\u001b[2m11.4 C\u001b[22m');
  expect(coloured).toContain('\u001b[33m      weather\u001b[39m');
  expect(coloured).toContain('\u001b[1mTown council agrees');
  expect(coloured).toMatch(/│\u001b\[22m The council agreed/);
  expect(await terminal('TERM=xterm-256color NO_COLOR=1')).not.toContain('\u001b');
});

test('no command of a page reaches the terminal', async () => {
  const evil = '\u001b]0;owned\u0007\u001b[31mred\u009b2J';
  const page = `Town council \u202eagrees${evil}\n\n${dump(`oaks ${evil}`)}`;
  const html = `<title>T</title><meta name="author" content="Ada &#27;[31m &#155;2J ${evil}"><p>${dump(`oaks${evil}`)}</p>`;
  for (const input of [page, html]) {
    const { stdout } = await run(['explain'], { input });
    expect(stdout).toContain('Town council');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }
});

test('a page that can’t be read is one line, and an empty one is no error', async () => {
  const cwd = folder({ 'a.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'empty.txt': '' });
  expect(await run(['explain', 'gone.txt'], { cwd })).toEqual({
    status: 1,
    stdout: '',
    stderr: 'clean-article: gone.txt: no such file or folder\n',
  });
  const picture = await run(['explain', 'a.png'], { cwd });
  expect([picture.status, picture.stdout]).toEqual([1, '']);
  expect(picture.stderr).toMatch(/^clean-article: a\.png: .+\n$/);
  const empty = await run(['explain', 'empty.txt'], { cwd });
  expect(empty).toEqual({
    status: 0,
    stdout: 'empty.txt\nempty · confidence 0 · 0 of 0 blocks kept · 0 words\n\n',
    stderr: '',
  });
});

test('a reader that leaves ends it silently', async () => {
  const cwd = folder({ 'a.txt': dump('oaks').repeat(3000) });
  const { stdout, stderr } = await shell('"$CLEAN" explain a.txt | head -1', { cwd });
  expect([stdout, stderr]).toEqual(['a.txt\n', '']);
});
