import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ScoredPart } from './part-worker.ts';

const WORKER = fileURLToPath(new URL('part-worker.ts', import.meta.url));

/**
 * Scores every part, on all cores.
 *
 * @param count how many there are.
 * @returns them in their order.
 * @throws Error where a process that scores ends before its time.
 */
export async function scoreParts(count: number): Promise<ScoredPart[]> {
  const scored: ScoredPart[] = [];
  let next = 0;
  const lane = async () => {
    const worker = fork(WORKER, process.argv.slice(2), { serialization: 'advanced' });
    const ended = once(worker, 'exit').then(([status]) => {
      throw new Error(`a process that scores ended with ${status}`);
    });
    ended.catch(() => {});
    while (next < count) {
      const number = next++;
      worker.send(number);
      scored[number] = (await Promise.race([once(worker, 'message'), ended]))[0] as ScoredPart;
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(count, availableParallelism()) }, lane));
  return scored;
}
