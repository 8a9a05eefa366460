import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { HEAP_OPTIONS, heapLimits, NO_GROWTH } from '../../../src/batch/pool/heap.ts';

test('V8 has the options that are set', () => {
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  for (const option of [...HEAP_OPTIONS, NO_GROWTH]) expect(stdout).toContain(`default: ${option.replace(/=.*/, '')}=`);
});

test('a heap’s limit is what a page may use, and of a small one a quarter is for new objects', () => {
  expect(heapLimits(2 * 1024 ** 3)).toEqual({ maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 24 });
  expect(heapLimits(32 * 1024 ** 2)).toEqual({ maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 });
});
