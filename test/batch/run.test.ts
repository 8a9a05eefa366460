import { expect, test } from 'vitest';
import { cleanInput, type Outcome } from '../../src/batch/clean.ts';
import { toFailure } from '../../src/batch/failure.ts';
import type { Done, Found, Input } from '../../src/batch/input.ts';
import { reader } from '../../src/batch/read.ts';
import { runBatch } from '../../src/batch/run.ts';

const MIB = 1024 * 1024;

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

/** How many of many inputs are begun while the first of them isn't finished, and eight may be worked on at once. */
async function begunBeside(first: Partial<Input>, rest: (input: Input) => Promise<Outcome>): Promise<number> {
  async function* found(): AsyncGenerator<Found> {
    for (let i = 0; i < 3000; i++) yield { input: { source: `${i}`, path: null, name: `${i}`, ...first } };
  }
  let begun = 0;
  const clean = (input: Input) => (begun++ === 0 ? new Promise<Outcome>(() => undefined) : rest(input));
  const outcomes = runBatch(found(), clean, () => 8, new AbortController().signal);
  void outcomes.next();
  let before = -1;
  while (before < begun) {
    before = begun;
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
  }
  return begun;
}

test('memory bounds how far a run gets ahead of a page that takes its time', async () => {
  const never = () => new Promise<Outcome>(() => undefined);
  const printing = (printed: Uint8Array) => async (input: Input) => ({ input, kind: 'article' as const, printed });
  // By the pages that are worked on; by their bytes, where they came in an archive; by the records that wait, of which it is known
  // only then how long they are; by their number.
  expect(await begunBeside({}, never)).toBe(8);
  expect(await begunBeside({ content: { bytes: new Uint8Array(20 * MIB) } }, never)).toBe(2);
  expect(await begunBeside({}, printing(new Uint8Array(20 * MIB)))).toBeLessThanOrEqual(2 + 8);
  expect(await begunBeside({}, printing(new Uint8Array()))).toBe(2048);
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
