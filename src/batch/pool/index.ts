import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import type { Job, Outcome } from '../clean.ts';
import { describe } from '../failure.ts';
import type { Input } from '../input.ts';
import { spareCores } from './busy-cores.ts';
import { Clocks } from './clocks.ts';
import { Handful } from './handful.ts';
import { boundHeaps, heapLimits } from './heap.ts';
import { Station } from './station.ts';
import type { Stay, WorkerData } from './worker.ts';

/** How the workers are run. */
export interface PoolOptions {
  /** The module that a worker runs; its default export takes a {@link Stay}. */
  readonly worker: URL;
  /** How many pages are cleaned at once. */
  readonly jobs: number;
  /** Most time for a page, in milliseconds. */
  readonly timeout: number;
  /** Most heap memory for a worker, in bytes. */
  readonly memory: number;
}

/** A page that waits for a worker, or is with one. */
interface Waiting {
  readonly input: Input;
  /** Whether a worker died of it already. */
  readonly tried: boolean;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Worker threads that clean pages. Whatever a page does to its worker costs that page alone: the worker is ended when the
 * page takes too long, and replaced whenever it dies.
 */
export class WorkerPool {
  readonly #pool: Piscina<Stay, never>;
  readonly #clocks: Clocks;
  /** Those that have no pages. */
  readonly #free: Station[];
  readonly #options: PoolOptions;
  readonly #handful = new Handful();
  #waiting: Waiting[] = [];
  #closed = false;
  /** Why no worker can be started, when none can. */
  #broken: Error | null = null;

  private constructor(pool: Piscina<Stay, never>, clocks: SharedArrayBuffer, options: PoolOptions) {
    const stations = Array.from({ length: options.jobs }, (_, clock) => new Station(pool, clock));
    this.#pool = pool;
    this.#clocks = new Clocks(clocks);
    this.#free = [...stations];
    this.#options = options;
    pool.on('error', (error) => {
      // A worker died that had no page: it never started, and the next would not either.
      this.#broken = new Error(`a worker thread can't start: ${describe(error)}`);
      for (const station of stations) station.end();
    });
  }

  /**
   * Makes a pool. Workers start when there is a page for them.
   *
   * @param job what is done to every page.
   * @param options how the workers are run.
   */
  static async create(job: Job, options: PoolOptions): Promise<WorkerPool> {
    const { Piscina: Pool } = await import('piscina');
    const clocks = Clocks.allocate(options.jobs);
    const workerData: WorkerData = { job, clocks };
    spareCores(options.jobs);
    boundHeaps();
    const pool = new Pool<Stay, never>({
      filename: fileURLToPath(options.worker),
      workerData,
      minThreads: 0,
      maxThreads: options.jobs,
      idleTimeout: Number.POSITIVE_INFINITY,
      recordTiming: false,
      resourceLimits: heapLimits(options.memory),
    });
    return new WorkerPool(pool, clocks, options);
  }

  /** How many pages should be asked for at once, now: those that workers have, and as many that wait so that none is idle. */
  get room(): number {
    return this.#options.jobs * this.#handful.size * 2;
  }

  /**
   * Cleans one page in a worker, as soon as one is free.
   *
   * @param input the page; its content, when it has one, is copied.
   * @returns what became of it. A page whose worker died is tried once more in another, since what ended the worker may
   *   have been left behind by a page before it; a page that took too long isn't.
   * @throws {Error} when no worker can be started.
   */
  clean(input: Input): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, tried: false, resolve, reject });
      this.#send();
    });
  }

  /** Ends the workers. Pages that wait are never cleaned. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool.destroy();
  }

  /** Gives the pages that wait to the workers that are free. */
  #send(): void {
    if (this.#broken !== null) for (const page of this.#waiting.splice(0)) page.reject(this.#broken);
    while (this.#waiting.length > 0 && !this.#closed) {
      const station = this.#free.pop();
      if (station === undefined) return;
      void this.#run(this.#waiting.splice(0, this.#handful.size), station).finally(() => {
        this.#free.push(station);
        this.#send();
      });
    }
  }

  /** Has a worker clean pages. Those that it didn't come to, or whose outcome was lost, wait again. Never rejects. */
  async #run(pages: readonly Waiting[], station: Station): Promise<void> {
    this.#clocks.reset(station.clock);
    const watch = this.#watch(station);
    try {
      const outcomes = await station.clean(pages.map(({ input }) => sendable(input)));
      this.#handful.learn(pages.length, outcomes.length);
      for (const [index, outcome] of outcomes.entries()) pages[index]?.resolve(outcome);
      this.#waiting.unshift(...pages.slice(outcomes.length));
    } catch (error) {
      const overdue = watch.overdue();
      const culprit = overdue ?? this.#clocks.now(station.clock).page;
      this.#waiting.unshift(...this.#settle(pages, culprit, overdue !== null, error));
    } finally {
      watch.stop();
    }
  }

  /** Settles the page that a worker died of, or was ended for. Gives the pages that are to be cleaned again. */
  #settle(pages: readonly Waiting[], culprit: number, overdue: boolean, error: unknown): Waiting[] {
    return pages.flatMap((page, index) => {
      if (index !== culprit || this.#broken !== null) return page;
      if (!overdue && !page.tried) return { ...page, tried: true };
      page.resolve(overdue ? cutOff(page.input, this.#options.timeout) : failed(page.input, error));
      return [];
    });
  }

  /**
   * Ends a worker that is at one page for too long. `overdue` gives which, or null. For how long this thread was late to look is
   * no page's fault: then the whole program was halted, or the answer may lie here already.
   */
  #watch(station: Station): { overdue: () => number | null; stop: () => void } {
    let timer: NodeJS.Timeout;
    let overdue: number | null = null;
    let late = 0;
    const wait = (milliseconds: number) => {
      const due = performance.now() + milliseconds;
      timer = setTimeout(() => {
        late += Math.max(0, performance.now() - due);
        const { page, elapsed } = this.#clocks.now(station.clock);
        const left = Math.ceil(this.#options.timeout + late - elapsed);
        if (left > 0) return wait(left);
        overdue = page;
        station.end();
      }, milliseconds);
    };
    wait(this.#options.timeout);
    return { overdue: () => overdue, stop: () => clearTimeout(timer) };
  }
}

/** The input as it is sent: bytes that are a view of a larger buffer would take the whole buffer along. */
function sendable(input: Input): Input {
  if (input.content === undefined) return input;
  const { bytes } = input.content;
  if (bytes.byteLength === bytes.buffer.byteLength) return input;
  return { ...input, content: { ...input.content, bytes: new Uint8Array(bytes) } };
}

function cutOff(input: Input, timeout: number): Outcome {
  const message = `took longer than the ${timeout / 1000} s that --timeout allows, and was cut off`;
  return { input, failure: { source: input.source, code: 'timeout', message } };
}

function failed(input: Input, error: unknown): Outcome {
  const { source } = input;
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return {
      input,
      failure: { source, code: 'out-of-memory', message: 'needs more memory than --worker-memory allows' },
    };
  }
  return { input, failure: { source, code: 'worker-died', message: `its worker died: ${describe(error)}` } };
}
