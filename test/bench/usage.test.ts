import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });

it.each([
  ['an option that there is not', ['--nope'], /^Unknown option '--nope'.*\nusage: npm run eval -- DIR/],
  ['no folder', [], /^usage: npm run eval -- DIR/],
  ['a value that is none of a few', ['.', '--prefer', 'speed'], /^usage: npm run eval -- DIR/],
  ['a folder that is not there', ['no-such-folder'], /^no-such-folder: no such folder\n$/],
])('the commands for measuring end with one line on %s, and how they are used', (_, args, said) => {
  const { status, stderr, stdout } = run('bench/eval/main.ts', ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(said);
});
