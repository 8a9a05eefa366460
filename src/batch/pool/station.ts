import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { Outcome } from '../clean.ts';
import type { Input } from '../input.ts';
import type { Stay } from './worker.ts';

/** Who waits for the worker's answer. */
interface Asking {
  readonly resolve: (outcomes: Outcome[]) => void;
  readonly reject: (error: Error) => void;
}

/** A worker thread, as long as it lives. */
interface Resident {
  /** Takes pages, and gives what became of them. */
  readonly port: MessagePort;
  /** Ends the thread. */
  readonly end: AbortController;
  /** Who asked last. What a thread said before it died is no answer to who asks the next. */
  asking: Asking | null;
}

/**
 * The place of one worker thread, which is replaced when it dies. To the pool a worker's whole life is one task, and pages are
 * sent past it: what the pool keeps of a task, though little, would fill the memory in a run of a million.
 */
export class Station {
  /** Which of the clocks the worker sets. */
  readonly clock: number;
  readonly #pool: Piscina<Stay, never>;
  #resident: Resident | null = null;

  constructor(pool: Piscina<Stay, never>, clock: number) {
    this.#pool = pool;
    this.clock = clock;
  }

  /**
   * Has the worker clean pages, one at a time; starts it when there is none. Only one such request at a time.
   *
   * @param inputs the pages.
   * @returns what became of the first of them, at least one, in order; the rest were not begun.
   * @throws {Error} what the worker died of.
   */
  clean(inputs: readonly Input[]): Promise<Outcome[]> {
    return new Promise((resolve, reject) => {
      this.#resident ??= this.#start();
      this.#resident.asking = { resolve, reject };
      this.#resident.port.postMessage(inputs);
    });
  }

  /** Ends the worker: what it was asked for is rejected. */
  end(): void {
    this.#resident?.end.abort();
  }

  #start(): Resident {
    const { port1: port, port2 } = new MessageChannel();
    const resident: Resident = { port, end: new AbortController(), asking: null };
    port.on('message', (outcomes: Outcome[]) => resident.asking?.resolve(outcomes));
    const stay: Stay = { port: port2, clock: this.clock };
    this.#pool.run(stay, { transferList: [port2], signal: resident.end.signal }).catch((error: Error) => {
      port.close();
      this.#resident = null;
      resident.asking?.reject(error);
    });
    return resident;
  }
}
