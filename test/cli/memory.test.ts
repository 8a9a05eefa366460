import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BIN, dump, folder } from './command.ts';

/** Node's option that makes the command tell what memory it holds. */
const WITH_MEMORY = `--import=${fileURLToPath(new URL('../support/memory.mjs', import.meta.url))}`;

/** Lines that are sent before the memory is looked at, and twice as many after, with a look after each. */
const LINES = 1500;

/** One line in so many is a large page. */
const LARGE = 250;

/** What may be held more after one of the two, in bytes: less than half a kilobyte a page. What is compiled late adds to one, a leak to both. */
const MARGIN = 700_000;

test('worker holds no more memory after thousands of pages, small and large, than after the first', async () => {
  const cwd = folder();
  const child = spawn(process.execPath, [BIN, 'worker'], {
    cwd,
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: WITH_MEMORY },
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('no pipes');
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const clean = async (from: number, to: number) => {
    const lines = Array.from({ length: to - from }, (_, i) => page(from + i));
    lines.push(JSON.stringify({ id: 'measure', text: dump('oaks') }));
    stdin.write(`${lines.join('\n')}\n`);
    const got: string[] = [];
    while (got.length < lines.length) got.push(source(String((await answers.next()).value)));
    expect(got).toEqual([...Array.from({ length: to - from }, (_, i) => `${from + i}`), 'measure']);
    const { held, room } = await lookAtMain(child);
    return { main: held, room, worker: Number(readFileSync(join(cwd, 'held-by-worker'), 'utf8')) };
  };
  const first = await clean(0, LINES);
  const second = await clean(LINES, 2 * LINES);
  const third = await clean(2 * LINES, 3 * LINES);
  stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
  for (const thread of ['main', 'worker'] as const) {
    const grown = [second[thread] - first[thread], third[thread] - second[thread]];
    expect(Math.min(...grown)).toBeLessThan(MARGIN);
  }
  expect(third.room).toBe(first.room);
});

function page(number: number): string {
  const large = number % LARGE === LARGE - 1;
  const paragraphs = Array.from({ length: large ? 500 : 1 }, (_, i) => dump(`trees ${number}.${i}`));
  const text = paragraphs.join('\n');
  return JSON.stringify(large ? { id: `${number}`, html: `<article><p>${text}</article>` } : { id: `${number}`, text });
}

function source(answer: string): string {
  return (JSON.parse(answer) as { source: string }).source;
}

async function lookAtMain(child: ChildProcess): Promise<{ held: number; room: number }> {
  child.send('measure');
  const [found] = (await once(child, 'message')) as [{ held: number; room: number }];
  return found;
}
