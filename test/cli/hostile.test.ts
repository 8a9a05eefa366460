import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { OUTPUT_FORMATS } from '../../src/emit/index.ts';
import { holdsControl } from '../emit/safe-html.ts';
import { zstdBlock, zstdFrame } from '../support/archive.ts';
import { dump, folder, run, shell } from './command.ts';

/** What makes a terminal move, colour, rename its window or type for itself; raw, and as HTML and JSON write it. */
const SEQUENCES = ['\u001b[2J\u001b]0;owned\u0007', '\u009b31m', '&#27;[2J', '&#x9b;31m', '\\u001b[2J', '\r\u0008'];

test.each(OUTPUT_FORMATS)('no terminal command of a page is printed in %s', async (format) => {
  const all = SEQUENCES.join(' ');
  const html = `<html lang="en${all}"><title>T ${all}</title>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"H ${all}","author":"Ann ${all} Lee"}</script>
    <meta name=description content="D ${all}"><article><h1>Trees ${all}</h1><p>${dump(`wil${all}lows`)}</p>
    <pre>code ${all}</pre><a href="/${all}">x</a><img src="/${all}.png" alt="${all}"></article>`;
  const evil = `evil${SEQUENCES[0]}${SEQUENCES[1]}.txt`;
  const cwd = folder({ 'page.html': html, [evil]: dump(`elms ${all}`) });
  for (const name of ['page.html', evil]) {
    const { status, stdout, stderr } = await run([name, '--format', format, '--explain'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('along both banks');
    expect(holdsControl(stdout, format)).toBe(false);
  }
});

const TURNS = ['\u202e', '\u2066', '\u2028'];

test.each(OUTPUT_FORMATS)(
  'marks that turn text around are data in a pipe, and never reach a terminal raw, in %s',
  async (format) => {
    const title = `Trees ${TURNS.join('')}exe.fdp`;
    const html = `<title>${title}</title><article><h1>${title}</h1><p>${dump(`wil${TURNS.join('')}lows`)}</p></article>`;
    const cwd = folder({ 'page.html': html });
    const clean = (args: string) =>
      shell(`script -qec '"$CLEAN" page.html --format ${format} ${args}' /dev/null`, { cwd });
    const { stdout: piped } = await run(['page.html', '--format', format], { cwd });
    for (const args of ['', '--explain']) {
      const { stdout } = await clean(args);
      expect(stdout).toContain('along both banks');
      for (const mark of TURNS) expect(stdout).not.toContain(mark);
      if (args === '' && (format === 'json' || format === 'jsonl'))
        expect(JSON.parse(stdout)).toEqual(JSON.parse(piped));
    }
    expect(piped).toContain('\u202e');
  },
);

test('what the worker answers with reaches no terminal raw either', async () => {
  const cwd = folder({
    in: `${JSON.stringify({ id: 'a\u009b31m\u202e', text: dump('oaks') })}\n{"id":"b\u009b\u202e"}\n`,
  });
  const { stdout } = await shell(`script -qec '"$CLEAN" worker < in' /dev/null`, { cwd });
  const [page, failure] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { source: string });
  expect([page?.source, failure?.source]).toEqual(['a\u009b31m\u202e', 'b\u009b\u202e']);
  expect(stdout).not.toMatch(/[\u009b\u202e]/);
});

test('names of files lead nowhere outside of the output folder', async () => {
  const cwd = folder({ 'in/page.txt': dump('oaks'), 'in/x/a..b/c...txt': dump('elms'), 'up.txt': dump('firs') });
  const { status } = await run(['../up.txt', '.', '--output-dir', '../out/deep', '-q'], { cwd: join(cwd, 'in') });
  expect(status).toBe(0);
  expect(readdirSync(cwd).sort()).toEqual(['in', 'out', 'up.txt']);
  expect(readdirSync(join(cwd, 'out'))).toEqual(['deep']);
  expect(
    (readdirSync(join(cwd, 'out'), { recursive: true }) as string[]).filter((name) => name.endsWith('.json')).sort(),
  ).toEqual(['deep/__/up.txt.json', 'deep/page.txt.json', 'deep/x/a..b/c...txt.json']);
});

test.each(OUTPUT_FORMATS)(
  'halves of characters, however a page writes them, are none of what is printed as %s',
  async (format) => {
    const half = '\ud83d';
    const html = `<title>T ${half} &#xd83d;</title><script type="application/ld+json">{"@type":"NewsArticle",
    "headline":"Trees \\ud83d","author":{"name":"Ann \\ud83d Lee"},"keywords":["a\\ude00b"]}</script><article><h1>Trees ${half}</h1>
    <p id="${half}">${dump(`wil${half}lows`)}</p><pre>code ${half} &#55357;</pre><img src="/${half}.png" alt="${half}"></article>`;
    const cwd = folder({
      'utf-8.html': html,
      'utf-16.html': Buffer.from(`\ufeff${html}`, 'utf16le'),
      'encoded.txt': Buffer.concat([
        Buffer.from(dump('oaks')),
        Buffer.from('\xed\xa0\xbd', 'latin1'),
        Buffer.from(dump('elms')),
      ]),
      'lines.jsonl': JSON.stringify({ id: `a${half}`, url: `https://example.org/${half}`, text: dump(`oaks ${half}`) }),
    });
    const several = ['jsonl', 'csv'].includes(format) ? ['lines.jsonl'] : [];
    for (const name of ['utf-8.html', 'utf-16.html', 'encoded.txt', ...several]) {
      const { status, stdout, stderr } = await run([name, '--format', format, '--explain'], { cwd });
      expect([name, status, stderr.replace('clean-article: cleaned 1 page, 0 failed\n', '')]).toEqual([name, 0, '']);
      expect(stdout).toContain('along both banks');
      expect(stdout).not.toMatch(/\\ud[89a-f]|&#x?(?:d8|5[5-7])/i);
    }
  },
);

const MEMBER = 64 * 1024 * 1024;

test.each([
  ['gzip', 'bomb.html.gz', () => gzipSync(Buffer.alloc(MEMBER))],
  [
    'zstd',
    'bomb.html.zst',
    () => {
      const block = (last: boolean) => zstdBlock({ byte: 0x61, times: 131_072 }, last);
      return zstdFrame(...Array.from({ length: MEMBER / 131_072 - 1 }, () => block(false)), block(true));
    },
  ],
])('a %s bomb costs no more memory than the limit', async (_, name, makeMember) => {
  const member = makeMember();
  const cwd = folder({
    [name]: Buffer.concat(Array.from({ length: 64 }, () => member)),
    'memory.mjs': "process.on('exit', () => console.error(process.resourceUsage().maxRSS));",
  });
  const { stderr } = await shell(`node --import=./memory.mjs "$CLEAN" ${name} --max-input-size 8M`, { cwd });
  const [message, kilobytes] = stderr.trim().split('\n');
  expect(message).toBe(`clean-article: ${name}: larger than the limit of 8388608 bytes once decompressed`);
  // Node itself takes a third of this; four gigabytes are in the file.
  expect(Number(kilobytes)).toBeLessThan(250_000);
});
