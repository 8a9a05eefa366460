import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import type { Job, Outcome } from '../clean.ts';
import { describe } from '../failure.ts';
import type { Input } from '../input.ts';
import { Clocks } from './clocks.ts';
import { spareCompiler } from './compiler.ts';
import type { Task, WorkerData } from './worker.ts';

/** How the workers are run. */
export interface PoolOptions {
  /** The module that a worker runs; exports {@link Task}'s handler as its default. */
  readonly worker: URL;
  /** How many pages are cleaned at once. */
  readonly jobs: number;
  /** Most time for a page, in milliseconds. */
  readonly timeout: number;
  /** Most heap memory for a worker, in bytes. */
  readonly memory: number;
}

/**
 * What V8 keeps of the heap limit for new objects, in MiB: half of Node's own default, which a worker comes to use only after
 * thousands of pages, so that a long run would need more memory than a short one. Pages take no longer with it.
 */
const YOUNG_GENERATION = 24;
const MIB = 1024 * 1024;

/**
 * Worker threads that clean pages. Whatever a page does to its worker costs that page alone: the worker is ended when the
 * page takes too long, and replaced whenever it dies.
 */
export class WorkerPool {
  readonly #pool: Piscina<Task, Outcome>;
  readonly #clocks: Clocks;
  readonly #free: number[];
  readonly #timeout: number;
  readonly #running = new Set<AbortController>();
  /** Why no worker can be started, when none can. */
  #broken: Error | null = null;

  private constructor(pool: Piscina<Task, Outcome>, clocks: SharedArrayBuffer, options: PoolOptions) {
    this.#pool = pool;
    this.#clocks = new Clocks(clocks);
    this.#free = Array.from({ length: options.jobs }, (_, clock) => clock);
    this.#timeout = options.timeout;
    pool.on('error', (error) => {
      // A worker died that had no page: it never started, and the next would not either.
      this.#broken = new Error(`a worker thread can't start: ${describe(error)}`);
      for (const controller of this.#running) controller.abort();
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
    spareCompiler(options.jobs);
    const young = Math.min(YOUNG_GENERATION, Math.ceil(options.memory / MIB / 4));
    const pool = new Pool<Task, Outcome>({
      filename: fileURLToPath(options.worker),
      workerData,
      minThreads: 0,
      maxThreads: options.jobs,
      idleTimeout: Number.POSITIVE_INFINITY,
      recordTiming: false,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.ceil(options.memory / MIB),
        maxYoungGenerationSizeMb: young,
      },
    });
    return new WorkerPool(pool, clocks, options);
  }

  /**
   * Cleans one page in a worker. No more than `jobs` at a time may be asked for.
   *
   * @param input the page; its content, when it has one, is copied.
   * @returns what became of it. A page whose worker died is tried once more in another, since what ended the worker may
   *   have been left behind by a page before it; a page that took too long isn't.
   * @throws {Error} when no worker can be started.
   */
  async clean(input: Input): Promise<Outcome> {
    const clock = this.#free.pop();
    if (clock === undefined) throw new Error('more pages at once than workers');
    try {
      const first = await this.#attempt(input, clock);
      return 'died' in first ? await this.#lastAttempt(input, clock) : first;
    } finally {
      this.#free.push(clock);
    }
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #lastAttempt(input: Input, clock: number): Promise<Outcome> {
    const last = await this.#attempt(input, clock);
    return 'died' in last ? failed(input, last.died) : last;
  }

  async #attempt(input: Input, clock: number): Promise<Outcome | { readonly died: unknown }> {
    this.#clocks.reset(clock);
    const task: Task = { input: input.content ? { ...input, content: ownBytes(input.content) } : input, clock };
    const controller = new AbortController();
    this.#running.add(controller);
    const watch = this.#watch(clock, controller);
    try {
      return await this.#pool.run(task, { signal: controller.signal });
    } catch (error) {
      if (this.#broken !== null) throw this.#broken;
      if (!controller.signal.aborted) return { died: error };
      const message = `took longer than ${this.#timeout / 1000} s and was cut off`;
      return { input, failure: { source: input.source, code: 'timeout', message } };
    } finally {
      watch.stop();
      this.#running.delete(controller);
    }
  }

  /** Aborts when the page of a clock has run for too long. */
  #watch(clock: number, controller: AbortController): { stop: () => void } {
    let timer: NodeJS.Timeout;
    const check = () => {
      const left = this.#timeout - (this.#clocks.elapsed(clock) ?? 0);
      if (left <= 0) controller.abort();
      else timer = setTimeout(check, Math.ceil(left));
    };
    timer = setTimeout(check, this.#timeout);
    return { stop: () => clearTimeout(timer) };
  }
}

/** Bytes that are a view of a larger buffer would take the whole buffer along. */
function ownBytes<Content extends { readonly bytes: Uint8Array }>(content: Content): Content {
  const { bytes } = content;
  return bytes.byteLength === bytes.buffer.byteLength ? content : { ...content, bytes: new Uint8Array(bytes) };
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
