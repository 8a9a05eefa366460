import { expect, test } from 'vitest';
import { formatSize, parseSize } from '../../src/cli/size.ts';

test.each([
  ['1024', 1024],
  ['500K', 512_000],
  ['64m', 67_108_864],
  ['1.5G', 1_610_612_736],
  ['2GiB', 2_147_483_648],
  ['10 MB', null],
  ['-1', null],
  ['1e3', null],
  ['0.5', null],
  ['99999999999T', null],
  ['', null],
])('%s', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each([
  [67_108_864, '64M'],
  [1000, '1000'],
  [1536, '1536'],
  [1_073_741_824, '1G'],
])('%i is written %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
