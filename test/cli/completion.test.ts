import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OUTPUT_FORMATS } from '../../src/emit/index.ts';
import { folder, run, shell } from './command.ts';

/** What bash offers for the last of some words. */
async function offered(words: readonly string[], cwd: string): Promise<string[]> {
  const script = `source <("$CLEAN" completion bash)
    COMP_WORDS=(clean-article ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
    _clean_article; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = await shell(script, { cwd });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

test('bash completes options, their values, commands and what follows those', async () => {
  const cwd = folder({ 'story.txt': '', 'out.json': '', 'two *words.txt': '' });
  for (const name of ['sorted', 'my pages']) mkdirSync(join(cwd, name));
  expect(await offered(['--form'], cwd)).toEqual(['--format']);
  expect(await offered(['a.txt', '-f', ''], cwd)).toEqual(expect.arrayContaining([...OUTPUT_FORMATS]));
  expect(await offered(['--second-opinion', 'a'], cwd)).toEqual(['auto', 'always']);
  expect(await offered(['a.txt', '--format', '=', 'm'], cwd)).toEqual(['markdown']);
  expect(await offered(['a.txt', '--second-opinion', '='], cwd)).toEqual(['auto', 'never', 'always']);
  expect((await offered(['s'], cwd)).sort()).toEqual(['schema', 'sorted', 'story.txt']);
  expect(await offered(['completion', 'z'], cwd)).toEqual(['zsh']);
  expect(await offered(['x.txt', '-d', 's'], cwd)).toEqual(['sorted']);
  expect(await offered(['x.txt', '-d', 'm'], cwd)).toEqual(['my pages']);
  expect(await offered(['t'], cwd)).toEqual(['two *words.txt']);
  expect(await offered(['x.txt', '--output', 'o'], cwd)).toEqual([]);
});

test('bash completes the options that a command takes, and no others', async () => {
  const cwd = folder({ 'story.txt': '' });
  expect(await offered(['review', '--out'], cwd)).toEqual(['--output']);
  expect(await offered(['review', '--form'], cwd)).toEqual([]);
  expect(await offered(['explain', 'story.txt', '--in'], cwd)).toEqual(['--input-format']);
  expect(await offered(['schema', '-'], cwd)).toEqual(['-h', '--help']);
});

test.each(['bash', 'zsh', 'fish'])('%s knows every option of the help, and every command', async (name) => {
  const { stdout: help } = await run(['--help']);
  const { stdout: script, status } = await run(['completion', name]);
  expect(status).toBe(0);
  const options = [...help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, long = '']) => long);
  expect(options.length).toBeGreaterThan(15);
  const words = new Set(script.match(/[a-z][a-z-]*[a-z]/g));
  const [, list = ''] = /^Commands:\n(.*?)\n\n/ms.exec(help) ?? [];
  const commands = [...list.matchAll(/^ {2}([a-z]+)(?: [<[].*?)? {2,}/gm)].map(([, command = '']) => command);
  expect(commands).toEqual(['review', 'explain', 'worker', 'schema', 'completion', 'help']);
  for (const word of [...options, ...commands, ...OUTPUT_FORMATS]) expect(words).toContain(word);
});

test('a shell that nobody writes scripts for is wrong usage', async () => {
  const { status, stderr, stdout } = await run(['completion', 'tcsh']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/'tcsh' is invalid.*bash, zsh, fish/);
});
