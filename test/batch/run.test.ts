import { expect, test } from 'vitest';
import { cleanInput } from '../../src/batch/clean.ts';
import { toFailure } from '../../src/batch/failure.ts';
import type { Done, Found, Input } from '../../src/batch/input.ts';
import { reader } from '../../src/batch/read.ts';
import { runBatch } from '../../src/batch/run.ts';

const noStdin = (): never => {
  throw new Error('standard input was asked for');
};

test('failures, and what an earlier run did, pass through in their place', async () => {
  async function* found(): AsyncGenerator<Found | Done> {
    yield { failure: { source: 'one', code: 'ENOENT', message: 'gone' } };
    yield { input: { source: '-', path: null, name: 'stdin' } };
    yield { done: { source: 'three' } };
  }
  const clean = (input: Input) => cleanInput(input, { clean: {}, format: 'json' }, reader(noStdin));
  const outcomes = [];
  for await (const outcome of runBatch(found(), clean, () => 2, new AbortController().signal)) outcomes.push(outcome);
  expect(outcomes).toMatchObject([
    { failure: { source: 'one' } },
    { failure: { source: '-' } },
    { done: { source: 'three' } },
  ]);
});

test('an unexpected error is the failure of its page', async () => {
  const input = { source: '-', path: null, name: 'stdin' };
  const outcome = await cleanInput(input, { clean: {}, format: 'json' }, reader(noStdin));
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
  const outcome = await cleanInput(input, { clean, format: 'json', wantsRecord: true }, reader(noStdin));
  const text = expect.stringContaining('plant willows along both banks');
  const record = { source: 'pages.warc#2', url: 'https://example.org/inside', language: 'en', text };
  expect(outcome).toMatchObject({ input: named, record });
  const printedOnly = await cleanInput(input, { clean, format: 'json' }, reader(noStdin));
  expect(Object.keys(printedOnly)).toEqual(['input', 'kind', 'printed']);
});

test('an error of the system that has no words of ours is named', () => {
  const error = Object.assign(new Error('EPROTO: protocol error, read'), { code: 'EPROTO', syscall: 'read' });
  expect(toFailure('a.txt', error)).toEqual({ source: 'a.txt', code: 'EPROTO', message: 'EPROTO' });
});
