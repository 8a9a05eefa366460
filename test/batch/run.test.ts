import { expect, test } from 'vitest';
import { cleanInput } from '../../src/batch/clean.ts';
import { toFailure } from '../../src/batch/failure.ts';
import type { Found, Input } from '../../src/batch/input.ts';
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
  const clean = (input: Input) => cleanInput(input, { clean: {}, format: 'json' }, noStdin);
  const outcomes = runBatch(found(), clean, 1, new AbortController().signal);
  expect(await outcomes.next()).toMatchObject({ value: { failure: { source: 'one' } } });
  expect(asked).toEqual(['one']);
  expect(await outcomes.next()).toMatchObject({ value: { failure: { source: 'two' } } });
});

test('an unexpected error is the failure of its page', async () => {
  const input = { source: '-', path: null, name: 'stdin' };
  const outcome = await cleanInput(input, { clean: {}, format: 'json' }, noStdin);
  const message = 'internal error: standard input was asked for';
  expect(outcome).toEqual({ input, failure: { source: '-', code: 'internal', message } });
});

test('a page that came inside another file is not read from it, and what the file says of it stands above the job', async () => {
  const bytes = new TextEncoder().encode(
    'Trees <b>grow</b>\n\nThe council agreed on Tuesday to plant willows along both banks of the river, after a long debate.',
  );
  const content = { bytes, url: 'https://example.org/inside', inputFormat: 'text' as const };
  const named = { source: 'pages.warc#2', path: '/nowhere/pages.warc', name: 'pages.warc/2' };
  const input = { ...named, content };
  const clean = { url: 'https://example.org/all', language: 'en' };
  const outcome = await cleanInput(input, { clean, format: 'json', wantsRecord: true }, noStdin);
  const text = expect.stringContaining('plant willows along both banks');
  const record = { source: 'pages.warc#2', url: 'https://example.org/inside', language: 'en', text };
  expect(outcome).toMatchObject({ input: named, record });
  const printedOnly = await cleanInput(input, { clean, format: 'json' }, noStdin);
  expect(Object.keys(printedOnly)).toEqual(['input', 'kind', 'printed']);
});

test('an error of the system that has no words of ours is named', () => {
  const error = Object.assign(new Error('EPROTO: protocol error, read'), { code: 'EPROTO', syscall: 'read' });
  expect(toFailure('a.txt', error)).toEqual({ source: 'a.txt', code: 'EPROTO', message: 'EPROTO' });
});
