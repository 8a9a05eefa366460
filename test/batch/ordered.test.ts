import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/batch/ordered.ts';

const never = new AbortController().signal;

const WEIGHTLESS = { item: () => 0, result: () => 0 };

async function* numbers(count: number, asked: number[] = []): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    asked.push(i);
    yield i;
  }
}

/** Work that counts at how many items it was at once, at most. */
function counted() {
  let active = 0;
  const seen = { most: 0 };
  const work = async (item: number) => {
    seen.most = Math.max(seen.most, ++active);
    await wait(1);
    active--;
    return item;
  };
  return { seen, work };
}

test('results keep the order of the items, whichever is finished first', async () => {
  const work = async (item: number) => {
    await wait((item * 7) % 5);
    return item;
  };
  const results = [];
  for await (const result of inOrder(numbers(50), work, WEIGHTLESS, { active: 4, items: 100, weight: 1 }, never)) {
    results.push(result);
  }
  expect(results).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test('no more is worked on at once than allowed, and all of that is', async () => {
  const { seen, work } = counted();
  for await (const _ of inOrder(numbers(40), work, WEIGHTLESS, { active: 3, items: 100, weight: 1 }, never));
  expect(seen.most).toBe(3);
});

test('items are pulled no further ahead than allowed of what was taken', async () => {
  const asked: number[] = [];
  const results = inOrder(
    numbers(100, asked),
    async (item) => item,
    WEIGHTLESS,
    { active: 2, items: 5, weight: 1 },
    never,
  );
  expect(await results.next()).toEqual({ value: 0, done: false });
  await wait(20);
  // Five that aren't taken, of which the first was; and no item waits outside.
  expect(asked.length).toBeLessThanOrEqual(6);
  await results.next();
  await wait(20);
  expect(asked.length).toBeLessThanOrEqual(7);
});

test('finished results that wait hold back the next by their weight', async () => {
  const begun: number[] = [];
  let finishFirst = () => {};
  const first = new Promise<void>((resolve) => {
    finishFirst = resolve;
  });
  const work = async (item: number) => {
    begun.push(item);
    if (item === 0) await first;
    return item;
  };
  const results = inOrder(
    numbers(100),
    work,
    { item: () => 0, result: () => 10 },
    { active: 2, items: 100, weight: 25 },
    never,
  );
  const next = results.next();
  await wait(20);
  expect(begun).toEqual([0, 1, 2, 3]);
  finishFirst();
  expect((await next).value).toBe(0);
});

test('items that are worked on hold back the next by their weight, but not the only one', async () => {
  const heaviest = async (weight: number) => {
    const { seen, work } = counted();
    const weights = { item: () => weight, result: () => 0 };
    for await (const _ of inOrder(numbers(20), work, weights, { active: 8, items: 100, weight: 25 }, never));
    return seen.most;
  };
  expect([await heaviest(10), await heaviest(100)]).toEqual([3, 1]);
});

test('after a stop nothing is begun, and what was begun is given', async () => {
  const stop = new AbortController();
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await wait(5);
    return item;
  };
  const results = [];
  for await (const result of inOrder(
    numbers(100),
    work,
    WEIGHTLESS,
    { active: 3, items: 100, weight: 1 },
    stop.signal,
  )) {
    results.push(result);
    if (result === 4) stop.abort();
  }
  expect(results).toEqual(begun);
  expect(results.length).toBeLessThan(12);
});

test('what the source or the work throws comes after the results before it', async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 1;
    throw new Error('no more');
  }
  const limits = { active: 1, items: 10, weight: 1 };
  const source = inOrder(broken(), async (item) => item, WEIGHTLESS, limits, never);
  expect(await source.next()).toEqual({ value: 1, done: false });
  await expect(source.next()).rejects.toThrow('no more');
  const fails = async () => {
    throw new Error('no worker');
  };
  const work = inOrder(numbers(3), fails, WEIGHTLESS, limits, never);
  await expect(work.next()).rejects.toThrow('no worker');
});
