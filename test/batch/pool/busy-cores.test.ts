import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { COLLECTING_ALONE, LESS_INLINED, laterCompiling } from '../../../src/batch/pool/busy-cores.ts';

/** V8's options and their defaults, as Node lists them. */
function listOptions(): string {
  return spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 2 ** 24 }).stdout;
}

test('V8 has the option that is set for its version, and sixteen times its default is what it is set to', () => {
  const option = laterCompiling(process.versions.v8);
  const major = Number(process.versions.v8.split('.', 1)[0]);
  expect(option === null).toBe(major > 12);
  if (option === null) return;
  const [name = '', value] = option.split('=');
  const standard = new RegExp(`default: ${name}=(\\d+)`).exec(listOptions())?.[1];
  expect(Number(value)).toBe(16 * Number(standard));
});

test('no option is set that a version of V8 may not have', () => {
  expect(laterCompiling('99.1.2')).toBeNull();
});

test('V8 has the option by which workers collect garbage alone, and helps them without it', () => {
  expect(listOptions()).toContain(`default: ${COLLECTING_ALONE.replace('--no-', '--')}`);
});

test('V8 has the option for how much is compiled into one function, and more of it without', () => {
  const [name = '', value] = LESS_INLINED.split('=');
  const standard = new RegExp(`default: ${name}=(\\d+)`).exec(listOptions())?.[1];
  expect(Number(standard)).toBeGreaterThan(Number(value));
});
