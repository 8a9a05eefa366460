/** Lets programs share the machine in slices of time, so that what else runs on it slows each of them alike. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock, Cost, Running } from './command.ts';

/** How long one contestant has the machine before the next gets it, in milliseconds: long beside what stopping takes. */
const SLICE = 1500;

/** Programs that run at the same time. */
class Contestant {
  readonly costs: Promise<Cost[]>;
  readonly #running: readonly Running[];
  /** For how long they have been going, up to when they were halted last. */
  #before = 0;
  /** Since when they have been going; null while they are halted. */
  #since: number | null = null;
  #ended = false;

  constructor(start: (clock: Clock) => readonly Running[]) {
    this.#running = start(() => this.#before + (this.#since === null ? 0 : performance.now() - this.#since));
    this.#signal('SIGSTOP');
    this.costs = Promise.all(this.#running.map(({ cost }) => cost)).finally(() => {
      this.#ended = true;
    });
    // Awaited when all have ended.
    this.costs.catch(() => undefined);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Goes on for one slice, or to its end. */
  async go(): Promise<void> {
    const since = performance.now();
    this.#since = since;
    this.#signal('SIGCONT');
    await Promise.race([wait(SLICE), this.costs.catch(() => undefined)]);
    this.#signal('SIGSTOP');
    this.#before += performance.now() - since;
    this.#since = null;
  }

  /** Ends what is left of it. */
  kill(): void {
    this.#signal('SIGKILL');
  }

  #signal(signal: NodeJS.Signals): void {
    for (const { process } of this.#running) process.kill(signal);
  }
}

/**
 * Runs contestants to their ends, one at a time, in slices in turn: the others are halted meanwhile, and their clocks too.
 *
 * @param starts each starts the programs of one contestant.
 * @returns what the programs of each took.
 * @throws {Error} when a program fails.
 */
export async function inSlices(starts: readonly ((clock: Clock) => readonly Running[])[]): Promise<Cost[][]> {
  const contestants = starts.map((start) => new Contestant(start));
  try {
    for (let left = contestants; left.length > 0; left = left.filter(({ ended }) => !ended)) {
      for (const contestant of left) await contestant.go();
    }
    return await Promise.all(contestants.map(({ costs }) => costs));
  } finally {
    for (const contestant of contestants) contestant.kill();
  }
}
