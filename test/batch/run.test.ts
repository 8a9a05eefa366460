import { expect, test } from 'vitest';
import { cleanInput } from '../../src/batch/clean.ts';
import { toFailure } from '../../src/batch/failure.ts';
import type { Found } from '../../src/batch/input.ts';
import { runBatch } from '../../src/batch/run.ts';

const noStdin = (): never => {
  throw new Error('standard input was asked for');
};

test('failures pass through in their place, and inputs are read only when the one before was taken', async () => {
  const asked: string[] = [];
  async function* found(): AsyncGenerator<Found> {
    for (const source of ['one', 'two', 'three']) {
      asked.push(source);
      yield { failure: { source, code: 'ENOENT', message: 'gone' } };
    }
  }
  const outcomes = runBatch(found(), { clean: {}, format: 'json' }, noStdin);
  expect(await outcomes.next()).toMatchObject({ value: { failure: { source: 'one' } } });
  expect(asked).toEqual(['one']);
  expect(await outcomes.next()).toMatchObject({ value: { failure: { source: 'two' } } });
});

test('an unexpected error is the failure of its page', async () => {
  const outcome = await cleanInput({ source: '-', path: null, name: 'stdin' }, { clean: {}, format: 'json' }, noStdin);
  const message = 'internal error: standard input was asked for';
  expect(outcome).toEqual({ failure: { source: '-', code: 'internal', message } });
});

test('an error of the system that has no words of ours is named', () => {
  const error = Object.assign(new Error('EPROTO: protocol error, read'), { code: 'EPROTO', syscall: 'read' });
  expect(toFailure('a.txt', error)).toEqual({ source: 'a.txt', code: 'EPROTO', message: 'EPROTO' });
});
