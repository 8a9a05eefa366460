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

it.each([
  ['that are not there', 'no-such-rows.json', /^no-such-rows\.json: ENOENT[^\n]*\n$/],
  ['that are none', 'LICENSE', /^LICENSE: [^\n]*JSON\n$/],
])('the quality gate ends with one line on rows %s', (_, file, said) => {
  const { status, stderr, stdout } = run('bench/eval/gate.ts', file);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(said);
});
