import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Found } from '../../../src/batch/input.ts';
import { type Point, replay } from '../../../src/batch/resume/replay.ts';
import { folder } from '../../cli/command.ts';

const input = (source: string, identity = `${source}1`): Found => ({
  input: { source, path: source, name: source, identity },
});
const failure = (source: string, code: string): Found => ({ failure: { source, code, message: 'no' } });
const entry = (source: string) => ({ source, identity: `${source}1` });

/** What is done, by source, and where to go on. Lines are JSON, or stand as they are. */
async function compare(
  lines: readonly (object | string)[],
  inputs: readonly Found[],
  written = 1000,
): Promise<{ done: string[]; point: Point }> {
  const path = join(folder(), 'manifest');
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(path, `{}\n${texts.join('\n')}\n`);
  const found = (async function* () {
    yield* inputs;
  })();
  const replayed = replay(path, 3, written, found);
  const done: string[] = [];
  for (;;) {
    const next = await replayed.next();
    if (next.done) return { done, point: next.value };
    done.push(next.value.done.source);
  }
}

const PARTS = [entry('a'), { length: 10 }, entry('b'), entry('c'), { length: 20 }];

test('inputs are done as long as they are the same, by whole parts', async () => {
  const whole = await compare(
    PARTS,
    ['a', 'b', 'c', 'd'].map((source) => input(source)),
  );
  expect(whole).toMatchObject({ done: ['a', 'b', 'c'], point: { output: 20, pending: [], complete: false } });
  for (const other of [input('c', 'c2'), input('x', 'c1'), failure('c', 'ENOENT')]) {
    const { done, point } = await compare(PARTS, [input('a'), input('b'), other]);
    expect(done).toEqual(['a']);
    expect(point).toMatchObject({ output: 10, pending: [input('b'), other], complete: false });
  }
});

test('an input that was never opened is the same when it fails for the same reason', async () => {
  const lines = [{ source: 'a', failure: { code: 'ENOENT', message: 'gone' } }, { length: 0 }];
  expect((await compare(lines, [failure('a', 'ENOENT')])).done).toEqual(['a']);
  expect((await compare(lines, [failure('a', 'EACCES')])).done).toEqual([]);
});

test('a part beyond what is written, and what follows a line that no run writes, do not count', async () => {
  const inputs = ['a', 'b', 'c'].map((source) => input(source));
  expect(await compare(PARTS, inputs, 19)).toMatchObject({ done: ['a'], point: { output: 10 } });
  for (const line of ['{"source":"b","iden', { words: 'none of ours' }]) {
    const { done, point } = await compare([...PARTS.slice(0, 2), line, ...PARTS.slice(2)], inputs);
    expect([done, point.output]).toEqual([['a'], 10]);
  }
});

test('a run that came to its end is complete over the same inputs, not over more or fewer', async () => {
  const lines = [...PARTS, { complete: 20 }];
  const inputs = ['a', 'b', 'c'].map((source) => input(source));
  expect((await compare(lines, inputs)).point).toMatchObject({ output: 20, pending: [], complete: true });
  expect((await compare(PARTS, inputs)).point.complete).toBe(false);
  expect((await compare(lines, inputs.slice(0, 2))).point).toMatchObject({ output: 10, complete: false });
  const more = await compare(lines, [...inputs, input('d')]);
  expect(more.point).toMatchObject({ output: 20, pending: [input('d')], complete: false });
});
